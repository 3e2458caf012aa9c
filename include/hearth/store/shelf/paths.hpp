#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <string>

namespace hearth {

/// Reads an environment variable; empty if it is not set.
using Environment = std::function<std::optional<std::string>(const char* name)>;

/// The home of whoever runs this: HOME, or where that is unset, empty or not absolute, what the
/// system knows of the account. Empty if that is no folder: nobody's home is made here.
[[nodiscard]] std::optional<std::filesystem::path> home_folder(const Environment& environment);

/// Where things live, after the XDG Base Directory Specification 0.8: a variable that is unset,
/// empty or not absolute counts as unset. A path that would lead below a home that there is not is
/// empty.
struct Paths {
  std::filesystem::path journal;       ///< $XDG_DATA_HOME/hearth/journal.hearth
  std::filesystem::path user_prompts;  ///< $XDG_CONFIG_HOME/hearth/prompts
  std::filesystem::path config;        ///< $XDG_CONFIG_HOME/hearth/config.toml
  std::filesystem::path words;         ///< $XDG_CONFIG_HOME/hearth/words.toml
  std::filesystem::path help;          ///< $XDG_CONFIG_HOME/hearth/help.toml
  std::filesystem::path state;         ///< $XDG_STATE_HOME/hearth
};
Paths paths_from(const Environment& environment, const std::optional<std::filesystem::path>& home);

}  // namespace hearth
