#include "hearth/app/sitting/round.hpp"

#include <algorithm>
#include <iterator>

#include "hearth/app/journal/visible.hpp"
#include "hearth/app/journal/who.hpp"
#include "hearth/app/packs/asked_pack.hpp"
#include "hearth/core/error.hpp"
#include "hearth/core/translated.hpp"
#include "hearth/insight/reveal.hpp"
#include "hearth/journal/history.hpp"
#include "hearth/journal/visibility.hpp"
#include "hearth/prompt/answer/answer_text.hpp"
#include "hearth/store/attendance.hpp"
#include "hearth/store/drafts.hpp"
#include "hearth/terminal/dialogs.hpp"

namespace hearth {
namespace {

std::string command_of(const Sitting& sitting) {
  return sitting.asking.go_on.empty() ? "hearth checkin " + sitting.pack.id : sitting.asking.go_on;
}

void leave_unless(bool stayed, const Sitting& sitting) {
  if (stayed) return;
  throw Error(tr("Left. What was answered is kept."),
              tr("`{}` goes on where you stopped.", command_of(sitting)), Exit::left);
}

/// False if their part is to be answered later.
bool give_to(const Sitting& sitting, const std::string& turn) {
  const Handed handed = hand_over(sitting.env.console, sitting.env.style, turn);
  leave_unless(handed != Handed::left, sitting);
  return handed == Handed::over;
}

bool asks_together(const Sitting& sitting) {
  return !questions_for(sitting.pack, Audience::together).empty();
}

bool answered_together(const Sitting& sitting) {
  return occasions_named(sitting.journal, {sitting.asking.occasion})
      .answered(sitting.asking.occasion, std::nullopt);
}

void look_at(const Sitting& sitting, const Document& opened) {
  leave_unless(read_through(sitting.env.console, sitting.env.style, opened,
                            tr("Press Enter when you have talked it over.")),
               sitting);
}

/// By when they began; several of one day keep their order.
std::string newest_open(const Occasions& occasions, const Reader& reader) {
  const Seals seals(occasions);
  const Attendance* newest = nullptr;
  for (const Attendance& one : occasions.attendance()) {
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

/// Whether they were in the middle of the part together, behind what has opened.
bool has_begun_together(Sitting& sitting) {
  const auto draft = read_draft(sitting.journal, sitting.pack.id, std::nullopt);
  return draft && draft->occasion == sitting.asking.occasion &&
         sitting.asking.wish != DraftWish::discard;
}

/// Somebody else may look on.
void leave_what_opened(Entry& entry) {
  std::vector<Answer> left = entry.answers;
  std::erase_if(left, [](const Answer& one) {
    return one.share < Share::sealed || asks_of_pressure(*one.wording);
  });
  entry.tags = tags_of_part(entry, left);
  entry.answers = std::move(left);
}

std::string side_by_side(std::size_t people) {
  return people == 2 ? tr("Now both of you, side by side.") : tr("Now all of you, side by side.");
}

}  // namespace

std::vector<Person> still_to_answer(const Sitting& sitting, const std::string& occasion) {
  const Occasions occasions = occasions_named(sitting.journal, {occasion});
  const bool begun = occasions.begun(occasion);
  std::vector<Person> here = present(sitting.people);
  std::erase_if(here, [&](const Person& person) {
    return occasions.answered(occasion, person.id) ||
           (begun && !occasions.invites(occasion, person.id));
  });
  return here;
}

std::string turn_of(const std::string& name) { return tr("Thank you. Now it is {}'s turn.", name); }

Round go_round(Sitting& sitting, const std::vector<Person>& people,
               const std::function<void(const Person&)>& afterwards) {
  bool handed_over = false;
  for (const Person& person : people) {
    if (handed_over && !give_to(sitting, turn_of(person.name))) return Round::waiting;
    ask(sitting, person);
    if (afterwards) afterwards(person);
    handed_over = true;
  }
  const bool waits = !sitting.asking.occasion.empty() &&
                     !still_to_answer(sitting, sitting.asking.occasion).empty();
  if (waits) return Round::waiting;
  const bool looked = has_begun_together(sitting);
  if (!looked && !give_to(sitting, side_by_side(present(sitting.people).size())))
    return Round::waiting;
  Document opened = opened_in(sitting.env, sitting.journal, sitting.asking.occasion);
  if (!opened.blocks.empty()) {
    if (!looked) look_at(sitting, opened);
    sitting.asking.opened = std::move(opened);
  }
  if (asks_together(sitting) && !answered_together(sitting)) ask(sitting, std::nullopt);
  return Round::whole;
}

void show_opened(const Sitting& sitting) {
  const Document opened = opened_in(sitting.env, sitting.journal, sitting.asking.occasion);
  if (!opened.blocks.empty()) look_at(sitting, opened);
}

std::string newest_opened(const Env& env, const Journal& journal, const std::string& pack) {
  const Occasions occasions = occasions_of_pack(journal, pack);
  return newest_open(occasions, reader(env, occasions.people()));
}

std::vector<Entry> entries_opened(const Env& env, const Journal& journal,
                                  const std::string& occasion) {
  const Query query{.packs = {occasion.substr(0, occasion.find('/'))}};
  std::vector<Entry> entries = visible_entries(journal, query, reader(env, journal.people()));
  std::erase_if(entries, [&](const Entry& entry) { return entry.occasion != occasion; });
  for (Entry& entry : entries) leave_what_opened(entry);
  std::ranges::reverse(entries);
  return entries;
}

Document opened_in(const Env& env, const Journal& journal, const std::string& occasion) {
  const std::vector<Person> people = journal.people();
  const Query query{.packs = {occasion.substr(0, occasion.find('/'))}};
  std::vector<Entry> earlier = visible_entries(journal, query, reader(env, people));
  std::vector<Entry> entries;
  std::ranges::copy_if(earlier, std::back_inserter(entries),
                       [&](const Entry& entry) { return entry.occasion == occasion; });
  const auto last = std::ranges::find(earlier, occasion, &Entry::occasion);
  earlier.erase(earlier.begin(), last);
  return reveal(entries, people, asked_then(env, entries), words_to_read(env, ""), earlier);
}

}  // namespace hearth
