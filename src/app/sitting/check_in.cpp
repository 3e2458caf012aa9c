#include "hearth/app/sitting/check_in.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "hearth/app/journal/visible.hpp"
#include "hearth/app/journal/who.hpp"
#include "hearth/app/keys/own_passphrase.hpp"
#include "hearth/app/sitting/round.hpp"
#include "hearth/core/error.hpp"
#include "hearth/core/text.hpp"
#include "hearth/core/translated.hpp"
#include "hearth/core/when_phrase.hpp"
#include "hearth/journal/occasion.hpp"
#include "hearth/store/attendance.hpp"
#include "hearth/terminal/dialogs.hpp"
#include "revisiting.hpp"

namespace hearth {
namespace {

constexpr const char* kNextTalk = "next_talk";  ///< the question when to sit down again

SharedPack shared_pack(const Sitting& sitting) {
  return shared_pack(sitting.pack, local_date(sitting.when.at));
}

OccasionParts parts_of_today(const Sitting& sitting) {
  return parts_now(shared_pack(sitting), occasions_of_pack(sitting.journal, sitting.pack.id));
}

std::vector<Person> those(const std::vector<Uuid>& ids, const std::vector<Person>& people) {
  std::vector<Person> found;
  for (const Person& person : people) {
    if (std::ranges::find(ids, person.id) != ids.end()) found.push_back(person);
  }
  return found;
}

std::string command(const Sitting& sitting) { return "hearth checkin " + sitting.pack.id; }

void say(const Sitting& sitting, const std::string& text) { sitting.env.console.note(text + "\n"); }

std::string greeting(const Sitting& sitting) {
  const std::string words = agreed_next_talk(sitting.journal, sitting.pack.id);
  if (words.empty()) return "";
  return tr("Last time you meant to sit down again: {}", one_line(words));
}

void say_thanks(const Sitting& sitting) {
  say(sitting, tr("Kept. Thank you for taking the time."));
}

void say_meanwhile(const Sitting& sitting) {
  say(sitting,
      tr("Meanwhile `hearth log` keeps a moment, `hearth plan` a small step, and `hearth report` "
         "shows "
         "how it has been."));
}

void say_next_talk(const Sitting& sitting, const std::string& occasion) {
  const std::string next = agreed_next_talk(sitting.journal, sitting.pack.id, occasion);
  if (!next.empty()) say(sitting, tr("You meant to sit down again: {}", one_line(next)));
}

void say_end(const Sitting& sitting, const std::string& occasion) {
  say_thanks(sitting);
  if (!occasion.empty()) say_next_talk(sitting, occasion);
  say_meanwhile(sitting);
}

bool is_alone(const Sitting& sitting) { return present(sitting.people).size() == 1; }

/// That it can go on, where something is left to do: it is not said whose part.
void say_what_is_left(const Sitting& sitting, const OccasionParts& parts) {
  if (is_alone(sitting)) return say_meanwhile(sitting);
  if (parts.opened && parts.together) {
    say(sitting, tr("What each of you answered has opened: `{}` goes on from here, with "
                    "all of you.",
                    command(sitting)));
  } else if (parts.opened) {
    say(sitting, tr("What each of you answered has opened: `hearth checkin reveal {}` "
                    "shows it.",
                    sitting.pack.id));
    say_meanwhile(sitting);
  } else if (!parts.to_answer.empty() && has_occasions(sitting.pack)) {
    say(sitting, tr("`{}` goes on from here, whenever it suits.", command(sitting)));
  } else {
    say_meanwhile(sitting);
  }
}

enum class Again { look, once_more, leave };

/// Asks what is wanted of a check-in that is done.
Again asked_what_else(const Sitting& sitting, const std::string& done, bool opened) {
  std::vector<std::string> options;
  std::vector<Again> means;
  if (opened) {
    options.emplace_back(tr("See what you answered"));
    means.push_back(Again::look);
  }
  options.emplace_back(tr("Answer once more, for another day"));
  means.push_back(Again::once_more);
  options.emplace_back(tr("Leave it at that"));
  means.push_back(Again::leave);
  const auto chosen =
      choose(sitting.env.console, sitting.env.style, done, options, options.size() - 1);
  return chosen ? means[*chosen] : Again::leave;
}

/// The sitting of another day, which they name.
Sitting of_another_day(const Sitting& sitting) {
  Env& env = sitting.env;
  env.console.note(tr("For which day? As 2026-03-01, yesterday, last friday.\n"));
  for (;;) {
    const Line line = env.console.read_line("> ");
    const bool left = line.kind != Line::Kind::text || trimmed(line.text).empty();
    if (left) throw Error(tr("Left. Nothing was written."), "", Exit::left);
    try {
      const When when = when_from(std::string(trimmed(line.text)), env.now, env.zone);
      return {env, sitting.journal, sitting.pack, sitting.people, when, sitting.asking};
    } catch (const Error& reason) {
      env.console.note(fmt::format("{} {}\n", reason.what(), reason.hint()));
    }
  }
}

void offer_again(Sitting& sitting, const OccasionParts& parts, const std::optional<Person>& person,
                 const std::string& done) {
  sitting.asking.occasion = parts.occasion;
  const bool opened = !opened_in(sitting.env, sitting.journal, parts.occasion).blocks.empty();
  switch (asked_what_else(sitting, done, opened)) {
    case Again::leave:
      return;
    case Again::look:
      show_opened(sitting);
      return;
    case Again::once_more:
      break;
  }
  Sitting other = of_another_day(sitting);
  other.asking.occasion.clear();
  if (person) {
    ask(other, person);
    say_thanks(other);
    return say_what_is_left(other, parts_of_today(other));
  }
  const SharedPack pack = shared_pack(other);
  const std::vector<Person> here = present(other.people);
  other.asking.occasion = occasion_for({pack.id, pack.cadence, pack.today, here.front().id},
                                       occasions_of_pack(other.journal, pack.id));
  if (go_round(other, still_to_answer(other, other.asking.occasion)) == Round::whole) {
    return say_end(other, other.asking.occasion);
  }
  say_thanks(other);
  say_what_is_left(other, parts_of_today(other));
}

/// Somebody at the keyboard by themselves: the only one, with --as, or as one of several who said
/// so.
void with_one(Sitting& sitting, const Person& person) {
  need_key_of(sitting.env, sitting.journal, person);
  const SharedPack pack = shared_pack(sitting);
  const bool done = has_occasions(sitting.pack) &&
                    has_answered(pack, person.id, occasions_of_pack(sitting.journal, pack.id));
  if (!done) {
    ask(sitting, person);
    offer_feelings(sitting, person);
    say_thanks(sitting);
    return say_what_is_left(sitting, parts_of_today(sitting));
  }
  const OccasionParts parts = parts_of_today(sitting);
  if (!is_alone(sitting) && parts.opened && parts.together) say_what_is_left(sitting, parts);
  offer_again(sitting, parts, person, tr("{}, you have answered this already.", person.name));
}

/// What that person gave last to this check-in; empty if they have erased it.
std::optional<Entry> last_given(const Sitting& sitting, const Person& person) {
  std::optional<Entry> last;
  const Query given{.by = person.id, .packs = {sitting.pack.id}};
  visit_visible(sitting.journal, given, Reader{person.id}, [&](Entry entry) {
    last = std::move(entry);
    return false;
  });
  return last;
}

/// Who of several is here: one of them, or all (empty). Throws Error (left) for none.
std::optional<Person> asked_who_is_here(const Sitting& sitting) {
  const std::vector<Person> here = present(sitting.people);
  std::vector<std::string> options{here.size() == 2 ? tr("Both of us") : tr("All of us")};
  for (const Person& person : here) options.push_back(person.name);
  options.emplace_back(tr("Not now"));
  const auto chosen = choose(sitting.env.console, sitting.env.style,
                             tr("{}. Who is here?", sitting.pack.title), options, 0);
  if (!chosen || *chosen + 1 == options.size()) {
    throw Error(tr("Left. Nothing was written."),
                tr("`{}` begins whenever it suits.", command(sitting)), Exit::left);
  }
  return *chosen == 0 ? std::nullopt : std::optional(here[*chosen - 1]);
}

/// All of them, here together.
void with_all(Sitting& sitting, const OccasionParts& parts) {
  if (has_occasions(sitting.pack)) sitting.asking.occasion = parts.occasion;
  const std::vector<Person> waiting = those(parts.to_answer, sitting.people);
  const auto afterwards = [&](const Person& each) { offer_feelings(sitting, each); };
  if (go_round(sitting, waiting, afterwards) == Round::whole) {
    return say_end(sitting, sitting.asking.occasion);
  }
  say_thanks(sitting);
  say_what_is_left(sitting, parts_of_today(sitting));
}

}  // namespace

SharedPack shared_pack(const Pack& pack, Date today) {
  return {.id = pack.id,
          .cadence = pack.cadence,
          .asks_each = !questions_for(pack, Audience::each).empty(),
          .asks_together = !questions_for(pack, Audience::together).empty(),
          .today = today};
}

std::string agreed_next_talk(const Journal& journal, const std::string& pack,
                             const std::string& occasion) {
  std::string words;
  const Query together{.by = Author{}, .kinds = {PackKind::checkin}, .packs = {pack}};
  visit_visible(journal, together, Reader{}, [&](const Entry& entry) {
    if (!occasion.empty() && entry.occasion != occasion) return true;
    for (const Answer& answer : entry.answers) {
      const auto* text = std::get_if<std::string>(&answer.value);
      if (answer.wording->id == kNextTalk && text) words = *text;
    }
    return false;
  });
  return words;
}

void check_in(Sitting& sitting) {
  sitting.asking.greeting = greeting(sitting);
  const auto person = at_keyboard(sitting.env, sitting.people);
  if (person) return with_one(sitting, *person);
  const OccasionParts parts = parts_of_today(sitting);
  if (parts.done()) {
    return offer_again(sitting, parts, std::nullopt, tr("All of this check-in is done."));
  }
  if (parts.opened) return with_all(sitting, parts);
  const auto who = asked_who_is_here(sitting);
  return who ? with_one(sitting, *who) : with_all(sitting, parts);
}

void refuse_answered(const Sitting& sitting, const Person& person) {
  if (!has_occasions(sitting.pack)) return;
  need_key_of(sitting.env, sitting.journal, person);
  const Occasions occasions = occasions_of_pack(sitting.journal, sitting.pack.id);
  if (!has_answered(shared_pack(sitting), person.id, occasions)) return;
  const auto last = last_given(sitting, person);
  if (!last) return;
  throw Error(tr("{}, you have answered this already.", person.name),
              tr("Nothing was written. `hearth edit {}` changes your answers; --date keeps one "
                 "more, for the day that it names.",
                 short_id(sitting.journal, {person.id}, last->entry)),
              Exit::usage);
}

void say_opened(const Sitting& sitting, const std::vector<Entry>& entries) {
  if (entries.empty() || is_alone(sitting)) return;
  const OccasionParts parts = parts_of_today(sitting);
  if (parts.opened && parts.together) say_what_is_left(sitting, parts);
}

std::string usual_check_in(const Env& env, const Journal& journal) {
  const bool alone = present(journal.people()).size() == 1;
  return alone && env.shelf.find("checkin/solo") ? "solo" : "weekly";
}

}  // namespace hearth
