#include "hearth/app/plan/plan_session.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "hearth/app/journal/who.hpp"
#include "hearth/app/keys/key_source.hpp"
#include "hearth/app/keys/own_passphrase.hpp"
#include "hearth/app/packs/asked_pack.hpp"
#include "hearth/app/sitting/answers_from.hpp"
#include "hearth/app/sitting/preparation.hpp"
#include "hearth/app/sitting/sitting.hpp"
#include "hearth/core/error.hpp"
#include "hearth/core/text.hpp"
#include "hearth/journal/visibility.hpp"
#include "hearth/store/attendance.hpp"
#include "hearth/store/history.hpp"
#include "hearth/store/notes.hpp"
#include "hearth/vault/personal_key.hpp"

namespace hearth {
namespace {

/// Those for the audience that is asked here; null if nothing was set for it: who is asked nothing
/// has not answered.
const std::vector<Answer>* answers_of(const FiledAnswers& filed,
                                      const std::optional<Person>& person) {
  if (!person) return says_anything(filed.together) ? &filed.together : nullptr;
  for (const auto& [name, answers] : filed.people) {
    if (name == person->name && says_anything(answers)) return &answers;
  }
  return nullptr;
}

/// What an entry of the plan said before it was taken back.
std::optional<Entry> words_undone(const Journal& journal, const Entry& entry) {
  if (entry.kind != PackKind::plan || entry.state != EntryState::undone) return std::nullopt;
  std::optional<Entry> last;
  for (Entry& revision : revisions_of(journal, entry.entry)) {
    if (revision.state == EntryState::written) last = std::move(revision);
  }
  return last;
}

std::vector<std::string> numbered(const std::vector<Agreement>& agreements) {
  std::vector<std::string> names;
  names.reserve(agreements.size());
  for (const Agreement& each : agreements) {
    names.push_back(fmt::format("{}: {}", names.size() + 1, printable(each.scope)));
  }
  return names;
}

/// Of a matter of which one word is kept from a therapist, no other says what it was. A word that
/// the reader does not see is no such word: it would tell of itself.
std::set<std::string> kept_matters(const std::vector<Entry>& entries) {
  std::set<std::string> occasions;
  for (const Entry& entry : entries) {
    if (kept_from_therapist(entry) && !entry.occasion.empty()) occasions.insert(entry.occasion);
  }
  return occasions;
}

std::vector<std::string> occasions_of(const std::vector<Entry>& entries) {
  std::set<std::string> names;
  for (const Entry& entry : entries) {
    if (!entry.occasion.empty()) names.insert(entry.occasion);
  }
  return {names.begin(), names.end()};
}

}  // namespace

PlanSession::PlanSession(Env& env) : PlanSession(env, open_journal(env)) {}

PlanSession::PlanSession(Env& env, Journal journal)
    : env_(env), journal_(std::move(journal)), people_(journal_.people()) {}

const PlanSession::Read& PlanSession::read() const {
  if (read_) return *read_;
  std::vector<Entry> entries;
  std::vector<PlanEvent> events;
  journal_.visit(read_by_plan(today()), [&](Entry entry) {
    entries.push_back(std::move(entry));
    return true;
  });
  for (const Entry& entry : entries) {
    const auto before = words_undone(journal_, entry);
    add_plan_events(entry, before ? &*before : nullptr, events);
  }
  std::erase_if(entries,
                [](const Entry& entry) { return entry.standing == Standing::unconfirmed; });
  PlanState state =
      plan_state(std::move(events), sight(entries, people_, last_restore(journal_),
                                          [](std::string_view text) { return fingerprint(text); }));
  read_ = Read{std::move(entries), std::move(state)};
  return *read_;
}

void PlanSession::tell_of_lapse() {
  const std::string reason = why_lapsed(journal_);
  const auto person = at_keyboard(env_, people_);
  const std::string told =
      fmt::format("lapsed {} {}", reason, person ? to_string(person->id) : "together");
  if (reason.empty() || was_said(journal_, told)) return;
  env_.console.note(fmt::format(
      "{}{}: `hearth plan want` and `hearth plan agree` take it anew, whenever it suits you.\n",
      reason == "upgrade"
          ? "A yes is tied now to the very words and people that it was given to. Whatever was "
            "said "
            "before has lapsed"
          : "An older version of this journal was put back. Whatever yes it holds has lapsed",
      present(people_).size() == 1 ? "" : ", for everybody alike"));
  note_said(journal_, told);
}

std::vector<Answer> PlanSession::yes_to(std::string_view pack, const Person& person, Topic topic,
                                        const Uuid& subject) const {
  std::vector<Answer> answers = given_answers(pack, given_now(state(), person.id, topic, subject));
  answers.push_back(about(pack, subject));
  return answers;
}

Date PlanSession::today() const { return local_date(env_.now); }

PlannedStep PlanSession::step() const {
  auto step = state().course.current ? step_in(entries(), *state().course.current) : std::nullopt;
  if (step) return std::move(*step);
  throw Error("There is no step yet.", "`hearth plan new` begins a ladder.", Exit::nothing_found);
}

void PlanSession::need_own_key(const Person& person) {
  need_key_of(env_, journal_, person);
  read_.reset();
}

void PlanSession::need_consent_of(const Person& person) {
  need_consent(env_, journal_, person);
  read_.reset();
}

Reader PlanSession::reader() const { return hearth::reader(env_, people_); }

Overview PlanSession::look(const Reader& reader, bool with_marked) const {
  return overview({entries(), seen(reader, with_marked), state(), people_, reader, today()});
}

std::vector<Entry> PlanSession::seen(const Reader& reader, bool with_marked) const {
  const Seals seals(occasions_named(journal_, occasions_of(entries())));
  std::vector<Entry> seen;
  for (const Entry& entry : entries()) {
    if (auto visible = visible_to(reader, entry, seals)) seen.push_back(std::move(*visible));
  }
  if (with_marked) return seen;
  const std::set<std::string> kept = kept_matters(seen);
  std::erase_if(seen, [&](const Entry& entry) {
    return kept_from_therapist(entry) || kept.contains(entry.occasion);
  });
  return seen;
}

std::vector<Agreement> PlanSession::agreements() const {
  return agreements_in(entries(), state(), people_, today());
}

Agreement PlanSession::agreement(const std::optional<std::string>& named) const {
  const std::vector<Agreement> all = agreements();
  std::vector<std::string> scopes;
  scopes.reserve(all.size());
  for (const Agreement& each : all) scopes.push_back(each.scope);
  const std::vector<std::size_t> found = meant(scopes, named.value_or(""));
  if (found.size() == 1) return all[found.front()];
  if (all.empty()) {
    throw Error("There is no agreement.", "`hearth plan agree` makes one.", Exit::nothing_found);
  }
  throw Error(fmt::format("{} There is {}.",
                          found.empty() ? "No agreement is called that."
                                        : "There is more than one agreement.",
                          fmt::join(numbered(all), ", ")),
              "Give its number.", Exit::usage);
}

void PlanSession::record(const std::vector<Note>& notes) {
  std::vector<Entry> entries;
  entries.reserve(notes.size());
  for (const Note& note : notes) {
    Pack own;
    own.id = note.pack;
    own.kind = PackKind::plan;
    const When now = when_from(std::nullopt, env_.now, env_.zone);
    entries.push_back(entry_of(own, note.author, now, note.answers, note.occasion));
    entries.back().id = entries.back().entry = note.id;
  }
  need_keys_of_authors(env_, journal_, entries);
  journal_.append(std::move(entries), env_.now);
  read_.reset();
}

void PlanSession::revise(Entry revision) {
  journal_.append({std::move(revision)}, env_.now);
  read_.reset();
}

Pack PlanSession::pack_of(const Questionnaire& asking) const {
  constexpr int kLongest = 60;
  Pack pack = asked_pack(env_, asking.kind, asking.pack);
  if (!asking.heading.empty()) pack.title = shorten(asking.heading, kLongest);
  return pack;
}

Sitting PlanSession::sitting_for(const Questionnaire& asking, const Pack& pack) {
  if (!can_ask(env_)) {
    throw Error("This asks questions, and there is no terminal to ask them at.",
                "Give the answers with --set question=answer.", Exit::usage);
  }
  return {env_, journal_, pack, people_, when_from(std::nullopt, env_.now, env_.zone), asking};
}

void PlanSession::answer(const Questionnaire& asking, const std::optional<Person>& person) {
  answer(asking, pack_of(asking), person);
}

void PlanSession::answer(const Questionnaire& asking, const Pack& pack,
                         const std::optional<Person>& person) {
  check_clock(env_, journal_, person);
  if (asking.set.empty()) {
    Sitting sitting = sitting_for(asking, pack);
    ask(sitting, person);
  } else {
    take(asking, pack, person);
  }
  read_.reset();
}

std::optional<Person> PlanSession::author_of(const Questionnaire& asking) {
  auto person = at_keyboard(env_, people_);
  if (person || asking.set.empty()) return person;
  const Person& anybody = people_.front();
  const FiledAnswers filed = answers_set(asking.set, pack_of(asking), anybody.name, today());
  return answers_of(filed, anybody) ? std::optional(writer(env_, people_)) : std::nullopt;
}

void PlanSession::take(const Questionnaire& asking, const Pack& pack,
                       const std::optional<Person>& person) {
  const FiledAnswers filed =
      answers_set(asking.set, pack, person ? person->name : people_.front().name, today());
  const std::vector<Answer>* given = answers_of(filed, person);
  if (!given) return;
  std::vector<Answer> answers = *given;
  answers.insert(answers.end(), asking.also.begin(), asking.also.end());
  const auto author = person ? std::optional(person->id) : std::nullopt;
  const When when = when_from(std::nullopt, env_.now, env_.zone);
  std::string occasion =
      asking.occasion.empty() ? occasion_in(journal_, pack, when, author) : asking.occasion;
  const std::vector<Entry> entries{
      entry_of(pack, author, when, std::move(answers), std::move(occasion))};
  if (asking.check) asking.check(entries.front());
  write_given({env_, journal_, pack, people_, when}, entries);
}

}  // namespace hearth
