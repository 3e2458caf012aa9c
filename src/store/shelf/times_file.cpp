#include "hearth/store/shelf/times_file.hpp"

#include <fmt/core.h>

#include "hearth/core/error.hpp"
#include "hearth/core/text.hpp"
#include "hearth/system/file_lock.hpp"
#include "hearth/system/folder.hpp"
#include "hearth/system/read_file.hpp"
#include "hearth/system/save.hpp"

namespace hearth {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kMostBytes = std::size_t{1} << 20;

void need_folder(const fs::path& state) {
  if (!state.empty()) return;
  throw Error("There is no home folder in which reminders could be kept.",
              "Set HOME or XDG_STATE_HOME to a folder that is there.");
}

}  // namespace

fs::path times_path(const fs::path& state) { return state / "reminders"; }

std::optional<TimesFile> read_times(const fs::path& state) {
  if (state.empty()) return std::nullopt;
  const auto text = read_if_there(times_path(state), kMostBytes);
  if (!text) return std::nullopt;
  try {
    return parse_times_file(*text);
  } catch (const Error& failure) {
    throw Error(
        fmt::format("{} cannot be read. {}", printable(times_path(state).string()), failure.what()),
        "It was left as it is, and no reminder is given until it is mended or removed; if "
        "it is removed, the next command that opens the journal writes it anew.");
  }
}

void change_times(const fs::path& state, const std::function<void(TimesFile&)>& change,
                  std::chrono::milliseconds patience) {
  need_folder(state);
  make_private_folder(state);
  const FileLock lock(times_path(state), patience);
  const TimesFile before = read_times(state).value_or(TimesFile{});
  TimesFile after = before;
  change(after);
  if (after != before) write_whole_file(times_path(state), to_text(after), true);
}

void rewrite_times(const fs::path& state) {
  const FileLock lock(times_path(state));
  if (const auto file = read_times(state)) {
    write_whole_file(times_path(state), to_text(*file), true);
  }
}

}  // namespace hearth
