#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

#include "hearth/store/shelf/settings.hpp"

namespace hearth {

/// The text of a settings file with one key set to what was typed, or taken out if that is empty;
/// everything else, comments included, stays byte for byte. Throws Error (usage) for a value that
/// the key does not take, and Error for a value that stands on several lines.
std::string with_setting(std::string_view text, const SettingKey& key,
                         const std::optional<std::string>& typed);

/// Puts that text in the place of the file, whole or not at all, with the folders that lead to it.
void write_settings(const std::filesystem::path& file, std::string_view text);

}  // namespace hearth
