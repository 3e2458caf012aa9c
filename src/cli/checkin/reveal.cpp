#include "frame/commands.hpp"
#include "hearth/app/keys/key_source.hpp"
#include "hearth/app/sitting/opened.hpp"
#include "hearth/document/terminal.hpp"

namespace hearth {
namespace {

class CheckinReveal final : public Command {
 public:
  void declare(Options& options) override {
    options.value("pack", pack_, "Which check-in (default: weekly)");
  }

  Exit run(Env& env) override {
    const Document opened = newest_opened(env, open_journal(env), pack_.value_or("weekly"));
    if (opened.blocks.empty()) {
      env.console.note("There is nothing to open.\n");
      return Exit::nothing_found;
    }
    env.console.out(to_terminal(opened, env.style));
    return Exit::ok;
  }

 private:
  std::optional<std::string> pack_;
};

}  // namespace

std::unique_ptr<Command> make_checkin_reveal() { return std::make_unique<CheckinReveal>(); }

}  // namespace hearth
