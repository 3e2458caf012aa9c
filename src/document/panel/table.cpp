#include "hearth/document/panel_table.hpp"

#include "hearth/core/text.hpp"
#include "hearth/document/panel_reading.hpp"
#include "terminal_lines.hpp"

namespace hearth {
namespace {

std::string heading_of(CalendarStep step) {
  const std::string_view name = name_of(step);
  return step == CalendarStep::week ? "Week of" : as_sentence(name).substr(0, name.size());
}

std::vector<std::string> events_by_mark(const Panels& panels) {
  const std::vector<std::string> letters = letters_by_mark(panels);
  std::vector<std::string> words(letters.size());
  std::size_t next = 0;
  for (std::size_t mark = 0; mark < letters.size(); ++mark) {
    for (std::size_t n = 0; n < letters[mark].size(); ++n, ++next) {
      if (!words[mark].empty()) words[mark] += "; ";
      words[mark] += event_letter(next) + " " + one_line(panels.events[next].words);
    }
  }
  return words;
}

/// Where nobody was asked, nothing is missing.
std::string cell_of(const Panel& panel, std::size_t mark) {
  if (const auto value = value_at(panel, mark)) return number(*value);
  return is_asked(panel, mark) ? "nothing to show" : "";
}

}  // namespace

Table table_of(const Panels& panels, const Panel::Voice& voice) {
  const std::vector<const Panel*> own = panels_of(panels, voice);
  const bool has_events = !panels.events.empty();
  Table table{{{heading_of(panels.axis.step)}}, {}};
  for (const Panel* panel : own) table.columns.push_back({panel->label, Table::Align::right});
  if (has_events) table.columns.push_back({"Events"});
  const std::vector<std::string> events = events_by_mark(panels);
  const std::vector<Date> marks = panels.axis.marks();
  for (std::size_t mark = 0; mark < marks.size(); ++mark) {
    std::vector<std::string> row{mark_name(panels.axis, marks[mark])};
    for (const Panel* panel : own) {
      row.push_back(cell_of(*panel, mark));
    }
    if (has_events) row.push_back(events[mark]);
    table.rows.push_back(std::move(row));
  }
  return table;
}

}  // namespace hearth
