#include "feeling_picker.hpp"

#include <algorithm>

#include <fmt/core.h>

#include "hearth/core/text.hpp"
#include "hearth/core/translated.hpp"
#include "hearth/prompt/answer/answer_text.hpp"

namespace hearth {
namespace {

using Kind = KeyPress::Kind;

constexpr std::string_view kSeparators = ",;\n";
constexpr int kStrongest = 10;
constexpr std::size_t kMiddle = 5;
constexpr int kFrame = 3;  ///< columns of a word's brackets, and between it and the next

/// The part of a line that names the feeling at the cursor.
TextRow part_at(const TextField& line) {
  const std::string& text = line.text();
  const std::size_t cursor = line.cursor();
  const auto before = cursor == 0 ? text.npos : text.find_last_of(kSeparators, cursor - 1);
  return {before == text.npos ? 0 : before + 1,
          std::min(text.find_first_of(kSeparators, cursor), text.size())};
}

std::string text_of(const TextField& line, TextRow part) {
  return line.text().substr(part.begin, part.end - part.begin);
}

/// How all of them begin.
std::string common_beginning(const std::vector<std::string>& words) {
  std::string common = words.front();
  for (const std::string& word : words) {
    const auto differ = std::ranges::mismatch(common, word);
    common.erase(differ.in1, common.end());
  }
  while (invalid_utf8(common)) common.pop_back();
  return common;
}

int cell_width(const std::vector<std::string>& choices) {
  int widest = 0;
  for (const std::string& choice : choices) widest = std::max(widest, width(choice));
  return widest + kFrame;
}

std::size_t cells_in_row(const std::vector<std::string>& choices, int columns) {
  return static_cast<std::size_t>(std::max(columns / cell_width(choices), 1));
}

}  // namespace

bool FeelingPicker::press(const KeyPress& press, TextField& line, int columns) {
  if (is_control(press, 'i')) {
    complete(line);
  } else if (press.kind == Kind::enter && marked_) {
    take(line);
  } else if (press.kind == Kind::escape && marked_) {
    marked_.reset();
    moved_ = false;
  } else {
    return move(press.kind, columns);
  }
  return true;
}

void FeelingPicker::follow(const TextField& line) {
  const bool same = before_ && before_->text() == line.text() && before_->cursor() == line.cursor();
  if (same) return;
  before_ = TextField(line.text(), line.cursor());
  offer_ = offer_for(text_of(line, part_at(line)));
  marked_ = offer_.completes ? std::optional(offer_.first) : std::nullopt;
  moved_ = false;
}

FeelingPicker::Offer FeelingPicker::offer_for(std::string_view part) const {
  const std::string name(trimmed(part));
  if (name.empty()) return families();
  if (says_more(name)) return {.heading = tr("A comma begins another.")};
  const bool ended = part.ends_with(' ');
  if (ended && is_known(vocabulary_, name)) return strengths(name);
  if (const auto* family = family_named(vocabulary_, name)) {
    return {.heading = tr("{}, or more exactly:", family->name), .choices = family->words};
  }
  Offer found = words_found(name);
  const bool is_word = is_known(vocabulary_, name) || ended;
  return found.choices.empty() && is_word ? strengths(name) : found;
}

FeelingPicker::Offer FeelingPicker::families() const {
  Offer offer{.heading = tr("Roughly first; your own words will do as well:")};
  for (const FeelingFamily& family : vocabulary_) offer.choices.push_back(family.name);
  return offer;
}

/// Words that begin so, then phrases in which a later word does.
FeelingPicker::Offer FeelingPicker::words_found(const std::string& name) const {
  Offer offer{.choices = words_beginning(vocabulary_, name)};
  const std::string typed = folded(name);
  std::erase_if(offer.choices, [&](const std::string& word) { return folded(word) == typed; });
  offer.completes = !offer.choices.empty() && !is_known(vocabulary_, name);
  for (std::string& phrase : phrases_with(vocabulary_, name)) {
    offer.choices.push_back(std::move(phrase));
  }
  return offer;
}

FeelingPicker::Offer FeelingPicker::strengths(const std::string& name) const {
  Offer offer{.heading = tr("How strong is {}, from 0 to 10? It need not be said.", name),
              .first = kMiddle,
              .is_strength = true};
  for (int number = 0; number <= kStrongest; ++number) {
    offer.choices.push_back(fmt::format("{}", number));
  }
  return offer;
}

/// Whether it says how strong, or where, as well.
bool FeelingPicker::says_more(const std::string& part) const {
  const ParsedValue parsed = parse_value(*wording_, part);
  const auto* value = std::get_if<Value>(&parsed);
  const auto* feelings = value ? std::get_if<std::vector<Feeling>>(value) : nullptr;
  if (feelings == nullptr) return true;
  const Feeling& feeling = feelings->front();
  return feeling.intensity || !feeling.place.empty();
}

/// Above the first row the mark is gone, and the line has the cursor.
bool FeelingPicker::move(Kind kind, int columns) {
  const bool along = kind == Kind::left || kind == Kind::right;
  const bool across = kind == Kind::up || kind == Kind::down;
  const bool takes = across ? kind == Kind::down || marked_ : along && marked_ && moved_;
  if (!takes || offer_.choices.empty()) return false;
  const std::size_t last = offer_.choices.size() - 1;
  const std::size_t by = along ? 1 : cells_in_row(offer_.choices, columns);
  const bool on = kind == Kind::right || kind == Kind::down;
  if (!marked_) {
    marked_ = offer_.first;
  } else if (on) {
    marked_ = std::min(*marked_ + by, last);
  } else {
    marked_ = *marked_ >= by ? std::optional(*marked_ - by) : std::nullopt;
  }
  moved_ = marked_.has_value();
  return true;
}

/// A part of what has been begun if more than one word goes on so, the word if it is the only one;
/// where there is nothing more to complete, the mark goes on to the next.
void FeelingPicker::complete(TextField& line) {
  if (offer_.choices.empty()) return;
  const std::string name(trimmed(text_of(line, part_at(line))));
  const auto begun = words_beginning(vocabulary_, name);
  if (offer_.completes && begun.size() == 1) {
    marked_ = offer_.first;
    return take(line);
  }
  if (offer_.completes && !moved_) {
    const std::string common = common_beginning(begun);
    if (graphemes(common).size() > graphemes(name).size()) return put(line, common);
  }
  const bool goes_on = marked_ && (moved_ || offer_.completes);
  marked_ = goes_on ? (*marked_ + 1) % offer_.choices.size() : offer_.first;
  moved_ = true;
}

void FeelingPicker::take(TextField& line) {
  const std::string& choice = offer_.choices.at(*marked_);
  std::string words = as_typed({Feeling{choice, {}, {}}});
  if (offer_.is_strength) {
    words = fmt::format("{} {}", trimmed(text_of(line, part_at(line))), choice);
  } else if (family_named(vocabulary_, choice) == nullptr) {
    words += ' ';  // what is typed next says how strong
  }
  put(line, std::move(words));
}

void FeelingPicker::put(TextField& line, std::string words) {
  const TextRow part = part_at(line);
  if (part.begin > 0) words = ' ' + words;
  line.replace(part.begin, part.end, words);
  follow(line);
}

std::vector<Row> FeelingPicker::rows(int columns) const {
  std::vector<Row> rows;
  for (std::string& line : wrap(printable(offer_.heading), columns)) {
    if (!line.empty()) rows.push_back({std::move(line), Ink::quiet, Row::Need::useful});
  }
  const std::size_t in_row = offer_.choices.empty() ? 1 : cells_in_row(offer_.choices, columns);
  for (std::size_t cell = 0; cell < offer_.choices.size(); ++cell) {
    if (cell % in_row == 0) rows.push_back({.text = "", .need = Row::Need::many});
    Row& row = rows.back();
    const bool marked = marked_ == cell;
    const std::string word =
        fmt::format(fmt::runtime(marked ? "[{}]" : " {} "), printable(offer_.choices[cell]));
    row.text += pad_right(word, cell_width(offer_.choices));
    row.focus = row.focus || marked;
  }
  return rows;
}

}  // namespace hearth
