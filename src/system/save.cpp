#include "hearth/system/save.hpp"

#include <fmt/format.h>
#include <sys/file.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>

#include "hearth/core/error.hpp"
#include "hearth/core/translated.hpp"
#include "hearth/system/folder.hpp"
#include "hearth/system/journal_files.hpp"
#include "hearth/system/path.hpp"
#include "hearth/system/signals.hpp"
#include "hearth/system/system_error.hpp"
#include "hearth/system/wipe.hpp"
#include "save_folder.hpp"
#include "temp_file.hpp"

namespace hearth {

namespace {

namespace fs = std::filesystem;

constexpr const char* kFailing =
    msgid("The disk may be failing: copy the journal to another disk soon.");

void refuse_if_changed(const SaveFolder& folder, const std::optional<FileMark>& loaded) {
  if (folder.mark() == loaded) return;
  throw Error(tr("{} was changed by another program in the meantime.", folder.file().string()),
              tr("Nothing was written. Look at both versions before you try again; a program that "
                 "copies files between devices may have done it."));
}

// The journal itself is fine, so a fault of the new file must not be reported as damage to it.
void read_back(const TempFile& temp, const SaveJob& job, const SaveFolder& folder) {
  try {
    job.verify(temp.source());
  } catch (const Error& reason) {
    throw Error(tr("The new version of {} did not read back as it was written ({})",
                   folder.file().string(), reason.what()),
                fmt::format("{} {}", translated(kUnchanged), translated(kFailing)));
  }
}

FileMark write_temp(TempFile& temp, const SaveJob& job, const SaveFolder& folder) {
  temp.reserve(job.size);
  job.write(temp.sink());
  temp.sync();
  read_back(temp, job, folder);
  const auto mark = temp.mark();
  temp.close();
  return mark;
}

// From the first moment on, what was there has a name that stays.
void replace_and_set_aside(const SaveFolder& folder, const TempFile& temp, SaveResult& result) {
  const auto aside = folder.set_aside();
  try {
    folder.replace_with(temp.name());
  } catch (const Error&) {
    folder.take_back(aside);
    throw;
  }
  result.set_aside = folder.file().parent_path() / aside;
}

void replace(const SaveFolder& folder, const TempFile& temp, const SaveJob& job,
             SaveResult& result) {
  if (!job.loaded) {
    folder.begin_with(temp.name());
    return;
  }
  refuse_if_changed(folder, job.loaded);  // once more: writing takes its time
  if (job.set_aside) {
    replace_and_set_aside(folder, temp, result);
    return;
  }
  if (job.instead_of_keeping) {
    job.instead_of_keeping();
  } else {
    result.kept_previous = folder.keep_previous();
  }
  folder.replace_with(temp.name());
}

void refuse_if_there(const fs::path& path, const std::string& hint) {
  if (!is_there(path)) return;
  throw Error(tr("There is something at {} already; it was left as it is.", path.string()), hint);
}

void check_folder(const fs::path& file) {
  const fs::path folder = real_file(file).parent_path();
  if (::access(folder.c_str(), W_OK | X_OK) == 0) return;
  throw Error(
      tr("Nothing can be written to the folder {}: {}.", folder.string(), reason_of(last_error())),
      tr("Name another place."));
}

/// A file that no other process writes to.
struct WholeFile {
  FileContents contents;
  std::optional<FileOwner> owner;
  bool replace = false;
  bool confirm = true;
  bool hold = false;
};

/// Bytes in memory, which outlive it.
FileContents written_once(ByteView bytes) {
  return {.write = [bytes](const NewFile& file) {
    if (!bytes.empty()) file.reserve(bytes.size());
    file.sink(bytes);
  }};
}

FileContents written_and_read_back(ByteView bytes) {
  FileContents contents = written_once(bytes);
  contents.verify = [bytes](const ByteSource& source) { expect_same(bytes, source); };
  return contents;
}

ByteView bytes_of(std::string_view text) {
  return {reinterpret_cast<const std::uint8_t*>(text.data()), text.size()};
}

/// What holds it, if it is to be held, from before it has its name.
Descriptor write_whole(const fs::path& file, const WholeFile& whole) {
  const SaveFolder folder(file);
  const SignalPause pause;
  folder.remove_stale_temps();
  TempFile temp(folder, whole.owner);
  whole.contents.write({[&](std::uint64_t size) { temp.reserve(size); }, temp.sink()});
  temp.sync();
  if (whole.contents.verify) whole.contents.verify(temp.source());
  Descriptor held = whole.hold ? temp.hold() : Descriptor();
  temp.close();
  if (whole.replace) {
    folder.replace_with(temp.name());
  } else {
    folder.begin_with(temp.name());
  }
  temp.release();
  if (whole.confirm) folder.confirm();
  return held;
}

}  // namespace

SaveResult save_file(const FileLock& lock, const SaveJob& job) {
  const SaveFolder folder(lock.file());
  refuse_if_changed(folder, job.loaded);
  const SignalPause pause;
  TempFile temp(folder, owner_for(folder.file()));
  SaveResult result;
  result.mark = write_temp(temp, job, folder);
  replace(folder, temp, job, result);
  temp.release();
  folder.confirm();
  return result;
}

void expect_same(ByteView bytes, const ByteSource& source) {
  Bytes piece(std::size_t{1} << 16);
  for (std::size_t size = source(piece); size > 0; size = source(piece)) {
    if (size > bytes.size() ||
        !std::ranges::equal(bytes.first(size), ByteView(piece).first(size))) {
      throw Error(tr("It does not hold what was to be saved."), translated(kFailing));
    }
    bytes = bytes.subspan(size);
  }
  if (!bytes.empty())
    throw Error(tr("It does not hold all that was to be saved."), translated(kFailing));
}

std::optional<FileMark> mark_of(const fs::path& file) { return SaveFolder(file).mark(); }

bool keep_previous(const FileLock& lock) { return SaveFolder(lock.file()).keep_previous(); }

std::vector<fs::path> unfinished_saves(const fs::path& file) {
  std::vector<fs::path> found;
  for (const auto& name : SaveFolder(file).passing_files()) {
    found.push_back(file.parent_path() / name);
  }
  return found;
}

void check_target(const fs::path& path, bool replace) {
  check_place(path);
  if (!replace) refuse_if_there(path, tr("Choose another name, or add --force to replace it."));
  check_folder(path);
}

void write_whole_file(const fs::path& path, std::string_view text, bool replace,
                      const fs::path& journal) {
  write_whole_file(path, written_once(bytes_of(text)), replace, journal);
}

void write_whole_file(const fs::path& path, const FileContents& contents, bool replace,
                      const fs::path& journal) {
  check_target(path, replace);
  const fs::path file = real_file(path);
  write_whole(file,
              {.contents = contents,
               .owner = journal.empty() ? owner_for(file) : owner_for(file, real_file(journal)),
               .replace = replace});
}

void write_unconfirmed(const fs::path& path, std::string_view text) {
  const fs::path file = real_file(path);
  write_whole(file, {.contents = written_once(bytes_of(text)),
                     .owner = owner_for(file),
                     .replace = true,
                     .confirm = false});
}

void write_new_file(const fs::path& path, std::string_view text) {
  make_private_folder(path.parent_path());
  refuse_if_there(path, tr("Choose another name, or move it out of the way."));
  write_whole(real_file(path),
              {.contents = written_once(bytes_of(text)), .owner = owner_for(path)});
}

void write_durably(const fs::path& target, ByteView bytes, const std::optional<FileOwner>& owner) {
  write_durably(target, written_and_read_back(bytes), owner);
}

void write_durably(const fs::path& target, const FileContents& contents,
                   const std::optional<FileOwner>& owner) {
  write_whole(real_file(target), {.contents = contents, .owner = owner});
}

Descriptor write_and_hold(const fs::path& target, ByteView bytes,
                          const std::optional<FileOwner>& owner) {
  return write_whole(
      real_file(target),
      {.contents = written_and_read_back(bytes), .owner = owner, .replace = true, .hold = true});
}

bool is_held(const fs::path& file) {
  const Descriptor open = open_at(AT_FDCWD, file.string(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK);
  // Shared, so that two who look do not take each other for the holder.
  return open.is_open() && ::flock(open.number(), LOCK_SH | LOCK_NB) != 0 && errno == EWOULDBLOCK;
}

std::error_code remove_durably(const fs::path& file) {
  if (::unlinkat(AT_FDCWD, file.c_str(), 0) != 0)
    return errno == ENOENT ? std::error_code() : last_error();
  const Descriptor folder = open_at(AT_FDCWD, file.parent_path().string(), O_RDONLY | O_DIRECTORY);
  const bool is_sure = folder.is_open() && ::fsync(folder.number()) == 0;
  return is_sure ? std::error_code() : last_error();
}

void remove_unfinished(const fs::path& folder, std::string_view ending) noexcept try {
  std::error_code failed;
  for (fs::directory_iterator at(folder, failed), end; !failed && at != end; at.increment(failed)) {
    const std::string name = at->path().filename().string();
    const auto stop = name.rfind(ending);
    if (stop == std::string::npos || stop == 0) continue;
    const std::string whole = name.substr(1, stop + ending.size() - 1);
    if (is_passing_name(name, whole, Passing::written)) {
      wipe_unless_held(AT_FDCWD, at->path().string());
    }
  }
} catch (const std::exception&) {
  return;  // whoever looks there next does it
}

}  // namespace hearth
