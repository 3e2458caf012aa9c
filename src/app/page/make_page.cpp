#include "hearth/app/page/make_page.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>

#include "hearth/app/journal/pdf.hpp"
#include "hearth/app/page/page_screens.hpp"
#include "hearth/core/day_words.hpp"
#include "hearth/core/error.hpp"
#include "hearth/core/text.hpp"
#include "hearth/journal/people.hpp"
#include "hearth/plan/step.hpp"
#include "hearth/store/storage/vault_file.hpp"
#include "hearth/terminal/dialogs.hpp"
#include "page_text.hpp"

namespace hearth {
namespace {

constexpr const char* kNotePack = "page-note";

/// What those who are here have chosen so far: it stays when they go back to choose again.
class Making {
 public:
  Making(PageReading& reading, const PageMaking& making, const std::vector<Person>& here)
      : reading_(reading), making_(making), here_(here) {}

  std::vector<PageItem> chosen() {
    for (const Person& person : here_) {
      if (making_.asks &&
          !handed_for_page(reading_.env(), person, person.id == here_.front().id && yes_.empty())) {
        yes_[person.id].clear();
        continue;
      }
      reading_.need_consent(person);
      choose_part(person);
    }
    if (making_.asks && here_.size() > 1) clear_or_say(reading_.env().console);
    const std::vector<PageItem> items = reading_.items(making_.terms);
    PageYes all = reading_.standing(making_.terms, items, here_);
    for (const auto& [person, pieces] : yes_) all[person] = places_of(items, pieces);
    return agreed(items, all);
  }

  /// Whether there is anything that those who are here could put on it.
  [[nodiscard]] bool has_any() const {
    const std::vector<PageItem> items = reading_.items(making_.terms);
    return std::ranges::any_of(
        here_, [&](const Person& person) { return !part_of(items, person.id).empty(); });
  }

 private:
  /// What somebody said yes to, however the items are numbered once another key is here.
  using Pieces = std::vector<std::vector<PagePiece>>;

  void choose_part(const Person& person) {
    const std::vector<PageItem> items = reading_.items(making_.terms);
    const auto said = yes_.find(person.id);
    std::set<std::size_t> yes =
        said == yes_.end() ? usual_yes(items, person.id) : places_of(items, said->second);
    if (making_.asks) ask_part(reading_.env(), person, items, yes);
    Pieces& pieces = yes_[person.id];
    pieces.clear();
    for (const std::size_t place : yes) pieces.push_back(items[place].pieces);
  }

  static std::set<std::size_t> places_of(const std::vector<PageItem>& items, const Pieces& pieces) {
    std::set<std::size_t> places;
    for (std::size_t n = 0; n < items.size(); ++n) {
      const bool is_meant = std::ranges::find(pieces, items[n].pieces) != pieces.end();
      if (is_meant) places.insert(n);
    }
    return places;
  }

