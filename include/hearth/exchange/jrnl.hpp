#pragma once

#include <string_view>

#include "hearth/core/tree.hpp"
#include "hearth/exchange/note.hpp"

namespace hearth {

/// A journal as jrnl keeps it: `[2026-03-01 19:00] Title *` and the text below, entries apart by an
/// empty line and in order of time. A line of a text that only looks like a date stays part of the
/// text, with a remark; text above the first entry is kept under that entry's time. Words with `@`
/// or `#` before them are tags, the star is the tag `starred`; the words stay as they are.
Notes read_jrnl_text(std::string_view text);

/// What `jrnl --format json` prints.
Notes read_jrnl_json(const Tree& file);

/// Whether a line of it begins an entry.
bool looks_like_jrnl(std::string_view text);

}  // namespace hearth
