#include "hearth/store/storage/backup.hpp"

#include <sys/stat.h>

#include <algorithm>

#include "encryption_mark.hpp"
#include "hearth/core/error.hpp"
#include "hearth/core/translated.hpp"
#include "hearth/store/storage/vault_file.hpp"
#include "hearth/system/folder.hpp"
#include "hearth/system/journal_files.hpp"
#include "hearth/system/path.hpp"
#include "hearth/system/save.hpp"
#include "hearth/vault/container.hpp"
#include "hearth/vault/vault_header.hpp"
#include "image.hpp"
#include "plain_storage.hpp"

namespace hearth {
namespace {

namespace fs = std::filesystem;

/// A database is a whole number of pages, and the smallest that SQLite knows have this length.
constexpr std::uint64_t kSmallestPage = 512;

/// As far as that shows without a key: its header is what was written, and its length fits.
Bytes read_vault(const fs::path& file) {
  const InputFile input(real_file(file));
  Bytes bytes(input.mark().size);
  bytes.resize(input.source()(bytes));
  const auto size = plain_size(read_vault_header(read_from(bytes)), bytes.size());
  if (!size || *size % kSmallestPage != 0) {
    throw damaged_vault(tr("its length is not that of a whole journal"));
  }
  return bytes;
}

Bytes read_copy(const fs::path& copy) {
  if (kind_of(copy) == JournalKind::vault) return read_vault(copy);
  const SqliteImage image = read_plain_copy(copy);
  return {image.view().begin(), image.view().end()};
}

std::optional<std::uint64_t> generation_of(const fs::path& file) {
  try {
    if (is_vault(file)) return vault_header_of(file).info.generation;
  } catch (const Error&) {
    return std::nullopt;  // a damaged one is still listed
  }
  return std::nullopt;
}

std::optional<KeptVersion> version_at(const fs::path& file) {
  struct stat about {};
  if (::stat(file.c_str(), &about) != 0 || !S_ISREG(about.st_mode)) return std::nullopt;
  return KeptVersion{file, about.st_mtim.tv_sec, generation_of(file)};
}

}  // namespace

std::vector<KeptVersion> kept_versions(const fs::path& journal) {
  std::vector<KeptVersion> found;
  std::error_code unknown;
  if (!fs::exists(fs::absolute(journal).parent_path(), unknown) && !unknown) return found;
  for (const fs::path& kept : kept_files(real_file(journal))) {
    if (auto version = version_at(kept)) found.push_back(std::move(*version));
  }
  std::ranges::sort(
      found, [](const KeptVersion& a, const KeptVersion& b) { return a.modified > b.modified; });
  return found;
}

Leftovers leftovers_beside(const fs::path& journal) {
  const fs::path real = real_file(journal);
  Leftovers found{.passing = unfinished_saves(real)};
  const fs::path mark = encryption_mark_of(real);
  if (is_there(mark)) found.passing.push_back(mark);
  if (!is_vault(real)) return found;
  std::vector<fs::path> owners = kept_files(real);
  owners.push_back(real);
  for (const fs::path& owner : owners) {
    if (is_there(rollback_of(owner))) found.rollbacks.push_back(rollback_of(owner));
  }
  return found;
}

void back_up(const fs::path& journal, const fs::path& target) {
  check_place(target);
  if (is_there(target)) {
    throw Error(tr("There is something at {} already; it was left as it is.", target.string()),
                tr("Give the backup a name of its own."));
  }
  const auto owner = owner_for(target, real_file(journal));
  if (kind_of(journal) == JournalKind::vault)
    return write_durably(target, read_vault(journal), owner);
  write_durably(target, read_plain_journal(journal).view(), owner);
}

fs::path restore_from(const fs::path& journal, const fs::path& copy) {
  const Bytes bytes = read_copy(copy);
  make_private_folder(fs::absolute(journal).parent_path());
  const FileLock lock(journal);
  const bool replaces = mark_of(lock.file()).has_value();
  std::optional<PlainHold> hold;
  if (replaces && !is_vault(lock.file())) hold.emplace(lock.file());
  const SaveJob job{.loaded = mark_of(lock.file()),
                    .size = bytes.size(),
                    .write = [&](const ByteSink& sink) { sink(bytes); },
                    .verify = [&](const ByteSource& source) { expect_same(bytes, source); },
                    .set_aside = true};
  fs::path kept = save_file(lock, job).set_aside;
  settle_encryption(lock.file());
  return kept;
}

void check_plain(const fs::path& file) { check_plain_copy(file); }

void check_plain_journal(const fs::path& journal) { check_plain_in_use(journal); }

}  // namespace hearth
