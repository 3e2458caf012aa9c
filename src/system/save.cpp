#include "hearth/system/save.hpp"

#include <fmt/format.h>

#include "hearth/core/error.hpp"
#include "hearth/system/save_folder.hpp"
#include "hearth/system/signal_pause.hpp"
#include "hearth/system/system_error.hpp"
#include "hearth/system/temp_file.hpp"

namespace hearth {

namespace {

void refuse_if_changed(const SaveFolder& folder, const std::optional<FileMark>& loaded) {
  if (folder.mark() == loaded) return;
  throw Error(
      fmt::format("{} was changed by another program in the meantime.", folder.file().string()),
      "Nothing was written. Look at both versions before you try again; a program that "
      "copies files between devices may have done it.");
}

// The journal itself is fine, so a fault of the new file must not be reported as damage to it.
void read_back(const TempFile& temp, const SaveJob& job, const SaveFolder& folder) {
  try {
    job.verify(temp.source());
  } catch (const Error& reason) {
    throw Error(fmt::format("The new version of {} did not read back as it was written ({})",
                            folder.file().string(), reason.what()),
                fmt::format("{} The disk may be failing: copy the journal to another disk soon.",
                            kUnchanged));
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

}  // namespace hearth
