#include "key_sequence.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <span>
#include <string>
#include <utility>

namespace hearth {
namespace {

using namespace std::string_view_literals;
using Kind = KeyPress::Kind;
using Named = std::pair<std::string_view, Kind>;

constexpr char kC1Lead = '\xC2';                                 ///< of U+0080 to U+00BF
constexpr auto kIntroducers = "\x8F\x90\x98\x9B\x9D\x9E\x9F"sv;  // SS3 DCS SOS CSI OSC PM APC

constexpr std::array<Named, 6> kDirections = {{{"A", Kind::up},
                                               {"B", Kind::down},
                                               {"C", Kind::right},
                                               {"D", Kind::left},
                                               {"H", Kind::home},
                                               {"F", Kind::end}}};
constexpr std::array<Named, 7> kNumbered = {{{"1", Kind::home},
                                             {"7", Kind::home},
                                             {"4", Kind::end},
                                             {"8", Kind::end},
                                             {"3", Kind::erase},
                                             {"5", Kind::page_up},
                                             {"6", Kind::page_down}}};
constexpr std::array<Named, 6> kWithAlt = {{{"b", Kind::word_left},
                                            {"f", Kind::word_right},
                                            {"\r", Kind::new_line},
                                            {"\n", Kind::new_line},
                                            {"\x7f", Kind::erase_word},
                                            {"\b", Kind::erase_word}}};

std::optional<Kind> found_in(std::span<const Named> keys, std::string_view name) {
  const auto same = [&](const Named& row) { return row.first == name; };
  const auto found = std::ranges::find_if(keys, same);
  return found == keys.end() ? std::nullopt : std::optional(found->second);
}

bool is_middle(char byte) { return byte >= 0x20 && byte < 0x40; }

bool goes_on(char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80; }

/// One past the last byte, behind the two that introduce it.
std::size_t end_behind_middle(std::string_view bytes) {
  const auto* const last = std::find_if_not(bytes.begin() + 2, bytes.end(), is_middle);
  if (last == bytes.end()) return 0;
  const bool whole = *last >= 0x40 && *last < 0x7f;
  return static_cast<std::size_t>(last - bytes.begin()) + (whole ? 1 : 0);
}

/// Two of them bring bytes behind what would be their last one: the function keys of the Linux
/// console, and the mouse as X10 told of it.
std::size_t csi_end(std::string_view bytes) {
  const char third = bytes.size() > 2 ? bytes[2] : '\0';
  const std::size_t size = third == '[' ? 4 : third == 'M' ? 6 : 0;
  if (size == 0) return end_behind_middle(bytes);
  return bytes.size() < size ? 0 : size;
}

/// With Ctrl or Alt an arrow goes by words; the number of the modifiers is one more than their sum.
bool by_words(std::string_view parameters) {
  constexpr unsigned kAlt = 2;
  constexpr unsigned kCtrl = 4;
  const auto digits = parameters.substr(parameters.rfind(';') + 1);
  unsigned modifiers = 1;
  std::from_chars(digits.data(), digits.data() + digits.size(), modifiers);
  return ((modifiers - 1) & (kAlt | kCtrl)) != 0;
}

std::optional<KeyPress> arrow(std::string_view parameters, std::string_view last) {
  const auto kind = found_in(kDirections, last);
  if (!kind) return std::nullopt;
  const bool words = !parameters.empty() && by_words(parameters);
  if (words && kind == Kind::right) return KeyPress{Kind::word_right};
  if (words && kind == Kind::left) return KeyPress{Kind::word_left};
  return KeyPress{*kind};
}

/// The keys of the numeric pad in the application mode: Enter, and `*` to `9`.
std::optional<KeyPress> pad_key(char last) {
  if (last == 'M') return KeyPress{Kind::enter};
  if (last == 'c') return KeyPress{Kind::word_right};
  if (last == 'd') return KeyPress{Kind::word_left};
  if (last < 'j' || last > 'y') return std::nullopt;
  return KeyPress{Kind::text, std::string(1, static_cast<char>(last - 'j' + '*'))};
}

std::optional<KeyPress> as_press(std::optional<Kind> kind) {
  return kind ? std::optional(KeyPress{*kind}) : std::nullopt;
}

}  // namespace

std::size_t character_size(char lead) {
  const auto byte = static_cast<unsigned char>(lead);
  if (byte < 0xC2 || byte > 0xF4) return 1;
  if (byte < 0xE0) return 2;
  return byte < 0xF0 ? 3 : 4;
}

std::size_t character_bytes(std::string_view bytes) {
  const auto most = std::min(character_size(bytes[0]), bytes.size());
  std::size_t count = 1;
  while (count < most && goes_on(bytes[count])) ++count;
  return count;
}

std::size_t sequence_end(std::string_view bytes) {
  if (bytes[1] == 'O') return end_behind_middle(bytes);
  if (bytes[1] == '[') return csi_end(bytes);
  const auto behind = bytes.substr(1);
  const auto count = character_bytes(behind);
  const bool begun = count == behind.size() && count < character_size(behind[0]);
  return begun ? 0 : 1 + count;
}

std::optional<KeyPress> key_of_sequence(std::string_view sequence) {
  const bool introduced = sequence.starts_with('[') || sequence.starts_with('O');
  if (!introduced || sequence.size() < 2) return as_press(found_in(kWithAlt, sequence));
  const auto parameters = sequence.substr(1, sequence.size() - 2);
  const auto last = sequence.substr(sequence.size() - 1);
  if (!std::ranges::all_of(parameters, is_middle)) return std::nullopt;
  if (auto press = arrow(parameters, last)) return press;
  if (sequence.front() == 'O') return pad_key(last.front());
  if (last != "~") return std::nullopt;
  return as_press(found_in(kNumbered, parameters.substr(0, parameters.find(';'))));
}

bool begins_string(char behind_escape) {
  return "]P_^X"sv.find(behind_escape) != std::string::npos;
}

std::size_t string_terminator(std::string_view bytes) {
  if (bytes.starts_with('\a') || bytes.starts_with('\x9C')) return 1;
  return bytes.starts_with("\x1b\\") || bytes.starts_with("\xC2\x9C") ? 2 : 0;
}

std::size_t short_introducer(std::string_view bytes) {
  const std::size_t size = bytes.starts_with(kC1Lead) ? 2 : 1;
  if (bytes.size() < size) return 0;
  return kIntroducers.find(bytes[size - 1]) == std::string_view::npos ? 0 : size;
}

bool may_introduce(char lead) { return lead == kC1Lead; }

}  // namespace hearth
