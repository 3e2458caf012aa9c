#pragma once

#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "hearth/core/problem.hpp"

namespace hearth {

/// What config.toml says; a key that is empty is not in it.
struct Settings {
  std::optional<bool> accessible;
  std::optional<std::string> as;
  std::optional<bool> color;
  std::optional<std::string> lang;
  std::optional<bool> line_keys;
  std::optional<std::string> pace;
  std::optional<std::string> passphrase_command;
  std::optional<bool> reframe;
  std::optional<std::string> without;
};

/// One key of config.toml.
struct SettingKey {
  enum class Kind { yes_or_no, text };
  std::string_view name;
  Kind kind;
  std::string_view summary;  ///< what it does, and what holds without it
};

/// Every key there is, in alphabetical order.
std::span<const SettingKey> setting_keys();

struct ReadSettings {
  Settings settings;
  std::vector<Problem> problems;  ///< all of them, in the order of the file
};

/// Reads the text of a settings file.
ReadSettings parse_settings(std::string_view text);

/// The settings in that file; none if there is no such file. Throws Error with every mistake in it.
Settings read_settings(const std::filesystem::path& file);

}  // namespace hearth
