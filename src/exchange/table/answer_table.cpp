#include "hearth/exchange/table/answer_table.hpp"

#include "hearth/core/json.hpp"
#include "hearth/exchange/table/csv.hpp"
#include "hearth/prompt/answer/answer_text.hpp"
#include "hearth/prompt/answer/tags.hpp"

namespace hearth {
namespace {

std::string bound_text(const std::optional<double>& bound) {
  return bound ? number_text(*bound) : "";
}

std::string value_text(const Answer& answer, const Names& names) {
  if (!answered(answer.value)) return "";
  if (const auto* text = std::get_if<std::string>(&answer.value)) return csv_text(*text);
  if (const auto* number = std::get_if<double>(&answer.value)) return number_text(*number);
  if (const auto* date = std::get_if<Date>(&answer.value)) return to_string(*date);
  if (const auto* yes = std::get_if<bool>(&answer.value)) return *yes ? "yes" : "no";
  if (answer.wording->type == QuestionType::tags) {
    return csv_text(as_typed(std::get<std::vector<std::string>>(answer.value)));
  }
  return csv_text(shown(*answer.wording, answer.value, names));
}

std::vector<std::string> entry_cells(const Entry& entry, const std::vector<Person>& people) {
  return {to_string(entry.entry),
          to_string(local_date(entry.at)),
          entry.recalled ? "" : local_clock(entry.at),
          csv_text(author_name(entry, people)),
          std::string(to_string(entry.kind)),
          csv_text(entry.pack),
          csv_text(entry.occasion),
          csv_text(tags_line(entry.tags))};
}

std::vector<std::string> answer_cells(const Answer& answer, const Names& names) {
  const Wording& wording = *answer.wording;
  return {csv_text(wording.id),
          csv_text(filled(wording.ask, names)),
          csv_text(wording.metric),
          std::to_string(wording.version),
          std::string(to_string(wording.type)),
          value_text(answer, names),
          bound_text(wording.min),
          bound_text(wording.max),
          std::string(to_string(wording.better)),
          answered(answer.value) ? "answered" : "skipped",
          std::string(to_string(answer.share))};
}

}  // namespace

std::string answer_header() {
  return csv_line({"entry", "date", "time", "person", "kind", "pack", "occasion", "tags",
                   "question", "ask", "metric", "version", "type", "value", "min", "max", "better",
                   "state", "share"});
}

std::string answer_rows(const std::vector<Person>& people, const Entry& entry,
                        const NamesOf& names_of) {
  std::string text;
  const std::vector<std::string> left = entry_cells(entry, people);
  const Names names = names_of(entry.author);
  for (const Answer& answer : entry.answers) {
    std::vector<std::string> cells = left;
    for (std::string& cell : answer_cells(answer, names)) cells.push_back(std::move(cell));
    text += csv_line(cells);
  }
  if (entry.answers.empty()) {
    std::vector<std::string> cells = left;
    cells.resize(19);
    text += csv_line(cells);
  }
  return text;
}

}  // namespace hearth
