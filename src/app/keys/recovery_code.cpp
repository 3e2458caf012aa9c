#include "hearth/app/keys/recovery_code.hpp"

#include <fmt/core.h>

#include "hearth/system/system_error.hpp"
#include "hearth/terminal/dialogs.hpp"

namespace hearth {
namespace {

constexpr const char* kWhatFor =
    "The recovery code opens the journal if the passphrase is lost. It is shown this once; write "
    "it down and keep it away from this machine:";

/// False if it was left.
bool seen_on_page(Env& env, Screen& screen, const std::string& code) {
  const Document page{{Paragraph{kWhatFor}, Paragraph{code}}};
  return read_pages(screen, env.style, page, "Press Enter when it is written down.");
}

void print(Env& env, const std::string& code) try {
  env.console.note(std::string(kWhatFor) + "\n");
  env.console.out(code + "\n");
  if (!env.console.is_heard()) throw Error("Nobody reads what is printed.");
  if (!can_ask(env) || env.passphrase_fd) return;
  env.console.note(
      "It stays on the screen, and in what can be scrolled back to: clear both when it is written "
      "down.\n");
} catch (const Error& failure) {
  throw Error(
      fmt::format("The recovery code could not be shown: {}", failure.what()),
      "Nothing was changed. Run it again where it can be seen; at any time `hearth key code` "
      "makes a new code.");
}

void show(Env& env, const std::string& code) {
  const bool asks = can_ask(env) && !env.passphrase_fd;
  const auto screen = asks ? env.console.screen() : nullptr;
  if (!screen) {
    print(env, code);
  } else if (!seen_on_page(env, *screen, code)) {
    throw Error("Left. Nothing was changed, and the code does not hold.", "", Exit::left);
  }
}

}  // namespace

void hand_out(Env& env, const std::string& code, const std::function<void()>& save) {
  show(env, code);
  try {
    save();
  } catch (const HalfDone&) {
    throw;  // the code holds
  } catch (const Error& failure) {
    const std::string before = failure.hint().empty() ? "" : failure.hint() + "\n";
    throw Error(failure.what(),
                before +
                    "Do not rely on the recovery code that was shown; `hearth key code` makes "
                    "a new one.",
                failure.exit());
  }
}

}  // namespace hearth
