#include "hearth/app/sitting/sitting.hpp"

#include <fmt/core.h>

#include <algorithm>

#include "hearth/app/journal/lost_words.hpp"
#include "hearth/app/journal/who.hpp"
#include "hearth/app/keys/own_passphrase.hpp"
#include "hearth/app/packs/asked_pack.hpp"
#include "hearth/app/sitting/answers_from.hpp"
#include "hearth/app/sitting/preparation.hpp"
#include "hearth/core/error.hpp"
#include "hearth/core/translated.hpp"
#include "hearth/prompt/sorting.hpp"
#include "hearth/store/attendance.hpp"
#include "hearth/store/drafts.hpp"
#include "hearth/store/rescue.hpp"
#include "hearth/system/catalogue.hpp"
#include "hearth/terminal/dialogs.hpp"
#include "hearth/terminal/interview_view.hpp"
#include "leaving.hpp"
#include "scene.hpp"

namespace hearth {
namespace {

std::optional<Uuid> id_of(const std::optional<Person>& person) {
  return person ? std::optional(person->id) : std::nullopt;
}

Draft draft_for(Sitting& sitting, const std::optional<Person>& person) {
  std::string occasion =
      sitting.asking.occasion.empty()
          ? occasion_in(sitting.journal, sitting.pack, sitting.when, id_of(person))
          : sitting.asking.occasion;
  return {sitting.pack.id, id_of(person), std::move(occasion), sitting.when.at, {}};
}

bool wants_to_resume(Env& env, const std::optional<Person>& person, const Interview::Place& place) {
  const std::string question =
      person
          ? tr("{}, you stopped here before. Resume at {} of {}? A no begins anew, in its place.",
               person->name, place.number, place.of)
          : tr("You stopped here before. Resume at {} of {}? A no begins anew, in its place.",
               place.number, place.of);
  const auto said = confirm(env.console, env.style, question, true);
  if (said == Confirmed::left) {
    throw Error(tr("Left. What you answered before is kept."), "", Exit::left);
  }
  return said == Confirmed::yes;
}

/// Takes up an earlier draft if there is one and the person wants to.
Draft begin(Sitting& sitting, const std::optional<Person>& person, Preparation& preparation,
            const std::optional<Draft>& earlier) {
  if (!earlier || sitting.asking.wish == DraftWish::discard) return draft_for(sitting, person);
  Interview resumed = preparation.interview;
  resumed.resume(resumed_answers(earlier->answers, preparation.questions));
  if (earlier->begun) resumed.resume(*earlier->begun);
  resumed.go_to(earlier->at);
  if (sitting.asking.wish == DraftWish::ask &&
      !wants_to_resume(sitting.env, person, resumed.place())) {
    return draft_for(sitting, person);
  }
  preparation.interview = std::move(resumed);
  Draft draft = *earlier;
  draft.occasion = draft_for(sitting, person).occasion;
  return draft;
}

/// Where somebody is in a sorting, at what nothing was said of: the rest is not asked again. Empty
/// at its beginning, and for all else.
std::string place_in(const Pack& pack, Interview interview) {
  if (!sorts(pack) || interview.current() == nullptr) return "";
  Sorting sorting(interview, pack);
  const bool was_said = sorting.said_of(sorting.thing()) != nullptr;
  const bool is_open = !was_said || sorting.go_on();
  return is_open && interview.place().number > 1 ? sorting.thing().id : std::string();
}

void note_told(Journal& journal, const Person& person, const Interview& interview) {
  for (const Answer& answer : interview.answers()) {
    if (answer.share != Share::only_me || !answered(answer.value)) continue;
    return was_told_of_private(journal, person.id);
  }
}

/// What hearth adds, as it was when the draft was begun: the step that was meant then.
std::vector<Answer> added(const Sitting& sitting, const Draft& draft) {
  std::vector<Answer> also = sitting.asking.also;
  for (Answer& answer : also) {
    if (auto kept = resumed_value(draft, *answer.wording)) answer.value = std::move(*kept);
  }
  return also;
}

/// A note in which everything was skipped is none. Where an occasion waits for people, to have been
/// there is something, whatever they answered.
void refuse_blank(Sitting& sitting, const std::vector<Answer>& answers, const Draft& draft) {
  const bool is_note =
      sitting.pack.kind == PackKind::log || sitting.pack.kind == PackKind::practice;
  const bool waits = !is_note || !draft.occasion.empty();
  if (waits || says_anything(answers)) return;
  discard_draft(sitting.journal, draft);
  throw Error(tr("Nothing was answered, so nothing was written."), "", Exit::left);
}

/// Where every word counts at once, one that is not taken would come back each time.
void check(Sitting& sitting, const Entry& entry, const Draft& draft) {
  if (!sitting.asking.check) return;
  try {
    sitting.asking.check(entry);
  } catch (const Error&) {
    if (sitting.asking.wish == DraftWish::record) discard_draft(sitting.journal, draft);
    throw;
  }
}

void finish(Sitting& sitting, const std::optional<Person>& person, std::vector<Answer> answers,
            const Draft& draft) {
  refuse_blank(sitting, answers, draft);
  Entry entry =
      entry_of(sitting.pack, id_of(person), sitting.when, std::move(answers), draft.occasion);
  entry.tags = sitting.asking.tags;
  for (Answer& answer : added(sitting, draft)) entry.answers.push_back(std::move(answer));
  check(sitting, entry, draft);
  sitting.journal.append({std::move(entry)}, sitting.env.now, &draft);
}

/// What was accepted, where every word counts; what stood in the field is no word yet and waits,
/// and so does the place.
void record(Sitting& sitting, const std::optional<Person>& person, Draft earlier,
            const std::vector<Question>& questions) {
  std::vector<Answer> answers = resumed_answers(earlier.answers, questions);
  const bool any = says_anything(answers);
  if (any) finish(sitting, person, std::move(answers), earlier);
  earlier.answers.clear();
  if (earlier.begun || !earlier.at.empty()) {
    keep_draft(sitting.journal, earlier);
  } else if (!any) {
    discard_draft(sitting.journal, earlier);
  }
}

/// Where every word counts, what was left before is written down first. True if that was anything.
bool record_earlier(Sitting& sitting, const std::optional<Person>& person,
                    std::optional<Draft>& earlier, const std::vector<Question>& questions) {
  if (!earlier || sitting.asking.wish != DraftWish::record) return false;
  const bool any = says_anything(resumed_answers(earlier->answers, questions));
  if (!earlier->answers.empty()) record(sitting, person, *earlier, questions);
  earlier->answers.clear();
  if (!earlier->begun && earlier->at.empty()) earlier.reset();
  return any;
}

/// What is on the disk of a sitting so far.
std::vector<Answer> kept_so_far(const Sitting& sitting, const Interview& so_far,
                                const Draft& draft) {
  std::vector<Answer> answers = so_far.answers();
  for (Answer& answer : added(sitting, draft)) answers.push_back(std::move(answer));
  return answers;
}

/// Whoever wants to be gone is shown no words, whatever becomes of them.
void record_in_leaving(Sitting& sitting, const std::optional<Person>& person, const Draft& draft,
                       const std::vector<Question>& questions, Ending ending) try {
  record(sitting, person, draft, questions);
} catch (const KeptNowhere& lost) {
  if (ending != Ending::cleared) throw;
  sitting.env.console.clear();
  throw Error(lost.what(), lost.hint(), lost.exit());
}

void ask_and_keep(Sitting& sitting, const std::optional<Person>& person) {
  if (person) need_key_of(sitting.env, sitting.journal, *person);
  auto earlier = take_up_draft(sitting.journal, sitting.pack.id, id_of(person));
  // On the day it was begun: what is taken up asks the same questions.
  const Date day = local_date(earlier ? earlier->started : sitting.when.at);
  Preparation preparation = prepared(sitting, person, day);
  if (preparation.questions.empty()) return;
  const bool recorded = record_earlier(sitting, person, earlier, preparation.questions);
  Draft draft = begin(sitting, person, preparation, earlier);
  Interview& interview = preparation.interview;
  InterviewScene scene = scene_for(sitting, person);
  scene.last = std::move(preparation.last);
  const bool has_place = sorts(sitting.pack);
  bool begun = !interview.answers().empty() || interview.begun() || (earlier && !has_place);
  const auto keep = [&](const Interview& so_far) {
    draft.answers = kept_so_far(sitting, so_far, draft);
    draft.begun = so_far.begun();
    draft.at = place_in(sitting.pack, so_far);
    keep_sitting(sitting.journal, draft);
    begun = !has_place || !so_far.answers().empty();
    if (!scene.private_note.empty()) note_told(sitting.journal, *person, so_far);
  };
  const Ending ending = ask_in_view(interview, scene, sitting.env.console, sitting.env.style, keep);
  if (ending == Ending::discarded) discard_draft(sitting.journal, draft);
  if (ending != Ending::finished) {
    const bool counts = sitting.asking.wish == DraftWish::record && ending != Ending::discarded;
    draft.at = place_in(sitting.pack, interview);
    if (counts) record_in_leaving(sitting, person, draft, preparation.questions, ending);
    // Whoever wants to be gone does not wait for that.
    if (ending != Ending::cleared) leave_sitting(sitting.journal, draft);
    leave(sitting, person, {ending, begun, recorded, !draft.at.empty()});
  }
  finish(sitting, person, interview.answers(), draft);
  show_scores(sitting.env, sitting.pack, interview.answers());
}

/// Where the journal cannot even be read any more, what was given has no other place either.
void need_keys_or_give_back(const Sitting& sitting, const std::vector<Entry>& entries) try {
  need_keys_of_authors(sitting.env, sitting.journal, entries);
} catch (const Error& failure) {
  if (failure.exit() == Exit::locked || failure.exit() == Exit::left) throw;
  KeptNowhere::Words given;
  for (const Entry& entry : entries) {
    given.answers.insert(given.answers.end(), entry.answers.begin(), entry.answers.end());
  }
  throw KeptNowhere(failure, std::move(given));
}

}  // namespace

Entry entry_of(const Pack& pack, const std::optional<Uuid>& author, const When& when,
               std::vector<Answer> answers, std::string occasion) {
  Entry entry;
  entry.at = when.at;
  entry.recalled = when.recalled;
  entry.author = author;
  entry.kind = pack.kind;
  entry.pack = pack.id;
  entry.version = pack.version;
  entry.occasion = std::move(occasion);
  entry.answers = std::move(answers);
  return entry;
}

bool has_occasions(const Pack& pack) {
  const auto seals = [](const Section& section) {
    return std::ranges::find(section.questions, Share::sealed, &Question::share) !=
           section.questions.end();
  };
  return pack.cadence != Cadence::none || std::ranges::any_of(pack.sections, seals);
}

std::string occasion_in(const Journal& journal, const Pack& pack, const When& when,
                        const std::optional<Uuid>& author) {
  if (!has_occasions(pack)) return "";
  return occasion_for({pack.id, pack.cadence, local_date(when.at), author},
                      occasions_of_pack(journal, pack.id));
}

void ask(Sitting& sitting, const std::optional<Person>& person) {
  const Speaking speaking(sitting.pack.lang);
  show_if_lost(sitting.env, names_for(person, sitting.people),
               [&] { ask_and_keep(sitting, person); });
}

void write_given(const Sitting& sitting, const std::vector<Entry>& entries) {
  const std::optional<Uuid> author = entries.empty() ? std::nullopt : entries.front().author;
  show_if_lost(sitting.env, names_to_read(sitting.env, author, sitting.people), [&] {
    need_keys_or_give_back(sitting, entries);
    sitting.journal.append(entries, sitting.env.now);
  });
  say_notices(sitting.env, sitting.pack, entries, sitting.people);
  tell_of_private(sitting.env, sitting.journal, entries);
}

}  // namespace hearth
