#include "table.hpp"

#include <algorithm>
#include <numeric>

#include "hearth/core/text.hpp"

namespace hearth {
namespace {

constexpr Face kCell{.size = 8.2};
constexpr Face kHead{.size = 8.2, .is_bold = true};
constexpr double kBetween = 10;  ///< columns
constexpr double kAround = 2.2;  ///< above a row and below
constexpr double kNarrowest = 24;
constexpr double kMostSpare = 36;  ///< that a column gets where a table is narrow

using Widths = std::vector<double>;

/// What each column takes if nothing in it is broken.
Widths natural_widths(const Table& table, Typesetter& typesetter) {
  Widths widths;
  for (std::size_t n = 0; n < table.columns.size(); ++n) {
    double width = typesetter.set(one_line(table.columns[n].title), kHead, -1).width();
    for (const auto& row : table.rows) {
      width = std::max(width, typesetter.set(one_line(row[n]), kCell, -1).width());
    }
    widths.push_back(width + 1);
  }
  return widths;
}

double sum(const Widths& widths) { return std::accumulate(widths.begin(), widths.end(), 0.0); }

/// Where they do not fit the widest are broken first, all to one width.
Widths fitted(Widths widths, double room) {
  room -= kBetween * static_cast<double>(widths.size() - 1);
  if (sum(widths) <= room) return widths;
  Widths sorted = widths;
  std::ranges::sort(sorted);
  double left = room;
  double widest = 0;
  for (std::size_t n = 0; n < sorted.size(); ++n) {
    widest = left / static_cast<double>(sorted.size() - n);
    if (sorted[n] > widest) break;
    left -= sorted[n];
  }
  for (double& width : widths) width = std::min(width, std::max(widest, kNarrowest));
  return widths;
}

/// A row of cells, a line below it.
class Rows {
 public:
  Rows(const Table& table, Typesetter& typesetter, double width, int& ids)
      : table_(table),
        typesetter_(typesetter),
        widths_(fitted(natural_widths(table, typesetter), width)),
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

}  // namespace

Boxes table_boxes(const Table& table, Typesetter& typesetter, double width, int& ids) {
  if (table.columns.empty() || table.rows.empty()) return {};
  Rows rows(table, typesetter, width, ids);
  const auto head = std::make_shared<const Box>(rows.head());
  Boxes boxes{*head};
  for (const auto& cells : table.rows) {
    boxes.push_back(rows.row(cells, kCell, "TD"));
    boxes.back().head = head;
  }
  return boxes;
}

}  // namespace hearth
