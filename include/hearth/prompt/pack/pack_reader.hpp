#pragma once

#include <optional>
#include <vector>

#include "hearth/core/problem.hpp"
#include "hearth/core/tree.hpp"
#include "hearth/prompt/pack/pack.hpp"
#include "hearth/prompt/pack/table_reader.hpp"

namespace hearth {

struct ReadPack {
  /// Empty if there is an error, but for one that reading puts right: a question that is more open
  /// than those that its condition names is read as private as they are.
  std::optional<Pack> pack;
  std::vector<Problem> problems;  ///< all of them, in the order of the file
};

/// Why no kind of pack can be read of that file: it is made for a newer hearth, or too large.
std::optional<Problem> unreadable(const Tree& file);

/// What every kind of pack begins with: format, id, version, kind, language, title.
Pack read_head(const TableReader& reader);

/// Reads the [[section]] tables of such a file behind its head, each with at least one question.
void read_sections(const Tree& file, const TableReader& reader, Pack& pack, Findings& findings);

/// Checks a parsed pack file (format 1, documented in hearth-pack(5)) and builds the pack. Unknown
/// keys are errors that name the nearest known key.
ReadPack read_pack(const Tree& file);

}  // namespace hearth
