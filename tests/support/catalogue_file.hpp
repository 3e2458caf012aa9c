#pragma once

#include <filesystem>
#include <string>
#include <utility>
#include <vector>

namespace hearth::test {

/// The entries of a catalogue as msgfmt writes it: the English words and their translation. The
/// forms of a plural stand behind each other with a zero byte between them.
using CatalogueEntries = std::vector<std::pair<std::string, std::string>>;

/// Throws std::runtime_error for a file that is none.
CatalogueEntries read_catalogue(const std::filesystem::path& file);

/// Writes one that gettext reads, in <folder>/<language>/LC_MESSAGES/hearth.mo. The entries are in
/// the order of their English words; the head is added.
void write_catalogue(const std::filesystem::path& folder, const std::string& language,
                     const CatalogueEntries& entries);

}  // namespace hearth::test
