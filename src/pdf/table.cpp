#include "table.hpp"

#include <algorithm>
#include <numeric>

#include "hearth/core/text.hpp"

namespace hearth {
namespace {

constexpr Face kCell{.size = 8.2};
constexpr Face kHead{.size = 8.2, .is_bold = true};
constexpr double kBetween = 10;    ///< columns
constexpr double kAround = 2.2;    ///< above a row and below
constexpr double kMostSpare = 36;  ///< that a column gets where a table is narrow

using Widths = std::vector<double>;

/// How wide a column is: with its longest word whole, and with nothing in it broken.
struct Column {
  double least = 0;
  double natural = 0;
};

Column column_of(const Table& table, std::size_t n, Typesetter& typesetter) {
  Column column;
  const auto add = [&](const std::string& cell, const Face& face) {
    const std::string text = one_line(cell);
    column.natural = std::max(column.natural, typesetter.set(text, face, -1).width() + 1);
    column.least = std::max(column.least, typesetter.longest_word(text, face) + 1);
  };
  add(table.columns[n].title, kHead);
  for (const auto& row : table.rows) add(row[n], kCell);
  return column;
}

/// A word is broken where two columns of such words would not stand beside each other.
std::vector<Column> columns_of(const Table& table, Typesetter& typesetter, double room) {
  std::vector<Column> columns;
  for (std::size_t n = 0; n < table.columns.size(); ++n) {
    columns.push_back(column_of(table, n, typesetter));
    double& least = columns.back().least;
    least = std::min({least, (room - kBetween) / 2, columns.back().natural});
  }
  return columns;
}

using Part = std::vector<std::size_t>;  ///< columns of a table

/// As many columns each as fit beside each other. The first is in every part: it says what a row is
/// of.
std::vector<Part> parts_of(const std::vector<Column>& columns, double room) {
  std::vector<Part> parts{{0}};
  double taken = columns.front().least;
  for (std::size_t n = 1; n < columns.size(); ++n) {
    const double more = kBetween + columns[n].least;
    if (parts.back().size() > 1 && taken + more > room) {
      parts.push_back({0});
      taken = columns.front().least;
    }
    parts.back().push_back(n);
    taken += more;
  }
  return parts;
}

template <typename Item>
std::vector<Item> picked(const std::vector<Item>& items, const Part& part) {
  std::vector<Item> some;
  for (const std::size_t n : part) some.push_back(items[n]);
  return some;
}

Table picked(const Table& table, const Part& part) {
  Table some{picked(table.columns, part), {}};
  for (const auto& row : table.rows) some.rows.push_back(picked(row, part));
  return some;
}

double sum(const Widths& widths) { return std::accumulate(widths.begin(), widths.end(), 0.0); }

/// None wider than that, but each as wide as its longest word.
Widths widths_up_to(double widest, const std::vector<Column>& columns) {
  Widths widths;
  for (const Column& column : columns) {
    widths.push_back(std::clamp(widest, column.least, column.natural));
  }
  return widths;
}

/// Where they do not fit the widest are broken first, all to one width.
Widths fitted(const std::vector<Column>& columns, double room) {
  constexpr int kHalvings = 32;
  room -= kBetween * static_cast<double>(columns.size() - 1);
  double low = 0;
  double high = std::ranges::max(columns, {}, &Column::natural).natural;
  if (Widths whole = widths_up_to(high, columns); sum(whole) <= room) return whole;
  for (int n = 0; n < kHalvings; ++n) {
    const double middle = (low + high) / 2;
    (sum(widths_up_to(middle, columns)) <= room ? low : high) = middle;
  }
  return widths_up_to(low, columns);
}

/// A row of cells, a line below it.
class Rows {
 public:
  Rows(const Table& table, Typesetter& typesetter, Widths widths, double width, int& ids)
      : table_(table),
        typesetter_(typesetter),
        widths_(std::move(widths)),
        ids_(ids),
        whole_{"Table", ++ids} {
    const double gaps = static_cast<double>(widths_.size()) - 1;
    const double spare = (width - sum(widths_) - kBetween * gaps) / std::max(gaps, 1.0);
    gap_ = kBetween + std::clamp(spare, 0.0, kMostSpare);
  }

  Box head() {
    std::vector<std::string> titles;
    for (const Table::Column& column : table_.columns) titles.push_back(column.title);
    Box box = row(titles, kHead, "TH");
    box.before = 6;
    box.with_next = true;
    return box;
  }

  Box row(const std::vector<std::string>& cells, const Face& face, const char* kind) {
    const Tag row{"TR", ++ids_};
    Box box{};
    double x = 0;
    for (std::size_t n = 0; n < cells.size(); ++n) {
      const SetText text = typesetter_.set(one_line(cells[n]), face, widths_[n], align_of(n));
      box.pieces.push_back(
          {x, kAround, {whole_, row, {kind, ++ids_}}, text.drawing(0, text.lines())});
      box.height = std::max(box.height, text.height() + 2 * kAround);
      x += widths_[n] + gap_;
    }
    box.pieces.push_back({0, box.height, {}, line()});
    return box;
  }

 private:
  [[nodiscard]] Typesetter::Align align_of(std::size_t column) const {
    return table_.columns[column].align == Table::Align::right ? Typesetter::Align::right
                                                               : Typesetter::Align::start;
  }

  [[nodiscard]] std::function<void(cairo_t*)> line() const {
    const double width = sum(widths_) + gap_ * (static_cast<double>(widths_.size()) - 1);
    return [width](cairo_t* paper) {
      use(paper, kRule);
      cairo_set_line_width(paper, 0.4);
      cairo_move_to(paper, 0, 0);
      cairo_line_to(paper, width, 0);
      cairo_stroke(paper);
    };
  }

  const Table& table_;
  Typesetter& typesetter_;
  Widths widths_;
  double gap_ = 0;  ///< between columns
  int& ids_;
  Tag whole_;
};

Boxes boxes_of(Rows rows, const Table& table) {
  const auto head = std::make_shared<const Box>(rows.head());
  Boxes boxes{*head};
  for (const auto& cells : table.rows) {
    boxes.push_back(rows.row(cells, kCell, "TD"));
    boxes.back().head = head;
  }
  return boxes;
}

}  // namespace

Boxes table_boxes(const Table& table, Typesetter& typesetter, double width, int& ids) {
  if (table.columns.empty() || table.rows.empty()) return {};
  constexpr double kBetweenParts = 14;
  const std::vector<Column> columns = columns_of(table, typesetter, width);
  Boxes boxes;
  for (const Part& part : parts_of(columns, width)) {
    const Table some = picked(table, part);
    const Widths widths = fitted(picked(columns, part), width);
    Boxes more = boxes_of(Rows(some, typesetter, widths, width, ids), some);
    if (!boxes.empty()) more.front().before = kBetweenParts;
    boxes.insert(boxes.end(), more.begin(), more.end());
  }
  return boxes;
}

}  // namespace hearth
