#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "hearth/core/tree.hpp"
#include "hearth/exchange/imported_file.hpp"

namespace hearth {

/// What `format` says in a file that export_json() wrote.
inline constexpr std::string_view kExportFormat = "hearth-export";

/// The entries with everything that is kept of them, one a line: hearth-export(5). The same entries
/// give the same bytes, in whatever order they come.
std::string export_json(std::vector<Person> people, std::vector<Entry> entries);

/// Reads it again. Throws Error for a file that is something else or of a later version; an entry
/// that does not hold together is refused, and the others are read.
ImportedFile read_export(const Tree& file);

}  // namespace hearth
