// How long the next question takes to appear after the Enter, in a real pseudo-terminal.
//
//     prompt_bench HEARTH JOURNAL [SITTINGS]
//
// JOURNAL, a plain one, is copied first and stays as it is; tests/bench/make_journal makes one of
// 10,000 entries. The copy is measured plain and as a vault: an answer costs the same however large
// that is.
// Beside the times stands what part of its limit the median takes, or the slowest but a tenth, as
// the worse of both: above 1 it is over.
// The answer is on the disk before the next question appears, so let $TMPDIR be on the disk that
// journals are kept on.

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <filesystem>
#include <stdexcept>
#include <string>
#include <vector>

#include "support/pty.hpp"
#include "support/temp_folder.hpp"

namespace {

namespace fs = std::filesystem;
using Milliseconds = std::chrono::duration<double, std::milli>;

constexpr double kMedianMs = 16;  ///< a frame of a screen that shows sixty a second
constexpr double kNinthMs = 25;   ///< of nine in ten
constexpr std::array kAnswers = {"6", "5", "7", "2"};
constexpr int kSittings = 25;

struct View {
  const char* name;
  const char* term;
};

hearth::Pty begin(const std::string& hearth, const fs::path& home, const View& view) {
  return hearth::Pty(
      {hearth, "--journal", home / "journal", "checkin", "daily", "--as", "Alex", "--discard"},
      {{"HOME", home}, {"TERM", view.term}, {"LC_ALL", "C.UTF-8"}});
}

/// In plain lines up to the prompt: what is typed before it answers nothing.
void expect_question(hearth::Pty& terminal, std::size_t number, const View& view) {
  const bool has_prompt = view.term == std::string("dumb");
  const bool asked = terminal.expect(fmt::format("{} of ", number));
  if (asked && (!has_prompt || terminal.expect("> "))) return;
  throw std::runtime_error("the questions did not come as expected:\n" + terminal.screen());
}

void time_answers(hearth::Pty& terminal, const View& view, std::vector<double>& times) {
  for (std::size_t index = 0; index < kAnswers.size(); ++index) {
    terminal.type(kAnswers[index]);
    const auto pressed = std::chrono::steady_clock::now();
    terminal.type("\r");
    expect_question(terminal, index + 2, view);
    times.push_back(Milliseconds(std::chrono::steady_clock::now() - pressed).count());
  }
}

std::vector<double> measure(const std::string& hearth, const fs::path& home, const View& view,
                            int sittings) {
  std::vector<double> times;
  for (int sitting = 0; sitting < sittings; ++sitting) {
    hearth::Pty terminal = begin(hearth, home, view);
    expect_question(terminal, 1, view);
    time_answers(terminal, view, times);
    terminal.type("!\r");
    terminal.wait();
  }
  std::ranges::sort(times);
  return times;
}

/// Whether the times stayed below the limits.
bool measure_views(const std::string& hearth, const fs::path& home, const std::string& name,
                   int sittings) {
  bool within = true;
  for (const View& view : {View{"whole screen", "xterm"}, View{"plain lines", "dumb"}}) {
    const auto times = measure(hearth, home, view, sittings);
    const double median = times[times.size() / 2];
    const double ninth = times[times.size() * 9 / 10];
    const double ratio = std::max(median / kMedianMs, ninth / kNinthMs);
    fmt::print("{:<15} {:<14} {:>6} {:>9.2f} {:>9.2f} {:>9.2f} {:>7.2f}\n", name, view.name,
               times.size(), median, ninth, times.back(), ratio);
    within = within && ratio <= 1;
  }
  return within;
}

void encrypt(const std::string& hearth, const fs::path& home) {
  const std::string phrase = "a passphrase of the bench";
  fs::create_directories(home / ".config/hearth");
  hearth::test::write_file(home / ".config/hearth/config.toml",
                           fmt::format("passphrase_command = \"echo {}\"\n", phrase));
  const auto command =
      fmt::format("echo {} | HOME='{}' '{}' --journal '{}' key encrypt --passphrase-fd 0", phrase,
                  home.string(), hearth, (home / "journal").string());
  if (std::system((command + " >/dev/null 2>&1").c_str()) != 0) {
    throw std::runtime_error("the journal could not be encrypted");
  }
}

std::string with_size(const char* name, const hearth::test::TempFolder& folder) {
  constexpr double kMegabyte = 1e6;
  const auto size = static_cast<double>(fs::file_size(folder / "journal"));
  return fmt::format("{}, {:.1f} MB", name, size / kMegabyte);
}

int bench(const std::string& hearth, const fs::path& journal, int sittings) {
  const hearth::test::TempFolder folder;
  fs::copy_file(journal, folder / "journal");
  fmt::print("{:<30} {:>6} {:>9} {:>9} {:>9} {:>7}\n", "ms, Enter to question", "times", "median",
             "9 in 10", "worst", "ratio");
  const bool plain = measure_views(hearth, folder.path(), with_size("plain", folder), sittings);
  encrypt(hearth, folder.path());
  const bool vault = measure_views(hearth, folder.path(), with_size("vault", folder), sittings);
  return plain && vault ? 0 : 1;
}

}  // namespace

int main(int argc, char** argv) {
  const std::vector<std::string> words(argv + 1, argv + argc);
  if (words.size() < 2 || words.size() > 3) {
    fmt::print(stderr, "usage: prompt_bench HEARTH JOURNAL [SITTINGS]\n");
    return 2;
  }
  try {
    return bench(words[0], words[1], words.size() == 3 ? std::stoi(words[2]) : kSittings);
  } catch (const std::exception& error) {
    fmt::print(stderr, "prompt_bench: {}\n", error.what());
    return 2;
  }
}
