#pragma once

#include <functional>
#include <optional>

#include "hearth/app/env.hpp"
#include "hearth/core/when_phrase.hpp"
#include "hearth/document/document.hpp"
#include "hearth/journal/entry.hpp"
#include "hearth/prompt/pack/pack.hpp"
#include "hearth/store/journal.hpp"

namespace hearth {

/// What is to be done with what an earlier sitting left.
enum class DraftWish {
  ask,
  resume,
  discard,
  record,  ///< every word counts once it is said: it is written down, and so is what is left now
};

/// Which pack is to be answered, and what goes with the answers.
struct Questionnaire {
  std::string pack = {};  ///< its id
  PackKind kind = PackKind::plan;
  std::vector<std::string> set = {};  ///< answers of the command line, as question=answer
  std::vector<std::string> tags = {};
  std::vector<Answer> also = {};  ///< what hearth adds to the answers: what they are about
  DraftWish wish = DraftWish::ask;
  std::string go_on = {};     ///< the command that goes on where it was left; empty: the pack's
  std::string occasion = {};  ///< where the answers belong; empty: as occasion_in() finds
  std::string heading = {};   ///< stands above every question; empty: the pack's title
  std::string greeting = {};  ///< said at the very beginning; may be empty
  std::optional<Document> opened = {};           ///< what can be looked at again while they answer
  std::function<void(const Entry&)> check = {};  ///< throws Error for one that is not to be written
};

/// A pack being answered at this keyboard.
struct Sitting {
  Env& env;
  Journal& journal;
  const Pack& pack;
  std::vector<Person> people;
  When when;
  Questionnaire asking = {};
};

/// Asks one person (empty: all together) and appends their entry. Every finished question is on
/// the disk before the next is asked, and what an earlier sitting left is taken up. Throws Error
/// (left) when the person leaves; what they answered stays as a draft, or is written down. A log in
/// which everything was skipped is not written, which is said in the same way.
void ask(Sitting& sitting, const std::optional<Person>& person);

/// Asks somebody (empty: all together) what they answered once more, each question with its answer
/// as it stands; or, of that one alone by its id (empty: all of them) and of what is asked because
/// of the new answer. What was asked because of the old one goes with it, and is no more open than
/// it. All answers of the entry as they are then, in the order of the pack, with what no question
/// of it asks behind. Nothing is written. Throws Error (left) when they leave.
std::vector<Answer> asked_again(Sitting& sitting, const std::optional<Person>& person,
                                const Entry& before, const std::string& question);

/// Writes down answers that did not come from the keyboard: asks for the passphrases of their
/// authors first, and tells them afterwards what the pack says to such answers, and what private
/// hides. Throws Error (Exit::locked).
void write_given(const Sitting& sitting, const std::vector<Entry>& entries);

/// The entry that these answers make. `occasion` may be empty.
Entry entry_of(const Pack& pack, const std::optional<Uuid>& author, const When& when,
               std::vector<Answer> answers, std::string occasion);

/// Whether the answers to it belong to an occasion: something in it is sealed, or it has a cadence.
[[nodiscard]] bool has_occasions(const Pack& pack);

/// The occasion that somebody's answers to this pack belong to; empty if it has none.
std::string occasion_in(const Journal& journal, const Pack& pack, const When& when,
                        const std::optional<Uuid>& author);

}  // namespace hearth
