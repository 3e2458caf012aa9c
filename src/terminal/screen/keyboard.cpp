#include "keyboard.hpp"

#include <poll.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <utility>

#include "hearth/core/text.hpp"
#include "key_sequence.hpp"

namespace hearth {
namespace {

using Kind = KeyPress::Kind;

constexpr const char* kBroken = "\uFFFD";
constexpr char kEscape = '\x1b';
constexpr char kCtrlC = '\x03';
constexpr char kDelete = '\x7f';
constexpr std::string_view kRedo = "\x1b_";  ///< Alt-_, or the beginning of an answer (APC)
constexpr std::string_view kPasteBegins = "[200~";
constexpr std::string_view kPasteEnds = "\x1b[201~";

/// Slow lines need some time, an Escape is wanted at once.
constexpr int kEscapeMs = 50;
constexpr int kSequenceMs = 1000;

bool is_control(char byte) { return static_cast<unsigned char>(byte) < 0x20 || byte == kDelete; }

KeyPress control_press(char byte) {
  if (byte == '\r') return {Kind::enter};
  if (byte == '\n') return {Kind::new_line};
  if (byte == '\b' || byte == kDelete) return {Kind::backspace};
  constexpr char kLastLetter = '\x1a';  // the signs behind Z have no lower case
  return {Kind::control,
          std::string(1, static_cast<char>(byte + (byte > kLastLetter ? '@' : '`')))};
}

std::string with_plain_breaks(std::string_view pasted) {
  std::string text;
  for (std::size_t index = 0; index < pasted.size(); ++index) {
    const bool pair = pasted.substr(index, 2) == "\r\n";
    if (!pair) text += pasted[index] == '\r' ? '\n' : pasted[index];
  }
  return text;
}

/// Whether the first character may go on in what comes next.
bool has_begun(std::string_view bytes) {
  const auto count = character_bytes(bytes);
  return count == bytes.size() && count < character_size(bytes.front());
}

/// Every byte at once and as it was sent.
termios byte_by_byte(termios settings) {
  settings.c_iflag &= ~static_cast<tcflag_t>(ICRNL | INLCR | IGNCR | ISTRIP);
  settings.c_lflag &= ~static_cast<tcflag_t>(ICANON | ECHO | IEXTEN);
  settings.c_cc[VMIN] = 1;
  settings.c_cc[VTIME] = 0;
  return settings;
}

bool readable(int file, int ms) {
  pollfd asked{file, POLLIN, 0};
  return poll(&asked, 1, ms) > 0;
}

}  // namespace

void KeyDecoder::take(std::string_view bytes) {
  waiting_.erase(0, std::exchange(done_, 0));
  waiting_ += bytes;
}

std::optional<KeyPress> KeyDecoder::next() {
  stuck_ = false;
  std::optional<KeyPress> press;
  while (!press && !stuck_ && waits()) press = read_one();
  if (!waits() || stuck_) settled_ = false;
  return press;
}

std::string KeyDecoder::next_characters() {
  if (inside_ != Inside::keys) return {};
  const auto ends = [](char byte) { return is_control(byte) || may_introduce(byte); };
  const auto bytes = rest();
  const auto size = std::ranges::find_if(bytes, ends) - bytes.begin();
  const auto run = bytes.substr(0, static_cast<std::size_t>(size));
  return cut(invalid_utf8(run).value_or(run.size()));
}

int KeyDecoder::patience_ms() const {
  if (inside_ == Inside::control_string) return kSequenceMs;
  if (inside_ == Inside::paste) return rest().find(kCtrlC) == rest().npos ? -1 : kEscapeMs;
  if (!rest().starts_with(kEscape)) return -1;
  return rest().size() == 1 || rest() == kRedo ? kEscapeMs : kSequenceMs;
}

void KeyDecoder::settle() {
  settled_ = true;
  if (inside_ == Inside::control_string) inside_ = Inside::keys;
}

/// Empty with stuck_ when more is needed, empty without it when something was passed over.
std::optional<KeyPress> KeyDecoder::read_one() {
  if (inside_ == Inside::paste) return read_paste();
  if (inside_ == Inside::control_string) return pass_over_string();
  spell_out_control();
  const char first = rest().front();
  if (first == kEscape) return read_escape();
  if (first == '\0') return cut(1), std::nullopt;
  return is_control(first) ? control_press(cut(1).front()) : read_character();
}

/// As Escape and a letter, which is how most terminals write it.
void KeyDecoder::spell_out_control() {
  const auto size = short_introducer(rest());
  if (size == 0) return;
  const char letter = static_cast<char>(static_cast<unsigned char>(rest()[size - 1]) - 0x40);
  waiting_.replace(done_, size, {kEscape, letter});
}

/// What is pasted holds no Ctrl-C: one that nothing follows is pressed by somebody who waits for
/// an end that was lost on the way.
std::optional<KeyPress> KeyDecoder::read_paste() {
  auto end = rest().find(kPasteEnds);
  const bool whole = end != std::string::npos;
  if (!whole) end = rest().find(kCtrlC);
  stuck_ = end == std::string::npos || (!whole && !settled_);
  if (stuck_) return std::nullopt;
  inside_ = Inside::keys;
  const std::string pasted = cut(end);
  if (whole) cut(kPasteEnds.size());
  return KeyPress{Kind::paste, with_plain_breaks(pasted)};
}

/// A key that no terminal would answer with ends it too: its end may never come.
std::optional<KeyPress> KeyDecoder::pass_over_string() {
  const auto terminator = string_terminator(rest());
  stuck_ = rest() == std::string_view(&kEscape, 1) || has_begun(rest());
  if (stuck_) return std::nullopt;
  if (terminator > 0 || is_control(rest().front())) inside_ = Inside::keys;
  const bool is_key = terminator == 0 && is_control(rest().front());
  if (!is_key) cut(terminator > 0 ? terminator : character_bytes(rest()));
  return std::nullopt;
}

std::optional<KeyPress> KeyDecoder::read_escape() {
  const bool alone = rest().size() == 1 || rest()[1] == kEscape;
  if (alone && (settled_ || rest().size() > 1)) return cut(1), KeyPress{Kind::escape};
  stuck_ = alone;
  return alone ? std::nullopt : read_sequence();
}

std::optional<KeyPress> KeyDecoder::read_sequence() {
  if (rest() == kRedo) {
    stuck_ = !settled_;
    return settled_ ? (cut(kRedo.size()), std::optional(KeyPress{Kind::redo})) : std::nullopt;
  }
  if (begins_string(rest()[1])) {
    inside_ = Inside::control_string;
    return cut(2), std::nullopt;
  }
  const auto end = sequence_end(rest());
  stuck_ = end == 0 && !settled_;
  if (stuck_) return std::nullopt;
  const std::string sequence = cut(end == 0 ? rest().size() : end).substr(1);
  if (sequence == kPasteBegins) inside_ = Inside::paste;
  return key_of_sequence(sequence);
}

std::optional<KeyPress> KeyDecoder::read_character() {
  stuck_ = has_begun(rest());
  if (stuck_) return std::nullopt;
  const std::string bytes = cut(character_bytes(rest()));
  std::string character = invalid_utf8(bytes) ? kBroken : printable(bytes);
  if (character.empty()) return std::nullopt;
  return KeyPress{Kind::text, std::move(character)};
}

std::string KeyDecoder::cut(std::size_t bytes) {
  std::string taken(rest().substr(0, bytes));
  done_ += taken.size();
  return taken;
}

termios for_keys(termios settings) {
  settings = byte_by_byte(settings);
  settings.c_iflag &= ~static_cast<tcflag_t>(IXON | BRKINT);
  settings.c_lflag |= static_cast<tcflag_t>(NOFLSH);
  settings.c_cc[VINTR] = _POSIX_VDISABLE;
  settings.c_cc[VQUIT] = _POSIX_VDISABLE;
  return settings;
}

termios for_plain_lines(termios settings) {
  settings = byte_by_byte(settings);
  settings.c_iflag |= static_cast<tcflag_t>(IUTF8);
  settings.c_lflag |= static_cast<tcflag_t>(ISIG);
  return settings;
}

void TypingMode::begin() {
  tcgetattr(STDIN_FILENO, &before_);
  prepare();
}

void TypingMode::prepare() const {
  const termios settings = settings_(before_);
  tcsetattr(STDIN_FILENO, TCSANOW, &settings);
}

void TypingMode::restore() const { tcsetattr(STDIN_FILENO, TCSANOW, &before_); }

Keyboard::Came Keyboard::next(const SignalWatch& watch, int ms) {
  for (;;) {
    if (auto press = keys_.next()) return {.press = std::move(press)};
    const int patience = keys_.patience_ms();
    const bool settles = patience >= 0 && (ms < 0 || patience <= ms);
    const int signal = watch.wait_for(terminal_, settles ? patience : ms);
    if (signal != 0) return {.signal = signal};
    if (readable(terminal_, 0)) {
      if (!read_more()) return {.press = KeyPress{KeyPress::Kind::over}};
    } else if (settles) {
      keys_.settle();
    } else {
      return {};
    }
  }
}

bool Keyboard::has_more(int ms) const { return keys_.waits() || readable(terminal_, ms); }

bool Keyboard::read_more() {
  std::array<char, kMost> piece{};
  const auto count = ::read(terminal_, piece.data(), at_once_);
  if (count <= 0) return count < 0 && (errno == EINTR || errno == EAGAIN);
  last_came_ = static_cast<std::size_t>(count);
  keys_.take({piece.data(), last_came_});
  return true;
}

}  // namespace hearth
