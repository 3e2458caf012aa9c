#include "random_journal.hpp"

#include <fmt/core.h>

#include <algorithm>

#include "support/entries.hpp"

namespace hearth::test {
namespace {

using Chance = std::mt19937;

int up_to(Chance& chance, int most) { return std::uniform_int_distribution<int>(0, most)(chance); }

[[nodiscard]] bool one_in(Chance& chance, int many) { return up_to(chance, many - 1) == 0; }

/// As they stand in texts, and what else they are called.
constexpr const char* kNames[] = {"Zqalexandra", "Zqsamuel", "Zqkimber"};
constexpr const char* kBehind[] = {" Qxbell", "-Qxlee van Qxdove", ""};

std::shared_ptr<const Wording> asked(const std::string& pack, const std::string& question,
                                     QuestionType type) {
  Wording wording;
  wording.pack = pack;
  wording.id = question;
  wording.ask = "What of " + question + "?";
  wording.type = type;
  if (type == QuestionType::choice) {
    wording.options = {{"softer", "something is easier"},
                       {"zqsamuels_arm", "easier with Zqsamuel's arm"},
                       {"zqkimber_arm", "easier with Zqkimber"}};
  }
  return std::make_shared<const Wording>(wording);
}

class Writer {
 public:
  explicit Writer(Chance& chance) : chance_(chance) {}

  Share share() { return static_cast<Share>(up_to(chance_, 3)); }

  std::string words() {
    std::string canary = fmt::format("canary{}x", ++count_);
    if (!one_in(chance_, 3)) return canary;
    return fmt::format("{0} with {1}'s arm, {1}", canary, kNames[up_to(chance_, 2)]);
  }

  Answer text(const std::string& pack, const std::string& question) {
    std::string said = words();
    if (one_in(chance_, 3)) said += "\n" + words();
    return answer(asked(pack, question, QuestionType::text), said, share());
  }

  Answer tags(const std::string& question) {
    std::vector<std::string> named{words()};
    if (one_in(chance_, 2)) named.emplace_back("mornings");
    return answer(asked("weekly", question, QuestionType::tags), named, share());
  }

  Answer number(const std::string& metric) {
    const double value = up_to(chance_, 10);
    return answer(scale(metric), one_in(chance_, 6) ? Value(Skipped{}) : Value(value), share());
  }

  /// A number that feeds no metric.
  Answer count(const std::string& pack, const std::string& question) {
    const double value = up_to(chance_, 27);
    return answer(asked(pack, question, QuestionType::number), value, share());
  }

  Answer day(const std::string& pack, const std::string& question, Date date) {
    return answer(asked(pack, question, QuestionType::date), date, share());
  }

  Chance& chance() { return chance_; }

