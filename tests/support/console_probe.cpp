// Reads lines as hearth does and says what it got, for the tests in a pseudo-terminal.
//
//     console_probe [plain] [words] [paused] [all] [hidden] [unseen] [times=N] [initial=TEXT]
//
// `paused` waits for a SIGUSR1 between two lines.

#include <termios.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <clocale>
#include <csignal>
#include <cstring>
#include <string>
#include <string_view>

#include <fmt/core.h>

#include "hearth/core/error.hpp"
#include "hearth/terminal/passphrase_prompt.hpp"
#include "hearth/terminal/terminal_console.hpp"

namespace {

struct Wish {
  bool plain = false;
  bool words = false;
  bool paused = false;
  bool all = false;
  bool hidden = false;
  bool unseen = false;
  int times = 1;
  std::string initial;
};

Wish wish_of(int argc, char** argv) {
  Wish wish;
  for (int index = 1; index < argc; ++index) {
    const std::string_view word = argv[index];
    if (word == "plain") wish.plain = true;
    if (word == "words") wish.words = true;
    if (word == "paused") wish.paused = true;
    if (word == "all") wish.all = true;
    if (word == "hidden") wish.hidden = true;
    if (word == "unseen") wish.unseen = true;
    if (word.starts_with("times=")) wish.times = std::stoi(std::string(word.substr(6)));
    if (word.starts_with("initial=")) wish.initial = word.substr(8);
  }
  return wish;
}

bool same(const termios& a, const termios& b) {
  return a.c_iflag == b.c_iflag && a.c_oflag == b.c_oflag && a.c_cflag == b.c_cflag &&
         a.c_lflag == b.c_lflag && std::memcmp(a.c_cc, b.c_cc, sizeof a.c_cc) == 0;
}

std::string spoken(const hearth::Line& line) {
  if (line.kind == hearth::Line::Kind::end) return "END";
  if (line.kind == hearth::Line::Kind::interrupted) return "INTERRUPTED";
  std::string text = line.text;
  std::ranges::replace(text, '\n', '|');
  return fmt::format("GOT <{}>", text);
}

std::string spoken(const hearth::Hidden& hidden) {
  switch (hidden.kind) {
    case hearth::Hidden::Kind::typed:
      return fmt::format("TOOK {}", hidden.size);
    case hearth::Hidden::Kind::left:
      return "LEFT";
    case hearth::Hidden::Kind::too_long:
      return "TOO LONG";
    case hearth::Hidden::Kind::no_terminal:
      break;
  }
  return "NO TERMINAL";
}

int read_hidden(hearth::Console& console) {
  termios before{};
  termios after{};
  tcgetattr(STDIN_FILENO, &before);
  std::array<std::uint8_t, 32> room{};
  const hearth::Hidden hidden = hearth::ask_at_terminal("secret> ", room);
  tcgetattr(STDIN_FILENO, &after);
  console.out(fmt::format("{} {}\n", spoken(hidden), same(before, after) ? "SAME" : "CHANGED"));
  return 0;
}

/// Two passphrases, with something to work out after each as a key is.
void read_unseen(hearth::Console& console) {
  const hearth::UnseenTyping unseen;
  std::array<std::uint8_t, 32> room{};
  for (int count = 0; count < 2; ++count) {
    const hearth::Hidden hidden = hearth::ask_at_terminal("secret> ", room);
    console.out(fmt::format("{}, WORKING\n", spoken(hidden)));
    const auto until = std::chrono::steady_clock::now() + std::chrono::milliseconds(700);
    while (std::chrono::steady_clock::now() < until) {
    }
  }
}

int read_unseen_between(hearth::Console& console) {
  termios before{};
  termios after{};
  tcgetattr(STDIN_FILENO, &before);
  read_unseen(console);
  tcgetattr(STDIN_FILENO, &after);
  console.out(same(before, after) ? "SAME\n" : "CHANGED\n");
  return 0;
}

void read_one(hearth::Console& console, const Wish& wish) {
  termios before{};
  termios after{};
  tcgetattr(STDIN_FILENO, &before);
  const auto line =
      wish.words ? console.read_words("ask> ") : console.read_line("ask> ", wish.initial);
  tcgetattr(STDIN_FILENO, &after);
  console.out(fmt::format("{} {}\n", spoken(line), same(before, after) ? "SAME" : "CHANGED"));
}

void pause(hearth::Console& console) {
  sigset_t awaited;
  sigemptyset(&awaited);
  sigaddset(&awaited, SIGUSR1);
  sigprocmask(SIG_BLOCK, &awaited, nullptr);
  console.out("WAITING\n");
  int signal = 0;
  sigwait(&awaited, &signal);
}

int run(const Wish& wish) {
  hearth::TerminalConsole console;
  if (wish.hidden) return read_hidden(console);
  if (wish.unseen) return read_unseen_between(console);
  if (wish.plain) console.use_plain_lines();
  console.out(console.interactive() ? "INTERACTIVE\n" : "NOBODY\n");
  for (int count = 0; count < wish.times; ++count) {
    if (count > 0 && wish.paused) pause(console);
    read_one(console, wish);
  }
  if (wish.all) console.out(fmt::format("ALL {}\n", console.read_all().size()));
  console.out("BYE\n");
  return 0;
}

}  // namespace

int main(int argc, char** argv) {
  std::setlocale(LC_CTYPE, "C.UTF-8");
  std::signal(SIGPIPE, SIG_IGN);
  const Wish wish = wish_of(argc, argv);
  try {
    return run(wish);
  } catch (const hearth::Error& error) {
    fmt::print(stderr, "ERROR {}\n", error.what());
    return 1;
  }
}
