#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hearth {

/// The words as one tag: on one line, without leading `#` or `@`; perhaps empty.
std::string tag_of(std::string_view words);

/// The tags in what somebody typed, none empty. With a comma anywhere commas
/// separate, and a tag may be several words: `tea, holding hands`; else spaces do. What stands in
/// quotation marks is one tag: `tea "holding hands"`.
std::vector<std::string> tags_in(std::string_view typed);

/// One sentence where several words without a comma, a mark or quotation marks have become a tag
/// each, which may not be meant: `holding hands`; empty otherwise.
[[nodiscard]] std::optional<std::string> split_hint(std::string_view typed);

/// The tags in a text where only these single bytes, and line breaks, separate, none empty.
std::vector<std::string> phrases_in(std::string_view typed, std::string_view separators = ",");

/// Whether any of these single bytes stands in the text outside quotation marks.
[[nodiscard]] bool has_outside_quotes(std::string_view typed, std::string_view letters);

/// Tags in one line from which tags_in() reads them again, each with the mark before it:
/// `#tea #"holding hands"`.
std::string tags_line(const std::vector<std::string>& tags, std::string_view mark = "");

/// Tags as somebody would type them: with commas where that is enough, `tea, holding hands`.
std::string as_typed(const std::vector<std::string>& tags);

}  // namespace hearth
