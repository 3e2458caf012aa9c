#include "hearth/app/keys/key_source.hpp"

#include <fmt/core.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <utility>

#include "hearth/app/keys/rescued_words.hpp"
#include "hearth/core/error.hpp"
#include "hearth/core/translated.hpp"
#include "hearth/store/reminders.hpp"
#include "hearth/store/storage/seen_generation.hpp"
#include "hearth/store/storage/vault_file.hpp"
#include "hearth/system/file_lock.hpp"
#include "hearth/system/path.hpp"
#include "hearth/system/process.hpp"
#include "hearth/system/system_error.hpp"
#include "hearth/terminal/passphrase_prompt.hpp"
#include "hearth/vault/keyring.hpp"
#include "hearth/vault/passphrase.hpp"
#include "hearth/vault/vault_header.hpp"

namespace hearth {
namespace {

constexpr std::size_t kLongest = 1024;
constexpr int kTries = 3;

Unlocked asked(Env& env, const VaultInfo& info) {
  const UnseenTyping unseen;
  for (int n = 1;; ++n) {
    const Secret passphrase = asked_in_secret(env, tr("Passphrase: "));
    try {
      return unlock_vault(info, passphrase.view());
    } catch (const VaultError& wrong) {
      if (wrong.fault() != VaultFault::wrong_passphrase || n == kTries) throw;
      env.console.note(fmt::format("{}\n", wrong.what()));
    }
  }
}

Secret printed_by(Env& env, const std::string& command) {
  Printed printed = secret_from_command(command);
  if (printed.more) {
    env.console.note(tr(
        "The passphrase_command of your settings printed more than one line; the first is taken as "
        "the passphrase.\n"));
  }
  return std::move(printed.line);
}

/// Empty if the kernel remembers none, or those of before the keys were changed.
std::optional<VaultKeys> remembered(const VaultHeader& header) {
  const auto kept = keyring_get(header.info.journal);
  if (!kept) return std::nullopt;
  auto keys = VaultKeys::from_kept(kept->view());
  if (!keys || !keys_fit(header, *keys)) return std::nullopt;
  return keys;
}

void warn_of_size(Env& env) {
  std::error_code failed;
  const auto size = std::filesystem::file_size(env.journal, failed);
  if (failed || size < kLargeVault || env.for_scripts || !is_vault(env.journal)) return;
  env.console.note(
      tr("This journal is {} MB large; an encrypted one works up to 512.\n", size >> 20));
}

/// An older version may have been put back on purpose, or by a program that copies files: once is
/// enough to say so.
void warn_of_age(Env& env, const VaultInfo& info) {
  const auto seen = seen_generation(env.state, journal_at(env, info.journal));
  // Deriving a key takes its time, in which somebody else may have saved.
  if (!seen || *seen <= info.generation || *seen <= vault_header_of(env.journal).info.generation) {
    return;
  }
  if (env.quiet) return;  // to be said when it is heard
  env.console.note(
      tr("This journal is version {}, older than version {} that was open here before. If you did "
         "not put it back yourself, look at `hearth restore` before you write.\n",
         info.generation, *seen));
  note_put_back(env.state, journal_at(env, info.journal), info.generation);
}

/// Bytes up to a limit, in memory for secrets.
struct Collected {
  Secret room{kLongest};
  std::size_t size = 0;

  void add(std::uint8_t byte) {
    if (size == kLongest) {
      throw Error(tr("The passphrase is longer than {} bytes.", kLongest),
                  tr("Check where it comes from."), Exit::locked);
    }
    room.bytes()[size++] = byte;
  }

