#include "sorting_sheet.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include <fmt/core.h>

#include "hearth/core/text.hpp"
#include "hearth/core/translated.hpp"
#include "screen/drawing.hpp"

namespace hearth {
namespace {

using Need = Row::Need;

std::vector<Row> rows_of(const SortingSheet::Line& line, bool is_marked, Size size) {
  std::string before =
      fmt::format("{}[{}] ", is_marked ? "> " : "  ", line.key.empty() ? " " : line.key);
  const std::string said = line.said.empty() ? "" : fmt::format(": {}", line.said);
  std::vector<Row> rows;
  for (const auto& text : wrap(printable(line.thing + said), room_of(size) - width(before))) {
    rows.push_back(
        {.text = before + text, .ink = is_marked ? Ink::marked : Ink::plain, .focus = is_marked});
    before = std::string(before.size(), ' ');
  }
  return rows;
}

/// Everything around the things themselves.
std::vector<Row> page(const SortingSheet& sheet, Size size, const std::string& family,
                      std::vector<Row> things) {
  Drawing drawing(size);
  drawing.air();
  drawing.sides(sheet.heading, sheet.place, Ink::quiet);
  drawing.air();
  drawing.sides(family, sheet.badge, Ink::strong);
  drawing.air();
  drawing.add(std::move(things));
  drawing.air();
  for (const auto& say : sheet.says) drawing.paragraph(say, Ink::plain, Need::needed);
  drawing.paragraph(sheet.words, Ink::plain, Need::needed);
  drawing.air();
  drawing.paragraph(sheet.share, Ink::quiet, Need::extra);
  drawing.paragraph(sheet.keys, Ink::quiet, Need::useful);
  return drawing.take();
}

/// The things, as many together as find room; one is never torn.
struct Parts {
  std::vector<std::vector<Row>> all = {};
  std::size_t shown = 0;  ///< the one with the line that a key is for
};

Parts parts_of(const SortingSheet& sheet, Size size, std::size_t room) {
  Parts parts;
  for (std::size_t index = 0; index < sheet.lines.size(); ++index) {
    std::vector<Row> rows = rows_of(sheet.lines[index], index == sheet.at, size);
    const bool fits = !parts.all.empty() && parts.all.back().size() + rows.size() <= room;
    if (!fits) parts.all.emplace_back();
    std::move(rows.begin(), rows.end(), std::back_inserter(parts.all.back()));
    if (index == sheet.at) parts.shown = parts.all.size() - 1;
  }
  return parts;
}

/// How many rows are left for things, where it is said which part of the family they are.
std::size_t room_for_things(const SortingSheet& sheet, Size size, const std::string& family) {
  const auto rows = page(sheet, size, family, {});
  const auto others = std::ranges::count_if(
      rows, [](const Row& row) { return row.need == Need::needed || row.need == Need::useful; });
  return static_cast<std::size_t>(std::max<std::ptrdiff_t>(size.rows - others, 1));
}

std::string part_spoken(const SortingSheet& sheet, std::size_t part, std::size_t of) {
  return tr("{}, page {} of {}", sheet.family, part, of);
}

}  // namespace

Picture draw(const SortingSheet& sheet, Size size, bool color) {
  std::string family = sheet.family;
  Parts parts = parts_of(sheet, size, room_for_things(sheet, size, family));
  if (parts.all.size() > 1) {
    parts = parts_of(sheet, size, room_for_things(sheet, size, part_spoken(sheet, 1, 2)));
    family = part_spoken(sheet, parts.shown + 1, parts.all.size());
  }
  auto rows = page(sheet, size, family, std::move(parts.all[parts.shown]));
  return {lines_of(fitted(std::move(rows), size.rows), size, color), std::nullopt};
}

}  // namespace hearth
