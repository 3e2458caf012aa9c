#include <fmt/core.h>

#include "commands.hpp"
#include "hearth/core/text.hpp"
#include "key_source.hpp"
#include "own_key.hpp"
#include "sitting.hpp"
#include "who.hpp"

namespace hearth {
namespace {

constexpr const char* kPack = "moment";

/// The question that takes a text given on the command line: the first that asks for one.
const Question& text_question(const Pack& pack) {
  for (const Section& section : pack.sections) {
    for (const Question& question : section.questions) {
      if (question.wording->type == QuestionType::text) return question;
    }
  }
  throw Error(fmt::format("The log pack {} asks for no text.", pack.id),
              "Add a question of type text to it.");
}

class Log final : public Command {
 public:
  void declare(Options& options) override {
    options.value("text", text_, "What you would like to keep; without it, you are asked")
        .value("--date", date_,
               "When it was: 2026-03-01, yesterday 21:30, last sunday, 3 days ago");
  }

  Exit run(Env& env) override {
    check_text();
    if (!text_ && !can_ask(env)) {
      throw Error("There is nothing to note, and no terminal to ask at.",
                  "Give the text: hearth log \"...\"", Exit::usage);
    }
    const When when = when_from(date_, env.now);
    const Pack pack = load_pack(env.shelf, PackKind::log, kPack, env.lang);
    Journal journal = open_journal(env);
    const std::vector<Person> people = journal.people();
    const Person author = writer(env, people);
    if (text_) {
      append_text(env, journal, pack, when, author.id);
    } else {
      Sitting sitting{env, journal, pack, people, when, {}, DraftWish::ask};
      ask(sitting, author);
    }
    env.console.note("Kept.\n");
    return Exit::ok;
  }

 private:
  void check_text() const {
    if (!text_) return;
    if (invalid_utf8(*text_)) {
      throw Error("The text is not UTF-8.", "Check the terminal's character set.", Exit::usage);
    }
    if (trimmed(*text_).empty()) {
      throw Error("The text is empty.", "Give a few words: hearth log \"...\"", Exit::usage);
    }
  }

  void append_text(Env& env, Journal& journal, const Pack& pack, const When& when,
                   const Uuid& author) const {
    const Question& question = text_question(pack);
    const std::vector<Entry> entries = {
        entry_of(pack, author, when, {{question.wording, *text_, question.share}}, "")};
    let_in_authors(env, journal, entries);
    journal.append(entries, env.now);
    tell_of_private(env, journal, entries);
  }

  std::optional<std::string> text_, date_;
};

}  // namespace

std::unique_ptr<Command> make_log() { return std::make_unique<Log>(); }

}  // namespace hearth