  Secret taken() const { return Secret::copy_of(room.view().first(size)); }
};

/// False at the end.
bool read_byte(int file, std::uint8_t& byte) {
  for (;;) {
    const ssize_t count = ::read(file, &byte, 1);
    if (count >= 0) return count == 1;
    if (errno == EINTR) continue;
    throw Error(tr("The passphrase could not be read: {}.", reason_of(last_error())),
                tr("Check that the file of --passphrase-fd is open, as in `3< FILE`."),
                Exit::locked);
  }
}

/// Reads to the end: a command whose words nobody takes would end with a mistake of its own.
Printed first_line(int file) {
  Collected line;
  bool in_first = true;
  bool more = false;
  for (std::uint8_t byte = 0; read_byte(file, byte);) {
    if (!in_first) more = more || byte > ' ';
    if (in_first && byte != '\n') line.add(byte);
    in_first = in_first && byte != '\n';
  }
  return {line.taken(), more};
}

Error command_failed(const std::string& why) {
  return Error(tr("The passphrase_command of your settings {}.", why),
               tr("Try it in a terminal; --passphrase-fd gives the passphrase in another way."),
               Exit::locked);
}

}  // namespace

Secret asked_in_secret(Env& env, std::string_view question) {
  Secret room(kLongest);
  const Hidden hidden =
      env.no_input ? Hidden{Hidden::Kind::no_terminal, 0} : env.ask_hidden(question, room.bytes());
  switch (hidden.kind) {
    case Hidden::Kind::typed:
      return Secret::copy_of(room.view().first(hidden.size));
    case Hidden::Kind::left:
      throw Error(tr("Left, without a passphrase."), "", Exit::left);
    case Hidden::Kind::too_long:
      throw Error(tr("That is longer than {} bytes.", kLongest), tr("Try a shorter one."),
                  Exit::locked);
    case Hidden::Kind::no_terminal:
      break;
  }
  throw Error(tr("This needs a passphrase, and there is no terminal to ask at."),
              tr("Give it with --passphrase-fd N or by passphrase_command in your settings, or run "
                 "`hearth unlock` first."),
              Exit::locked);
}

Unlocked unlock(Env& env, const VaultInfo& info) {
  if (env.passphrase_fd) return unlock_vault(info, secret_line(*env.passphrase_fd).view());
  if (const auto& command = env.settings.passphrase_command) {
    return unlock_vault(info, printed_by(env, *command).view());
  }
  return asked(env, info);
}

VaultKeys keys_of(Env& env, const VaultHeader& header) {
  auto keys = remembered(header);
  return keys ? std::move(*keys) : unlock(env, header.info).keys;
}

JournalAt journal_at(const Env& env, const Uuid& id) { return {id, real_file(env.journal)}; }

Journal open_journal(Env& env) {
  Journal journal = Journal::open(env.journal, [&env](const VaultHeader& header) {
    VaultKeys keys = keys_of(env, header);
    if (keys_fit(header, keys)) warn_of_age(env, header.info);
    return keys;
  });
  note_versions(journal, env.state);
  warn_of_size(env);
  import_rescued(env, journal);
  keep_times(journal, env.state, env.now);
  return journal;
}

Journal look_at_journal(Env& env) {
  return Journal::look_at(env.journal,
                          [&env](const VaultHeader& header) { return keys_of(env, header); });
}

Unlocked recover_with_line(const VaultInfo& info, const Secret& line) {
  const Secret code = without_marks(line.view());
  return recover_vault(info, {reinterpret_cast<const char*>(code.view().data()), code.size()});
}

Secret secret_line(int file) {
  Collected line;
  std::uint8_t byte = 0;
  bool any = false;
  while (read_byte(file, byte)) {
    any = true;
    if (byte == '\n') return line.taken();
    line.add(byte);
  }
  if (any) return line.taken();
  throw Error(tr("There is no passphrase to read."),
              tr("Give each one in a line of its own to the file of --passphrase-fd."),
              Exit::locked);
}

Printed secret_from_command(const std::string& command) {
  std::error_code failed;
  const auto child = start_child({"/bin/sh", "-c", command}, {.output = true}, failed);
  if (!child) throw command_failed(tr("did not start: {}", reason_of(failed)));
  Printed printed = first_line(child->output.number());
  const ChildEnd end = end_of(*child);
  if (end.signal != 0) throw command_failed(tr("was ended by a signal"));
  if (end.status != 0) throw command_failed(tr("ended with {}", end.status));
  if (printed.line.size() > 0) return printed;
  throw command_failed(printed.more ? tr("printed an empty line first") : tr("printed nothing"));
}

}  // namespace hearth
