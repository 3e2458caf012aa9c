#include "note_readers.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <initializer_list>

#include "hearth/core/members.hpp"
#include "hearth/core/text.hpp"

namespace hearth {
namespace {

constexpr std::string_view kMark = "![";
constexpr std::string_view kTarget = "](dayone-moment:";

bool is_punctuation(char c) {
  return (c >= '!' && c <= '/') || (c >= ':' && c <= '@') || (c >= '[' && c <= '`') ||
         (c >= '{' && c <= '~');
}

/// Letters of the mark of a picture at the front; 0 if there is none.
std::size_t mark_size(std::string_view text) {
  if (!text.starts_with(kMark)) return 0;
  const auto bracket = text.find_first_of("]\n");
  if (bracket == std::string_view::npos || !text.substr(bracket).starts_with(kTarget)) return 0;
  const auto end = text.find_first_of(")\n", bracket);
  return end == std::string_view::npos || text[end] == '\n' ? 0 : end + 1;
}

/// One line without its marks and backslashes.
std::string plain_line(std::string_view line, std::size_t& pictures) {
  std::string plain;
  while (!line.empty()) {
    if (const auto mark = mark_size(line)) {
      ++pictures;
      line.remove_prefix(mark);
      continue;
    }
    if (line.size() > 1 && line[0] == '\\' && is_punctuation(line[1])) line.remove_prefix(1);
    plain += line.front();
    line.remove_prefix(1);
  }
  return plain;
}

/// What Day One keeps as Markdown, as it was typed.
struct DayOneText {
  std::string words;
  std::size_t pictures = 0;  ///< marks of pictures, sounds and films that were taken out
};

/// Takes the backslash off every sign that Day One put it before, and takes out the marks
/// `![](dayone-moment://…)`, with their line where they stand alone on it.
DayOneText day_one_text(std::string_view markdown) {
  DayOneText text;
  const std::string lines = plain_lines(markdown);
  for (std::string_view rest = lines; !rest.empty();) {
    const auto end = std::min(rest.find('\n'), rest.size());
    const std::size_t before = text.pictures;
    const std::string line = plain_line(rest.substr(0, end), text.pictures);
    const bool only_marks = text.pictures > before && trimmed(line).empty();
    if (!only_marks) text.words += line;
    if (!only_marks && end < rest.size()) text.words += '\n';
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  return text;
}

/// What of an export stays behind, and where it was.
struct LeftBehind {
  std::string_view what;
  std::size_t count = 0;
  std::vector<std::size_t> lines = {};

  void add(std::size_t more, std::size_t line) {
    count += more;
    if (more > 0 && (lines.empty() || lines.back() != line)) lines.push_back(line);
  }
};

/// How many things an entry has under these keys; a list counts as many as it holds.
std::size_t count_of(const Tree& tree, std::initializer_list<std::string_view> keys) {
  std::size_t count = 0;
  for (const std::string_view key : keys) {
    const Tree* found = tree.find(key);
    if (!found) continue;
    const auto* list = found->as<Tree::Array>();
    const bool nothing = std::holds_alternative<std::monostate>(found->data);
    count += list ? list->size() : (nothing ? 0U : 1U);
  }
  return count;
}

Timestamp written_at(const Tree& tree) {
  const std::string& text = text_member(tree, "creationDate");
  auto when = parse_timestamp(text);
  if (!when) {
    throw Unfit{fmt::format("`creationDate` is no time: {}", shorten(printable(text), 40))};
  }
  when->zone = text_or_empty(tree, "timeZone");
  return *when;
}

class DayOneReader {
 public:
  Notes take(const Tree::Array& entries) {
    for (const Tree& tree : entries) {
      try {
        notes_.notes.push_back(read_note(tree));
      } catch (const Unfit& unfit) {
        notes_.refused.push_back({tree.at.line, unfit.why});
      }
    }
    for (const LeftBehind* left : {&files_, &marks_, &places_}) tell(*left);
    return std::move(notes_);
  }

 private:
  Note read_note(const Tree& tree) {
    Note note;
    note.line = tree.at.line;
    note.when = written_at(tree);
    note.whole_day = tree.flag("isAllDay");
    DayOneText text = day_one_text(text_or_empty(tree, "text"));
    note.text = std::move(text.words);
    note.tags = tree.texts("tags");
    if (tree.flag("starred")) note.tags.emplace_back("starred");
    note.key = text_or_empty(tree, "uuid");
    marks_.add(text.pictures, note.line);
    files_.add(count_of(tree, {"photos", "videos", "audios", "pdfAttachments"}), note.line);
    places_.add(count_of(tree, {"location", "weather", "userActivity", "music"}), note.line);
    return note;
  }

  void tell(const LeftBehind& left) {
    constexpr std::size_t kMostLines = 12;
    if (left.count == 0) return;
    std::string lines;
    for (std::size_t n = 0; n < std::min(left.lines.size(), kMostLines); ++n) {
      lines += fmt::format("{}{}", n == 0 ? "" : ", ", left.lines[n]);
    }
    if (left.lines.size() > kMostLines) lines += ", ...";
    notes_.remarks.push_back(
        {left.lines.front(), fmt::format("{}: {} (lines {})", left.what, left.count, lines)});
  }

  Notes notes_;
  LeftBehind files_{"pictures, sounds and other files stay behind"};
  LeftBehind marks_{"where they stood among the words is not kept"};
  LeftBehind places_{"places, weather and what else was noted by itself stay behind"};
};

}  // namespace

Notes read_day_one(const Tree& file) { return DayOneReader().take(file.list("entries")); }

}  // namespace hearth
