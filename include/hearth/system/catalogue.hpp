#pragma once

#include <filesystem>
#include <string_view>

// gettext, as far as hearth uses it: the catalogues of po/, for hearth/core/translated.hpp.
namespace hearth {

/// Where catalogues are looked for, as <folder>/<language>/LC_MESSAGES/hearth.mo. Without a folder
/// everything is English.
void look_for_catalogues(const std::filesystem::path& folder);

/// From now on everything is said in that language (a tag, as `de-AT`), in what it falls back to
/// (`de`), or, where there is no catalogue of either, in English. No locale has to be installed for
/// it. Not for two threads.
void speak(std::string_view language);

}  // namespace hearth
