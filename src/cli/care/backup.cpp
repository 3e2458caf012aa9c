#include "hearth/store/storage/backup.hpp"

#include <fmt/core.h>

#include <array>

#include "frame/commands.hpp"
#include "hearth/app/journal/output_file.hpp"
#include "hearth/core/error.hpp"
#include "hearth/core/text.hpp"
#include "hearth/store/storage/vault_file.hpp"

namespace hearth {
namespace {

constexpr std::array<std::string_view, 2> kEndings = {"hearth", "backup"};

class Backup final : public Command {
 public:
  void declare(Options& options) override {
    options.value("file", file_, "Where to, a file that is not there yet");
  }

  Exit run(Env& env) override {
    if (!file_) {
      throw Error("It was not said where the backup is to go.",
                  "As in `hearth backup /media/stick/journal.backup`.", Exit::usage);
    }
    refuse_other_kind(*file_, kEndings);
    back_up(env.journal, *file_);
    env.console.note(fmt::format("Copied to {} and read back.\n", printable(*file_)));
    if (is_vault(*file_)) {
      env.console.note(
          "It is encrypted as the journal is. That all of it opens, `hearth doctor` tells, with "
          "the passphrase.\n");
    }
    return Exit::ok;
  }

 private:
  std::optional<std::string> file_;
};

}  // namespace

std::unique_ptr<Command> make_backup() { return std::make_unique<Backup>(); }

}  // namespace hearth
