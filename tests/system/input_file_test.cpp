#include "hearth/system/input_file.hpp"

#include <doctest/doctest.h>

#include <array>

#include "hearth/core/error.hpp"
#include "vault/scratch_folder.hpp"

using namespace hearth;
using namespace hearth::sample;

namespace {

Exit exit_of_opening(const std::filesystem::path& file) {
  try {
    InputFile opened(file);
  } catch (const Error& error) {
    return error.exit();
  }
  return Exit::ok;
}

}  // namespace

TEST_CASE("a file that is missing is told from one that is no file") {
  const ScratchFolder folder;
  CHECK(exit_of_opening(folder / "none") == Exit::nothing_found);
  CHECK(exit_of_opening(folder.path()) == Exit::failed);
}

TEST_CASE("a file stays the same one to the end, even if its name moves on") {
  const ScratchFolder folder;
  write_whole(folder / "f", Bytes{1, 2, 3});
  const InputFile file(folder / "f");
  write_whole(folder / "new", Bytes{9, 9, 9, 9});
  std::filesystem::rename(folder / "new", folder / "f");
  std::array<std::uint8_t, 8> room{};
  CHECK(file.source()(room) == 3);
  CHECK(room[0] == 1);
}

TEST_CASE("a file that was replaced by one of the same size has another mark") {
  const ScratchFolder folder;
  write_whole(folder / "f", Bytes{1, 2, 3});
  const InputFile first(folder / "f");
  const FileMark before = first.mark();
  CHECK(InputFile(folder / "f").mark() == before);
  write_whole(folder / "new", Bytes{4, 5, 6});
  std::filesystem::rename(folder / "new", folder / "f");
  CHECK_FALSE(InputFile(folder / "f").mark() == before);
}
