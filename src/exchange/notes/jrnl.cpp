#include "note_readers.hpp"

#include <algorithm>

#include "hearth/core/members.hpp"
#include "hearth/core/text.hpp"

namespace hearth {
namespace {

using Dates = std::optional<DateFormat>;

struct TextLine {
  std::size_t number;  ///< from 1
  std::size_t start;   ///< offset in the text
  std::string_view words;
};

std::vector<TextLine> lines_of(std::string_view text) {
  std::vector<TextLine> lines;
  for (std::size_t start = 0; start < text.size();) {
    const auto end = std::min(text.find('\n', start), text.size());
    auto words = text.substr(start, end - start);
    if (words.ends_with('\r')) words.remove_suffix(1);
    lines.push_back({lines.size() + 1, start, words});
    start = end + 1;
  }
  return lines;
}

/// A line that begins an entry, or looks as if it did.
struct EntryLine {
  std::size_t line;  ///< index of its line
  Timestamp when;
  std::size_t title;  ///< where on the line the words begin
};

std::optional<EntryLine> in_brackets(std::string_view line, const Dates& dates) {
  const auto close = line.find(']');
  if (!line.starts_with('[') || close == std::string_view::npos || close > 40) return std::nullopt;
  const auto when = time_in(line.substr(1, close - 1), dates);
  if (!when || (close + 1 < line.size() && line[close + 1] != ' ')) return std::nullopt;
  return EntryLine{0, *when, std::min(close + 2, line.size())};
}

/// As the first versions of jrnl wrote it, without brackets.
std::optional<EntryLine> bare(std::string_view line) {
  constexpr std::size_t kStamp = 16;
  if (line.size() <= kStamp || line[kStamp] != ' ') return std::nullopt;
  const auto when = parse_timestamp(line.substr(0, kStamp));
  if (!when || !when->time_of_day) return std::nullopt;
  return EntryLine{0, *when, kStamp + 1};
}

/// In a form that somebody told: alone on its line, or with a space or a colon behind it.
std::optional<EntryLine> in_form(std::string_view line, const Dates& dates) {
  const auto front = dates ? dates->read_front(line) : std::nullopt;
  if (!front) return std::nullopt;
  const std::size_t end = front->size + (line.substr(front->size).starts_with(':') ? 1 : 0);
  if (end < line.size() && line[end] != ' ') return std::nullopt;
  return EntryLine{0, front->when, std::min(end + 1, line.size())};
}

bool after_gap(const std::vector<TextLine>& lines, std::size_t line) {
  return line == 0 || trimmed(lines[line - 1].words).empty();
}

template <typename Read>
std::vector<EntryLine> headings_in(const std::vector<TextLine>& lines, const Read& read) {
  std::vector<EntryLine> headings;
  for (std::size_t n = 0; n < lines.size(); ++n) {
    if (auto heading = read(lines[n].words)) {
      heading->line = n;
      headings.push_back(*heading);
    }
  }
  return headings;
}

std::vector<EntryLine> all_headings(const std::vector<TextLine>& lines, const Dates& dates) {
  auto headings = headings_in(lines, [&](auto line) { return in_brackets(line, dates); });
  if (headings.empty() && dates) {
    headings = headings_in(lines, [&](auto line) { return in_form(line, dates); });
  }
  return headings.empty() ? headings_in(lines, bare) : headings;
}

/// By more than clocks are ever put back.
bool far_before(const EntryLine& a, const EntryLine& b) {
  using std::chrono::milliseconds;
  const auto time = [](const EntryLine& heading) {
    return at_local(heading.when.day, heading.when.time_of_day.value_or(milliseconds{0}), 0).ms;
  };
  constexpr std::int64_t kMostPutBack = std::int64_t{2} * 60 * 60 * 1000;
  return time(a) < time(b) - kMostPutBack;
}

/// jrnl sorts its entries at every save, so a date that goes back stands in somebody's text; unless
/// so many do that this file was not sorted by jrnl.
std::vector<EntryLine> in_order(const std::vector<EntryLine>& headings) {
  std::vector<EntryLine> kept;
  for (const EntryLine& heading : headings) {
    if (kept.empty() || !far_before(heading, kept.back())) kept.push_back(heading);
  }
  return kept.size() * 2 > headings.size() ? kept : headings;
}

/// jrnl leaves a line empty before each entry. Where most have none, as in a file that was put
/// together line by line, that is how the file is written.
std::vector<EntryLine> true_headings(const std::vector<TextLine>& lines,
                                     const std::vector<EntryLine>& found) {
  std::vector<EntryLine> apart;
  for (const EntryLine& heading : found) {
    if (apart.empty() || after_gap(lines, heading.line)) apart.push_back(heading);
  }
  const std::size_t close = found.size() - apart.size();
  return in_order(close * 2 > found.size() - 1 ? found : apart);
}

bool is_tag_letter(char letter) {
  const auto byte = static_cast<unsigned char>(letter);
  return byte >= 0x80 || (byte >= '0' && byte <= '9') || (byte >= 'a' && byte <= 'z') ||
         (byte >= 'A' && byte <= 'Z') ||
         std::string_view("-+*#/_").find(letter) != std::string::npos;
}

bool is_space(char letter) { return std::string_view(" \t\r\n").find(letter) != std::string::npos; }

std::string_view without_end(std::string_view text) {
  const auto last = text.find_last_not_of(" \t\r\n");
  return text.substr(0, last == std::string_view::npos ? 0 : last + 1);
}

/// Takes the star off the end of the title.
bool take_star(std::string& text) {
  const auto end = std::min(text.find('\n'), text.size());
  const auto title = without_end(std::string_view(text).substr(0, end));
  if (title != "*" && !title.ends_with(" *")) return false;
  const auto bare_title = without_end(title.substr(0, title.size() - 1));
  text.replace(0, title.size(), std::string(bare_title));
  return true;
}

Note note_of(std::size_t line, const EntryLine& heading, std::string_view words) {
  Note note;
  note.line = line;
  note.when = heading.when;
  words.remove_prefix(std::min(words.find_first_not_of('\n'), words.size()));
  note.text = std::string(without_end(words));
  const bool starred = take_star(note.text);
  note.tags = marked_words(note.text);
  if (starred) note.tags.emplace_back("starred");
  return note;
}

/// Both in the order of their lines.
void remark_on_others(const std::vector<TextLine>& lines, const std::vector<EntryLine>& found,
                      const std::vector<EntryLine>& headings, Notes& notes) {
  auto taken = headings.begin();
  for (const EntryLine& heading : found) {
    if (taken != headings.end() && taken->line == heading.line) {
      ++taken;
    } else {
      notes.remarks.push_back(
          {lines[heading.line].number, "begins with a date, and stays part of the text above it"});
    }
  }
}

Note note_from(const Tree& tree) {
  Note note;
  note.line = tree.at.line;
  const auto day = parse_date(text_member(tree, "date"));
  if (!day) throw Unfit{"`date` is no day as 2026-03-01"};
  note.when.day = *day;
  if (const std::string time = text_or_empty(tree, "time"); !time.empty()) {
    note.when.time_of_day = parse_time_of_day(time);
    if (!note.when.time_of_day) throw Unfit{"`time` is no time as 19:00"};
  }
  note.text = text_or_empty(tree, "title");
  const std::string body = text_or_empty(tree, "body");
  if (!body.empty()) note.text += (note.text.empty() ? "" : "\n") + body;
  note.tags = tree.texts("tags");
  if (tree.flag("starred")) note.tags.emplace_back("starred");
  return note;
}

}  // namespace

std::optional<Timestamp> time_in(std::string_view stamp, const Dates& dates) {
  const auto when = dates ? dates->read(stamp) : std::nullopt;
  return when ? when : parse_timestamp(stamp);
}

Notes read_jrnl_text(std::string_view bytes, const Dates& dates) {
  const std::string text = plain_lines(bytes);
  const std::vector<TextLine> lines = lines_of(text);
  const std::vector<EntryLine> found = all_headings(lines, dates);
  Notes notes;
  if (found.empty()) return notes;
  const std::vector<EntryLine> headings = true_headings(lines, found);
  const auto above = std::string_view(text).substr(0, lines[headings.front().line].start);
  if (!trimmed(above).empty()) {
    notes.notes.push_back(note_of(1, headings.front(), above));
    notes.remarks.push_back({1, "stands above the first entry, and is kept under its time"});
  }
  for (std::size_t n = 0; n < headings.size(); ++n) {
    const TextLine& line = lines[headings[n].line];
    const auto end = n + 1 < headings.size() ? lines[headings[n + 1].line].start : text.size();
    const auto start = line.start + headings[n].title;
    const auto words = std::string_view(text).substr(start, end - start);
    notes.notes.push_back(note_of(line.number, headings[n], words));
  }
  remark_on_others(lines, found, headings, notes);
  return notes;
}

Notes read_jrnl_json(const Tree& file) {
  Notes notes;
  for (const Tree& tree : file.list("entries")) {
    try {
      notes.notes.push_back(note_from(tree));
    } catch (const Unfit& unfit) {
      notes.refused.push_back({tree.at.line, unfit.why});
    }
  }
  return notes;
}

std::vector<std::string> marked_words(std::string_view text) {
  std::vector<std::string> tags;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const bool mark = text[at] == '@' || text[at] == '#';
    if (!mark || (at > 0 && !is_space(text[at - 1]))) continue;
    const auto rest = text.substr(at + 1);
    const auto end = std::ranges::find_if_not(rest, is_tag_letter);
    // `#` alone before a word, or several of them, is a heading of Markdown.
    if (end != rest.begin() && rest.front() != '#') tags.emplace_back(rest.begin(), end);
  }
  return tags;
}

bool looks_like_jrnl(std::string_view text, const Dates& dates) {
  return !all_headings(lines_of(plain_lines(text)), dates).empty();
}

}  // namespace hearth
