#include "hearth/exchange/jrnl.hpp"

#include <algorithm>
#include <tuple>

#include "hearth/core/text.hpp"

namespace hearth {
namespace {

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
struct Heading {
  std::size_t line;  ///< index of its line
  Date day;
  std::optional<int> minutes;
  std::size_t title;  ///< where on the line the words begin
};

/// `2026-03-01`, perhaps with a time behind it.
bool read_time(std::string_view stamp, Heading& heading) {
  constexpr std::size_t kDay = 10;
  const auto day = parse_date(stamp.substr(0, kDay));
  if (!day) return false;
  heading.day = *day;
  stamp.remove_prefix(kDay);
  if (stamp.empty()) return true;
  if (stamp[0] != ' ' && stamp[0] != 'T') return false;
  heading.minutes = parse_clock(stamp.substr(1));
  return heading.minutes.has_value();
}

std::optional<Heading> in_brackets(std::string_view line) {
  const auto close = line.find(']');
  if (!line.starts_with('[') || close == std::string_view::npos || close > 40) return std::nullopt;
  Heading heading{};
  if (!read_time(line.substr(1, close - 1), heading)) return std::nullopt;
  if (close + 1 < line.size() && line[close + 1] != ' ') return std::nullopt;
  heading.title = std::min(close + 2, line.size());
  return heading;
}

/// As the first versions of jrnl wrote it, without brackets.
std::optional<Heading> bare(std::string_view line) {
  constexpr std::size_t kStamp = 16;
  Heading heading{};
  if (line.size() <= kStamp || line[kStamp] != ' ') return std::nullopt;
  if (!read_time(line.substr(0, kStamp), heading) || !heading.minutes) return std::nullopt;
  heading.title = kStamp + 1;
  return heading;
}

bool after_gap(const std::vector<TextLine>& lines, std::size_t line) {
  return line == 0 || trimmed(lines[line - 1].words).empty();
}

template <typename Read>
std::vector<Heading> headings_in(const std::vector<TextLine>& lines, const Read& read) {
  std::vector<Heading> headings;
  for (std::size_t n = 0; n < lines.size(); ++n) {
    if (auto heading = read(lines[n].words)) {
      heading->line = n;
      headings.push_back(*heading);
    }
  }
  return headings;
}

bool earlier(const Heading& a, const Heading& b) {
  return std::tuple(a.day, a.minutes.value_or(0)) < std::tuple(b.day, b.minutes.value_or(0));
}

/// jrnl sorts its entries at every save, so a date that goes back stands in somebody's text; unless
/// so many do that this file was not sorted by jrnl.
std::vector<Heading> in_order(const std::vector<Heading>& headings) {
  std::vector<Heading> kept;
  for (const Heading& heading : headings) {
    if (kept.empty() || !earlier(heading, kept.back())) kept.push_back(heading);
  }
  return kept.size() * 2 >= headings.size() ? kept : headings;
}

std::vector<Heading> true_headings(const std::vector<TextLine>& lines,
                                   const std::vector<Heading>& found) {
  std::vector<Heading> apart;
  for (const Heading& heading : found) {
    if (apart.empty() || after_gap(lines, heading.line)) apart.push_back(heading);
  }
  return in_order(apart);
}

bool is_tag_letter(char letter) {
  const auto byte = static_cast<unsigned char>(letter);
  return byte >= 0x80 || (byte >= '0' && byte <= '9') || (byte >= 'a' && byte <= 'z') ||
         (byte >= 'A' && byte <= 'Z') ||
         std::string_view("-+*#/_").find(letter) != std::string::npos;
}

bool is_space(char letter) { return std::string_view(" \t\r\n").find(letter) != std::string::npos; }

std::vector<std::string> tags_in(std::string_view text) {
  std::vector<std::string> tags;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const bool mark = text[at] == '@' || text[at] == '#';
    if (!mark || (at > 0 && !is_space(text[at - 1]))) continue;
    const auto rest = text.substr(at + 1);
    const auto end = std::find_if_not(rest.begin(), rest.end(), is_tag_letter);
    // `#` alone before a word, or several of them, is a heading of Markdown.
    if (end != rest.begin() && rest.front() != '#') tags.emplace_back(rest.begin(), end);
  }
  return tags;
}

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

Note note_of(std::size_t line, const Heading& heading, std::string_view words) {
  Note note;
  note.line = line;
  note.day = heading.day;
  note.minutes = heading.minutes;
  note.text = std::string(without_end(words));
  const bool starred = take_star(note.text);
  note.tags = tags_in(note.text);
  if (starred) note.tags.emplace_back("starred");
  return note;
}

std::vector<Heading> all_headings(const std::vector<TextLine>& lines) {
  auto headings = headings_in(lines, in_brackets);
  return headings.empty() ? headings_in(lines, bare) : headings;
}

void remark_on_others(const std::vector<TextLine>& lines, const std::vector<Heading>& found,
                      const std::vector<Heading>& headings, Notes& notes) {
  for (const Heading& heading : found) {
    const bool taken = std::any_of(headings.begin(), headings.end(),
                                   [&](const Heading& one) { return one.line == heading.line; });
    if (taken) continue;
    notes.remarks.push_back(
        {lines[heading.line].number, "begins with a date, and stays part of the text above it"});
  }
}

}  // namespace

Notes read_jrnl_text(std::string_view text) {
  const std::vector<TextLine> lines = lines_of(text);
  const std::vector<Heading> found = all_headings(lines);
  const std::vector<Heading> headings = true_headings(lines, found);
  Notes notes;
  if (headings.empty()) return notes;
  const auto above = text.substr(0, lines[headings.front().line].start);
  if (!trimmed(above).empty()) {
    notes.notes.push_back(note_of(1, headings.front(), above));
    notes.remarks.push_back({1, "stands above the first entry, and is kept under its time"});
  }
  for (std::size_t n = 0; n < headings.size(); ++n) {
    const TextLine& line = lines[headings[n].line];
    const auto end = n + 1 < headings.size() ? lines[headings[n + 1].line].start : text.size();
    const auto start = line.start + headings[n].title;
    notes.notes.push_back(note_of(line.number, headings[n], text.substr(start, end - start)));
  }
  remark_on_others(lines, found, headings, notes);
  return notes;
}

bool looks_like_jrnl(std::string_view text) { return !all_headings(lines_of(text)).empty(); }

}  // namespace hearth
