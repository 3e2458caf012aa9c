#include "plain_typing.hpp"

#include <poll.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <csignal>
#include <utility>

#include "hearth/core/text.hpp"

namespace hearth {
namespace {

using Kind = KeyPress::Kind;

constexpr int kIdleMs = 2000;
constexpr int kBusyMs = 10;  ///< until the terminal is asked again whether it takes more

/// A paste can pause where a piece of it ends; whoever types never brings so much at once.
constexpr std::size_t kPiece = 32;
constexpr int kWithinPasteMs = 50;

bool is_break(char byte) { return byte == '\r' || byte == '\n'; }

}  // namespace

PlainTyping::PlainTyping(SignalWatch& watch, std::function<void()> ask,
                         std::function<void(const std::string&)> told)
    : watch_(watch),
      ask_(std::move(ask)),
      told_(std::move(told)),
      keyboard_(STDIN_FILENO),
      echo_(STDIN_FILENO) {}

PlainTyping::~PlainTyping() { echo_.catch_up(); }

/// What has been typed so far. An end that was asked for meanwhile stands there as a zero.
std::string PlainTyping::early() const {
  std::string bytes;
  std::array<char, 4096> piece{};
  pollfd asked{STDIN_FILENO, POLLIN, 0};
  while (poll(&asked, 1, 0) > 0) {
    const auto count = ::read(STDIN_FILENO, piece.data(), piece.size());
    if (count <= 0) break;
    bytes.append(piece.data(), static_cast<std::size_t>(count));
  }
  std::ranges::replace(bytes, '\0', static_cast<char>(mode_.before().c_cc[VEOF]));
  return bytes;
}

bool PlainTyping::drop_early() {
  const std::string bytes = early();
  const bool ended = std::ranges::any_of(bytes, is_break);
  if (!ended) keyboard_.take(bytes);
  return ended && !trimmed(bytes).empty();
}

void PlainTyping::keep_early() { keyboard_.take(early()); }

Line PlainTyping::read() {
  ask_();
  bool may_tell = true;
  for (;;) {
    take_characters();
    if (!keyboard_.has_more()) echo_.show_some();
    const int idle = may_tell && told_ ? kIdleMs : -1;
    const auto came = keyboard_.next(watch_, echo_.is_behind() ? kBusyMs : idle);
    if (came.signal == SIGINT) return {Line::Kind::interrupted, line_.text()};
    if (came.signal != 0) take_signal(came.signal);
    const bool idled = came.signal == 0 && !came.press && !echo_.is_behind();
    if (idled && told_ && !keyboard_.has_more()) told_(line_.text());
    may_tell = !idled;
    if (!came.press) continue;
    if (auto line = take(*came.press)) return *std::move(line);
    last_ = came.press->kind;
  }
}

void PlainTyping::take_characters() {
  const std::string typed = keyboard_.characters();
  if (typed.empty()) return;
  show(line_.add(typed));
  last_ = Kind::text;
  end_asked_ = false;
}

std::optional<Line> PlainTyping::take(const KeyPress& press) {
  if (press.kind == Kind::over) return done();
  if (press.kind == Kind::enter || press.kind == Kind::new_line) return take_break(press.kind);
  if (is(press, VEOF)) return take_end();
  end_asked_ = false;
  show(changed_by(press));
  return std::nullopt;
}

/// Two characters make one break in the texts of some systems.
std::optional<Line> PlainTyping::take_break(Kind kind) {
  const bool second_half = kind == Kind::new_line && last_ == Kind::enter;
  const bool pasted =
      keyboard_.last_came() >= kPiece || line_.text().find('\n') != std::string::npos;
  if (!second_half) show(line_.add("\n"));
  if (keyboard_.has_more(pasted ? kWithinPasteMs : 0)) return std::nullopt;
  return done();
}

/// Behind words it has to be asked for twice, as terminals have it.
std::optional<Line> PlainTyping::take_end() {
  if (!line_.text().empty() && !std::exchange(end_asked_, true)) return std::nullopt;
  if (!line_.text().empty()) show("\n");
  return done();
}

std::string PlainTyping::changed_by(const KeyPress& press) {
  constexpr char kTab = 'i';
  if (press.kind == Kind::text || press.kind == Kind::paste) return line_.add(press.text);
  if (press.kind == Kind::backspace || is(press, VERASE)) return line_.erase_character();
  if (press.kind == Kind::erase_word || is(press, VWERASE)) return line_.erase_word();
  if (is(press, VKILL)) return line_.erase_row();
  return is_control(press, kTab) ? line_.add("\t") : "";
}

/// Whether it is that one of the terminal's control characters.
bool PlainTyping::is(const KeyPress& press, std::size_t control) const {
  return is_control(press, static_cast<char>(mode_.before().c_cc[control] + '`'));
}

void PlainTyping::show(std::string_view text) {
  if ((mode_.before().c_lflag & ECHO) != 0) echo_.add(text);
}

void PlainTyping::take_signal(int signal) {
  if (signal == SIGWINCH) return;
  if (signal != SIGCONT) {
    if (signal != SIGTSTP) tell_before_end();
    echo_.catch_up();
    mode_.restore();
    watch_.pass_on(signal);
    mode_.begin();
  }
  mode_.prepare();  // stopped from elsewhere, there was no time to restore
  ask_();
  show(line_.shown_row());
}

/// There is nobody left to hear that it could not be saved.
void PlainTyping::tell_before_end() const try {
  if (told_) told_(line_.text());
} catch (...) {
}

/// Without the breaks around it.
Line PlainTyping::done() const {
  const std::string& text = line_.text();
  if (text.empty()) return {Line::Kind::end, {}};
  const auto begin = std::min(text.find_first_not_of('\n'), text.size());
  const auto end = text.find_last_not_of('\n') + 1;
  return {Line::Kind::text, begin == text.size() ? "" : text.substr(begin, end - begin)};
}

}  // namespace hearth
