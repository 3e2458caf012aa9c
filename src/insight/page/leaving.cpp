#include <algorithm>
#include <map>

#include "hearth/core/text.hpp"
#include "hearth/insight/page/page_item.hpp"

namespace hearth {
namespace {

/// The lines of an answer that leave; all of it where they are not counted.
using Lines = std::vector<std::optional<std::size_t>>;
using Wanted = std::map<Uuid, std::map<std::string, Lines>>;

Wanted wanted_by(std::span<const PageItem> items) {
  Wanted wanted;
  for (const PageItem& item : items) {
    for (const PagePiece& piece : item.pieces) {
      wanted[piece.revision][piece.question].push_back(piece.line);
    }
  }
  return wanted;
}

Value only_lines(const Value& value, const Lines& lines) {
  const auto* text = std::get_if<std::string>(&value);
  const bool whole = std::ranges::any_of(lines, [](const auto& line) { return !line.has_value(); });
  if (!text || whole) return value;
  std::string kept;
  const std::vector<std::string> all = answer_lines(*text);
  for (std::size_t n = 0; n < all.size(); ++n) {
    if (std::find(lines.begin(), lines.end(), std::optional(n)) == lines.end()) continue;
    kept += (kept.empty() ? "" : "\n") + all[n];
  }
  return kept;
}

Entry only_answers(const Entry& entry, const std::map<std::string, Lines>& wanted) {
  Entry part;
  part.id = entry.id;
  part.entry = entry.entry;
  part.clock = entry.clock;
  part.at = entry.at;
  part.recalled = entry.recalled;
  part.author = entry.author;
  part.kind = entry.kind;
  part.pack = entry.pack;
  part.version = entry.version;
  part.occasion = entry.occasion;
  for (const Answer& answer : entry.answers) {
    const auto found = wanted.find(answer.wording->id);
    if (found == wanted.end()) continue;
    part.answers.push_back({answer.wording, only_lines(answer.value, found->second), answer.share});
  }
  return part;
}

}  // namespace

std::vector<std::string> answer_lines(std::string_view text) {
  std::vector<std::string> lines;
  while (!text.empty()) {
    const auto end = text.find_first_of(";\n");
    std::string line = one_line(text.substr(0, end));
    if (!line.empty()) lines.push_back(std::move(line));
    text = end == std::string_view::npos ? std::string_view() : text.substr(end + 1);
  }
  return lines;
}

std::vector<Entry> leaving(std::span<const Entry> entries, std::span<const PageItem> items) {
  const Wanted wanted = wanted_by(items);
  std::vector<Entry> parts;
  for (const Entry& entry : entries) {
    const auto found = wanted.find(entry.id);
    if (found != wanted.end()) parts.push_back(only_answers(entry, found->second));
  }
  return parts;
}

}  // namespace hearth
