#include "six_weeks.hpp"

#include "support/entries.hpp"

namespace hearth::test {

Entry entry(int number, int who, const std::string& pack, PackKind kind, const std::string& day,
            std::vector<Answer> answers) {
  Entry made;
  made.id = made.entry = id(number);
  if (who != 0) made.author = id(who);
  made.at = moment(day + "T19:00:00+01:00");
  made.clock.ticks = made.began.ticks = made.at.ms * 65536;
  made.kind = kind;
  made.pack = pack;
  made.answers = std::move(answers);
  if (kind == PackKind::checkin) {
    made.occasion = "weekly/" + period_of(Cadence::weekly, local_date(made.at));
  }
  return made;
}

std::vector<Person> couple() {
  return {person(1, "Alex", "2025-12-01T00:00:00Z"), person(2, "Sam", "2025-12-01T00:00:00Z")};
}

std::vector<Entry> six_weeks() {
  std::vector<Entry> all;
  for (int week = 0; week < 6; ++week) {
    const std::string day = to_string(plus_days(kSixWeeks.from, 7 * week + 6));
    for (const int who : {1, 2}) {
      std::vector<Answer> answers;
      for (const char* metric : {"comfort", "satisfaction", "communication", "pain", "distress"}) {
        answers.push_back(answer(scale(metric), 3.0 + week % 3 + who, Share::shared));
      }
      all.push_back(entry(10 + 2 * week + who, who, "weekly", PackKind::checkin, day, answers));
    }
  }
  const auto said = [](const char* question, const char* words) {
    return answer(text(question), std::string(words), Share::shared);
  };
  all.push_back(entry(40, 1, "assessment", PackKind::plan, "2026-01-20",
                      {said("hopes", "To lie next to each other again.\nTo laugh.")}));
  all.push_back(entry(41, 2, "appointment-before", PackKind::log, "2026-02-20",
                      {said("top_questions", "How to talk after a hard day.\nTwo\nThree\nFour")}));
  all.push_back(
      entry(42, 1, "event", PackKind::log, "2026-01-21", {said("event", "visit to the clinic")}));
  all.push_back(
      entry(43, 0, "agreement", PackKind::plan, "2026-02-01", {said("scope", "Stop means stop.")}));
  all.push_back(entry(44, 2, "appointment-after", PackKind::log, "2026-02-25",
                      {said("unclear", "Is a warm bath all right yet?")}));
  return all;
}

Page page_with(const std::vector<Entry>& entries, const std::vector<PageItem>& items) {
  return {couple(), items, leaving(entries, items), kSixWeeks};
}

std::vector<PageItem> all_items(const std::vector<Entry>& entries) {
  PageSource source{.people = couple(), .entries = entries, .window = kSixWeeks};
  source.agreements = {id(43)};
  return page_items(source, Seals(std::vector<Attendance>{}, couple()));
}

Page whole_page() { return page_with(six_weeks(), all_items(six_weeks())); }

}  // namespace hearth::test
