#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <memory>

#include "care.hpp"
#include "hearth/app/journal/output_file.hpp"
#include "hearth/app/keys/key_source.hpp"
#include "hearth/app/keys/own_passphrase.hpp"
#include "hearth/app/keys/rescued_words.hpp"
#include "hearth/core/error.hpp"
#include "hearth/core/json.hpp"
#include "hearth/core/text.hpp"
#include "hearth/store/notes.hpp"
#include "hearth/store/storage/backup.hpp"
#include "hearth/store/storage/seen_generation.hpp"
#include "hearth/store/storage/vault_file.hpp"
#include "hearth/system/path.hpp"
#include "hearth/system/random.hpp"

namespace hearth {
namespace {

constexpr std::array<std::string_view, 2> kEndings = {"hearth", "backup"};

class Backup final : public Command {
 public:
  void declare(Options& options) override {
    options.value("file", file_, "Where to, a file that is not there yet").files();
  }

  Exit run(Env& env) override {
    if (!file_) {
      throw Error("It was not said where the backup is to go.",
                  "As in `hearth backup /media/stick/journal.backup`.", Exit::usage);
    }
    refuse_other_kind(*file_, kEndings);
    refuse_journal(env, *file_);
    back_up(env.journal, *file_);
    env.console.note(fmt::format("Copied to {} and read back.\n", printable(*file_)));
    if (is_vault(*file_)) {
      env.console.note(
          "It is encrypted as the journal is. That all of it opens, `hearth doctor` tells, with "
          "the passphrase.\n");
      tell_of_waiting(env);
    }
    return Exit::ok;
  }

 private:
  /// What was answered last may not be in the journal yet, and so not in its copy.
  static void tell_of_waiting(Env& env) {
    if (rescued_files(env).empty()) return;
    env.console.note(
        "Words that wait beside the journal are not in it: `hearth list` takes them into the "
        "journal, and then a new backup has them.\n");
  }

  std::optional<std::string> file_;
};

std::string described(const KeptVersion& version, const Zone& zone) {
  const Moment written = zone.at(version.modified * 1000);
  std::string text = fmt::format("{}\n  from {} {}", printable(version.file.string()),
                                 spoken(local_date(written)), local_clock(written));
  if (version.generation) text += fmt::format(", version {}", *version.generation);
  return text + "\n";
}

Tree tree_of(const KeptVersion& version, const Zone& zone) {
  return Tree::Table{
      {"file", version.file.string()},
      {"at", to_string(zone.at(version.modified * 1000))},
      {"version",
       version.generation ? Tree(static_cast<std::int64_t>(*version.generation)) : Tree()}};
}

class Restore final : public Command {
 public:
  void declare(Options& options) override {
    options.value("file", file_, "The version or backup to go back to")
        .files()
        .flag("--json", json_, "The list as JSON, for scripts");
  }

  Exit run(Env& env) override {
    if (!file_) return list(env);
    const Opener opener = checked(env);
    const auto info = is_vault(*file_) ? std::optional(vault_header_of(*file_).info) : std::nullopt;
    const std::filesystem::path kept = restore_from(env.journal, *file_);
    if (info) {
      accept_generation(env.state, journal_at(env, info->journal), info->generation);
    }
    lapse(env, opener);
    env.console.note(fmt::format("The journal is that of {} now.\n", printable(*file_)));
    if (!kept.empty()) {
      env.console.note(
          fmt::format("What was there before is kept as {}.\n", printable(kept.string())));
    }
    return Exit::ok;
  }

 private:
  Exit list(Env& env) const {
    const auto versions = kept_versions(env.journal);
    if (json_) {
      const auto tree = [&](const KeptVersion& one) { return tree_of(one, env.zone); };
      env.console.out(to_json(Tree::list_of(versions, tree), 2) + "\n");
      return versions.empty() ? Exit::nothing_found : Exit::ok;
    }
    if (versions.empty()) {
      env.console.note(
          "No earlier version lies beside the journal.\n"
          "`hearth restore FILE` takes a backup from anywhere.\n");
      return Exit::nothing_found;
    }
    for (const KeptVersion& version : versions) env.console.out(described(version, env.zone));
    env.console.note("`hearth restore FILE` goes back to one of them.\n");
    return Exit::ok;
  }

  /// A yes that was taken back since then must not come back with it.
  void lapse(const Env& env, const Opener& opener) const {
    try {
      Journal journal = Journal::open(env.journal, opener);
      note_restore(journal, uuid_v7(env.now.ms, uuid_random()));
    } catch (const Error& failure) {
      throw Error(fmt::format("The journal is that of {} now, but it could not be noted that every "
                              "yes in it has lapsed: {}",
                              printable(*file_), failure.what()),
                  "Restore it once more before anybody counts on a yes.", failure.exit());
    }
  }

  /// Nothing is put in the journal's place that would not open there. Gives what opens it.
  Opener checked(Env& env) const {
    std::error_code failed;
    if (!std::filesystem::exists(*file_, failed) && !failed) {
      refuse_broken_link(*file_);
      throw Error(fmt::format("There is no file {}.", *file_),
                  "Nothing was changed. `hearth restore` lists the versions beside the journal.");
    }
    if (kind_of(*file_) != JournalKind::vault) {
      check_plain(*file_);
      check_people(env, {}, {});
      return {};
    }
    const auto keys = std::make_shared<const VaultKeys>(keys_of(env, vault_header_of(*file_)));
    Opener opener = [keys](const VaultHeader&) { return keys->copy(); };
    check_people(env, check_vault(*file_, *keys), opener);
    return opener;
  }

  /// Whoever has a passphrase of their own now, and another or none in that version, has to agree:
  /// there others could write in their name. A journal that is damaged has nobody to ask.
  static void check_people(Env& env, const std::vector<Person>& there, const Opener& known) try {
    if (!is_vault(env.journal)) return;
    Journal now = Journal::open(env.journal, [&](const VaultHeader& header) {
      if (known) {
        VaultKeys keys = known(header);
        if (keys_fit(header, keys)) return keys;
      }
      return keys_of(env, header);
    });
    for (const Person& person : now.people()) {
      if (person.signing.empty()) continue;
      const auto same = std::ranges::find(there, person.id, &Person::id);
      if (same == there.end() || same->signing != person.signing) need_consent(env, now, person);
    }
  } catch (const Error& failure) {
    if (failure.exit() != Exit::damaged) throw;
  }

  std::optional<std::string> file_;
  bool json_ = false;
};

}  // namespace

std::unique_ptr<Command> make_backup() { return std::make_unique<Backup>(); }

std::unique_ptr<Command> make_restore() { return std::make_unique<Restore>(); }

}  // namespace hearth
