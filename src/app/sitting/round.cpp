#include "hearth/app/sitting/round.hpp"

#include <fmt/core.h>

#include <algorithm>

#include "hearth/app/journal/visible.hpp"
#include "hearth/app/journal/who.hpp"
#include "hearth/app/packs/asked_pack.hpp"
#include "hearth/core/error.hpp"
#include "hearth/insight/reveal.hpp"
#include "hearth/journal/history.hpp"
#include "hearth/journal/visibility.hpp"
#include "hearth/prompt/answer/answer_text.hpp"
#include "hearth/terminal/dialogs.hpp"

namespace hearth {
namespace {

std::string occasion_of(const Sitting& sitting, const Uuid& person) {
  return occasion_in(sitting.journal, sitting.pack, sitting.when, person);
}

/// Those whose answers go to the newest occasion that any of them would join.
std::vector<Person> turns(const Sitting& sitting) {
  if (!sitting.asking.occasion.empty()) return still_to_answer(sitting, sitting.asking.occasion);
  std::vector<Person> here = present(sitting.people);
  std::vector<std::string> joined;
  joined.reserve(here.size());
  for (const Person& person : here) joined.push_back(occasion_of(sitting, person.id));
  const Occasions occasions = sitting.journal.occasions();
  const auto open = std::ranges::find_if(
      joined, [&](const std::string& occasion) { return occasions.begun(occasion); });
  if (open == joined.end()) return here;
  const std::string occasion = *open;
  std::erase_if(here,
                [&](const Person& person) { return occasion_of(sitting, person.id) != occasion; });
  return here;
}

void leave_unless(bool stayed) {
  if (!stayed) throw Error("Left. What was answered is kept.", "", Exit::left);
}

void give_to(const Env& env, const std::string& next) {
  leave_unless(hand_over(env.console, env.style, next));
}

void show_opened(const Sitting& sitting) {
  const Env& env = sitting.env;
  const Document opened = sitting.asking.occasion.empty()
                              ? newest_opened(env, sitting.journal, sitting.pack.id)
                              : opened_in(env, sitting.journal, sitting.asking.occasion);
  if (opened.blocks.empty()) return;
  leave_unless(
      read_through(env.console, env.style, opened, "Press Enter when you have talked it over."));
}

/// By when they began; several of one day keep their order.
std::string newest_open(const Seals& seals, const Reader& reader, const std::string& pack) {
  const Attendance* newest = nullptr;
  for (const Attendance& one : seals.occasions().attendance()) {
    if (!one.occasion.starts_with(pack + "/")) continue;
    const bool later = !newest || std::tie(newest->first_day, newest->first_ms, newest->occasion) <
                                      std::tie(one.first_day, one.first_ms, one.occasion);
    if (later && seals.open_to(reader, {one.occasion, one.author, one.invited})) newest = &one;
  }
  return newest ? newest->occasion : std::string();
}

/// The pack that they answered, for what it says of its questions; nothing if it cannot be read any
/// more, which is no reason not to show what they said.
std::optional<Pack> asked_then(const Env& env, const std::vector<Entry>& entries) try {
  if (entries.empty()) return std::nullopt;
  return load_pack(env.shelf, entries.front().kind, entries.front().pack, env.lang);
} catch (const Error&) {
  return std::nullopt;
}

constexpr std::size_t kAtOnce = 3;

bool says_yes(const Sitting& sitting, const std::string& question) {
  const Confirmed said = confirm(sitting.env.console, sitting.env.style, question, false);
  if (said == Confirmed::left) throw Error("Left. The check-in is kept.", "", Exit::left);
  return said == Confirmed::yes;
}

void write_again(const Sitting& sitting, const Person& person) {
  const Pack pack = asked_pack(sitting.env, PackKind::log, "feeling");
  Sitting again{sitting.env, sitting.journal, pack, sitting.people, sitting.when};
  ask(again, person);
}

void offer(const Sitting& sitting, const Person& person, const Entry& entry) {
  const Answer strong = strong_feelings(entry);
  const std::string noted = fmt::format("On {} you noted: {}.", spoken(local_date(entry.at)),
                                        shown(*strong.wording, strong.value));
  if (says_yes(sitting, noted + " Would you like to write about it again?")) {
    write_again(sitting, person);
  } else if (!says_yes(sitting, "Let it go? Then it is not offered again.")) {
    return;
  }
  sitting.journal.append({let_go(entry)}, sitting.env.now);
}

}  // namespace

std::vector<Person> still_to_answer(const Sitting& sitting, const std::string& occasion) {
  const Occasions occasions = sitting.journal.occasions();
  std::vector<Person> here = present(sitting.people);
  std::erase_if(here,
                [&](const Person& person) { return occasions.answered(occasion, person.id); });
  return here;
}

void go_round(Sitting& sitting, const std::function<void(const Person&)>& afterwards) {
  bool handed_over = false;
  for (const Person& person : turns(sitting)) {
    if (handed_over) give_to(sitting.env, person.name);
    ask(sitting, person);
    if (afterwards) afterwards(person);
    handed_over = true;
  }
  give_to(sitting.env, names_for(std::nullopt, sitting.people).name);
  show_opened(sitting);
  ask(sitting, std::nullopt);
}

Document newest_opened(const Env& env, const Journal& journal, const std::string& pack) {
  const Seals seals(journal.occasions());
  const std::string occasion = newest_open(seals, reader(env, seals.occasions().people()), pack);
  return occasion.empty() ? Document{} : opened_in(env, journal, occasion);
}

Document opened_in(const Env& env, const Journal& journal, const std::string& occasion) {
  const std::vector<Person> people = journal.people();
  std::vector<Entry> entries = visible_entries(journal, {}, reader(env, people));
  std::erase_if(entries, [&](const Entry& entry) { return entry.occasion != occasion; });
  return reveal(entries, people, asked_then(env, entries), words_to_read(env, ""));
}

void offer_feelings(const Sitting& sitting, const Person& person) {
  const std::vector<Entry> entries = visible_entries(sitting.journal, {}, Reader{person.id});
  const std::vector<Entry> found = to_revisit(entries, person.id);
  for (std::size_t n = 0; n < std::min(found.size(), kAtOnce); ++n) {
    offer(sitting, person, found[n]);
  }
}

}  // namespace hearth
