#include <fmt/format.h>

#include "hearth/app/packs/asked_pack.hpp"
#include "hearth/app/sitting/preparation.hpp"
#include "hearth/core/text.hpp"
#include "hearth/document/document.hpp"
#include "hearth/learn/topic_page.hpp"
#include "hearth/practice/practice_page.hpp"
#include "hearth/prompt/interview.hpp"
#include "hearth/store/shelf/practices.hpp"
#include "hearth/store/shelf/topics.hpp"
#include "hearth/terminal/interview_view.hpp"
#include "hearth/terminal/keys.hpp"
#include "packs.hpp"
#include "prompts.hpp"

namespace hearth {
namespace {

/// Lays a pack out as it will be asked.
class PackPage {
 public:
  explicit PackPage(Names names) : names_(std::move(names)) {}

  Document page(const Pack& pack) {
    add(Heading{1, pack.title});
    add(Paragraph{about(pack)});
    paragraph(pack.intro);
    for (const Section& section : pack.sections) show(section);
    for (const Score& score : pack.scores) show(score);
    return std::move(document_);
  }

 private:
  void add(Block block) { document_.blocks.push_back(std::move(block)); }

  void paragraph(const std::string& text) {
    if (!text.empty()) add(Paragraph{filled(text, names_)});
  }

  static std::string about(const Pack& pack) {
    std::string text =
        fmt::format("{}/{}, version {}", to_string(pack.kind), pack.id, pack.version);
    if (pack.cadence != Cadence::none) text += fmt::format(", {}", to_string(pack.cadence));
    if (pack.minutes == 1) text += ", about a minute";
    if (pack.minutes > 1) text += fmt::format(", about {} minutes", pack.minutes);
    return text;
  }

  void show(const Section& section) {
    add(Heading{2, filled(section.title, names_)});
    add(Paragraph{section.audience == Audience::each ? "Each person alone." : "All together."});
    paragraph(section.intro);
    if (section.pick > 0) {
      add(Paragraph{fmt::format("{} of these at a time; each gets its turn.", section.pick)});
    }
    for (const Question& question : section.questions) show(question);
  }

  void show(const Question& question) {
    const Wording& wording = *question.wording;
    add(Heading{3, filled(wording.ask, names_)});
    Bullets bullets;
    say(bullets, fmt::format("`{}`, of type {}.", wording.id, to_string(wording.type)));
    if (!wording.recall.empty()) say(bullets, as_sentence(wording.recall));
    if (wording.type != QuestionType::text) {
      say(bullets, fmt::format("Answer with {}.", range_spoken(wording)));
    }
    for (std::size_t n = 0; n < wording.options.size(); ++n) {
      const Option& option = wording.options[n];
      say(bullets, fmt::format("{}. {} (`{}`)", n + 1, option.say, option.id));
    }
    add_circumstances(question, bullets);
    add(std::move(bullets));
  }

  void add_circumstances(const Question& question, Bullets& bullets) const {
    if (!question.when.always()) {
      say(bullets,
          fmt::format("Asked or not, depending on: {}.", fmt::join(question.when.names(), ", ")));
    }
    if (question.carry) say(bullets, "The answer of last time is offered.");
    say(bullets, share_spoken(question.share));
    if (!question.why.empty()) say(bullets, question.why);
    for (const Notice& notice : question.notices) {
      say(bullets, fmt::format("Said after some answers: {}", notice.say));
    }
  }

  void say(Bullets& bullets, const std::string& text) const {
    bullets.items.push_back(filled(text, names_));
  }

  void show(const Score& score) {
    add(Heading{2, score.title});
    add(Paragraph{fmt::format("A score from {} to {} over {}.", number_text(score.min),
                              number_text(score.max), fmt::join(score.items, ", "))});
  }

  Names names_;
  Document document_;
};

/// One question of an answers file, to be filled in.
std::string answer_line(const Question& question, const Names& names) {
  const Wording& wording = *question.wording;
  std::string text = fmt::format("# {}\n", filled(wording.ask, names));
  if (wording.type != QuestionType::text) text += fmt::format("# {}\n", range_spoken(wording));
  for (const Option& option : wording.options) {
    text += fmt::format("#   \"{}\": {}\n", option.id, option.say);
  }
  return text + fmt::format("# {} =\n\n", wording.id);
}

/// The questions of one audience, under the head of their table; empty for none.
std::string answer_table(const Pack& pack, Audience audience, const std::string& head,
                         const Names& names) {
  std::string text;
  for (const Question& question : questions_for(pack, audience)) {
    text += answer_line(question, names);
  }
  return text.empty() ? "" : fmt::format("[{}]\n{}", head, text);
}

/// A file for `hearth checkin --answers FILE`, with every question in it and no answer yet.
std::string answers_file(const Pack& pack, const Names& names) {
  return fmt::format(
             "# Answers to checkin/{0}, to be filled in; what is left out is skipped.\n"
             "# `hearth checkin {0} --answers FILE` takes them.\n"
             "pack = \"{0}\"\n# date = 2026-03-01\n\n"
             "# A table for each person, with the name that the journal has in place of NAME.\n",
             pack.id) +
         answer_table(pack, Audience::each, "people.NAME", names) +
         answer_table(pack, Audience::together, "together", names);
}

class PromptsShow final : public Command {
 public:
  void declare(Options& options) override {
    options.value("pack", pack_, "Which pack, as weekly or checkin/weekly")
        .packs()
        .flag("--answers", answers_, "A file to fill in, for `hearth checkin --answers FILE`");
  }

  Exit run(Env& env) override {
    if (!pack_) {
      throw Error("It was not said which pack.", "`hearth prompts list` shows all of them.",
                  Exit::usage);
    }
    const PackName name = pack_meant(env.shelf, *pack_);
    env.console.out(answers_ ? file_of(env, name) : to_terminal(page_of(env, name), env.style));
    return Exit::ok;
  }

 private:
  static std::string file_of(const Env& env, const PackName& name) {
    if (name.kind != PackKind::checkin) {
      throw Error("Only a check-in takes its answers from a file.",
                  "`hearth prompts show` names the questions, for --set question=answer.",
                  Exit::usage);
    }
    return answers_file(asked_pack(env, name.kind, name.id), names_for_anybody(env));
  }

  /// Of a practice also where it is not offered yet: somebody has to read it before it is.
  static Document page_of(const Env& env, const PackName& name) {
    const Date today = local_date(env.now);
    if (name.kind == PackKind::practice) {
      const Practice practice = load_practice(env.shelf, name.id, env.lang);
      return script_page(practice, {.names = names_without_names()}, today);
    }
    if (name.kind == PackKind::learn) {
      return topic_page(load_topic(env.shelf, name.id, env.lang), std::nullopt, today);
    }
    return PackPage(names_for_anybody(env)).page(asked_pack(env, name.kind, name.id));
  }

  std::optional<std::string> pack_;
  bool answers_ = false;
};

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
    options.value("pack", pack_, "Which pack, as weekly or checkin/weekly").packs();
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

std::unique_ptr<Command> make_prompts_show() { return std::make_unique<PromptsShow>(); }

std::unique_ptr<Command> make_prompts_try() { return std::make_unique<PromptsTry>(); }

}  // namespace hearth
