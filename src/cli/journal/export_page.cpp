#include "export_page.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "hearth/app/journal/pdf.hpp"
#include "hearth/app/journal/who.hpp"
#include "hearth/app/page/page_screens.hpp"
#include "hearth/core/text.hpp"
#include "hearth/journal/people.hpp"
#include "hearth/store/storage/vault_file.hpp"

namespace hearth {
namespace {

/// Whether it says for whom, in words that are no slip of the one that is usual.
bool is_whom(const std::string& whom) {
  const std::vector<std::string> usual{kTherapist};
  return !whom.empty() && (!nearest(whom, usual) || folded(whom) == kTherapist);
}

std::string checked_whom(const std::string& typed) {
  std::string whom = one_line(typed);
  if (!is_whom(whom)) {
    throw Error(fmt::format("`{}` is nobody to make a page for.", printable(whom)),
                "Say --for therapist, or who it is in a word or two.", Exit::usage);
  }
  return whom;
}

constexpr const char* kNobodyAsked =
    "Without a terminal nobody is asked what of theirs may be on a page.";
constexpr const char* kSayWhich =
    "Nothing was written. Name each with --field, as --field hopes, or say --yes for all of them.";
constexpr const char* kNothingTicked =
    "Nothing was ticked, so nothing was kept. What was agreed to before stays as it was; `hearth "
    "export --withdraw` takes it back.\n";

constexpr const char* kAtTerminal =
    "A page asks each person at a terminal what of theirs may be on it, and there is none here.";
constexpr const char* kWithout =
    "Nothing was written. Without a terminal, --only-me --as NAME --yes takes what NAME has "
    "shared, "
    "and --as NAME --yes also what others agreed to before with --agree.";

/// What is usual where --until was not said.
Date longest_from(const Env& env) { return plus_days(local_date(env.now), kLongestChoice); }

/// The last day of a choice, where a choice can hold until then.
std::optional<Date> last_day_in(const Env& env, const std::string& words) {
  const auto day = parse_date(words);
  if (day && local_date(env.now) <= *day && *day <= longest_from(env)) return day;
  return std::nullopt;
}

/// Asked for until it is one: what was ticked before is not lost by a slip.
Date asked_last_day(Env& env) {
  const std::string longest = to_string(longest_from(env));
  for (;;) {
    const std::string words =
        asked_line(env, "Until which day? At most 90 days from now.", longest);
    if (const auto day = last_day_in(env, words)) return *day;
    env.console.note(
        fmt::format("A choice cannot hold until {}. It takes a day from {} to {}, as {}.\n",
                    printable(words), to_string(local_date(env.now)), longest, longest));
  }
}

std::string asked_whom(Env& env) {
  for (;;) {
    std::string whom = one_line(asked_line(env, "For whom are these pages?", kTherapist));
    if (is_whom(whom)) return whom;
    env.console.note(
        fmt::format("`{}` is nobody to make a page for. It takes {}, or who it is in a "
                    "word or two.\n",
                    printable(whom), kTherapist));
  }
}

/// Who takes back what was agreed to for somebody else than they thought has to know it.
std::string said_of_others(const std::vector<std::string>& held,
                           const std::optional<std::string>& whom) {
  const bool had_it = whom && std::ranges::any_of(held, [&](const std::string& one) {
                        return folded(one) == folded(*whom);
                      });
  if (!whom || had_it) return {};
  if (held.empty()) return fmt::format("There was no choice of yours for {} before.\n", *whom);
  return fmt::format(
      "There was no choice of yours for {} before; what holds is for {}. `hearth "
      "export --withdraw` takes back all of it.\n",
      *whom, listed(held));
}

}  // namespace

void ExportPage::declare(Options& options) {
  options.value("--for", whom_, "A page for an appointment instead, as --for therapist")
      .words({kTherapist})
      .value("--last", stretch_.last, "Of the page: how far back, 12w (default), 6m")
      .value("--since", stretch_.since, "Of the page: from that day on")
      .value("--until", stretch_.until, "Of the page: up to that day; of --agree: its last day")
      .flag("--only-me", only_me_, "A page of yours alone, on which nobody else is named")
      .flag("--pseudonyms", pseudonyms_, "A page with A and B instead of names")
      .flag("--more", more_, "With further pages: all charts, tables, how to read them")
      .value("--paper", paper_, "Of a page as pdf: a4 (default) or letter")
      .words({"a4", "letter"})
      .flag("--yes", yes_, "Ask nothing: of --as NAME, what others may see already")
      .flag("--note", note_, "Note in the journal that the page was written")
      .flag("--agree", agree_, "Let others take along some of yours, for 90 days at most")
      .many("--field", fields_, "Of --agree: hopes, comfort and so on; can be repeated")
      .flag("--withdraw", withdraw_, "Take back at once what --agree allowed")
      .many("--agreed-by", agreed_by_, "Refused: each person says so themselves");
}

bool ExportPage::is_wanted() const {
  if (whom_ || agree_ || withdraw_) return true;
  const bool of_page = stretch_.last || stretch_.since || stretch_.until || only_me_ ||
                       pseudonyms_ || more_ || yes_ || note_ || paper_ || !fields_.empty() ||
                       !agreed_by_.empty();
  if (!of_page) return false;
  throw Error("Some of these options are for a page, and none was asked for.",
              "Add --for therapist, or leave them out.", Exit::usage);
}

bool ExportPage::asks(const Env& env) const { return can_ask(env) && !yes_; }

void ExportPage::refuse_contradictions(const Env& env) const {
  if (!agreed_by_.empty()) {
    throw Error("Nobody says yes for somebody else.",
                "Nothing was written. Each person says so at the keyboard, or before with --agree.",
                Exit::usage);
  }
  if (agree_ && withdraw_) {
    throw Error("--agree and --withdraw contradict each other.", "Leave one of them out.",
                Exit::usage);
  }
  if (agree_ && !asks(env) && !yes_ && fields_.empty()) {
    throw Error(kNobodyAsked, kSayWhich, Exit::usage);
  }
  const bool is_page = !agree_ && !withdraw_;
  if (is_page && !asks(env) && !yes_) throw Error(kAtTerminal, kWithout, Exit::usage);
  if (is_page && !fields_.empty()) {
    throw Error("--field is for --agree.", "Leave it out: each person is asked.", Exit::usage);
  }
}

void ExportPage::refuse_of_page(const OutputFile& out) const {
  const std::pair<bool, const char*> of_page[] = {{out.format.has_value(), "--format"},
                                                  {out.file.has_value(), "-o"},
                                                  {out.force, "--force"},
                                                  {out.encrypt, "--encrypt"},
                                                  {stretch_.last.has_value(), "--last"},
                                                  {stretch_.since.has_value(), "--since"},
                                                  {only_me_, "--only-me"},
                                                  {pseudonyms_, "--pseudonyms"},
                                                  {more_, "--more"},
                                                  {paper_.has_value(), "--paper"},
                                                  {note_, "--note"},
                                                  {withdraw_ && stretch_.until, "--until"},
                                                  {withdraw_ && !fields_.empty(), "--field"}};
  for (const auto& [is_given, name] : of_page) {
    if (!is_given) continue;
    throw Error(fmt::format("{} does not go with {}, which makes no page.", name,
                            agree_ ? "--agree" : "--withdraw"),
                "Nothing was written. Leave one of them out.", Exit::usage);
  }
}

PageTerms ExportPage::terms(const Env& env) const {
  PageTerms terms;
  terms.whom = checked_whom(whom_.value_or(kTherapist));
  const MarkedWindow asked = window_asked(env, agree_ ? AskedStretch{} : stretch_);
  terms.window = asked.window;
  terms.step = asked.step;
  terms.pseudonyms = pseudonyms_;
  terms.more = more_;
  return terms;
}

Exit ExportPage::run(Env& env, OutputFile out) {
  refuse_contradictions(env);
  if (agree_ || withdraw_) refuse_of_page(out);
  if (agree_) return keep_choice(env);
  if (withdraw_) return withdraw_choice(env);
  static_cast<void>(terms(env));
  const std::string_view format = out.chosen(page_formats());
  const Paper paper = paper_asked(paper_, format);
  check_page_file(env, format, out, asks(env));
  PageReading reading(env);
  PageMaking making{.terms = terms(env),
                    .format = format,
                    .out = std::move(out),
                    .paper = paper,
                    .asks = asks(env),
                    .is_noted = note_};
  return make(reading, std::move(making));
}

Exit ExportPage::make(PageReading& reading, PageMaking making) const {
  Env& env = reading.env();
  const bool is_one = only_me_ || env.as || !asks(env);
  const std::vector<Person> here = is_one ? std::vector<Person>{writer(env, reading.people())}
                                          : asked_who_is_here(env, present(reading.people()));
  if (only_me_) making.terms.only = here.front().id;
  if (make_page(reading, making, here)) return Exit::ok;
  env.console.note("There is nothing on this page; no file was made.\n");
  return Exit::nothing_found;
}

std::vector<std::string> ExportPage::chosen_fields(Env& env, std::span<const PageItem> items,
                                                   const Person& person) const {
  const std::vector<std::string> known = choice_fields(items, person.id);
  for (const std::string& field : fields_) {
    if (std::ranges::find(known, field) != known.end()) continue;
    throw Error(fmt::format("There is no field `{}` on a page.", printable(field)),
                fmt::format("Nothing was written. It is one of {}.", fmt::join(known, ", ")),
                Exit::usage);
  }
  if (!fields_.empty()) return fields_;
  return asks(env) ? asked_fields(env, known, usual_fields(items, person.id)) : known;
}

Date ExportPage::last_day(Env& env) const {
  const std::string words = stretch_.until.value_or("");
  if (words.empty() && asks(env)) return asked_last_day(env);
  const Date longest = longest_from(env);
  if (words.empty()) return longest;
  if (const auto day = last_day_in(env, words)) return *day;
  throw Error(fmt::format("A choice holds for 90 days at most, and {} is not among them.",
                          printable(words)),
              fmt::format("Nothing was written. The last one is {}.", to_string(longest)),
              Exit::usage);
}

Exit ExportPage::keep_choice(Env& env) {
  PageTerms page_terms = terms(env);
  PageReading reading(env);
  const Person person = writer(env, reading.people());
  reading.need_consent(person);
  const std::vector<PageItem> items = reading.items(page_terms);
  StandingChoice choice{chosen_fields(env, items, person), page_terms.whom, {}};
  if (choice.fields.empty()) {
    env.console.note(kNothingTicked);
    return Exit::nothing_found;
  }
  if (asks(env) && !whom_) choice.whom = asked_whom(env);
  choice.until = last_day(env);
  reading.keep(person, choice);
  env.console.note(
      fmt::format("Until {}, what others may see of this, now or by then, may be on a page for {} "
                  "that somebody else makes: {}. "
                  "`hearth export --withdraw` takes it back at once.\n",
                  spoken(choice.until), choice.whom, fmt::join(choice.fields, ", ")));
  if (is_vault(env.journal)) {
    env.console.note("With a passphrase of your own it counts only where your key is open.\n");
  }
  return Exit::ok;
}

Exit ExportPage::withdraw_choice(Env& env) const {
  const auto whom = whom_ ? std::optional(checked_whom(*whom_)) : std::nullopt;
  PageReading reading(env);
  const Person person = writer(env, reading.people());
  reading.need_consent(person);
  const std::vector<std::string> held = reading.standing_for(person);
  reading.record({.pack = kChoicePack, .author = person.id, .answers = withdrawn_choice(whom)});
  env.console.note(
      fmt::format("From now on nothing of yours is on a page{} that somebody else makes. What was "
                  "written before stays where it is.\n",
                  whom ? " for " + *whom : ""));
  env.console.note(said_of_others(held, whom));
  return Exit::ok;
}

}  // namespace hearth
