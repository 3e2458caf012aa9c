#include "help.hpp"

#include <fmt/core.h>

#include "hearth/cli/command.hpp"

namespace hearth {

std::string version_text() { return fmt::format("hearth {}\n", HEARTH_VERSION); }

std::string help_text() {
  std::string text =
      "hearth: a journal and check-in for couples, on your own disk.\n\n"
      "Usage: hearth COMMAND [OPTIONS]\n\nCommands:\n";
  for (const CommandEntry& entry : commands()) {
    text += fmt::format("  {:<18} {}\n", entry.name, entry.summary);
  }
  return text +
         "\nFor every command:\n"
         "  --journal PATH     the journal to use (or HEARTH_JOURNAL)\n"
         "  --as NAME          who is at the keyboard (or HEARTH_AS)\n"
         "  --accessible       plain lines for screen readers (or HEARTH_ACCESSIBLE)\n"
         "  --color WHEN       auto, always or never (NO_COLOR is honoured)\n"
         "  --passphrase-fd N  read the passphrase from this open file\n"
         "  --no-input         never ask a question\n"
         "  --help, --version\n\n"
         "`hearth COMMAND --help` tells more, and `man hearth` the rest.\n";
}

}  // namespace hearth
