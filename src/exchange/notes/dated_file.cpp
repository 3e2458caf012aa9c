#include "hearth/exchange/source.hpp"

#include <algorithm>
#include <array>

#include "hearth/core/text.hpp"
#include "note_readers.hpp"

namespace hearth {
namespace {

constexpr std::array<std::string_view, 4> kEndings = {".txt", ".text", ".md", ".markdown"};

/// A path without the ending of a text; empty for what is no text.
std::string_view without_ending(std::string_view name) {
  for (const std::string_view ending : kEndings) {
    if (name.size() <= ending.size()) continue;
    const auto start = name.size() - ending.size();
    if (folded(name.substr(start)) == ending) return name.substr(0, start);
  }
  return {};
}

/// Takes that many digits off the front.
std::string_view take_digits(std::string_view& text, std::size_t count) {
  const auto digits = text.substr(0, count);
  const bool all = digits.size() == count && std::ranges::all_of(digits, is_digit);
  if (!all) return {};
  text.remove_prefix(count);
  return digits;
}

/// At the front, its parts with any of these signs between them: the same between all, or none.
std::optional<Date> day_at_front(std::string_view& text, std::string_view signs) {
  std::string iso(take_digits(text, 4));
  const std::string_view sign =
      !text.empty() && signs.find(text[0]) != std::string_view::npos ? text.substr(0, 1) : "";
  for (int part = 0; part < 2; ++part) {
    if (!text.starts_with(sign)) return std::nullopt;
    text.remove_prefix(sign.size());
    iso += "-";
    iso += take_digits(text, 2);
  }
  return text.empty() || !is_digit(text[0]) ? parse_date(iso) : std::nullopt;
}

/// The end of a path that is a year, a month and a day.
std::optional<Date> day_of_path(std::string_view path) {
  constexpr std::size_t kSize = 10;
  if (path.size() < kSize) return std::nullopt;
  const auto start = path.size() - kSize;
  auto end = path.substr(start);
  const bool whole = start == 0 || path[start - 1] == '/';
  return whole && end[4] == '/' ? day_at_front(end, "/") : std::nullopt;
}

std::string_view last_part(std::string_view path) {
  const auto slash = path.rfind('/');
  return slash == std::string_view::npos ? path : path.substr(slash + 1);
}

bool begins_with_entry(std::string_view text, const std::optional<DateFormat>& dates) {
  const auto words = trimmed(text);
  return looks_like_jrnl(words.substr(0, words.find_first_of("\r\n")), dates);
}

Note whole_note(std::string_view text, Date day) {
  Note note;
  note.line = 1;
  note.when.day = day;
  note.text = std::string(trimmed(text));
  note.tags = marked_words(note.text);
  return note;
}

}  // namespace

std::optional<Date> day_of_file(std::string_view name, const std::optional<DateFormat>& dates) {
  const auto path = without_ending(name);
  auto stem = last_part(path);
  if (dates) {
    const auto when = dates->read(stem);
    const auto other = when ? when : dates->read(path);
    if (other) return other->day;
  }
  if (const auto day = day_at_front(stem, "-_.")) return day;
  return day_of_path(path);
}

Notes read_dated_file(std::string_view name, std::string_view text, Date day,
                      const std::optional<DateFormat>& dates) {
  Notes notes;
  if (begins_with_entry(text, dates)) {
    notes = read_jrnl_text(text, dates);
  } else if (!trimmed(text).empty()) {
    notes.notes.push_back(whole_note(text, day));
  }
  for (Note& note : notes.notes) note.file = name;
  for (Remark& remark : notes.remarks) remark.file = name;
  return notes;
}

}  // namespace hearth
