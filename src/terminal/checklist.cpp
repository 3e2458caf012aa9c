#include "hearth/terminal/checklist.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "hearth/core/text.hpp"
#include "hearth/core/translated.hpp"

namespace hearth {
namespace {

using Kind = KeyPress::Kind;

constexpr const char* kNothing = msgid("There is nothing here yet.");

std::string keys_of(const Checklist& list) {
  return list.offers_more()
             ? tr("Numbers toggle   a all   n none   + more   ? help   ! leaves   Enter goes on")
             : tr("Numbers toggle   a all   n none   ? help   ! leaves   Enter goes on");
}

std::string help_of(const Checklist& list) {
  std::string help =
      tr("Numbers put a tick or take it off, several with a space between them; a ticks all, n "
         "none. Only what is ticked counts. ! leaves.");
  if (list.offers_more()) help += fmt::format(" + {}.", list.aside());
  return help;
}

/// What stands before the words, as wide for each number of the list.
std::string mark_of(const Checklist& list, std::size_t number, bool is_ticked) {
  const std::size_t digits = std::to_string(list.listed().size()).size();
  return fmt::format("{:>{}} [{}] ", number, std::max<std::size_t>(digits, 2),
                     is_ticked ? "x" : " ");
}

/// What does not fit into one line goes on beneath its words.
std::vector<std::string> wrapped_row(const Checklist& list, std::size_t number, int columns) {
  const Checklist::Item& item = list.items()[list.listed()[number - 1]];
  const std::string mark = mark_of(list, number, item.is_ticked);
  const std::string under(mark.size(), ' ');
  std::vector<std::string> lines =
      wrap(one_line(item.words), std::max(columns - static_cast<int>(mark.size()), 10));
  for (std::size_t n = 0; n < lines.size(); ++n) lines[n].insert(0, n == 0 ? mark : under);
  return lines;
}

/// What stands on the screen beside the list.
struct Place {
  std::size_t at = 1;  ///< the number of the item that the arrows are at
  std::string typed = {};
  bool shows_help = false;
};

void add_wrapped(std::vector<Row>& rows, const std::string& text, Size size, const Row& look) {
  for (std::string& line : wrap(text, room_of(size))) {
    rows.push_back({.text = std::move(line), .ink = look.ink, .need = look.need});
  }
}

Picture picture_of(const Checklist& list, const Place& place, Size size, const Style& style) {
  std::vector<Row> rows{{.text = "", .need = Row::Need::air}};
  add_wrapped(rows, list.title(), size, {.text = "", .ink = Ink::strong});
  rows.push_back({.text = "", .need = Row::Need::air});
  for (std::size_t number = 1; number <= list.listed().size(); ++number) {
    const bool here = number == place.at;
    for (std::string& line : wrapped_row(list, number, room_of(size))) {
      rows.push_back({.text = std::move(line),
                      .ink = here ? Ink::marked : Ink::plain,
                      .need = Row::Need::many,
                      .focus = here});
    }
  }
  if (list.listed().empty()) rows.push_back({.text = translated(kNothing)});
  rows.push_back({.text = "", .need = Row::Need::air});
  const std::string keys = place.shows_help ? help_of(list) : keys_of(list);
  add_wrapped(rows, keys, size, {.text = "", .ink = Ink::quiet});
  if (!list.says().empty()) add_wrapped(rows, list.says(), size, {.text = ""});
  if (!place.typed.empty()) rows.push_back({.text = "> " + place.typed});
  return {lines_of(fitted(std::move(rows), size.rows), size, style.color), std::nullopt};
}

bool is_leaving(const KeyPress& press) {
  return press.kind == Kind::over || is_control(press, 'c') || is_control(press, 'd') ||
         press == KeyPress{Kind::text, "!"};
}

[[nodiscard]] bool is_number(const std::string& text) {
  return !text.empty() && std::ranges::all_of(text, is_digit);
}

void toggle_typed(Checklist& list, Place& place) {
  const std::size_t number = std::stoul(place.typed);
  if (list.toggle(number)) place.at = number;
  place.typed.clear();
}

/// A number that no other begins with is meant as soon as it is typed.
void take_number(Checklist& list, Place& place) {
  const std::size_t count = list.listed().size();
  const std::size_t number = std::stoul(place.typed);
  if (number * 10 <= count && number != 0) return;
  toggle_typed(list, place);
}

void take_text(Checklist& list, Place& place, const std::string& text) {
  place.shows_help = text == "?" && !place.shows_help;
  if (is_number(text)) {
    place.typed += text;
    return take_number(list, place);
  }
  place.typed.clear();
  if (text == " ") return static_cast<void>(list.toggle(place.at));
  static_cast<void>(list.take(text));
}

constexpr int kRowsAround = 9;  ///< of the title, the keys, and what is said

/// The number that lies a page of the screen away, or the first or last.
std::size_t page_away(const Checklist& list, std::size_t at, bool is_down, Size size) {
  int room = size.rows - kRowsAround;
  const std::size_t last = is_down ? list.listed().size() : 1;
  while (at != last) {
    at = is_down ? at + 1 : at - 1;
    room -= static_cast<int>(wrapped_row(list, at, room_of(size)).size());
    if (room <= 0) break;
  }
  return at;
}

/// True once it is done.
bool take_press(Checklist& list, Place& place, const KeyPress& press, Size size) {
  const bool is_down = press.kind == Kind::page_down;
  const std::size_t count = list.listed().size();
  if (press.kind == Kind::enter && place.typed.empty()) return true;
  if (press.kind == Kind::enter) toggle_typed(list, place);
  if (press.kind == Kind::home && count > 0) place.at = 1;
  if (press.kind == Kind::end && count > 0) place.at = count;
  if ((is_down || press.kind == Kind::page_up) && count > 0) {
    place.at = page_away(list, std::min(place.at, count), is_down, size);
  }
  if (press.kind == Kind::up && count > 0) place.at = place.at <= 1 ? count : place.at - 1;
  if (press.kind == Kind::down && count > 0) place.at = place.at % count + 1;
  if (press.kind == Kind::backspace) place.typed.clear();
  if (press.kind == Kind::text) take_text(list, place, press.text);
  return false;
}

void tell(Console& console, const Style& style, const Checklist& list) {
  for (const std::string& line : wrap(list.title(), style.columns)) console.note(line + "\n");
  for (std::size_t number = 1; number <= list.listed().size(); ++number) {
    for (const std::string& line : wrapped_row(list, number, style.columns)) {
      console.note(line + "\n");
    }
  }
  if (list.listed().empty()) console.note(translated(kNothing) + "\n");
  for (const std::string& line : wrap(keys_of(list), style.columns)) console.note(line + "\n");
}

void say(Console& console, const Style& style, const std::string& text) {
  if (text.empty()) return;
  for (const std::string& line : wrap(text, style.columns)) console.note(line + "\n");
}

/// Empty once it is done or left; then what it was.
std::optional<bool> take_line(Console& console, const Style& style, Checklist& list) {
  const Line line = console.read_line("> ");
  const std::string_view word = trimmed(line.text);
  if (line.kind != Line::Kind::text || word == "!" || word == "!!") {
    if (word == "!!") console.clear();
    return false;
  }
  if (word.empty()) return true;
  if (list.take(word)) {
    tell(console, style, list);
    say(console, style, list.says());
  } else {
    say(console, style, list.says().empty() ? help_of(list) : list.says());
  }
  return std::nullopt;
}

}  // namespace

Checklist::Checklist(std::string title, std::vector<Item> items, std::string aside)
    : title_(std::move(title)), aside_(std::move(aside)), items_(std::move(items)) {}

std::vector<std::size_t> Checklist::listed() const {
  std::vector<std::size_t> places;
  for (const bool aside : {false, true}) {
    for (std::size_t n = 0; n < items_.size(); ++n) {
      const bool is_shown = !items_[n].is_aside || lists_aside_;
      if (items_[n].is_aside == aside && is_shown) places.push_back(n);
    }
  }
  return places;
}

bool Checklist::toggle(std::size_t number) {
  const std::vector<std::size_t> places = listed();
  ticks_aside_next_ = false;
  says_.clear();
  if (number == 0 || number > places.size()) {
    says_ = places.empty() ? translated(kNothing)
                           : tr("There is no {}; they go from 1 to {}.", number, places.size());
    return false;
  }
  bool& ticked = items_[places[number - 1]].is_ticked;
  ticked = !ticked;
  return true;
}

void Checklist::tick_all() {
  const bool also_aside = std::exchange(ticks_aside_next_, lists_aside_) && lists_aside_;
  says_.clear();
  bool has_aside = false;
  for (const std::size_t place : listed()) {
    Item& item = items_[place];
    has_aside = has_aside || item.is_aside;
    if (also_aside || !item.is_aside) item.is_ticked = true;
  }
  if (!has_aside) return;
  says_ = also_aside ? tr("All of it is ticked now, also what + added.")
                     : tr("What + added is as it was; a once more ticks that too.");
}

void Checklist::tick_none() {
  for (Item& item : items_) item.is_ticked = false;
  ticks_aside_next_ = false;
  says_.clear();
}

bool Checklist::take(std::string_view line) {
  const std::string word = folded(trimmed(line));
  says_.clear();
  if (word == "a") return tick_all(), true;
  if (word == "n") return tick_none(), true;
  if (word == "+" && offers_more()) return list_aside(), true;
  Checklist changed = *this;
  std::string number;
  for (const char sign : word + " ") {
    if (is_digit(sign) && number.size() < 4) {
      number += sign;
      continue;
    }
    if (sign != ' ' && sign != ',') return false;
    if (!number.empty() && !changed.toggle(std::stoul(number))) {
      says_ = changed.says_;
      return false;
    }
    number.clear();
  }
  *this = std::move(changed);
  return !word.empty();
}

bool ask_which(Console& console, const Style& style, Checklist& list) {
  if (const auto screen = console.screen()) return ask_which_page(*screen, style, list);
  tell(console, style, list);
  for (;;) {
    if (const auto done = take_line(console, style, list)) return *done;
  }
}

bool ask_which_page(Screen& screen, const Style& style, Checklist& list) {
  Place place;
  for (;;) {
    screen.show(picture_of(list, place, screen.size(), style));
    const KeyPress press = screen.read();
    if (is_leaving(press)) return false;
    if (take_press(list, place, press, screen.size())) return true;
  }
}

}  // namespace hearth
