#include "hearth/system/whole_file.hpp"

#include <fmt/core.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>

#include "hearth/core/error.hpp"
#include "hearth/system/file_lock.hpp"
#include "hearth/system/folder.hpp"
#include "hearth/system/path.hpp"
#include "hearth/system/save_folder.hpp"
#include "hearth/system/signal_pause.hpp"
#include "hearth/system/temp_file.hpp"

namespace hearth {
namespace {

namespace fs = std::filesystem;

ByteView bytes_of(std::string_view text) {
  return {reinterpret_cast<const std::uint8_t*>(text.data()), text.size()};
}

void check_folder(const fs::path& file) {
  const fs::path folder = real_file(file).parent_path();
  if (::access(folder.c_str(), W_OK | X_OK) == 0) return;
  throw Error(fmt::format("Nothing can be written to the folder {}: {}.", folder.string(),
                          std::generic_category().message(errno)),
              "Name another place.");
}

}  // namespace

void check_place(const fs::path& path) {
  std::error_code failed;
  const fs::file_status status = fs::status(path, failed);
  if (fs::is_directory(status)) {
    throw Error(fmt::format("{} is a folder.", path.string()), "Name a file in it.");
  }
  refuse_broken_link(path);
  if (fs::exists(status) && !fs::is_regular_file(status)) throw no_ordinary_file(path);
}

void check_target(const fs::path& path, bool replace) {
  check_place(path);
  if (is_there(path) && !replace) {
    throw Error(
        fmt::format("There is something at {} already; it was left as it is.", path.string()),
        "Choose another name, or add --force to replace it.");
  }
  check_folder(path);
}

void write_whole_file(const fs::path& path, std::string_view text, bool replace,
                      const fs::path& journal) {
  check_target(path, replace);
  const SaveFolder folder(real_file(path));
  const SignalPause pause;
  folder.remove_stale_temps();
  const fs::path& file = folder.file();
  TempFile temp(folder, journal.empty() ? owner_for(file) : owner_for(file, real_file(journal)));
  if (!text.empty()) temp.reserve(text.size());
  temp.sink()(bytes_of(text));
  temp.sync();
  temp.close();
  if (replace) {
    folder.replace_with(temp.name());
  } else {
    folder.begin_with(temp.name());
  }
  temp.release();
  folder.confirm();
}

}  // namespace hearth
