#include "frame/commands.hpp"
#include "hearth/app/sitting/asked_pack.hpp"
#include "hearth/app/sitting/preparation.hpp"
#include "hearth/prompt/interview.hpp"
#include "hearth/terminal/interview_view.hpp"
#include "prompts.hpp"

namespace hearth {
namespace {

void nothing_kept(const Interview& /*so_far*/) {}

void ask_as_trial(Env& env, const Pack& pack, Audience audience) {
  Preparation preparation = prepared_for_anybody(env, pack, audience);
  if (preparation.questions.empty()) return;
  const InterviewScene scene{pack, names_for_anybody(env), pack.title + ", a trial", false,
                             reframe_for(env, pack)};
  const Ending ending =
      ask_in_lines(preparation.interview, scene, env.console, env.style, nothing_kept);
  if (ending == Ending::cleared) throw Error("", "", Exit::left);
  if (ending != Ending::finished) throw Error("Left. Nothing was kept.", "", Exit::left);
  show_scores(env, pack, preparation.interview.answers());
}

class PromptsTry final : public Command {
 public:
  void declare(Options& options) override {
    options.value("pack", pack_, "Which pack, as weekly or checkin/weekly");
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
    const Pack pack = asked_pack(env, name.kind, name.id);
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
