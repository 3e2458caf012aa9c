#include "hearth/terminal/screen/picture.hpp"

#include <algorithm>
#include <utility>

#include "hearth/core/text.hpp"
#include "hearth/core/translated.hpp"

namespace hearth {
namespace {

constexpr int kWidestText = 72;
constexpr int kRoomy = 60;
constexpr int kMargin = 4;
constexpr std::size_t kAirAbove = 2;
constexpr std::size_t kFewest = 5;  ///< of a list that is looked through

std::string_view code_of(Ink ink) {
  switch (ink) {
    case Ink::strong:
      return "\x1b[1m";
    case Ink::quiet:
      return "\x1b[2m";
    case Ink::marked:
      return "\x1b[1;36m";
    case Ink::plain:
      break;
  }
  return "";
}

/// Takes away one row of that need, the last; false if there is none.
bool drop_last(std::vector<Row>& rows, Row::Need need) {
  const auto fits = [&](const Row& row) { return row.need == need && !row.focus; };
  const auto found = std::find_if(rows.rbegin(), rows.rend(), fits);
  if (found == rows.rend()) return false;
  rows.erase(std::next(found).base());
  return true;
}

bool is_of_list(const Row& row) { return row.need == Row::Need::many; }

/// So many rows of a list around the focus; the first and the last of them say that there is more.
std::vector<Row> window_on(const std::vector<Row>& list, std::size_t most) {
  const auto focused = [](const Row& row) { return row.focus; };
  const auto last = std::find_if(list.rbegin(), list.rend(), focused).base() - list.begin();
  const auto first = last == 0 ? 0 : std::ranges::find_if(list, focused) - list.begin();
  const auto size = static_cast<std::ptrdiff_t>(list.size());
  const auto shown = static_cast<std::ptrdiff_t>(most);
  const auto from = std::clamp((first + last - shown) / 2, std::ptrdiff_t{0}, size - shown);
  std::vector<Row> rows(list.begin() + from, list.begin() + from + shown);
  const auto say = [](Row& row, const std::string& text) {
    if (!row.focus) row = {.text = "  … " + text, .ink = Ink::quiet, .need = Row::Need::many};
  };
  if (from > 0) say(rows.front(), tr("more above"));
  if (from + shown < size) say(rows.back(), tr("more below"));
  return rows;
}

/// What is useful goes only where else too little of the list could be seen.
void look_through_window(std::vector<Row>& rows, std::size_t room) {
  const auto listed = static_cast<std::size_t>(std::ranges::count_if(rows, is_of_list));
  if (rows.size() <= room || listed == 0) return;
  const std::size_t fewest = std::min(listed, kFewest);
  while (rows.size() - listed + fewest > room && drop_last(rows, Row::Need::useful)) {
  }
  const std::size_t others = rows.size() - listed;
  const std::size_t most = room > others ? std::min(room - others, listed) : 1;
  const auto begin = std::ranges::find_if(rows, is_of_list);
  const auto end = begin + static_cast<std::ptrdiff_t>(listed);
  const std::vector<Row> window = window_on({begin, end}, most);
  rows.insert(rows.erase(begin, end), window.begin(), window.end());
}

/// So many rows around the focus.
std::vector<Row> around_focus(const std::vector<Row>& rows, std::size_t most) {
  const auto focused = [](const Row& row) { return row.focus; };
  const auto last = std::find_if(rows.rbegin(), rows.rend(), focused).base();
  const auto end = std::max(static_cast<std::size_t>(last - rows.begin()), most);
  const auto from = rows.begin() + static_cast<std::ptrdiff_t>(end - most);
  return {from, from + static_cast<std::ptrdiff_t>(most)};
}

Picture page(const std::vector<Row>& body, std::string_view foot, Size size, bool color) {
  std::vector<Row> rows(kAirAbove, {.text = "", .need = Row::Need::air});
  rows.insert(rows.end(), body.begin(), body.end());
  rows.push_back({.text = "", .need = Row::Need::air});
  for (auto& line : wrap(foot, room_of(size))) {
    rows.push_back({.text = std::move(line), .ink = Ink::quiet, .need = Row::Need::useful});
  }
  return {lines_of(fitted(std::move(rows), size.rows), size, color), std::nullopt};
}

/// How many rows of a text find room above the foot.
std::size_t rows_above(std::string_view foot, Size size) {
  const auto below = wrap(foot, room_of(size)).size() + 1;
  const auto rows = static_cast<std::size_t>(std::max(size.rows, 1));
  return rows > below ? rows - below : 1;
}

std::vector<Row> rows_of(std::string_view paragraph, Size size) {
  std::vector<Row> rows;
  for (auto& line : wrap(printable(paragraph), room_of(size))) rows.push_back({std::move(line)});
  return rows;
}

/// Pages that are filled one after the other.
class Bodies {
 public:
  explicit Bodies(std::size_t most) : most_(most) {}

