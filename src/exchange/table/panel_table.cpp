#include "hearth/exchange/table/panel_table.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "hearth/exchange/table/csv.hpp"

namespace hearth {
namespace {

std::string number(double value) { return fmt::format("{:.6g}", value); }

/// Empty where an answer is one alone.
std::pair<std::string, std::string> ends_of(const Panel& panel, std::size_t mark) {
  if (mark >= panel.spread.size() || !panel.spread[mark]) return {};
  return {number(panel.spread[mark]->low), number(panel.spread[mark]->high)};
}

std::string rows_of(const Panels::Axis& axis, const Panel& panel) {
  std::string rows;
  const std::vector<Date> days = axis.marks();
  for (std::size_t n = 0; n < days.size() && n < panel.middle.size(); ++n) {
    if (!panel.middle[n]) continue;
    const Date last = std::min(plus_days(first_day_after(axis.step, days[n]), -1), axis.to);
    const auto [low, high] = ends_of(panel, n);
    rows += csv_line({panel.voice.place ? csv_text(panel.voice.name) : "", csv_text(panel.label),
                      to_string(days[n]), to_string(last), number(*panel.middle[n]), low, high});
  }
  return rows;
}

}  // namespace

std::string to_csv(const Document& document) {
  std::string text = csv_line({"person", "metric", "from", "to", "middle", "lowest", "highest"});
  for (const Block& block : document.blocks) {
    const auto* panels = std::get_if<Panels>(&block);
    if (!panels) continue;
    for (const Panel& panel : panels->panels) text += rows_of(panels->axis, panel);
  }
  return text;
}

}  // namespace hearth
