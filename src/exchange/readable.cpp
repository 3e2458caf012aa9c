#include "hearth/exchange/readable.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <tuple>

#include "hearth/core/text.hpp"
#include "hearth/prompt/answer/answer_text.hpp"
#include "hearth/prompt/answer/tags.hpp"

namespace hearth {
namespace {

std::string heading_of(const Entry& entry, const std::vector<Person>& people) {
  std::string heading = entry.recalled ? "" : local_clock(entry.at) + ", ";
  heading += author_name(entry, people);
  if (entry.kind != PackKind::log || entry.pack != "moment") heading += ": " + entry.pack;
  return heading;
}

void add_entry(const Entry& entry, const std::vector<Person>& people, const Names& names,
               Document& document) {
  document.blocks.emplace_back(Heading{3, heading_of(entry, people)});
  const auto given =
      std::ranges::count_if(entry.answers, [](const Answer& one) { return answered(one.value); });
  for (const Answer& answer : entry.answers) {
    if (!answered(answer.value)) continue;
    const std::string words = shown(*answer.wording, answer.value, names);
    const bool alone = given == 1 && answer.wording->type == QuestionType::text;
    document.blocks.emplace_back(
        Paragraph{alone ? words : fmt::format("{} {}", filled(answer.wording->ask, names), words)});
  }
  if (!entry.tags.empty()) document.blocks.emplace_back(Paragraph{tags_line(entry.tags, "#")});
}

}  // namespace

bool is_of_earlier(const Entry& one, const Entry& other) {
  return std::tie(one.at.ms, one.clock, one.id) < std::tie(other.at.ms, other.clock, other.id);
}

void sort_by_time(std::vector<Entry>& entries) { std::ranges::sort(entries, is_of_earlier); }

Document ReadableParts::next(const std::vector<Person>& people, const Entry& entry,
                             const NamesOf& names_of) {
  Document part;
  if (!day_) part.blocks.emplace_back(Heading{1, "Journal"});
  const Date day = local_date(entry.at);
  if (day_ != day) part.blocks.emplace_back(Heading{2, spoken(day)});
  day_ = day;
  add_entry(entry, people, names_of(entry.author), part);
  return part;
}

}  // namespace hearth
