#include "hearth/app/page/page_screens.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "hearth/core/error.hpp"
#include "hearth/core/text.hpp"
#include "hearth/terminal/checklist.hpp"
#include "hearth/terminal/dialogs.hpp"

namespace hearth {
namespace {

constexpr const char* kBefore =
    "Many therapists who see couples share with each of them what one of them sends. This page is "
    "a "
    "file: whoever has it can read it.";

/// What tells an item of several from those that are one person's and open.
std::string row_of(const PageItem& item, bool is_alone) {
  std::string row = item.words;
  if (!item.author && !is_alone) row += " (written together: it needs everybody's yes)";
  if (!item.is_open) row += " (others have not seen this)";
  return row;
}

Checklist list_of(const Person& person, std::span<const PageItem> items,
                  const std::vector<std::size_t>& part, const std::set<std::size_t>& yes) {
  std::vector<Checklist::Item> rows;
  for (const std::size_t place : part) {
    const PageItem& item = items[place];
    const bool is_ticked = yes.contains(place);
    rows.push_back({row_of(item, item.writers.size() < 2), is_ticked, !item.is_open && !is_ticked});
  }
  return Checklist(fmt::format("{}, this is your part. What is ticked goes on the page.",
                               printable(person.name)),
                   std::move(rows), "lists what is private to you or still sealed, to be added");
}

std::vector<std::string> names_and_all(const std::vector<Person>& people) {
  std::vector<std::string> options;
  for (const Person& person : people) options.push_back(person.name);
  options.emplace_back(people.size() == 2 ? "both of us" : "all of us");
  return options;
}

}  // namespace

void leave_page() { throw Error("Left. Nothing was written.", "", Exit::left); }

std::vector<Person> asked_who_is_here(Env& env, const std::vector<Person>& present) {
  if (present.size() < 2) return present;
  const auto chosen =
      choose(env.console, env.style, "Who is here?", names_and_all(present), std::nullopt);
  if (!chosen) leave_page();
  if (*chosen == present.size()) return present;
  return {present[*chosen]};
}

bool handed_for_page(Env& env, const Person& person, bool is_first) {
  const Handed handed = hand_over(
      env.console, env.style, fmt::format("{}, this part is yours alone. {}", person.name, kBefore),
      {.is_first = is_first, .has_no_later = true});
  if (handed == Handed::left) leave_page();
  return handed == Handed::over;
}

void ask_part(Env& env, const Person& person, std::span<const PageItem> items,
              std::set<std::size_t>& yes) {
  const std::vector<std::size_t> part = part_of(items, person.id);
  Checklist list = list_of(person, items, part, yes);
  const bool is_done = ask_which(env.console, env.style, list);
  static_cast<void>(env.console.clear());
  if (!is_done) leave_page();
  yes.clear();
  for (std::size_t n = 0; n < part.size(); ++n) {
    if (list.items()[n].is_ticked) yes.insert(part[n]);
  }
}

bool chooses_again(Env& env) {
  const auto chosen = choose(env.console, env.style,
                             "Nothing is ticked by all who wrote it, so nothing is on this page.",
                             {"back, to choose again", "no, write nothing"}, std::nullopt);
  if (!chosen) leave_page();
  return *chosen == 0;
}

PageVerdict asked_about(Env& env, const Document& page, std::size_t people) {
  const std::string question =
      people < 2 ? "Write it?" : "Write it? This is for all of you who are here to say.";
  const std::vector<std::string> options{"yes", "back, to choose again", "no, write nothing"};
  std::optional<std::size_t> chosen;
  if (const auto screen = env.console.screen()) {
    if (!read_pages(*screen, env.style, page, "Enter goes on")) leave_page();
    chosen = choose_page(*screen, env.style, question, options, std::nullopt);
  } else {
    env.console.note(to_terminal(page, env.style) + "\n");
    chosen = choose(env.console, env.style, question, options, std::nullopt);
  }
  if (!chosen) leave_page();
  return static_cast<PageVerdict>(*chosen);
}

std::vector<std::string> asked_fields(Env& env, const std::vector<std::string>& fields,
                                      const std::vector<std::string>& usual) {
  std::vector<Checklist::Item> rows;
  for (const std::string& field : fields) {
    rows.push_back({field, std::ranges::find(usual, field) != usual.end()});
  }
  Checklist list(
      "What may be on a page that somebody else makes? Of each, only what others may see already.",
      std::move(rows));
  const bool is_done = ask_which(env.console, env.style, list);
  static_cast<void>(env.console.clear());
  if (!is_done) leave_page();
  std::vector<std::string> chosen;
  for (const Checklist::Item& item : list.items()) {
    if (item.is_ticked) chosen.push_back(item.words);
  }
  return chosen;
}

std::string asked_line(Env& env, const std::string& question, const std::string& usual) {
  env.console.note(fmt::format("{} Enter alone is {}.\n", question, usual));
  const Line line = env.console.read_line("> ");
  const std::string_view word = trimmed(line.text);
  if (word == "!!") env.console.clear();
  if (line.kind != Line::Kind::text || word == "!" || word == "!!") leave_page();
  return word.empty() ? usual : std::string(word);
}

}  // namespace hearth
