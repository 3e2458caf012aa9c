#pragma once

#include <optional>
#include <string>
#include <vector>

#include "hearth/app/sitting/sitting.hpp"
#include "hearth/core/when_phrase.hpp"
#include "hearth/plan/overview.hpp"
#include "hearth/store/journal.hpp"

namespace hearth {

/// A plan in an open journal, which is read when something of it is asked for.
class PlanSession {
 public:
  /// The journal of this command.
  explicit PlanSession(Env& env);

  /// That journal, opened as it may be.
  PlanSession(Env& env, Journal journal);

  Env& env() const { return env_; }
  const std::vector<Person>& people() const { return people_; }

  /// All of the journal, newest first: to work with, not to show.
  const std::vector<Entry>& entries() const { return read().entries; }

  const PlanState& state() const { return read().state; }
  const Journal& journal() const { return journal_; }
  Date today() const;

  /// The step that people are on. Throws Error (nothing found) where there is none.
  PlannedStep step() const;

  /// Before what is private to that person is read: asks for their passphrase if they have one of
  /// their own and the journal was opened with another. Throws Error (Exit::locked) without it.
  void need_own_key(const Person& person);

  /// Before something is done in that person's name: asks for their passphrase if they have one of
  /// their own. Throws Error (Exit::locked) without it.
  void need_consent_of(const Person& person);

  /// Who reads it: who is at the keyboard, or everybody together.
  Reader reader() const;

  /// What they may see of it.
  Overview look() const { return look(reader(), true); }

  /// What that reader may see of it, with what is marked as kept from a therapist or without it.
  Overview look(const Reader& reader, bool with_marked) const;

  /// The entries that they may see, newest first.
  std::vector<Entry> seen(const Reader& reader, bool with_marked) const;

  /// The agreements that can be signed, reviewed or ended, as `plan` numbers them.
  std::vector<Agreement> agreements() const;

  /// The agreement of that number, or whose words begin so; the only one if `named` is empty.
  /// Throws Error (usage) for none or several.
  Agreement agreement(const std::optional<std::string>& named) const;

  /// Says once to each that what was said before counts no more: after an upgrade that ties a yes
  /// to more than before, or after an older version of the journal was put back.
  void tell_of_lapse();

  /// What hearth adds to somebody's yes to a step or an agreement: which one, and what they see.
  std::vector<Answer> yes_to(std::string_view pack, const Person& person, Topic topic,
                             const Uuid& subject) const;

  /// An entry that asks nobody anything: `answers` of that pack. A person's word is kept under
  /// `author`; what everybody sees anyway is nobody's.
  struct Note {
    std::string pack;
    std::optional<Uuid> author;
    std::vector<Answer> answers;
    std::string occasion = {};
    Uuid id = {};  ///< where other notes name it; else one is given to it
  };

  /// Appends them, all or none.
  void record(const std::vector<Note>& notes);

  /// Appends another version of something that is nobody's: of a step.
  void revise(Entry revision);

  /// Asks one person (empty: together), or takes what was set for them. The revision that was
  /// written, if any was. Throws Error (usage) where there is nothing set and nobody to ask.
  void answer(const Questionnaire& asking, const std::optional<Person>& person);
  void answer(const Questionnaire& asking, const Pack& pack, const std::optional<Person>& person);

  /// A pack of this plan, ready to be asked. Throws Error (usage) where there is nobody to ask.
  Sitting sitting_for(const Questionnaire& asking, const Pack& pack);

  Pack pack_of(const Questionnaire& asking) const;

  /// Whose answers were set: of whoever is at the keyboard, who is asked for where one of the
  /// answers is a person's own.
  [[nodiscard]] std::optional<Person> author_of(const Questionnaire& asking);

 private:
  void take(const Questionnaire& asking, const Pack& pack, const std::optional<Person>& person);

  /// What the journal says of the plan.
  struct Read {
    std::vector<Entry> entries;
    PlanState state;
  };
  const Read& read() const;

  Env& env_;
  Journal journal_;
  std::vector<Person> people_;
  mutable std::optional<Read> read_;  ///< empty until it is asked for, and again after a change
};

}  // namespace hearth
