#include "hearth/store/storage/backup.hpp"

#include <sys/stat.h>

#include <algorithm>

#include "database_bytes.hpp"
#include "encryption_mark.hpp"
#include "hearth/core/error.hpp"
#include "hearth/core/translated.hpp"
#include "hearth/store/storage/vault_file.hpp"
#include "hearth/system/folder.hpp"
#include "hearth/system/journal_files.hpp"
#include "hearth/system/path.hpp"
#include "hearth/system/save.hpp"
#include "hearth/vault/checksums.hpp"
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

/// A plain journal on its way into another file. Nobody else writes to it while it is copied, but
/// may while the copy is on its way to the disk and is read back.
class PlainCopying {
 public:
  explicit PlainCopying(fs::path journal) : journal_(std::move(journal)) {}

  FileContents contents() {
    return {.write = [this](const NewFile& file) { copy_to(file); },
            .verify = [this](const ByteSource& source) { verify(source); }};
  }

 private:
  static constexpr std::size_t kPiece = std::size_t{1} << 16;

  void copy_to(const NewFile& file) {
    read_plain_journal(journal_, [&](SQLite::Database& database) {
      const DatabaseBytes bytes(database);
      file.reserve(bytes.size());
      bytes.copy_to([&](ByteView some) {
        note(some);
        file.sink(some);
      });
    });
  }

  void note(ByteView some) {
    for (; !some.empty(); some = some.subspan(std::min(kPiece, some.size()))) {
      written_.add(some.first(std::min(kPiece, some.size())));
    }
  }

  void verify(const ByteSource& source) const {
    Bytes piece(kPiece);
    std::size_t n = 0;
    for (std::size_t size = source(piece); size > 0; size = source(piece), ++n) {
      const bool fits = n < written_.size() && written_.fits(n, ByteView(piece).first(size));
      if (!fits) throw not_as_written();
    }
    if (n != written_.size()) throw not_as_written();
  }

  static Error not_as_written() {
    return Error(tr("It does not hold what was to be saved."),
                 tr("The disk may be failing: copy the journal to another disk soon."));
  }

  fs::path journal_;
  Checksums written_;
};

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
  PlainCopying copying(journal);
  write_durably(target, copying.contents(), owner);
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
