#include <fmt/core.h>

#include <charconv>
#include <chrono>

#include "hearth/app/keys/key_source.hpp"
#include "hearth/core/error.hpp"
#include "hearth/core/text.hpp"
#include "hearth/vault/keyring.hpp"
#include "key.hpp"
#include "slots.hpp"

namespace hearth {
namespace {

constexpr int kSecondsOfDay = 24 * 60 * 60;

Error not_a_time(const std::string& text) {
  return Error(fmt::format("`{}` is no time that a key can be remembered for.", printable(text)),
               "Give seconds, minutes or hours, up to a day, as 90s, 15m or 2h.", Exit::usage);
}

int unit_of(const std::string& text) {
  switch (text.empty() ? '\0' : text.back()) {
    case 's':
      return 1;
    case 'm':
      return 60;
    case 'h':
      return 60 * 60;
    default:
      throw not_a_time(text);
  }
}

std::chrono::seconds seconds_of(const std::string& text) {
  const int unit = unit_of(text);
  int count = 0;
  const char* end = text.data() + text.size() - 1;
  const auto read = std::from_chars(text.data(), end, count);
  if (read.ec != std::errc{} || read.ptr != end || count < 1 || count > kSecondsOfDay / unit) {
    throw not_a_time(text);
  }
  return std::chrono::seconds(count * unit);
}

class Unlock final : public Command {
 public:
  void declare(Options& options) override {
    options.value("--for", time_, "How long, as 15m or 2h (default: 15m)");
  }

  Exit run(Env& env) override {
    const std::string time = time_.value_or("15m");
    const std::chrono::seconds seconds = seconds_of(time);
    const VaultInfo info = encrypted_header(env).info;
    if (!keyring_put(info.journal, unlock(env, info).keys.kept().view(), seconds)) {
      throw Error("This system cannot remember a key for a while.",
                  "The passphrase is asked for each time; passphrase_command in your settings can "
                  "give it instead.");
    }
    env.console.note(fmt::format(
        "Unlocked for {}: the key is remembered, and `hearth lock` forgets it.\n", time));
    return Exit::ok;
  }

 private:
  std::optional<std::string> time_;
};

class Lock final : public Command {
 public:
  void declare(Options& /*options*/) override {}

  Exit run(Env& env) override {
    const bool known = keyring_forget(encrypted_header(env).info.journal);
    env.console.note(known ? "Locked.\n" : "No key was remembered; the journal is locked.\n");
    return Exit::ok;
  }
};

}  // namespace

std::unique_ptr<Command> make_unlock() { return std::make_unique<Unlock>(); }

std::unique_ptr<Command> make_lock() { return std::make_unique<Lock>(); }

}  // namespace hearth
