#include "hearth/system/journal_files.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "hearth/core/translated.hpp"
#include "hearth/system/random.hpp"
#include "hearth/system/system_error.hpp"
#include "hearth/system/wipe.hpp"

namespace hearth {
namespace {

namespace fs = std::filesystem;

constexpr const char* kPrevious = ".prev";
constexpr const char* kReplaced = ".replaced-";
constexpr const char* kBeforeUpgrade = ".v";
constexpr const char* kBackup = ".bak";
constexpr const char* kRollback = "-journal";
constexpr std::size_t kRandomDigits = 16;

fs::path with(const fs::path& journal, const std::string& ending) {
  return journal.string() + ending;
}

std::string passing_prefix(const std::string& journal, Passing what) {
  return fmt::format(".{}.{}-", journal, what == Passing::written ? "tmp" : "bak");
}

bool is_hex(char letter) {
  return (letter >= '0' && letter <= '9') || (letter >= 'a' && letter <= 'f');
}

bool is_kept(const std::string& name, const std::string& journal) {
  return name == journal + kPrevious ||
         (name.starts_with(journal + kBeforeUpgrade) && name.ends_with(kBackup));
}

bool is_replaced_name(const std::string& name, const std::string& journal) {
  return name.starts_with(journal + kReplaced) && name.ends_with(kBackup);
}

/// A restore that was cut short may have set aside what is still the journal.
bool is_replaced(const fs::path& file, const fs::path& journal) {
  std::error_code ignored;
  return is_replaced_name(file.filename().string(), journal.filename().string()) &&
         !fs::equivalent(file, journal, ignored);
}

/// SQLite takes what is called so for its own, whatever is in it.
std::string without_ending_of_sqlite(std::string name) {
  for (const std::string_view ending : {std::string_view(kRollback), {"-wal"}, {"-shm"}}) {
    if (name.ends_with(ending)) return name.substr(0, name.size() - ending.size());
  }
  return name;
}

void remove_kept(const fs::path& kept) {
  auto failed = wipe(kept);
  if (!failed) failed = wipe(rollback_of(kept));
  if (!failed) return;
  throw system_error(tr("Removing"), kept,
                     tr("The journal is as it was before; earlier versions beside it may be gone."),
                     failed);
}

}  // namespace

fs::path previous_of(const fs::path& journal) { return with(journal, kPrevious); }

fs::path replaced_of(const fs::path& journal, int number) {
  return with(journal, fmt::format("{}{}{}", kReplaced, number, kBackup));
}

fs::path before_upgrade_of(const fs::path& journal, int version) {
  return with(journal, fmt::format("{}{}{}", kBeforeUpgrade, version, kBackup));
}

fs::path lock_of(const fs::path& journal) { return with(journal, ".lock"); }

fs::path rollback_of(const fs::path& journal) { return with(journal, kRollback); }

fs::path encryption_mark_of(const fs::path& journal) { return with(journal, ".encrypting"); }

std::string passing_name(const std::string& journal, Passing what) {
  std::array<std::uint8_t, kRandomDigits / 2> random{};
  fill_random(random);
  return passing_prefix(journal, what) + fmt::format("{:02x}", fmt::join(random, ""));
}

bool is_passing_name(const std::string& name, const std::string& journal, Passing what) {
  const std::string prefix = passing_prefix(journal, what);
  return name.size() == prefix.size() + kRandomDigits && name.starts_with(prefix) &&
         std::all_of(name.end() - kRandomDigits, name.end(), is_hex);
}

bool is_beside(const fs::path& file, const fs::path& journal) {
  if (file.parent_path() != journal.parent_path() || file == journal) return false;
  const std::string own = journal.filename().string();
  const std::string name = file.filename().string();
  const std::string database = without_ending_of_sqlite(name);
  return database == own || is_kept(database, own) || is_replaced_name(database, own) ||
         file == lock_of(journal) || file == encryption_mark_of(journal) ||
         is_passing_name(name, own, Passing::written) || is_passing_name(name, own, Passing::kept);
}

std::vector<fs::path> kept_files(const fs::path& journal) {
  std::vector<fs::path> found;
  std::error_code failed;
  for (fs::directory_iterator at(journal.parent_path(), failed), end; !failed && at != end;
       at.increment(failed)) {
    const fs::path& beside = at->path();
    if (is_kept(beside.filename().string(), journal.filename().string()) ||
        is_replaced(beside, journal)) {
      found.push_back(beside);
    }
  }
  if (!failed) return found;
  throw system_error(tr("Looking for earlier versions beside"), journal, "", failed);
}

void remove_kept_files(const fs::path& journal) {
  for (const fs::path& kept : kept_files(journal)) remove_kept(kept);
}

void remove_previous(const fs::path& journal) { remove_kept(previous_of(journal)); }

}  // namespace hearth
