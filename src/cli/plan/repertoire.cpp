#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "hearth/app/journal/typed_text.hpp"
#include "hearth/app/journal/who.hpp"
#include "hearth/app/plan/plan_lists.hpp"
#include "hearth/app/plan/plan_session.hpp"
#include "hearth/core/json.hpp"
#include "hearth/core/text.hpp"
#include "hearth/plan/activity_pages.hpp"
#include "hearth/plan/repertoire.hpp"
#include "hearth/plan/vocabulary.hpp"
#include "plan.hpp"

namespace hearth {
namespace {

class PlanRepertoire final : public Command {
 public:
  void declare(Options& options) override {
    options.value("--add", add_, "Puts something on the list, for each of you to sort")
        .flag("--sort", sort_, "Sorts what is on the list, alone: keep, want, park or retire")
        .many("--set", set_, "The same without a question, as 1=keep or \"a walk=park\"")
        .flag("--json", json_, "As JSON, for scripts");
  }

  Exit run(Env& env) override {
    PlanSession plan(env);
    if (add_) return add(plan);
    const std::vector<Activity> list = repertoire_list(plan.entries());
    if (list.empty() && !json_) {
      env.console.note(
          "Nothing is on the list yet. `hearth plan repertoire --add \"a walk\"` begins it.\n");
      return Exit::nothing_found;
    }
    return sort_ || !set_.empty() ? sort(plan, list) : show(plan, list);
  }

 private:
  Exit add(PlanSession& plan) const {
    const std::string name = checked_line(*add_);
    plan.record({{pack_id::kRepertoireItem, {}, repertoire_answers(known_or_own(plan, name))}});
    const bool alone = present(plan.people()).size() == 1;
    plan.env().console.note(fmt::format("Kept. `hearth plan repertoire --sort` sorts the list{}.\n",
                                        alone ? "" : ", each alone"));
    return Exit::ok;
  }

  /// What the catalogue knows too is of the kind that it says.
  static Activity known_or_own(const PlanSession& plan, const std::string& name) {
    for (const Activity& one : catalogue(plan)) {
      if (folded(one.name) == folded(name) || one.id == name) return one;
    }
    return {"", name, option_id::kOwn, "", false};
  }

  Exit sort(PlanSession& plan, const std::vector<Activity>& list) const {
    const Person person = writer(plan.env(), plan.people());
    plan.answer({.pack = pack_id::kRepertoire,
                 .set = words_for(list),
                 .wish = DraftWish::record,
                 .go_on = "hearth plan repertoire --sort"},
                repertoire_pack(list), person);
    plan.env().console.note("Kept.\n");
    return Exit::ok;
  }

  /// As answers to the pack: with the id in place of the number or the name.
  std::vector<std::string> words_for(const std::vector<Activity>& list) const {
    std::vector<std::string> names;
    names.reserve(list.size());
    for (const Activity& one : list) names.push_back(one.name);
    std::vector<std::string> words;
    words.reserve(set_.size());
    for (const std::string& given : set_) {
      const auto equals = given.rfind('=');
      check_word(given, equals);
      words.push_back(list[chosen(names, given.substr(0, equals))].id + given.substr(equals));
    }
    return words;
  }

  static void check_word(const std::string& given, std::size_t equals) {
    constexpr std::array<std::string_view, 4> kWords{option_id::kKeep, option_id::kWant,
                                                     option_id::kPark, option_id::kRetire};
    const std::string word = equals == std::string::npos ? "" : given.substr(equals + 1);
    if (std::ranges::find(kWords, word) != kWords.end()) return;
    throw Error(fmt::format("`{}` sorts nothing.", printable(given)),
                "Give it as 1=keep or \"a walk=park\", with keep, want, park or retire.",
                Exit::usage);
  }

  Exit show(const PlanSession& plan, const std::vector<Activity>& list) const {
    const Repertoire sorted =
        repertoire(list, sorted_by(plan.entries(), pack_id::kRepertoire, list), plan.people());
    const bool alone = present(plan.people()).size() == 1;
    plan.env().console.out(
        json_ ? to_json(repertoire_tree(sorted), 2) + "\n"
              : to_terminal(repertoire_document(list, sorted, alone), plan.env().style));
    return Exit::ok;
  }

  std::optional<std::string> add_;
  std::vector<std::string> set_;
  bool sort_ = false;
  bool json_ = false;
};

}  // namespace

std::unique_ptr<Command> make_plan_repertoire() { return std::make_unique<PlanRepertoire>(); }

}  // namespace hearth
