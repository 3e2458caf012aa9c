#include <fmt/core.h>

#include <algorithm>

#include "hearth/app/journal/kept.hpp"
#include "hearth/app/journal/lost_words.hpp"
#include "hearth/app/journal/selection.hpp"
#include "hearth/app/journal/typed_text.hpp"
#include "hearth/app/keys/key_source.hpp"
#include "hearth/app/packs/asked_pack.hpp"
#include "hearth/app/page/page_choice.hpp"
#include "hearth/app/sitting/answers_from.hpp"
#include "hearth/app/sitting/preparation.hpp"
#include "hearth/app/sitting/sitting.hpp"
#include "hearth/core/text.hpp"
#include "hearth/journal/undo.hpp"
#include "hearth/plan/event.hpp"
#include "hearth/prompt/answer/answer_text.hpp"
#include "hearth/terminal/dialogs.hpp"
#include "journal.hpp"

namespace hearth {
namespace {

bool is_text(const Answer& answer) { return answer.wording->type == QuestionType::text; }

/// The answer that holds the words of an entry, or null.
Answer* words_of_entry(Entry& entry) {
  const auto found = std::ranges::find_if(entry.answers, is_text);
  return found == entry.answers.end() ? nullptr : &*found;
}

/// A note: one text, whatever else stands beside it.
bool is_note(const Entry& entry) {
  const auto texts = std::ranges::count_if(entry.answers, [](const Answer& answer) {
    return is_text(answer) && answered(answer.value);
  });
  return entry.kind == PackKind::log && texts == 1 && answered(entry.answers.front().value) &&
         is_text(entry.answers.front());
}

/// A yes that was taken back would hold again by a change of what stands beside it.
void refuse_word_of_plan(const Entry& entry) {
  if (!is_word_of_plan(entry)) return;
  throw Error("A word on what one wants, and a move of the plan, is not changed afterwards.",
              "Say it anew with `hearth plan`; the newest counts. Nothing was changed.",
              Exit::usage);
}

/// Those that were asked, in their order; hearth's own are not for anybody to change.
std::vector<Answer*> changeable(Entry& revision, const Pack& pack) {
  std::vector<Answer*> answers;
  for (Answer& answer : revision.answers) {
    if (pack.find(answer.wording->id) != nullptr) answers.push_back(&answer);
  }
  return answers;
}

/// Which one is to be changed; null: all of them, one after the other. Throws Error (left).
const Answer* chosen_among(Env& env, const std::vector<Answer*>& answers, const Names& names) {
  std::vector<std::string> lines;
  for (const Answer* answer : answers) {
    lines.push_back(fmt::format("{}  {}", filled(answer->wording->ask, names),
                                one_line(shown(*answer->wording, answer->value, names))));
  }
  lines.emplace_back("all of them, one after the other");
  const auto chosen = choose(env.console, env.style, "Which answer?", lines, std::nullopt);
  if (!chosen) throw Error("Left. Nothing was changed.", "", Exit::left);
  return *chosen < answers.size() ? answers[*chosen] : nullptr;
}

bool says(const Entry& entry, const Answer& answer) {
  return std::ranges::any_of(entry.answers, [&](const Answer& one) {
    return one.wording->id == answer.wording->id && one.share == answer.share &&
           one.value == answer.value;
  });
}

/// Whether it says all that the other says; a skip says nothing.
bool says_all(const Entry& entry, const Entry& other) {
  return std::ranges::all_of(other.answers, [&](const Answer& answer) {
    return !answered(answer.value) || says(entry, answer);
  });
}

/// Answers to the questions of another version are others, whatever they say.
bool is_the_same(const Entry& one, const Entry& other) {
  return one.version == other.version && says_all(one, other) && says_all(other, one);
}

bool answers_to(std::span<const Answer> answers, const std::string& question) {
  return std::ranges::any_of(answers,
                             [&](const Answer& one) { return one.wording->id == question; });
}

/// What was asked because of an answer that is another now is left out, as where it is asked.
void drop_unasked(const Env& env, const Pack& pack, const Entry& before, Entry& revision) {
  const auto asked_with = [&](const std::vector<Answer>& answers) {
    Interview interview = prepared_again(env, pack, before).interview;
    interview.resume(answers);
    return interview.answers();
  };
  const std::vector<Answer> was = asked_with(before.answers), is = asked_with(revision.answers);
  std::erase_if(revision.answers, [&](const Answer& one) {
    return answers_to(was, one.wording->id) && !answers_to(is, one.wording->id);
  });
}

class Edit final : public Command {
 public:
  void declare(Options& options) override {
    options.value("id", id_, "Which entry; the beginning or end of its id is enough")
        .known({"ids"})
        .value("--text", text_, "The new words, - for stdin")
        .many("--set", set_, "One new answer, as question=answer; can be repeated");
  }

