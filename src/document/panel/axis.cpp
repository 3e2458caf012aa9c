#include "panel/axis.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <span>

#include "hearth/core/day_words.hpp"
#include "hearth/core/text.hpp"

namespace hearth {
namespace {

/// A line in which texts stand in columns of their own.
class Ruler {
 public:
  explicit Ruler(int columns) : line_(static_cast<std::size_t>(std::max(columns, 0)), ' ') {}

  /// Puts it there if it stands clear of everything else and within the line.
  bool put(int at, const std::string& text) {
    if (at < 0 || at + static_cast<int>(text.size()) > static_cast<int>(line_.size())) return false;
    const auto from = static_cast<std::size_t>(at);
    const std::size_t before = from == 0 ? 0 : from - 1;
    const std::size_t after = std::min(from + text.size() + 1, line_.size());
    if (line_.find_first_not_of(' ', before) < after) return false;
    line_.replace(from, text.size(), text);
    return true;
  }

  [[nodiscard]] std::string text() const {
    return line_.substr(0, line_.find_last_not_of(' ') + 1);
  }

 private:
  std::string line_;
};

/// Where a text begins that stands below a mark: a single figure below its middle.
int column_of(const MarkLabel& label, int cell) {
  const bool single = label.text.size() == 1 || label.text.find(' ') == 1;
  return static_cast<int>(label.mark) * cell + (cell > 2 && single ? 1 : 0);
}

}  // namespace

std::string placed(const std::vector<MarkLabel>& labels, int cell, int columns) {
  Ruler ruler(columns);
  for (const MarkLabel& label : labels) {
    if (!label.leads || ruler.put(column_of(label, cell), label.text)) continue;
    if (!label.short_text.empty()) ruler.put(column_of(label, cell), label.short_text);
  }
  for (const MarkLabel& label : labels) {
    if (!label.leads) ruler.put(column_of(label, cell), label.text);
  }
  return ruler.text();
}

std::string letters_below(const Panels& panels, std::size_t first, std::size_t count, int cell,
                          int columns) {
  const std::vector<std::string> letters = letters_by_mark(panels);
  std::string line;
  for (std::size_t n = first; n < std::min(first + count, letters.size()); ++n) {
    const int wanted = static_cast<int>(n - first) * cell + (cell > 2 ? 1 : 0);
    const int last = columns - static_cast<int>(letters[n].size());
    if (letters[n].empty()) continue;
    line = pad_right(line, std::min(wanted, last)) + letters[n];
  }
  return line.substr(0, static_cast<std::size_t>(std::max(columns, 0)));
}

Lines axis_lines(const Panels& panels, std::size_t first, const PanelLayout& layout,
                 std::size_t beside, const Style& style) {
  const std::vector<Date> marks = panels.axis.marks();
  const std::size_t count = std::min(layout.strip, marks.size() - std::min(first, marks.size()));
  const int columns = layout.slot - layout.gutter;
  const auto part = std::span(marks).subspan(std::min(first, marks.size()), count);
  const std::string dates = placed(labels_of(part, panels.axis.step), layout.cell, columns);
  const std::string letters = letters_below(panels, first, count, layout.cell, columns);
  std::string dates_line;
  std::string letters_line;
  for (std::size_t n = 0; n < beside; ++n) {
    const int begin = static_cast<int>(n) * (layout.slot + kPanelGap) + layout.gutter;
    dates_line = pad_right(dates_line, begin) + dates;
    letters_line += pad_right("", begin - width(printable(letters_line))) +
                    painted(letters, Hue::strong, style);
  }
  Lines lines{dates_line};
  if (!letters.empty()) lines.push_back(letters_line);
  return lines;
}

Lines event_legend(const Panels& panels, int columns) {
  const bool one_year = panels.axis.from.year() == panels.axis.to.year();
  Lines each;
  std::string all;
  for (std::size_t n = 0; n < panels.events.size(); ++n) {
    const Panels::Event& event = panels.events[n];
    const std::string day = one_year ? day_month(event.day) : day_month_year(event.day);
    each.push_back(fmt::format("{} {} {}", event_letter(n), day, one_line(event.words)));
    all += (n == 0 ? "" : "   ") + each.back();
  }
  if (each.empty() || width(all) <= columns) return each.empty() ? each : Lines{all};
  Lines lines;
  for (const std::string& line : each)
    append(lines, indented(wrap(line.substr(2), columns - 2), line.substr(0, 2)));
  return lines;
}

}  // namespace hearth
