#include "practice.hpp"

#include <fmt/core.h>

#include "frame/shared_options.hpp"
#include "hearth/app/packs/asked_pack.hpp"
#include "hearth/app/practice/practice_run.hpp"
#include "hearth/app/practice/practices.hpp"
#include "hearth/core/json.hpp"
#include "hearth/core/translated.hpp"
#include "hearth/document/terminal.hpp"
#include "hearth/practice/practice_page.hpp"
#include "hearth/system/catalogue.hpp"

namespace hearth {
namespace {

Error no_name() {
  return Error(tr("It was not said which practice."), tr("`hearth practice` lists them."),
               Exit::usage);
}

std::string minutes_spoken(const Practice& practice) {
  if (!takes_a_length(practice)) return fmt::format("{}", about_minutes(practice));
  std::string all;
  for (const int minutes : practice.lengths) {
    all += fmt::format("{}{}", all.empty() ? "" : ", ", minutes);
  }
  return all;
}

std::string energy_spoken(Practice::Energy energy) {
  switch (energy) {
    case Practice::Energy::low:
      return tr("little");
    case Practice::Energy::mid:
      return tr("some");
    case Practice::Energy::high:
      break;
  }
  return tr("a good deal");
}

Table table_of(const std::vector<Practice>& practices) {
  Table table{
      {{tr("Name")}, {tr("What it is")}, {tr("Minutes"), Table::Align::right}, {tr("Energy")}}, {}};
  for (const Practice& each : practices) {
    std::string what = fmt::format("{}. {}", each.title, each.purpose);
    if (!is_offered(each)) what += " " + tr("Not offered yet.");
    table.rows.push_back(
        {each.id, std::move(what), minutes_spoken(each), energy_spoken(each.energy)});
  }
  return table;
}

Tree tree_of(const Practice& practice) {
  return Tree::Table{
      {"id", practice.id},
      {"title", practice.title},
      {"purpose", practice.purpose},
      {"family", to_string(practice.family)},
      {"energy", to_string(practice.energy)},
      {"minutes", std::int64_t{about_minutes(practice)}},
      {"lengths", Tree::list_of(practice.lengths, [](int one) { return Tree(std::int64_t{one}); })},
      {"agreement_needed", practice.agreement_needed},
      {"offered", is_offered(practice)}};
}

class PracticeCommand final : public Command {
 public:
  void declare(Options& options) override {
    options.value("practice", practice_, "Which practice; without one, the list of them")
        .known({"practices"})
        .number("--minutes", wishes_.minutes, "How long it takes")
        .flag("--alone", wishes_.alone, "For one person")
        .flag("--light", wishes_.light, "In words for a body that is tired or lies")
        .value("--at", wishes_.at, "Begin when the clock shows that, as 21:05")
        .many("--with", wishes_.names, "Who takes part, in the order of turns; can be repeated")
        .known({"names"})
        .flag("--bell", wishes_.bell, "Ring the terminal's bell where the practice does")
        .flag("--script", wishes_.by_key, "Go on by key in place of time")
        .flag("--all", all_, "List also what is not offered yet")
        .flag("--json", json_, "The list as JSON, for scripts");
  }

  Exit run(Env& env) override {
    if (practice_) {
      run_practice(env, practice_named(env, *practice_), wishes_);
      return Exit::ok;
    }
    list(env);
    return Exit::ok;
  }

  [[nodiscard]] bool is_translated() const override { return true; }

 private:
  void list(const Env& env) const {
    const std::vector<Practice> practices = all_practices(env, !all_);
    if (json_) return env.console.out(to_json(Tree::list_of(practices, tree_of), 2) + "\n");
    env.console.out(to_terminal({{table_of(practices)}}, env.style));
    env.console.note(
        tr("`hearth practice NAME` begins one, `hearth practice show NAME` prints it.\n"));
  }

  std::optional<std::string> practice_;
  PracticeWishes wishes_;
  bool all_ = false;
  bool json_ = false;
};

class PracticeShow final : public Command {
 public:
  void declare(Options& options) override {
    options.value("practice", practice_, "Which practice")
        .known({"practices"})
        .number("--minutes", minutes_, "How long it takes")
        .flag("--alone", alone_, "For one person")
        .flag("--light", light_, "In words for a body that is tired or lies")
        .flag("--json", json_, "As JSON, for scripts");
  }

  Exit run(Env& env) override {
    if (!practice_) throw no_name();
    const Practice practice = practice_named(env, *practice_);
    const Speaking speaking(practice.lang);
    PracticeChoices choices{.names = names_without_names()};
    if (alone_) check_for_one(practice);
    if (alone_) choices.names.resize(1);
    choices.light = light_;
    choices.words = words_of(env, "", practice.lang);
    choices.until = "__:__";  // to be filled in
    set_minutes(practice, minutes_, choices);
    if (json_) {
      env.console.out(to_json(script_tree(practice, choices), 2) + "\n");
      return Exit::ok;
    }
    const auto agreed = alone_ ? std::vector<std::string>{} : agreed_on_paper(env, practice);
    env.console.out_paged(
        to_terminal(script_page(practice, choices, local_date(env.now), agreed), env.style));
    return Exit::ok;
  }

  [[nodiscard]] bool is_translated() const override { return true; }

 private:
  std::optional<std::string> practice_;
  std::optional<int> minutes_;
  bool alone_ = false;
  bool light_ = false;
  bool json_ = false;
};

class PracticeNote final : public Command {
 public:
  void declare(Options& options) override {
    options.value("practice", practice_, "Which practice")
        .known({"practices"})
        .value("words", words_, "What you would like to write down")
        .many("--set", set_, "An answer, as comfort=7; can be repeated");
  }

  Exit run(Env& env) override {
    if (!practice_) throw no_name();
    note_practice(env, practice_named(env, *practice_), SectionPlace::after, set_, words_);
    return Exit::ok;
  }

  [[nodiscard]] bool is_translated() const override { return true; }

 private:
  std::optional<std::string> practice_, words_;
  std::vector<std::string> set_;
};

}  // namespace

std::unique_ptr<Command> make_practice() { return std::make_unique<PracticeCommand>(); }

std::unique_ptr<Command> make_practice_show() { return std::make_unique<PracticeShow>(); }

std::unique_ptr<Command> make_practice_note() { return std::make_unique<PracticeNote>(); }

}  // namespace hearth