  Exit run(Env& env) override {
    Journal journal = open_journal(env);
    const std::vector<Person> people = journal.people();
    const OwnEntry own = own_entry(env, journal, people, id_);
    refuse_word_of_plan(own.entry);
    refuse_page_choice(own.entry);
    Entry revision = next_revision(own.entry);
    if (text_ || !set_.empty()) {
      change_as_said(env, revision);
      drop_unasked_if_known(env, own.entry, revision);
    } else if (is_note(own.entry)) {
      return write_again(env, journal, own.person, std::move(revision));
    } else {
      ask_again(env, journal, own, revision);
    }
    const bool changes = !is_the_same(own.entry, revision);
    if (changes) append(env, journal, people, revision);
    if (!set_.empty()) notice(env, revision, people);
    env.console.note(changes ? said_of_change(journal, own.person, revision)
                             : "It says just that already. Nothing was changed.\n");
    return Exit::ok;
  }

 private:
  static void append(Env& env, Journal& journal, const std::vector<Person>& people,
                     const Entry& revision) {
    show_if_lost(env, names_to_read(env, revision.author, people),
                 [&] { journal.append({revision}, env.now); });
  }

  /// The pack may be gone: what was changed is written down all the same.
  static void notice(const Env& env, const Entry& revision, const std::vector<Person>& people) try {
    say_notices(env, asked_pack(env, revision.kind, revision.pack), {&revision, 1}, people);
  } catch (const Error&) {
    return;
  }

  /// As well: nobody can tell then what was asked because of what.
  static void drop_unasked_if_known(const Env& env, const Entry& before, Entry& revision) try {
    drop_unasked(env, asked_pack(env, before.kind, before.pack), before, revision);
  } catch (const Error&) {
    return;
  }

  void change_as_said(Env& env, Entry& revision) const {
    if (text_) {
      Answer* words = words_of_entry(revision);
      if (!words) {
        throw Error("This entry holds no text.", "Change its answers with --set.", Exit::usage);
      }
      words->value = checked_text(*text_ == "-" ? text_from_stdin(env) : *text_);
    }
    for (const std::string& word : set_) set_answer(revision, word);
  }

  static void set_answer(Entry& revision, const std::string& word) {
    const auto equals = word.find('=');
    const std::string id = word.substr(0, equals);
    const auto found = std::ranges::find_if(revision.answers, [&](const Answer& answer) {
      return answer.wording->id == id && !is_place_in_plan(revision, answer);
    });
    if (equals == std::string::npos || found == revision.answers.end()) {
      throw Error(fmt::format("`{}` is no answer to a question of this entry.", printable(word)),
                  "Give question=answer; `hearth show --json` has the questions.", Exit::usage);
    }
    const ParsedValue parsed = parse_value(*found->wording, word.substr(equals + 1));
    if (const auto* complaint = std::get_if<Complaint>(&parsed)) {
      throw Error(fmt::format("`{}` is no answer to {}.", printable(word.substr(equals + 1)), id),
                  complaint->why, Exit::usage);
    }
    found->value = std::get<Value>(parsed);
  }

  static Exit write_again(Env& env, Journal& journal, const Person& author, Entry revision) {
    const std::vector<Person> people = journal.people();
    Answer* words = words_of_entry(revision);
    const std::string text = text_from_editor(env, std::get<std::string>(words->value));
    words->value = text;
    keep_or_show(env, text, [&] { append(env, journal, people, revision); });
    env.console.note(said_of_change(journal, author, revision));
    return Exit::ok;
  }

  static void ask_again(Env& env, Journal& journal, const OwnEntry& own, Entry& revision) {
    if (!can_ask(env)) {
      throw Error("This asks the questions again, and there is no terminal to ask at.",
                  "Give the new answers with --set question=answer, or --text.", Exit::usage);
    }
    const Pack pack = asked_pack(env, own.entry.kind, own.entry.pack);
    const std::vector<Answer*> answers = changeable(revision, pack);
    const Names names = names_to_read(env, own.entry.author, journal.people());
    const Answer* const one = answers.size() > 1 ? chosen_among(env, answers, names) : nullptr;
    Sitting sitting{env, journal, pack, journal.people(), {own.entry.at, own.entry.recalled}};
    const auto person = own.entry.author ? std::optional(own.person) : std::nullopt;
    revision.answers = asked_again(sitting, person, own.entry, one ? one->wording->id : "");
    if (!one) revision.version = pack.version;
  }

  std::optional<std::string> id_, text_;
  std::vector<std::string> set_;
};

}  // namespace

std::unique_ptr<Command> make_edit() { return std::make_unique<Edit>(); }

}  // namespace hearth
