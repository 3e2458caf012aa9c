#include <fmt/format.h>

#include "hearth/app/packs/asked_pack.hpp"
#include "hearth/core/json.hpp"
#include "hearth/core/text.hpp"
#include "hearth/document/document.hpp"
#include "hearth/learn/topic_page.hpp"
#include "hearth/practice/practice_page.hpp"
#include "hearth/store/shelf/practices.hpp"
#include "hearth/store/shelf/topics.hpp"
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

Tree option_tree(const Option& option) {
  return Tree::Table{{"id", option.id}, {"say", option.say}};
}

Tree question_tree(const Question& question) {
  const Wording& wording = *question.wording;
  return Tree::Table{{"id", wording.id},
                     {"ask", wording.ask},
                     {"type", to_string(wording.type)},
                     {"share", to_string(question.share)},
                     {"metric", wording.metric.empty() ? Tree() : Tree(wording.metric)},
                     {"min", wording.min},
                     {"max", wording.max},
                     {"low", wording.low.empty() ? Tree() : Tree(wording.low)},
                     {"high", wording.high.empty() ? Tree() : Tree(wording.high)},
                     {"options", Tree::list_of(wording.options, option_tree)}};
}

Tree section_tree(const Section& section) {
  return Tree::Table{{"id", section.id},
                     {"title", section.title},
                     {"for", to_string(section.audience)},
                     {"questions", Tree::list_of(section.questions, question_tree)}};
}

/// As hearth-json(5) describes it; marks in a question stay as they are.
Tree pack_tree(const Pack& pack) {
  return Tree::Table{{"id", pack.id},
                     {"kind", to_string(pack.kind)},
                     {"version", std::int64_t{pack.version}},
                     {"title", pack.title},
                     {"cadence", to_string(pack.cadence)},
                     {"minutes", pack.minutes > 0 ? Tree(std::int64_t{pack.minutes}) : Tree()},
                     {"sections", Tree::list_of(pack.sections, section_tree)}};
}

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
        .known({"packs"})
        .flag("--answers", answers_, "A file to fill in, for `hearth checkin --answers FILE`")
        .flag("--json", json_, "As JSON, for scripts");
  }

  Exit run(Env& env) override {
    if (!pack_) {
      throw Error("It was not said which pack.", "`hearth prompts list` shows all of them.",
                  Exit::usage);
    }
    const PackName name = pack_meant(env.shelf, *pack_);
    if (json_) {
      env.console.out(to_json(data_of(env, name), 2) + "\n");
    } else {
      env.console.out(answers_ ? file_of(env, name) : to_terminal(page_of(env, name), env.style));
    }
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

  static Tree data_of(const Env& env, const PackName& name) {
    if (name.kind == PackKind::practice) {
      return script_tree(load_practice(env.shelf, name.id, env.lang),
                         {.names = names_without_names()});
    }
    if (name.kind == PackKind::learn) return to_tree(load_topic(env.shelf, name.id, env.lang));
    return pack_tree(asked_pack(env, name.kind, name.id));
  }

  std::optional<std::string> pack_;
  bool answers_ = false;
  bool json_ = false;
};

}  // namespace

std::unique_ptr<Command> make_prompts_show() { return std::make_unique<PromptsShow>(); }

}  // namespace hearth
