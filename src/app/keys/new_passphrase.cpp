#include "hearth/app/keys/new_passphrase.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <cmath>
#include <set>

#include "hearth/app/keys/key_source.hpp"
#include "hearth/core/error.hpp"
#include "hearth/core/translated.hpp"
#include "hearth/system/system_error.hpp"
#include "hearth/terminal/dialogs.hpp"
#include "hearth/terminal/passphrase_prompt.hpp"
#include "hearth/vault/passphrase.hpp"
#include "hearth/vault/suggested_passphrase.hpp"

namespace hearth {
namespace {

bool is_control(std::uint8_t byte) { return byte < 0x20 || byte == 0x7f; }

/// What asks for a suggestion, and so can be no passphrase.
bool is_question_mark(ByteView said) { return said.size() == 1 && said.front() == '?'; }

/// What leaves, as it does wherever something else is asked, and so can be no passphrase.
bool is_leaving(ByteView said) {
  return !said.empty() && said.size() <= 2 &&
         std::ranges::all_of(said, [](std::uint8_t byte) { return byte == '!'; });
}

/// What speaks against it; empty if nothing does.
std::string objection(ByteView passphrase) {
  if (passphrase.empty()) return tr("An empty passphrase protects nothing.");
  if (is_question_mark(passphrase)) return tr("A question mark alone is no passphrase.");
  if (is_leaving(passphrase)) return tr("An exclamation mark alone is no passphrase.");
  if (std::ranges::any_of(passphrase, is_control)) {
    return tr(
        "There is a control character in it, as a Tab or an arrow key gives; it could not be "
        "typed again everywhere.");
  }
  return "";
}

std::string with(const std::string& sentence, std::string_view more) {
  return more.empty() ? sentence : fmt::format("{} {}", sentence, more);
}

Secret from_line(Env& env, std::string_view otherwise) {
  Secret line = passphrase_bytes(secret_line(*env.passphrase_fd).view());
  const std::string why = objection(line.view());
  if (!why.empty()) throw Error(why, with(tr("Choose a few words."), otherwise), Exit::usage);
  const std::string hint = strength_hint(line.view());
  if (!hint.empty()) env.console.note(tr("{} `hearth key change` takes them at any time.\n", hint));
  return line;
}

Secret asked(Env& env, std::string_view question) {
  return passphrase_bytes(asked_in_secret(env, question).view());
}

[[noreturn]] void leave(Env& env, bool hides) {
  if (hides) env.console.clear();
  throw Error(tr("Left, without a passphrase."), "", Exit::left);
}

constexpr std::size_t kSuggestedWords = 5;

/// On a page of its own, where there is one: nothing of it stays on the screen. Throws Error
/// (left).
void suggest(Env& env) {
  const auto words = passphrase_words(language_spoken());
  const std::string suggestion = suggested_passphrase(words, kSuggestedWords);
  const std::string about =
      tr("Five words, each drawn by chance from a list of {}: at least {} bits, even for somebody "
         "who knows the list. They are shown this once and kept nowhere; write them down until you "
         "know them by heart.",
         words.size(), std::floor(strength_in_bits(words.size(), kSuggestedWords)));
  const auto screen = env.console.screen();
  if (!screen) return env.console.note(suggestion + "\n" + about + "\n");
  const Document page{{Paragraph{suggestion}, Paragraph{about}}};
  const bool read = read_pages(*screen, env.style, page, tr("Press Enter when you have them."));
  if (!read) leave(env, false);
}

/// What is said to one of the questions for a new passphrase; a question mark alone asks for a
/// suggestion, and an exclamation mark leaves, at each of them.
Secret said_or_suggested(Env& env, std::string_view question) {
  for (;;) {
    Secret said = asked(env, question);
    if (is_leaving(said.view())) leave(env, said.size() == 2);
    if (!is_question_mark(said.view())) return said;
    suggest(env);
  }
}

struct Said {
  Secret words;
  bool twice = false;
};

/// One that can be taken. Who says a weak one again keeps it, and has said it twice.
Said first_said(Env& env, std::string_view otherwise) {
  if (can_ask(env)) {
    env.console.note(tr("A question mark alone suggests a passphrase of five words. An exclamation "
                        "mark alone leaves.") +
                     "\n");
  }
  Secret said = said_or_suggested(env, tr("New passphrase: "));
  for (;;) {
    const std::string why = objection(said.view());
    const std::string weak = strength_hint(said.view());
    if (!why.empty()) {
      env.console.note(with(tr("{} Choose a few words; Ctrl-C leaves.", why), otherwise) + "\n");
      said = said_or_suggested(env, tr("New passphrase: "));
    } else if (!weak.empty()) {
      env.console.note(weak + "\n");
      Secret other = said_or_suggested(env, tr("Another one, or just Enter to keep it: "));
      if (other.size() == 0) return {std::move(said)};
      if (same_secret(said.view(), other.view())) return {std::move(said), true};
      said = std::move(other);
    } else {
      return {std::move(said)};
    }
  }
}

constexpr const char* kWhatFor = msgid(
    "The recovery code opens the journal if the passphrase is lost. It is shown this once; write "
    "it down and keep it away from this machine:");

/// False if it was left.
bool seen_on_page(Env& env, Screen& screen, const std::string& code) {
  const Document page{{Paragraph{translated(kWhatFor)}, Paragraph{code}}};
  return read_pages(screen, env.style, page, tr("Press Enter when it is written down."));
}

void print(Env& env, const std::string& code) try {
  env.console.note(translated(kWhatFor) + "\n");
  env.console.out(code + "\n");
  if (!env.console.is_heard()) throw Error(tr("Nobody reads what is printed."));
  if (!can_ask(env) || env.passphrase_fd) return;
  env.console.note(tr(
      "It stays on the screen, and in what can be scrolled back to: clear both when it is written "
      "down.\n"));
} catch (const Error& failure) {
  throw Error(
      tr("The recovery code could not be shown: {}", failure.what()),
      tr("Nothing was changed. Run it again where it can be seen; at any time `hearth key code` "
         "makes a new code."));
}

void show(Env& env, const std::string& code) {
  const bool asks = can_ask(env) && !env.passphrase_fd;
  const auto screen = asks ? env.console.screen() : nullptr;
  if (!screen) {
    print(env, code);
  } else if (!seen_on_page(env, *screen, code)) {
    throw Error(tr("Left. Nothing was changed, and the code does not hold."), "", Exit::left);
  }
}

}  // namespace

std::string strength_hint(ByteView passphrase) {
  constexpr std::size_t kShort = 12;
  constexpr std::size_t kFew = 5;
  const std::set<std::uint8_t> different(passphrase.begin(), passphrase.end());
  if (passphrase.size() >= kShort && different.size() >= kFew) return "";
  return tr(
      "That is easy to guess. Four or five words that have nothing to do with each other or "
      "with you are easier to remember and much harder to guess.");
}

Secret new_passphrase(Env& env, std::string_view otherwise) {
  if (env.passphrase_fd) return from_line(env, otherwise);
  const UnseenTyping unseen;
  for (;;) {
    Said first = first_said(env, otherwise);
    if (first.twice) return std::move(first.words);
    const Secret again = said_or_suggested(env, tr("The same once more: "));
    if (same_secret(first.words.view(), again.view())) return std::move(first.words);
    env.console.note(tr("The two were not the same. Once again:\n"));
  }
}

void show_recovery_code_then(Env& env, const std::string& code, const std::function<void()>& save) {
  show(env, code);
  try {
    save();
  } catch (const HalfDone&) {
    throw;  // the code holds
  } catch (const Error& failure) {
    const std::string before = failure.hint().empty() ? "" : failure.hint() + "\n";
    throw Error(
        failure.what(),
        before + tr("Do not rely on the recovery code that was shown; `hearth key code` makes "
                    "a new one."),
        failure.exit());
  }
}

}  // namespace hearth
