#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "hearth/cli/command.hpp"
#include "hearth/core/when_phrase.hpp"
#include "hearth/plan/overview.hpp"
#include "hearth/store/journal.hpp"

namespace hearth {

std::unique_ptr<Command> make_plan();
std::unique_ptr<Command> make_plan_agree();
std::unique_ptr<Command> make_plan_assess();
std::unique_ptr<Command> make_plan_back();
std::unique_ptr<Command> make_plan_end();
std::unique_ptr<Command> make_plan_map();
std::unique_ptr<Command> make_plan_new();
std::unique_ptr<Command> make_plan_next();
std::unique_ptr<Command> make_plan_note();
std::unique_ptr<Command> make_plan_rest();
std::unique_ptr<Command> make_plan_smaller();
std::unique_ptr<Command> make_plan_step();
std::unique_ptr<Command> make_plan_team();
std::unique_ptr<Command> make_plan_want();

/// A plan in an open journal.
class OpenPlan {
 public:
  /// The journal of this command.
  explicit OpenPlan(Env& env);

  Env& env() const { return env_; }
  const std::vector<Person>& people() const { return people_; }
  const std::vector<Entry>& entries() const { return entries_; }
  const PlanState& state() const { return state_; }
  Date today() const;

  /// The step that people are on. Throws Error (nothing found) where there is none.
  PlannedStep step() const;

  /// What the reader may see of it.
  Overview look() const;

  /// The agreements that can be signed, reviewed or ended, as `plan` numbers them.
  std::vector<Agreement> agreements() const;

  /// The agreement of that number, or whose words begin so; the only one if `named` is empty.
  /// Throws Error (usage) for none or several.
  Agreement agreement(const std::optional<std::string>& named) const;

  /// Appends entries that ask nobody anything: `answers` of that pack. A person's word is kept
  /// under `author`; what everybody sees anyway is nobody's. Gives the entries' ids.
  Uuid record(const std::string& pack, const std::optional<Uuid>& author,
              std::vector<Answer> answers);

  /// A pack of this plan being answered.
  struct Asking {
    std::string pack;
    std::vector<std::string> set;   ///< answers given on the command line, as question=answer
    std::vector<Answer> also = {};  ///< what hearth adds: what it is about
    std::string go_on = {};         ///< the command that is typed for it
    bool take_up = false;           ///< goes on with what was left before; else it begins anew
    PackKind kind = PackKind::plan;
  };

  /// Asks one person (empty: together), or takes what was set for them. The revision that was
  /// written, if any was. Throws Error (usage) where there is nothing set and nobody to ask.
  void answer(const Asking& asking, const std::optional<Person>& person);
  void answer(const Asking& asking, const Pack& pack, const std::optional<Person>& person);

 private:
  void take(const Asking& asking, const Pack& pack, const std::optional<Person>& person);
  void read();

  Env& env_;
  Journal journal_;
  std::vector<Person> people_;
  std::vector<Entry> entries_;
  PlanState state_;
};

/// Says that something was kept, and where to look.
void say_kept(const Env& env);

}  // namespace hearth