 private:
  Chance& chance_;
  int count_ = 0;
};

Entry entry_at(int number, Date day, PackKind kind, const std::string& pack) {
  Entry entry;
  entry.id.bytes = {};
  entry.id.bytes[0] = static_cast<std::uint8_t>(number / 200 + 1);
  entry.id.bytes[1] = static_cast<std::uint8_t>(number % 200 + 1);
  entry.entry = entry.id;
  entry.at = moment(to_string(day) + "T19:00:00+01:00");
  entry.clock.ticks = (entry.at.ms + number) * 65536;
  entry.began = entry.clock;
  entry.kind = kind;
  entry.pack = pack;
  return entry;
}

constexpr const char* kChanges[] = {"softer", "zqsamuels_arm", "zqkimber_arm"};

void fill_weekly(Writer& writer, Entry& entry) {
  for (const char* metric : {"comfort", "satisfaction", "communication", "pain", "distress",
                             "pressure", "zqsamuel_mood", "zqkimber_mood", "mood_of_zqalexandra"}) {
    if (!one_in(writer.chance(), 4)) entry.answers.push_back(writer.number(metric));
  }
  for (const char* question : {"helped", "hindered"}) {
    if (one_in(writer.chance(), 2)) entry.answers.push_back(writer.tags(question));
  }
  if (one_in(writer.chance(), 3)) {
    entry.answers.push_back(answer(asked("weekly", "boundary_change", QuestionType::choice),
                                   std::string(kChanges[up_to(writer.chance(), 2)]),
                                   writer.share()));
    entry.answers.push_back(writer.text("weekly", "boundary_words"));
  }
}

void fill_log(Writer& writer, Entry& entry, Date day) {
  if (entry.pack == "event") {
    entry.answers = {writer.text("event", "event"), writer.day("event", "event_on", day)};
  } else if (entry.pack == "appointment-before") {
    entry.answers = {writer.text(entry.pack, "top_questions"), writer.text(entry.pack, "purpose"),
                     writer.text(entry.pack, "with_whom"),
                     writer.day(entry.pack, "visit_date", day)};
  } else if (entry.pack == "appointment-after") {
    entry.answers = {writer.text(entry.pack, "unclear"), writer.text(entry.pack, "told")};
  } else if (entry.pack == "score") {
    entry.answers = {writer.text(entry.pack, "questionnaire"), writer.count(entry.pack, "score"),
                     writer.count(entry.pack, "out_of"), writer.day(entry.pack, "scored_on", day),
                     writer.text(entry.pack, "told_by")};
  } else {
    entry.answers = {writer.text(entry.pack, "moment")};
  }
}

/// What nobody but its author sees, or nobody may take along.
void mark(Writer& writer, Entry& entry) {
  if (one_in(writer.chance(), 4)) entry.tags.emplace_back(kForTherapist);
  if (one_in(writer.chance(), 8)) entry.tags.emplace_back(kNotForTherapist);
  if (one_in(writer.chance(), 3)) entry.tags.push_back(writer.words());
  if (one_in(writer.chance(), 12)) entry.state = EntryState::undone;
  if (one_in(writer.chance(), 12)) entry.standing = Standing::unconfirmed;
}

Entry some_entry(Writer& writer, int number, Date day, bool together) {
  constexpr const char* kLogs[] = {"event", "appointment-before", "appointment-after", "moment",
                                   "score"};
  if (together && one_in(writer.chance(), 3)) {
    Entry entry = entry_at(number, day, PackKind::plan, "agreement");
    entry.answers = {writer.text("agreement", "scope"), writer.day("agreement", "expires", day)};
    return entry;
  }
  switch (up_to(writer.chance(), 3)) {
    case 0: {
      Entry entry = entry_at(number, day, PackKind::plan, "assessment");
      entry.answers = {writer.text("assessment", "hopes"), writer.text("assessment", "worries")};
      return entry;
    }
    case 1: {
      Entry entry = entry_at(number, day, PackKind::log, kLogs[up_to(writer.chance(), 4)]);
      fill_log(writer, entry, day);
      return entry;
    }
    default: {
      Entry entry = entry_at(number, day, PackKind::checkin, "weekly");
      entry.occasion = "weekly/" + period_of(Cadence::weekly, day);
      fill_weekly(writer, entry);
      return entry;
    }
  }
}

}  // namespace

RandomJournal random_journal(std::mt19937& chance, int people) {
  RandomJournal journal;
  journal.window = {*parse_date("2026-01-19"), *parse_date("2026-03-01")};
  for (int n = 1; n <= people; ++n) {
    const std::string name = std::string(kNames[n - 1]) + kBehind[n - 1];
    journal.people.push_back(person(n, name, "2025-12-01T00:00:00Z"));
  }
  Writer writer(chance);
  const int count = 6 + up_to(chance, 14);
  for (int n = 0; n < count; ++n) {
    const int author = up_to(chance, people);
    const Date day = plus_days(journal.window.from, up_to(chance, 41));
    Entry entry = some_entry(writer, n, day, author == 0);
    if (author != 0) entry.author = id(author);
    entry.invited = memberships(journal.people);
    mark(writer, entry);
    if (!entry.occasion.empty()) {
      journal.attendance.push_back({entry.occasion, entry.author, entry.at.ms, day, entry.invited});
    }
    journal.entries.push_back(std::move(entry));
  }
  return journal;
}

PageSource RandomJournal::source() const {
  PageSource source{.people = people, .entries = entries, .window = window};
  for (const Entry& entry : entries) {
    if (entry.pack == "agreement") source.agreements.push_back(entry.id);
  }
  return source;
}

bool holds(const PageItem& item, const Entry& entry, const Answer& answer) {
  return std::ranges::any_of(item.pieces, [&](const PagePiece& piece) {
    return piece.revision == entry.id && piece.question == answer.wording->id;
  });
}

}  // namespace hearth::test
