#include "hearth/system/read_file.hpp"

#include <doctest/doctest.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <thread>

#include "hearth/core/error.hpp"
#include "support/temp_folder.hpp"
#include "vault/scratch_folder.hpp"

using namespace hearth;
using namespace hearth::sample;
using namespace hearth::test;

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

TEST_CASE("a file is read whole, whatever bytes it holds") {
  const TempFolder folder;
  std::string bytes(200000, 'x');
  bytes[70000] = '\0';
  bytes[70001] = '\xff';
  write_file(folder / "a", bytes);
  CHECK(read_file(folder / "a", 1 << 20) == bytes);
  write_file(folder / "empty", "");
  CHECK(read_file(folder / "empty", 10).empty());
}

TEST_CASE("what is no readable file of a sensible size is refused at once") {
  const TempFolder folder;
  write_file(folder / "large", std::string(11, 'x'));
  std::filesystem::create_symlink("loop", folder / "loop");
  REQUIRE(::mkfifo((folder / "pipe").c_str(), 0600) == 0);
  CHECK_THROWS_AS(read_file(folder / "large", 10), Error);
  CHECK_THROWS_AS(read_file(folder / "missing", 10), Error);
  CHECK_THROWS_AS(read_file(folder.path(), 10), Error);
  CHECK_THROWS_AS(read_file(folder / "loop", 10), Error);
  CHECK_THROWS_AS(read_file(folder / "pipe", 10), Error);
  CHECK_THROWS_AS(read_file("/dev/zero", 10), Error);
}

TEST_CASE("a pipe is read to its end, however slowly it is written") {
  int ends[2];
  REQUIRE(::pipe(ends) == 0);
  std::thread writer([&] {
    for (int n = 0; n < 3; ++n) {
      ::usleep(20'000);
      CHECK(::write(ends[1], "some words\n", 11) == 11);
    }
    ::close(ends[1]);
  });
  const std::string path = "/dev/fd/" + std::to_string(ends[0]);
  CHECK(read_file_or_pipe(path, 100) == "some words\nsome words\nsome words\n");
  writer.join();
  ::close(ends[0]);
}

TEST_CASE("a pipe that nobody writes into is not waited for, and what to give is told") {
  const TempFolder folder;
  REQUIRE(::mkfifo((folder / "pipe").c_str(), 0600) == 0);
  try {
    read_file_or_pipe(folder / "pipe", 10);
    FAIL("it was read");
  } catch (const Error& error) {
    CHECK(error.hint() == "Give - and pipe into stdin.");
  }
}

TEST_CASE("files are read as ever, and what is neither is refused") {
  const TempFolder folder;
  write_file(folder / "a", "words");
  CHECK(read_file_or_pipe(folder / "a", 10) == "words");
  CHECK_THROWS_AS(read_file_or_pipe(folder / "a", 4), Error);
  CHECK_THROWS_AS(read_file_or_pipe("/dev/zero", 10), Error);
  CHECK_THROWS_AS(read_file_or_pipe(folder.path(), 10), Error);
}

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
