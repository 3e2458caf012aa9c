#include "hearth/app/keys/new_passphrase.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <set>

#include "hearth/app/keys/key_source.hpp"
#include "hearth/app/keys/secret_input.hpp"
#include "hearth/core/error.hpp"
#include "hearth/terminal/passphrase_prompt.hpp"
#include "hearth/vault/passphrase.hpp"

namespace hearth {
namespace {

bool is_control(std::uint8_t byte) { return byte < 0x20 || byte == 0x7f; }

/// What speaks against it; empty if nothing does.
std::string objection(ByteView passphrase) {
  if (passphrase.empty()) return "An empty passphrase protects nothing.";
  if (std::ranges::any_of(passphrase, is_control)) {
    return "There is a control character in it, as a Tab or an arrow key gives; it could not be "
           "typed again everywhere.";
  }
  return "";
}

std::string with(const std::string& sentence, std::string_view more) {
  return more.empty() ? sentence : fmt::format("{} {}", sentence, more);
}

Secret from_line(Env& env, std::string_view otherwise) {
  Secret line = passphrase_bytes(secret_line(*env.passphrase_fd).view());
  const std::string why = objection(line.view());
  if (!why.empty()) throw Error(why, with("Choose a few words.", otherwise), Exit::usage);
  const std::string hint = strength_hint(line.view());
  if (!hint.empty()) env.console.note(hint + " `hearth key change` takes them at any time.\n");
  return line;
}

Secret asked(Env& env, std::string_view question) {
  return passphrase_bytes(asked_in_secret(env, question).view());
}

struct Said {
  Secret words;
  bool twice = false;
};

/// One that can be taken. Who says a weak one again keeps it, and has said it twice.
Said first_said(Env& env, std::string_view otherwise) {
  Secret said = asked(env, "New passphrase: ");
  for (;;) {
    const std::string why = objection(said.view());
    const std::string weak = strength_hint(said.view());
    if (!why.empty()) {
      env.console.note(with(why + " Choose a few words; Ctrl-C leaves.", otherwise) + "\n");
      said = asked(env, "New passphrase: ");
    } else if (!weak.empty()) {
      env.console.note(weak + "\n");
      Secret other = asked(env, "Another one, or just Enter to keep it: ");
      if (other.size() == 0) return {std::move(said)};
      if (same_secret(said.view(), other.view())) return {std::move(said), true};
      said = std::move(other);
    } else {
      return {std::move(said)};
    }
  }
}

}  // namespace

std::string strength_hint(ByteView passphrase) {
  constexpr std::size_t kShort = 12;
  constexpr std::size_t kFew = 5;
  const std::set<std::uint8_t> different(passphrase.begin(), passphrase.end());
  if (passphrase.size() >= kShort && different.size() >= kFew) return "";
  return "That is easy to guess. Four or five words that have nothing to do with each other or "
         "with you are easier to remember and much harder to guess.";
}

Secret new_passphrase(Env& env, std::string_view otherwise) {
  if (env.passphrase_fd) return from_line(env, otherwise);
  const UnseenTyping unseen;
  for (;;) {
    Said first = first_said(env, otherwise);
    if (first.twice) return std::move(first.words);
    const Secret again = asked(env, "The same once more: ");
    if (same_secret(first.words.view(), again.view())) return std::move(first.words);
    env.console.note("The two were not the same. Once again:\n");
  }
}

}  // namespace hearth
