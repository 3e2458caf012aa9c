#include <algorithm>

#include "frame/shared_options.hpp"
#include "hearth/app/journal/kept.hpp"
#include "hearth/app/journal/typed_text.hpp"
#include "hearth/app/journal/who.hpp"
#include "hearth/app/keys/key_source.hpp"
#include "hearth/app/keys/own_passphrase.hpp"
#include "hearth/app/packs/asked_pack.hpp"
#include "hearth/app/sitting/answers_from.hpp"
#include "hearth/app/sitting/preparation.hpp"
#include "hearth/app/sitting/sitting.hpp"
#include "hearth/core/text.hpp"
#include "hearth/core/translated.hpp"
#include "hearth/journal/visibility.hpp"
#include "hearth/system/catalogue.hpp"
#include "hearth/terminal/dialogs.hpp"
#include "journal.hpp"

namespace hearth {
namespace {

constexpr const char* kPack = "moment";
constexpr std::size_t kShortestSlip = 3;  // what is shorter is like too many words

/// The question that takes a text given on the command line: the first that asks for one.
const Question& text_question(const Pack& pack) {
  for (const Section& section : pack.sections) {
    for (const Question& question : section.questions) {
      if (question.wording->type == QuestionType::text) return question;
    }
  }
  throw Error(tr("The log pack {} asks for no text.", pack.id),
              tr("Add a question of type text to it."));
}

void keep_private(Pack& pack) {
  for (Section& section : pack.sections) {
    for (Question& question : section.questions) question.share = Share::only_me;
  }
}

/// One letter too many, too few or another, or two that changed places.
bool is_slip_of(std::string_view typed, std::string_view name) {
  const auto from = std::ranges::mismatch(typed, name);
  std::string_view left(from.in1, typed.end());
  std::string_view other(from.in2, name.end());
  while (!left.empty() && !other.empty() && left.back() == other.back()) {
    left.remove_suffix(1);
    other.remove_suffix(1);
  }
  if (left.size() == 2 && other.size() == 2) return left[0] == other[1] && left[1] == other[0];
  return left.size() <= 1 && other.size() <= 1;
}

class Log final : public Command {
 public:
  void declare(Options& options) override {
    options
        .value("text", text_,
               "What you would like to keep, - for stdin, or a pack: gain, thanks, feeling ...")
        .known({"logs"});
    declare_date(options, date_);
    options.flag("--edit", edit_, "Write it in your editor")
        .many("--set", set_, "An answer to the pack's questions, as question=answer")
        .many("--tag", tags_, "A word or a few to find it by; can be repeated")
        .known({"tags"})
        .value("--mood", mood_, "Your mood right now, 0 to 10")
        .flag("--private", private_, "For you alone")
        .flag("--share-with-therapist", share_, "Mark it as one to take along")
        .flag("--keep-from-therapist", keep_, "Mark it as one to leave out of exports");
  }

  [[nodiscard]] bool is_translated() const override { return true; }

  Exit run(Env& env) override {
    if (text_) mend_slip(env);
    const bool names_pack = text_ && is_pack(env, *text_);
    check_options(env, names_pack);
    const std::vector<std::string> tags = all_tags();
    const When when = when_from(date_, env.now, env.zone);
    Pack pack = asked_pack(env, PackKind::log, names_pack ? *text_ : kPack);
    if (private_) keep_private(pack);
    Journal journal = open_journal(env);
    const std::vector<Person> people = journal.people();
    const Person author = writer(env, people);
    check_clock(env, journal, author);
    Sitting sitting{env, journal, pack, people, when, {.tags = tags}};
    const bool asks = set_.empty() && !edit_ && (!text_ || names_pack);
    const Speaking speaking(asks ? pack.lang : env.lang);
    if (!set_.empty()) {
      take(sitting, author);
    } else if (asks) {
      ask(sitting, author);
    } else {
      note_down(sitting, author);
    }
    const auto kept = last_entry(journal, author, local_date(when.at));
    if (as_note_) env.console.note(tr("It is a note now: {}\n", printable(*text_)));
    env.console.note(kept ? said_of_kept(journal, author, *kept) : tr("Kept.\n"));
    return Exit::ok;
  }

 private:
  /// One word that is a pack's name, as it is written there, asks that pack; all else is text.
  static bool is_pack(const Env& env, const std::string& word) {
    return is_like_a_name(word) && env.shelf.find("log/" + word).has_value();
  }

  static bool is_like_a_name(const std::string& word) {
    return word.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-") == std::string::npos;
  }

  /// The pack whose name that word is but for capitals or one letter; empty if there is none.
  static std::optional<std::string> almost_a_pack(const Env& env, const std::string& typed) {
    const std::string word = folded(typed);
    if (!is_like_a_name(word) || is_pack(env, typed)) return std::nullopt;
    for (std::string& pack : env.shelf.names(PackKind::log)) {
      const bool is_slip = word.size() >= kShortestSlip && is_slip_of(word, pack);
      if (word == pack || is_slip) return std::move(pack);
    }
    return std::nullopt;
  }