  bool fits(const std::vector<Row>& rows) const { return rows.size() <= most_; }

  /// On the page that was begun if there is room for all of it, else on the next.
  void place(const std::vector<Row>& rows) {
    if (!bodies_.back().empty() && bodies_.back().size() + 1 + rows.size() > most_) {
      bodies_.emplace_back();
    }
    if (!bodies_.back().empty()) bodies_.back().push_back({});
    for (const Row& row : rows) {
      if (bodies_.back().size() == most_) bodies_.emplace_back();
      bodies_.back().push_back(row);
    }
  }

  const std::vector<std::vector<Row>>& all() const { return bodies_; }

 private:
  std::size_t most_;
  std::vector<std::vector<Row>> bodies_{1};
};

void place_part(Bodies& bodies, const Part& part, Size size) {
  std::vector<Row> whole;
  for (const std::string& paragraph : part) {
    if (!whole.empty()) whole.push_back({});
    for (Row& row : rows_of(paragraph, size)) whole.push_back(std::move(row));
  }
  if (bodies.fits(whole)) return bodies.place(whole);
  for (const std::string& paragraph : part) bodies.place(rows_of(paragraph, size));
}

}  // namespace

std::string inked(std::string_view text, Ink ink, bool color) {
  if (!color || ink == Ink::plain || text.empty()) return std::string(text);
  return std::string(code_of(ink)).append(text).append("\x1b[0m");
}

std::vector<Row> fitted(std::vector<Row> rows, int most) {
  const auto room = static_cast<std::size_t>(std::max(most, 1));
  for (const auto need : {Row::Need::air, Row::Need::extra, Row::Need::useful}) {
    if (need == Row::Need::useful) look_through_window(rows, room);
    while (rows.size() > room && drop_last(rows, need)) {
    }
  }
  return rows.size() > room ? around_focus(rows, room) : rows;
}

int margin_of(Size size) { return size.columns >= kRoomy ? kMargin : 0; }

int room_of(Size size) { return std::clamp(size.columns - 2 * margin_of(size), 1, kWidestText); }

std::vector<std::string> lines_of(const std::vector<Row>& rows, Size size, bool color) {
  const std::string margin(static_cast<std::size_t>(margin_of(size)), ' ');
  std::vector<std::string> lines;
  for (const auto& row : rows) {
    const std::string text = shorten(row.text, size.columns - margin_of(size));
    lines.push_back(text.empty() ? "" : margin + inked(text, row.ink, color));
  }
  return lines;
}

std::vector<Picture> pages_of(const std::vector<std::string>& paragraphs, std::string_view foot,
                              Size size, bool color) {
  std::vector<Row> body;
  for (const auto& paragraph : paragraphs) {
    for (Row& row : rows_of(paragraph, size)) body.push_back(std::move(row));
  }
  const auto most = rows_above(foot, size);
  std::vector<Picture> pages;
  for (std::size_t from = 0; from == 0 || from < body.size(); from += most) {
    const auto end = std::min(from + most, body.size());
    const auto at = [&](std::size_t index) {
      return body.begin() + static_cast<std::ptrdiff_t>(index);
    };
    pages.push_back(page({at(from), at(end)}, foot, size, color));
  }
  return pages;
}

std::vector<Picture> pages_of_parts(const std::vector<Part>& parts, std::string_view foot,
                                    Size size, bool color) {
  Bodies bodies(rows_above(foot, size));
  for (const Part& part : parts) place_part(bodies, part, size);
  std::vector<Picture> pages;
  for (const auto& body : bodies.all()) pages.push_back(page(body, foot, size, color));
  return pages;
}

}  // namespace hearth
