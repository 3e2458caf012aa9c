#include "hearth/terminal/dialogs.hpp"

#include <algorithm>
#include <optional>
#include <string_view>
#include <variant>
#include <vector>

#include <fmt/core.h>

#include "document_pages.hpp"
#include "hearth/core/text.hpp"
#include "hearth/core/translated.hpp"

namespace hearth {
namespace {

using Kind = KeyPress::Kind;

constexpr const char* kLeave = "!";
constexpr const char* kHide = "!!";  ///< leaves, and takes off what stands on the screen

bool leaves(const KeyPress& press) {
  return press.kind == Kind::over || is_control(press, 'c') || is_control(press, 'd') ||
         press == KeyPress{Kind::text, kLeave};
}

bool leaves(Console& console, const Line& line) {
  if (line.kind != Line::Kind::text) return true;
  const std::string_view word = trimmed(line.text);
  if (word == kHide) console.clear();
  return word == kHide || word == kLeave;
}

Confirmed as_confirmed(bool yes) { return yes ? Confirmed::yes : Confirmed::no; }

std::optional<Confirmed> answer_in(std::string_view typed, bool usual) {
  const std::string word = folded(trimmed(typed));
  if (word.empty()) return as_confirmed(usual);
  if (means(word, msgid("y")) || means(word, msgid("yes"))) return Confirmed::yes;
  if (means(word, msgid("n")) || means(word, msgid("no"))) return Confirmed::no;
  return std::nullopt;
}

std::optional<Confirmed> answer_in(const KeyPress& press, bool usual) {
  if (leaves(press)) return Confirmed::left;
  if (press.kind == Kind::enter) return as_confirmed(usual);
  const bool says = press.kind == Kind::text && !trimmed(press.text).empty();
  return says ? answer_in(press.text, usual) : std::nullopt;
}

constexpr std::string_view kPrompt = "> ";
constexpr const char* kEnter =
    msgid("Press Enter when you are sitting comfortably, or l to leave your part for later.");
constexpr const char* kEnterOrOut =
    msgid("Press Enter when you are sitting comfortably, or l to leave your part out.");

std::string keys_of_handing(const HandingOver& how) {
  return translated(how.has_no_later ? kEnterOrOut : kEnter);
}

std::string keys_of_confirming(bool usual) {
  return usual ? tr("Enter or y is yes, n is no.") : tr("y is yes, Enter or n is no.");
}

bool says_later(std::string_view typed) { return begins_like(typed, msgid("later")); }

bool goes_back(const KeyPress& press) {
  return press == KeyPress{Kind::text, "<"} || press.kind == Kind::left || is_control(press, 'p');
}

/// The page that a key turns to, of so many; none goes past the last.
std::size_t turned(const KeyPress& press, std::size_t at, std::size_t count) {
  if (press.kind == Kind::home) return 0;
  if (press.kind == Kind::end) return count - 1;
  if (press.kind == Kind::page_down) return std::min(at + 1, count - 1);
  const bool is_back = goes_back(press) || press.kind == Kind::page_up;
  return is_back && at > 0 ? at - 1 : at;
}

std::vector<std::string> numbered(const std::vector<std::string>& options) {
  std::vector<std::string> lines;
  lines.reserve(options.size());
  for (const std::string& option : options) {
    lines.push_back(fmt::format("  {}  {}", lines.size() + 1, printable(option)));
  }
  return lines;
}

Picture page_of_options(Size size, const Style& style, const std::string& question,
                        const std::vector<std::string>& options, std::optional<std::size_t> at) {
  std::vector<Row> rows{{.text = "", .need = Row::Need::air}};
  for (std::string& line : wrap(printable(question), room_of(size))) {
    rows.push_back({.text = std::move(line), .ink = Ink::strong});
  }
  rows.push_back({.text = "", .need = Row::Need::air});
  const std::vector<std::string> lines = numbered(options);
  for (std::size_t n = 0; n < lines.size(); ++n) {
    const bool here = n == at;
    rows.push_back({.text = shorten((here ? ">" : " ") + lines[n].substr(1), room_of(size)),
                    .ink = here ? Ink::marked : Ink::plain,
                    .focus = n == at.value_or(0)});
  }
  rows.push_back({.text = "", .need = Row::Need::air});
  const std::string keys = tr("Arrows, numbers or first letters choose, Enter accepts   ! leaves");
  for (std::string& line : wrap(keys, room_of(size))) {
    rows.push_back({.text = std::move(line), .ink = Ink::quiet, .need = Row::Need::useful});
  }
  return {lines_of(fitted(std::move(rows), size.rows), size, style.color), std::nullopt};
}

/// Where a key moves the choice; keys that mean none of the options leave it.
std::optional<std::size_t> moved(const KeyPress& press, const std::vector<std::string>& options,
                                 std::optional<std::size_t> at) {
  if (press.kind == Kind::up) return at.value_or(0) == 0 ? options.size() - 1 : *at - 1;
  if (press.kind == Kind::down) return at ? (*at + 1) % options.size() : 0;
  if (press.kind != Kind::text) return at;
  const std::vector<std::size_t> found = meant(options, press.text);
  const auto next =
      std::ranges::find_if(found, [&](std::size_t each) { return !at || each > *at; });
  if (next != found.end()) return *next;
  return found.empty() ? at : found.front();
}

}  // namespace

Confirmed confirm(Console& console, const Style& style, const std::string& question, bool usual) {
  if (const auto screen = console.screen()) return confirm_page(*screen, style, question, usual);
  for (;;) {
    const std::string asked = fmt::format("{} {}", question, usual ? tr("[Y/n]") : tr("[y/N]"));
    for (const std::string& line : wrap(asked, style.columns)) console.note(line + "\n");
    const Line line = console.read_line(kPrompt);
    if (leaves(console, line)) return Confirmed::left;
    if (const auto answer = answer_in(line.text, usual)) return *answer;
  }
}

Confirmed confirm_page(Screen& screen, const Style& style, const std::string& question,
                       bool usual) {
  for (;;) {
    screen.show(
        pages_of({question}, keys_of_confirming(usual), screen.size(), style.color).front());
    if (const auto answer = answer_in(screen.read(), usual)) return *answer;
  }
}

Confirmed confirm_document(Console& console, const Style& style, const Document& document,
                           const std::string& question, bool usual) {
  if (const auto screen = console.screen()) {
    return confirm_document_page(*screen, style, document, question, usual);
  }
  console.note(to_terminal(document, style) + "\n");
  return confirm(console, style, question, usual);
}

Confirmed confirm_document_page(Screen& screen, const Style& style, Document document,
                                const std::string& question, bool usual) {
  document.blocks.emplace_back(Paragraph{question});
  std::size_t at = 0;
  for (;;) {
    const auto pages =
        pages_of_document(screen.size(), style, document, feet_to_read(keys_of_confirming(usual)));
    at = std::min(at, pages.size() - 1);
    screen.show(pages[at]);
    const KeyPress press = screen.read();
    const auto answer = answer_in(press, usual);
    if (answer == Confirmed::left) return *answer;
    // Only who has come to its end has been asked.
    if (answer && at + 1 == pages.size()) return *answer;
    at = press.kind == Kind::enter ? at + 1 : turned(press, at, pages.size());
  }
}

void clear_or_say(Console& console) {
  if (console.clear()) return;
  console.note(
      tr("What stands above can still be scrolled to: clear the history of this window before you "
         "hand over, or close the window in the end.\n"));
}

Handed hand_over(Console& console, const Style& style, const std::string& turn,
                 const HandingOver& how) {
  if (!how.is_first) clear_or_say(console);
  if (const auto screen = console.screen()) return hand_over_page(*screen, style, turn, how);
  console.note(fmt::format("{}\n{}\n", printable(turn), keys_of_handing(how)));
  const Line line = console.read_line(kPrompt);
  if (leaves(console, line)) return Handed::left;
  return says_later(line.text) ? Handed::later : Handed::over;
}

Handed hand_over_page(Screen& screen, const Style& style, const std::string& turn,
                      const HandingOver& how) {
  for (;;) {
    screen.show(pages_of({turn}, keys_of_handing(how), screen.size(), style.color).front());
    const KeyPress press = screen.read();
    if (leaves(press)) return Handed::left;
    if (press.kind == Kind::enter) return Handed::over;
    if (press.kind == Kind::text && says_later(press.text)) return Handed::later;
  }
}

std::optional<std::size_t> choose(Console& console, const Style& style, const std::string& question,
                                  const std::vector<std::string>& options,
                                  std::optional<std::size_t> usual) {
  if (const auto screen = console.screen()) {
    return choose_page(*screen, style, question, options, usual);
  }
  console.note(printable(question) + "\n");
  for (const std::string& line : numbered(options)) console.note(line + "\n");
  for (;;) {
    const Line line = console.read_line(kPrompt);
    if (leaves(console, line)) return std::nullopt;
    if (usual && trimmed(line.text).empty()) return usual;
    const std::vector<std::size_t> found = meant(options, line.text);
    if (found.size() == 1) return found.front();
    console.note(tr("Type a number from 1 to {}, or how it begins{}; ! leaves.\n", options.size(),
                    usual ? tr("; Enter is {}", *usual + 1) : ""));
  }
}

std::optional<std::size_t> choose_page(Screen& screen, const Style& style,
                                       const std::string& question,
                                       const std::vector<std::string>& options,
                                       std::optional<std::size_t> usual) {
  std::optional<std::size_t> at = usual;
  for (;;) {
    screen.show(page_of_options(screen.size(), style, question, options, at));
    const KeyPress press = screen.read();
    if (leaves(press)) return std::nullopt;
    if (press.kind == Kind::enter && at) return at;
    at = moved(press, options, at);
  }
}

bool read_through(Console& console, const Style& style, const Document& document,
                  const std::string& foot) {
  if (const auto screen = console.screen()) return read_pages(*screen, style, document, foot);
  console.note(to_terminal(document, style));
  console.note("\n" + foot + "\n");
  const bool read = !leaves(console, console.read_line(kPrompt));
  clear_or_say(console);
  return read;
}

bool read_pages(Screen& screen, const Style& style, const Document& document,
                const std::string& foot) {
  std::size_t at = 0;
  for (;;) {
    const auto pages = pages_of_document(screen.size(), style, document, feet_to_read(foot));
    at = std::min(at, pages.size() - 1);
    screen.show(pages[at]);
    const KeyPress press = screen.read();
    if (leaves(press)) return false;
    if (press.kind == Kind::enter && ++at == pages.size()) return true;
    at = turned(press, at, pages.size());
  }
}

}  // namespace hearth
