#include <fmt/format.h>

#include <filesystem>

#include "hearth/app/journal/who.hpp"
#include "hearth/app/packs/asked_pack.hpp"
#include "hearth/app/sitting/preparation.hpp"
#include "hearth/journal/people.hpp"
#include "hearth/prompt/interview.hpp"
#include "hearth/store/journal.hpp"
#include "hearth/system/catalogue.hpp"
#include "hearth/terminal/interview_view.hpp"
#include "packs.hpp"
#include "prompts.hpp"

namespace hearth {
namespace {

void nothing_kept(const Interview& /*so_far*/) {}

/// Of a journal that opens by itself: a trial asks for no passphrase.
std::vector<Person> people_known(const Env& env) try {
  std::error_code failed;
  if (!std::filesystem::exists(env.journal, failed)) return {};
  return present(Journal::open(env.journal).people());
} catch (const Error&) {
  return {};
}

/// Whom a sitting would name: who is at the keyboard or else the first of them, and all together.
Names names_for_trial(const Env& env, const Pack& pack, Audience audience) {
  const std::vector<Person> people = people_known(env);
  if (people.empty()) return names_for_anybody(env);
  std::optional<Person> person;
  if (audience == Audience::each) person = at_keyboard(env, people).value_or(people.front());
  Names names = names_for(person, people);
  names.words = words_of(env, person ? person->name : "", pack.lang);
  return names;
}

void ask_as_trial(Env& env, const Pack& pack, Audience audience) {
  Preparation preparation = prepared_for_anybody(env, pack, audience);
  if (preparation.questions.empty()) return;
  InterviewScene scene{pack, names_for_trial(env, pack, audience), pack.title + ", a trial", false,
                       reframe_for(env, pack)};
  scene.today = local_date(env.now);
  scene.line_keys = env.settings.line_keys.value_or(false);
  const Ending ending =
      ask_in_view(preparation.interview, scene, env.console, env.style, nothing_kept);
  if (ending == Ending::cleared) throw Error("", "", Exit::left);
  if (ending != Ending::finished) throw Error("Left. Nothing was kept.", "", Exit::left);
  show_scores(env, pack, preparation.interview.answers());
}

class PromptsTry final : public Command {
 public:
  void declare(Options& options) override {
    options.value("pack", pack_, "Which pack, as weekly or checkin/weekly").known({"packs"});
  }

  Exit run(Env& env) override {
    if (!pack_) {
      throw Error("It was not said which pack.", "`hearth prompts list` shows all of them.",
                  Exit::usage);
    }
    if (!can_ask(env)) {
      throw Error("A trial asks questions, and there is no terminal to ask them at.",
                  "`hearth prompts show PACK` shows them without asking.", Exit::usage);
    }
    const PackName name = pack_meant(env.shelf, *pack_);
    if (name.kind == PackKind::learn) {
      throw Error("A page to read asks nothing.",
                  fmt::format("`hearth learn {}` shows it.", name.id), Exit::usage);
    }
    if (name.kind == PackKind::practice) {
      throw Error("A practice asks nothing: it runs, and keeps nothing by itself.",
                  fmt::format("`hearth practice {}` runs it.", name.id), Exit::usage);
    }
    const Pack pack = asked_pack(env, name.kind, name.id);
    const Speaking speaking(pack.lang);
    for (const Audience audience : {Audience::each, Audience::together}) {
      ask_as_trial(env, pack, audience);
    }
    env.console.note("That was a trial: nothing was kept.\n");
    return Exit::ok;
  }

 private:
  std::optional<std::string> pack_;
};

}  // namespace

std::unique_ptr<Command> make_prompts_try() { return std::make_unique<PromptsTry>(); }

}  // namespace hearth
