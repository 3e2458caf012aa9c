#include "hearth/insight/report.hpp"

#include <algorithm>
#include <map>

#include "everything.hpp"
#include "glance.hpp"
#include "voices.hpp"

namespace hearth {

std::vector<Voice> tags_in(std::vector<Entry> entries) {
  std::ranges::stable_sort(entries, {}, [](const Entry& entry) { return entry.at.ms; });
  std::map<Author, std::map<std::string, TagAnswers>> given;
  for (const Entry& entry : entries) {
    for (const Answer& answer : entry.answers) {
      const auto* tags = std::get_if<std::vector<std::string>>(&answer.value);
      if (!tags || answer.wording->type != QuestionType::tags) continue;
      given[entry.author][answer.wording->id].push_back({local_date(entry.at), *tags});
    }
  }
  std::vector<Voice> voices;
  for (auto& [author, questions] : given) {
    voices.push_back({.person = author, .curves = {}});
    for (auto& [id, answers] : questions) voices.back().tags.push_back(std::move(answers));
  }
  return voices;
}

Document report_on(std::span<const Series> series, const std::vector<Person>& people,
                   const ReportScope& scope, const ReportWords& words) {
  const Axis axis = axis_of(scope.window, scope.step);
  const std::vector<NamedVoice> voices = voices_of(series, people, axis, words.tags);
  if (!scope.everything) {
    Glance glance = glance_at(voices, axis, scope, words);
    return page_of(scope.on_screen ? on_one_screen(std::move(glance)) : glance);
  }
  Document document{{title_of(axis)}};
  document.blocks.emplace_back(drawn_in_full(voices, axis, words.events));
  add_moved(document, shown_voices(voices), said_in_full(voices_in(voices), axis, scope.today));
  add_people_words(document, people, words);
  add_scales(document, voices);
  return document;
}

}  // namespace hearth