  /// A note of one word is rare, and a slip in the name of a pack is not: neither is kept unasked.
  void mend_slip(Env& env) {
    const auto meant = almost_a_pack(env, *text_);
    if (!meant) return;
    if (!can_ask(env)) {
      throw Error(tr("There is no pack called {}.", printable(*text_)),
                  tr("Nothing was written. `hearth log {}` asks that one; a note of one word ends "
                     "with a full stop: hearth log \"{}.\"",
                     *meant, printable(*text_)),
                  Exit::usage);
    }
    const auto said =
        confirm(env.console, env.style,
                tr("There is no pack called {}. Did you mean {}? With a no it is kept as a note.",
                   printable(*text_), *meant),
                true);
    if (said == Confirmed::left) throw Error(tr("Left. Nothing was written."), "", Exit::left);
    as_note_ = said == Confirmed::no;
    if (said == Confirmed::yes) text_ = *meant;
  }

  void check_options(const Env& env, bool names_pack) {
    if (share_ && keep_) {
      throw Error(tr("--share-with-therapist and --keep-from-therapist cannot both be given."),
                  tr("Choose one."), Exit::usage);
    }
    const bool has_text = text_ && !names_pack;
    if (has_text && *text_ != "-") checked_text(*text_);
    if (!set_.empty() && (has_text || edit_ || mood_)) {
      throw Error(tr("--set answers the questions of a pack, without a text beside it."),
                  tr("As in `hearth log gain --set gain=...`."), Exit::usage);
    }
    if (names_pack && (edit_ || mood_)) {
      throw Error(tr("--edit and --mood go with a text."),
                  tr("Without them `hearth log {}` asks that pack.", *text_), Exit::usage);
    }
    if (mood_ && !has_text && !edit_) {
      throw Error(tr("--mood goes with a text."), tr("As in `hearth log \"...\" --mood 7`."),
                  Exit::usage);
    }
    if (!has_text && !edit_ && set_.empty() && !can_ask(env)) {
      throw Error(tr("There is nothing to note, and no terminal to ask at."),
                  names_pack ? tr("Give the answers with --set question=answer.")
                             : tr("Give the text: hearth log \"...\""),
                  Exit::usage);
    }
  }

  std::vector<std::string> all_tags() const {
    std::vector<std::string> tags = tags_typed(tags_);
    if (share_) tags.emplace_back(kForTherapist);
    if (keep_) tags.emplace_back(kNotForTherapist);
    return tags;
  }

  void take(Sitting& sitting, const Person& author) const {
    const FiledAnswers filed =
        answers_set(set_, sitting.pack, author.name, local_date(sitting.env.now));
    if (filed.people.empty()) return;
    append(sitting, author, filed.people.front().second);
  }

  std::string words(Env& env) const {
    std::string text = text_.value_or("");
    if (text == "-") text = text_from_stdin(env);
    return edit_ ? text_from_editor(env, text) : checked_text(std::move(text));
  }

  void note_down(Sitting& sitting, const Person& author) const {
    const Question& question = text_question(sitting.pack);
    const auto mood = mood_answer(sitting.pack);
    std::vector<Answer> answers{{question.wording, std::string("?"), question.share}};
    if (mood) answers.push_back(*mood);
    // The journal is read, and a key asked for, before the words are typed: afterwards it may be
    // another.
    Entry entry = entry_with(sitting, author, answers);
    need_keys_of_authors(sitting.env, sitting.journal, {entry});
    const std::string text = words(sitting.env);
    entry.answers.front().value = text;
    const auto keep = [&] { write_given(sitting, {entry}); };
    if (edit_) {
      keep_or_show(sitting.env, text, keep);
    } else {
      keep();
    }
  }

  std::optional<Answer> mood_answer(const Pack& pack) const {
    if (!mood_) return std::nullopt;
    const Question* question = pack.find("mood");
    if (!question || question->wording->type != QuestionType::scale) {
      throw Error(tr("The log pack {} does not ask for a mood from 0 to 10.", pack.id),
                  tr("Give its other answers with --set."), Exit::usage);
    }
    const ParsedValue parsed = parse_value(*question->wording, *mood_);
    const auto* value = std::get_if<Value>(&parsed);
    if (value) return Answer{question->wording, *value, question->share};
    throw Error(tr("`{}` is no mood.", printable(*mood_)), tr("Give a number from 0 to 10."),
                Exit::usage);
  }

  static Entry entry_with(const Sitting& sitting, const Person& author,
                          const std::vector<Answer>& answers) {
    Entry entry = entry_of(sitting.pack, author.id, sitting.when, answers,
                           occasion_in(sitting.journal, sitting.pack, sitting.when, author.id));
    entry.tags = sitting.asking.tags;
    return entry;
  }

  static void append(Sitting& sitting, const Person& author, const std::vector<Answer>& answers) {
    write_given(sitting, {entry_with(sitting, author, answers)});
  }

  std::optional<std::string> text_, date_, mood_;
  std::vector<std::string> tags_, set_;
  bool edit_ = false;
  bool private_ = false;
  bool as_note_ = false;  ///< though it is nearly the name of a pack
  bool share_ = false;
  bool keep_ = false;
};

}  // namespace

std::unique_ptr<Command> make_log() { return std::make_unique<Log>(); }

}  // namespace hearth
