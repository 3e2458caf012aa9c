#include "hearth/terminal/key_press.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "hearth/core/text.hpp"

namespace hearth {
namespace {

using Kind = KeyPress::Kind;

constexpr const char* kBroken = "\uFFFD";
constexpr char kEscape = '\x1b';
constexpr char kDelete = '\x7f';
constexpr std::string_view kPasteBegins = "[200~";
constexpr std::string_view kPasteEnds = "\x1b[201~";

/// What follows the Escape: `[` as most terminals write it, `O` in the application mode.
constexpr std::array<std::pair<std::string_view, Kind>, 28> kSequences = {{
    {"[A", Kind::up},
    {"[B", Kind::down},
    {"[C", Kind::right},
    {"[D", Kind::left},
    {"[H", Kind::home},
    {"[F", Kind::end},
    {"OA", Kind::up},
    {"OB", Kind::down},
    {"OC", Kind::right},
    {"OD", Kind::left},
    {"OH", Kind::home},
    {"OF", Kind::end},
    {"[1~", Kind::home},
    {"[4~", Kind::end},
    {"[7~", Kind::home},
    {"[8~", Kind::end},
    {"[3~", Kind::erase},
    {"OM", Kind::enter},
    {"[1;5C", Kind::word_right},
    {"[1;5D", Kind::word_left},
    {"[1;3C", Kind::word_right},
    {"[1;3D", Kind::word_left},
    {"b", Kind::word_left},
    {"f", Kind::word_right},
    {"\r", Kind::new_line},
    {"\n", Kind::new_line},
    {"\x7f", Kind::erase_word},
    {"\b", Kind::erase_word},
}};

/// One past the last byte of the sequence that begins behind the Escape; 0 if it is not all there.
std::size_t sequence_end(std::string_view bytes) {
  if (bytes[1] == 'O') return bytes.size() > 2 ? 3 : 0;
  if (bytes[1] != '[') return 2;
  const auto middle = [](char byte) { return byte >= 0x20 && byte < 0x40; };
  const auto last = std::find_if_not(bytes.begin() + 2, bytes.end(), middle);
  if (last == bytes.end()) return 0;
  const bool whole = *last >= 0x40 && *last < kDelete;
  return static_cast<std::size_t>(last - bytes.begin()) + (whole ? 1 : 0);
}

std::size_t character_size(unsigned char lead) {
  if (lead < 0xC0) return 1;
  if (lead < 0xE0) return 2;
  return lead < 0xF0 ? 3 : 4;
}

bool goes_on(char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80; }

/// Bytes of the first character, fewer if it breaks off; it may be that more will come.
std::size_t character_bytes(std::string_view bytes) {
  const auto most = std::min(character_size(static_cast<unsigned char>(bytes[0])), bytes.size());
  std::size_t count = 1;
  while (count < most && goes_on(bytes[count])) ++count;
  return count;
}

KeyPress control_press(char byte) {
  if (byte == '\r') return {Kind::enter};
  if (byte == '\n') return {Kind::new_line};
  if (byte == '\b' || byte == kDelete) return {Kind::backspace};
  return {Kind::control, std::string(1, static_cast<char>(byte + '`'))};
}

std::string with_plain_breaks(std::string_view pasted) {
  std::string text;
  for (std::size_t index = 0; index < pasted.size(); ++index) {
    const bool pair = pasted.substr(index, 2) == "\r\n";
    if (!pair) text += pasted[index] == '\r' ? '\n' : pasted[index];
  }
  return text;
}

}  // namespace

bool is_control(const KeyPress& press, char letter) {
  return press.kind == Kind::control && press.text == std::string_view(&letter, 1);
}

std::optional<KeyPress> KeyDecoder::next() {
  stuck_ = false;
  std::optional<KeyPress> press;
  while (!press && !stuck_ && !waiting_.empty()) press = read_one();
  if (waiting_.empty() || stuck_) settled_ = false;
  return press;
}

/// Empty with stuck_ when more is needed, empty without it when something was passed over.
std::optional<KeyPress> KeyDecoder::read_one() {
  if (pasting_) return read_paste();
  const char first = waiting_.front();
  if (first == kEscape) return read_escape();
  if (first == '\0') return cut(1), std::nullopt;
  const bool is_key = static_cast<unsigned char>(first) < 0x20 || first == kDelete;
  return is_key ? control_press(cut(1).front()) : read_character();
}

std::optional<KeyPress> KeyDecoder::read_paste() {
  const auto end = waiting_.find(kPasteEnds);
  stuck_ = end == std::string::npos;
  if (stuck_) return std::nullopt;
  pasting_ = false;
  const std::string pasted = cut(end);
  cut(kPasteEnds.size());
  return KeyPress{Kind::paste, with_plain_breaks(pasted)};
}

std::optional<KeyPress> KeyDecoder::read_escape() {
  const bool alone = waiting_.size() == 1 || waiting_[1] == kEscape;
  if (alone && (settled_ || waiting_.size() > 1)) return cut(1), KeyPress{Kind::escape};
  stuck_ = alone;
  return alone ? std::nullopt : read_sequence();
}

std::optional<KeyPress> KeyDecoder::read_sequence() {
  const auto end = sequence_end(waiting_);
  stuck_ = end == 0 && !settled_;
  if (stuck_) return std::nullopt;
  const std::string sequence = cut(end == 0 ? waiting_.size() : end).substr(1);
  pasting_ = sequence == kPasteBegins;
  const auto same = [&](const auto& row) { return row.first == sequence; };
  const auto* const found = std::find_if(kSequences.begin(), kSequences.end(), same);
  if (found == kSequences.end()) return std::nullopt;
  return KeyPress{found->second};
}

std::optional<KeyPress> KeyDecoder::read_character() {
  const auto count = character_bytes(waiting_);
  const bool begun = count == waiting_.size() &&
                     count < character_size(static_cast<unsigned char>(waiting_.front()));
  stuck_ = begun && !settled_;
  if (stuck_) return std::nullopt;
  const std::string bytes = cut(count);
  std::string character = invalid_utf8(bytes) ? kBroken : printable(bytes);
  if (character.empty()) return std::nullopt;
  return KeyPress{Kind::text, std::move(character)};
}

std::string KeyDecoder::cut(std::size_t bytes) {
  std::string taken = waiting_.substr(0, bytes);
  waiting_.erase(0, bytes);
  return taken;
}

}  // namespace hearth