  PageReading& reading_;
  const PageMaking& making_;
  const std::vector<Person>& here_;
  std::map<Uuid, Pieces> yes_;
};

std::string whose(const Page& page) {
  const std::vector<Person> people = on_page(page);
  std::vector<std::string> names;
  for (const Person& person : people) names.push_back(person.name);
  if (people.size() < 2) return fmt::format("This page holds {}'s part.", listed(names));
  return fmt::format("This page holds the parts of {}.", listed(names));
}

/// A page as it will be; as data all that is in it, for there nothing is left out.
PageDocument looked_at(std::string_view format, const Page& page) {
  if (format == "csv" || format == "fhir") return {page_list(page, format == "csv")};
  return to_document(page);
}

/// Empty where everything found room, or is to have it.
std::string said_of_room(const PageDocument& page, const PageTerms& terms) {
  if (page.left_over == 0 || terms.more) return {};
  return fmt::format("{} of what was ticked found no room on it; --more adds further pages.",
                     page.left_over);
}

std::string said_of_words(const std::vector<std::string>& left) {
  return fmt::format(
      "These words begin with a name and go on, and stay: {}. If one of them is to tell of "
      "nobody, go back and take off what holds it, or change it with `hearth edit`.",
      printable(fmt::format("{}", fmt::join(left, ", "))));
}

/// With what is said of a page where it is looked at, and stands on none.
Document as_seen(const PageReading& reading, const PageMaking& making,
                 const std::vector<PageItem>& items) {
  const PageTerms& terms = making.terms;
  const Page page = reading.page(terms, items, {"[", "]"});
  PageDocument seen = looked_at(making.format, page);
  SmallPrint small{{whose(page)}};
  std::string room = said_of_room(seen, terms);
  if (!room.empty()) small.lines.push_back(std::move(room));
  if (reading.people().size() > 1 && !is_vault(reading.env().journal)) {
    small.lines.emplace_back(
        "This journal has no passphrases: who is at the keyboard is taken at their word.");
  }
  if (terms.only || terms.pseudonyms) {
    small.lines.emplace_back(
        "What stands in [brackets] was put in place of a name; the brackets are not on the page. "
        "Nicknames hearth cannot know: look for them yourself.");
    const std::vector<std::string> left = reading.words_left_on(terms, items);
    if (!left.empty()) small.lines.push_back(said_of_words(left));
  }
  seen.document.blocks.emplace_back(std::move(small));
  return std::move(seen.document);
}

/// Where it lands if nobody names a file: on `page-2026-03-01.pdf`, or the `n`th of that day.
std::string usual_name(const PageMaking& making, Date today, int n = 1) {
  const std::string_view ending = making.format == "fhir" ? "json" : making.format;
  const bool by_age = making.out.encrypt && making.format != "pdf";
  return fmt::format("page-{}{}.{}{}", to_string(today), n == 1 ? "" : fmt::format("-{}", n),
                     ending, by_age ? ".age" : "");
}

/// The first of them that no file has yet.
std::string free_name(const PageMaking& making, Date today) {
  for (int n = 1;; ++n) {
    std::string name = usual_name(making, today, n);
    std::error_code failed;
    if (making.out.force || !std::filesystem::exists(name, failed)) return name;
  }
}

void check_place(const Env& env, std::string_view format, const OutputFile& out) {
  if (format == "pdf") {
    check_pdf(env, out);
  } else {
    out.check(env);
  }
}

/// As a shell has it, for here there is none between.
std::string from_home(const Env& env, std::string typed) {
  const auto home = env.environment("HOME");
  if (!home || !typed.starts_with("~/")) return typed;
  return *home + typed.substr(1);
}

/// The file is asked for until it is one that could have been said with -o.
OutputFile asked_place(Env& env, const PageMaking& making) {
  OutputFile out = making.out;
  out.format = making.format;
  const std::string usual = free_name(making, local_date(env.now));
  for (;;) {
    out.file = from_home(env, asked_line(env, "Where is it to be written?", usual));
    try {
      static_cast<void>(out.chosen(page_formats()));
      check_place(env, making.format, out);
      return out;
    } catch (const Error& reason) {
      env.console.note(fmt::format("{} {}\n", reason.what(), reason.hint()));
    }
  }
}

/// Where it goes: to a file that is asked for where somebody can be, else as it was said.
OutputFile place_for(Env& env, const PageMaking& making) {
  OutputFile out = making.out;
  if (out.file || !env.console.interactive()) return out;
  if (making.asks) return asked_place(env, making);
  out.file = usual_name(making, local_date(env.now));
  return out;
}

/// A PDF is what a therapist can open behind a password, so that one is offered.
[[nodiscard]] bool wants_password(Env& env) {
  const auto chosen = choose(env.console, env.style, "Is the file to ask for a password?",
                             {"yes, one of your own or five words that hearth makes up",
                              "no: whoever has the file can read it"},
                             std::nullopt);
  if (!chosen) leave_page();
  return *chosen == 0;
}

void put_page(Env& env, const PageMaking& making, const Page& page) {
  OutputFile out = place_for(env, making);
  if (making.format != "pdf") {
    return out.put(env, page_text(env, making.format, page), "the page");
  }
  if (making.asks && !out.encrypt) out.encrypt = wants_password(env);
  const PageOnPaper set = page_on_paper(page, making.paper);
  put_pdf(env, out, set.document, set.around, "the page");
}

/// Who leaves at a passphrase for it leaves the page.
void write_page(Env& env, const PageMaking& making, const Page& page) try {
  put_page(env, making, page);
} catch (const Error& reason) {
  if (reason.exit() == Exit::left) leave_page();
  throw;
}

void note_page(PageReading& reading, const PageMaking& making, const std::vector<Person>& here) {
  const Window& window = making.terms.window;
  const std::string words = fmt::format("A page for {} was written, {}.", making.terms.whom,
                                        from_to(window.from, window.to));
  const bool is_ones = here.size() == 1;
  reading.record(
      {.pack = kNotePack,
       .author = is_ones ? std::optional(here.front().id) : std::nullopt,
       .answers = {recorded(kNotePack, "page", words, is_ones ? Share::only_me : Share::shared)}});
}

}  // namespace

std::span<const FileFormat> page_formats() {
  static const std::vector<FileFormat> known = {
      {"pdf", {"pdf"}, true}, {"html", {"html", "htm"}}, {"md", {"md", "markdown"}},
      {"json", {"json"}},     {"csv", {"csv"}},          {"fhir", {"json"}}};
  return known;
}

void check_page_file(const Env& env, std::string_view format, const OutputFile& out, bool asks) {
  OutputFile file = out;
  if (!out.file && env.console.interactive()) {
    const PageMaking making{.format = format, .out = out};
    const Date today = local_date(env.now);
    file.file = asks ? free_name(making, today) : usual_name(making, today);
  }
  check_place(env, format, file);
}

bool make_page(PageReading& reading, const PageMaking& making, const std::vector<Person>& here) {
  Env& env = reading.env();
  Making choosing(reading, making, here);
  std::vector<PageItem> items = choosing.chosen();
  while (making.asks) {
    if (items.empty() && (!choosing.has_any() || !chooses_again(env))) return false;
    if (items.empty()) {
      items = choosing.chosen();
      continue;
    }
    const PageVerdict verdict = asked_about(env, as_seen(reading, making, items), here.size());
    if (verdict == PageVerdict::write) break;
    if (verdict == PageVerdict::drop) leave_page();
    items = choosing.chosen();
  }
  if (items.empty()) return false;
  const Page page = reading.page(making.terms, items);
  write_page(env, making, page);
  const std::string room = said_of_room(looked_at(making.format, page), making.terms);
  if (!making.asks && !room.empty()) env.console.note(room + "\n");
  if (making.is_noted) note_page(reading, making, here);
  return true;
}

}  // namespace hearth
