#include "hearth/exchange/table/metric_table.hpp"

#include <algorithm>

#include "hearth/exchange/readable.hpp"
#include "hearth/exchange/table/csv.hpp"

namespace hearth {
namespace {

std::string end_text(const std::optional<double>& end) { return end ? number_text(*end) : ""; }

std::vector<std::string> cells_of(const Entry& entry, const std::string& person,
                                  const Answer& answer) {
  const Wording& wording = *answer.wording;
  const auto* number = std::get_if<double>(&answer.value);
  return {to_string(local_date(entry.at)),
          csv_text(person),
          csv_text(wording.metric),
          std::to_string(wording.version),
          number ? number_text(*number) : "",
          end_text(wording.min),
          end_text(wording.max),
          std::string(to_string(wording.better)),
          number ? "answered" : "skipped",
          std::string(to_string(answer.share))};
}

std::string called(const std::vector<Person>& people, const Author& author) {
  const auto found = std::ranges::find(people, author, &Person::id);
  return found == people.end() ? "together" : found->name;
}

}  // namespace

std::string metric_table(const std::vector<Person>& people, std::vector<Entry> entries) {
  sort_by_time(entries);
  std::string text = csv_line({"date", "person", "metric", "version", "value", "min", "max",
                               "direction", "state", "visibility"});
  for (const Entry& entry : entries) {
    const std::string person = called(people, entry.author);
    for (const Answer& answer : entry.answers) {
      if (!answer.wording->metric.empty()) text += csv_line(cells_of(entry, person, answer));
    }
  }
  return text;
}

}  // namespace hearth
