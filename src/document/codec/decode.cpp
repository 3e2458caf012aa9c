#include <array>
#include <cmath>

#include "codec/codec.hpp"
#include "codec/words.hpp"
#include "hearth/core/members.hpp"

namespace hearth {
namespace {

constexpr int kMostMarks = 1000;
constexpr int kMostPeople = 1000;

/// A list of what `read` makes of each.
template <typename Read>
auto list_in(const Tree& object, const char* key, const Read& read) {
  std::vector<std::invoke_result_t<Read, const Tree&>> items;
  for (const Tree& item : list_member(object, key)) items.push_back(read(item));
  return items;
}

std::string text_in(const Tree& item) {
  if (const auto* text = item.as<std::string>()) return *text;
  throw Unfit{"a list of texts holds something else"};
}

std::vector<std::string> texts_in(const Tree& object, const char* key) {
  return list_in(object, key, text_in);
}

/// JSON has no number that is not finite, and nothing in its place.
double number_in(const Tree& object, const char* key) {
  return bound_member(object, key).value_or(0);
}

std::optional<double> mark_in(const Tree& item) {
  if (item.as<std::monostate>()) return std::nullopt;
  if (const auto* whole = item.as<std::int64_t>()) return static_cast<double>(*whole);
  if (const auto* number = item.as<double>()) return *number;
  throw Unfit{"a list of numbers holds something else"};
}

std::int64_t place_in(const Tree& item) {
  if (const auto* whole = item.as<std::int64_t>()) return *whole;
  throw Unfit{"a list of whole numbers holds something else"};
}

Date day_in(const Tree& object, const char* key) {
  const Tree& day = member(object, key);
  if (const auto* date = day.as<Date>()) return *date;
  return word_member(object, key, parse_date);
}

template <typename Names>
auto name_in(const Tree& object, const char* key, const Names& names) {
  return word_member(object, key, [&](std::string_view word) { return named(names, word); });
}

Panel::Voice voice_in(const Tree& object) {
  const Tree& voice = member(object, "voice");
  Panel::Voice read{text_member(voice, "name")};
  if (!member(voice, "place").as<std::monostate>()) {
    read.place = static_cast<int>(whole_member(voice, "place", 0, kMostPeople));
  }
  return read;
}

std::optional<Panel::Range> range_in(const Tree& range) {
  if (range.as<std::monostate>()) return std::nullopt;
  return Panel::Range{number_in(range, "low"), number_in(range, "high")};
}

Panel::Scale scale_in(const Tree& scale) {
  return {number_in(scale, "min"), number_in(scale, "max"), text_member(scale, "low"),
          text_member(scale, "high")};
}

Panel::Figure figure_in(const Tree& figure) {
  return {text_member(figure, "name"), number_in(figure, "value")};
}

Panel panel_in(const Tree& tree) {
  return {.label = text_member(tree, "label"),
          .note = texts_in(tree, "note"),
          .words = text_member(tree, "words"),
          .scale = scale_in(member(tree, "scale")),
          .middle = list_in(tree, "middle", mark_in),
          .spread = list_in(tree, "spread", range_in),
          .mostly = range_in(member(tree, "mostly")),
          .voice = voice_in(tree),
          .says = texts_in(tree, "says"),
          .is_yardstick = flag_member(tree, "yardstick"),
          .figures = list_in(tree, "figures", figure_in),
          .metric = text_member(tree, "metric"),
          .unasked = list_in(tree, "unasked", place_in)};
}

/// Years of days are no page, and would take long to draw.
Panels::Axis axis_in(const Tree& tree) {
  const Panels::Axis axis{day_in(tree, "from"), day_in(tree, "to"),
                          name_in(tree, "step", kStepNames)};
  constexpr std::array<int, 5> kLeastDays{1, 7, 28, 90, 365};
  const int days = days_between(axis.from, axis.to);
  if (days < 0) throw Unfit{"an axis ends before it begins"};
  if (days / kLeastDays.at(static_cast<std::size_t>(axis.step)) < kMostMarks) return axis;
  throw Unfit{"an axis is longer than a page can show"};
}

Heading heading_in(const Tree& tree) {
  return {static_cast<int>(whole_member(tree, "level", 1, 3)), text_member(tree, "text"),
          text_member(tree, "beside")};
}

Paragraph paragraph_in(const Tree& tree) { return {text_member(tree, "text")}; }

Quote quote_in(const Tree& tree) {
  return {text_member(tree, "text"), text_member(tree, "source"), flag_member(tree, "brief")};
}

Bullets bullets_in(const Tree& tree) { return {texts_in(tree, "items")}; }

Table table_in(const Tree& tree) {
  Table table{list_in(tree, "columns",
                      [](const Tree& column) {
                        return Table::Column{text_member(column, "title"),
                                             name_in(column, "align", kAlignNames)};
                      }),
              {}};
  for (const Tree& row : list_member(tree, "rows")) {
    const auto* cells = row.as<Tree::Array>();
    if (!cells || cells->size() != table.columns.size()) {
      throw Unfit{"a row of a table is not as long as its columns"};
    }
    table.rows.emplace_back();
    for (const Tree& cell : *cells) table.rows.back().push_back(text_in(cell));
  }
  return table;
}

OnScale on_scale_in(const Tree& tree) {
  return {number_in(tree, "min"), number_in(tree, "max"), text_member(tree, "low"),
          text_member(tree, "high"), list_in(tree, "places", [](const Tree& place) {
            return OnScale::Place{text_member(place, "name"), number_in(place, "value"),
                                  bound_member(place, "before")};
          })};
}

SideBySide side_by_side_in(const Tree& tree) {
  return {list_in(tree, "columns", [](const Tree& column) {
    return SideBySide::Column{text_member(column, "name"), text_member(column, "text")};
  })};
}

SmallPrint small_print_in(const Tree& tree) { return {texts_in(tree, "lines")}; }

Remarks remarks_in(const Tree& tree) {
  return {list_in(tree, "remarks", [](const Tree& remark) {
    return Remarks::Remark{voice_in(remark), text_member(remark, "text")};
  })};
}

Panels panels_in(const Tree& tree) {
  return {axis_in(tree),
          list_in(tree, "events",
                  [](const Tree& event) {
                    return Panels::Event{day_in(event, "day"), text_member(event, "words")};
                  }),
          list_in(tree, "panels", panel_in), name_in(tree, "size", kSizeNames)};
}

using ReadBlock = Block (*)(const Tree&);

template <auto read>
Block as_block(const Tree& tree) {
  return read(tree);
}

constexpr EnumNames<ReadBlock, 10> kKinds{{{as_block<heading_in>, "heading"},
                                           {as_block<paragraph_in>, "paragraph"},
                                           {as_block<quote_in>, "quote"},
                                           {as_block<bullets_in>, "bullets"},
                                           {as_block<table_in>, "table"},
                                           {as_block<on_scale_in>, "scale"},
                                           {as_block<side_by_side_in>, "side_by_side"},
                                           {as_block<small_print_in>, "small_print"},
                                           {as_block<remarks_in>, "remarks"},
                                           {as_block<panels_in>, "panels"}}};
static_assert(kKinds.size() == std::variant_size_v<Block>);

}  // namespace

Document document_from(const Tree& tree) {
  const auto* blocks = tree.as<Tree::Array>();
  if (!blocks) throw Unfit{"a document is a list of blocks"};
  Document document;
  for (const Tree& block : *blocks) {
    const ReadBlock read = name_in(block, "kind", kKinds);
    document.blocks.push_back(read(block));
  }
  return document;
}

}  // namespace hearth
