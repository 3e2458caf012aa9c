#include "help.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <utility>

#include "command.hpp"
#include "hearth/core/text.hpp"

namespace hearth {

namespace {

constexpr int kColumns = 80;  // where it goes is not known yet, and help is to be the same anywhere

int widest_name() {
  int widest = 0;
  for (const CommandEntry& entry : commands()) widest = std::max(widest, width(entry.name));
  return widest;
}

/// The name, and behind it what it does, as many lines as that takes.
std::string row_of(const CommandEntry& entry, int column) {
  std::string row;
  std::string lead = fmt::format("  {}", entry.name);
  for (const std::string& line : wrap(entry.summary, kColumns - column)) {
    row += pad_right(std::exchange(lead, ""), column) + line + "\n";
  }
  return row;
}

}  // namespace

std::string version_text() { return fmt::format("hearth {}\n", HEARTH_VERSION); }

std::string help_text() {
  const int column = widest_name() + 4;
  std::string text =
      "hearth: a journal and check-in for couples, on your own disk.\n\n"
      "Usage: hearth COMMAND [OPTIONS]\n\nCommands:\n";
  for (const CommandEntry& entry : commands()) text += row_of(entry, column);
  return text +
         "\nFor every command:\n"
         "  --journal PATH     the journal to use (or HEARTH_JOURNAL)\n"
         "  --as NAME          who is at the keyboard (or HEARTH_AS)\n"
         "  --accessible       plain lines for screen readers (or HEARTH_ACCESSIBLE)\n"
         "  --color WHEN       auto, always or never (NO_COLOR is honoured)\n"
         "  --passphrase-fd N  read the passphrase from this open file\n"
         "  --no-input         never ask a question\n"
         "  --quiet            say nothing of what went well\n"
         "  --help, --version\n\n"
         "`hearth COMMAND --help` tells more, and `man hearth` the rest.\n";
}

}  // namespace hearth
