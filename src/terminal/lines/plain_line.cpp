#include "plain_line.hpp"

#include <fcntl.h>
#include <poll.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <tuple>

#include "hearth/core/text.hpp"
#include "hearth/system/descriptor.hpp"

namespace hearth {
namespace {

/// A tab goes nobody knows how far; a space can be taken back.
std::string shown(std::string text) {
  std::ranges::replace(text, '\t', ' ');
  return text;
}

int columns_of(std::string_view row) {
  int columns = 0;
  for (const auto character : graphemes(row)) {
    columns += character == "\t" ? 1 : std::max(width(character), 0);
  }
  return columns;
}

constexpr int kFlags = O_WRONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC;
constexpr int kPauseMs = 10;
constexpr int kMostPauses = 100;

int opened_anew(int terminal) {
  std::array<char, 256> name{};
  const bool named = ttyname_r(terminal, name.data(), name.size()) == 0;
  const int file = named ? ::open(name.data(), kFlags) : -1;
  return file < 0 ? ::open("/dev/tty", kFlags) : file;
}

}  // namespace

std::string PlainLine::shown_row() const { return shown(std::string(row())); }

std::string PlainLine::add(std::string_view typed) {
  std::string clean = printable(typed);
  text_ += clean;
  return shown(std::move(clean));
}

std::string PlainLine::erase_character() {
  const auto characters = graphemes(row());
  return characters.empty() ? "" : cut(text_.size() - characters.back().size());
}

std::string PlainLine::erase_word() {
  const auto last = row().find_last_not_of(" \t");
  if (last == std::string_view::npos) return erase_row();
  const auto space = row().find_last_of(" \t", last);
  return cut(row_begin() + (space == std::string_view::npos ? 0 : space + 1));
}

std::string PlainLine::cut(std::size_t offset) {
  const int columns = columns_of(std::string_view(text_).substr(offset));
  text_.resize(offset);
  std::string taken;
  for (int column = 0; column < columns; ++column) taken += "\b \b";
  return taken;
}

TerminalEcho::TerminalEcho(int terminal) : own_(opened_anew(terminal)) {}

TerminalEcho::~TerminalEcho() {
  if (own_ >= 0) ::close(own_);
}

void TerminalEcho::show_some() {
  if (own_ < 0) {
    std::ignore = write_all(STDERR_FILENO, waiting_);
    waiting_.clear();
  }
  if (waiting_.empty()) return;
  const auto count = ::write(own_, waiting_.data(), waiting_.size());
  if (count > 0) waiting_.erase(0, static_cast<std::size_t>(count));
}

void TerminalEcho::catch_up() {
  for (int pauses = 0; is_behind() && pauses < kMostPauses;) {
    const auto before = waiting_.size();
    show_some();
    const bool got_on = waiting_.size() < before;
    pauses = got_on ? 0 : pauses + 1;
    if (!got_on) poll(nullptr, 0, kPauseMs);
  }
}

}  // namespace hearth
