#include "hearth/system/save.hpp"

#include <doctest/doctest.h>
#include <fcntl.h>
#include <signal.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "hearth/core/error.hpp"
#include "hearth/system/descriptor.hpp"
#include "support/temp_folder.hpp"

using namespace hearth;
using namespace hearth::test;

namespace {

std::size_t files_in(const TempFolder& folder) {
  std::size_t count = 0;
  for ([[maybe_unused]] const auto& file : std::filesystem::directory_iterator(folder.path())) {
    ++count;
  }
  return count;
}

}  // namespace

TEST_CASE("a new file is its owner's alone, and nothing else is left") {
  const TempFolder folder;
  const std::string text("a\0b\r\n", 5);
  write_whole_file(folder / "a", text, false);
  CHECK(file_bytes(folder / "a") == text);
  CHECK(mode_of(folder / "a") == 0600);
  CHECK(files_in(folder) == 1);
  write_whole_file(folder / "empty", "", false);
  CHECK(file_bytes(folder / "empty").empty());
}

TEST_CASE("what is there is replaced only if that was said") {
  const TempFolder folder;
  write_file(folder / "a", "mine");
  CHECK_THROWS_AS(write_whole_file(folder / "a", "new", false), Error);
  CHECK(file_bytes(folder / "a") == "mine");
  std::filesystem::permissions(folder / "a", std::filesystem::perms::all);
  write_whole_file(folder / "a", "new", true);
  CHECK(file_bytes(folder / "a") == "new");
  CHECK(mode_of(folder / "a") == 0600);
  CHECK(files_in(folder) == 1);
}

TEST_CASE("a link is followed and stays a link") {
  const TempFolder folder;
  write_file(folder / "real", "old");
  std::filesystem::create_symlink("real", folder / "link");
  write_whole_file(folder / "link", "new", true);
  CHECK(std::filesystem::is_symlink(folder / "link"));
  CHECK(file_bytes(folder / "real") == "new");
}

TEST_CASE("an interruption waits until the file is whole, and leaves no half of it") {
  const TempFolder folder;
  const std::string text(std::size_t{64} << 20, 'x');
  const auto child = ::fork();
  if (child == 0) {
    ::signal(SIGTERM, SIG_DFL);
    write_whole_file(folder / "a", text, false);
    ::_exit(0);
  }
  while (files_in(folder) == 0) ::usleep(100);
  ::kill(child, SIGTERM);
  int status = 0;
  ::waitpid(child, &status, 0);
  CHECK(files_in(folder) == 1);
  CHECK(std::filesystem::file_size(folder / "a") == text.size());
}

TEST_CASE("what a killed export left goes with the next one, unless somebody still writes it") {
  const TempFolder folder;
  const auto left = folder / ".a.tmp-0123456789abcdef";
  write_file(left, "words");
  {
    const Descriptor writing(::open(left.c_str(), O_RDWR | O_CLOEXEC));
    REQUIRE(::flock(writing.number(), LOCK_EX) == 0);
    write_whole_file(folder / "a", "new", true);
    CHECK(file_bytes(left) == "words");
  }
  write_whole_file(folder / "b", "another", true);
  CHECK(std::filesystem::exists(left));
  write_whole_file(folder / "a", "new", true);
  CHECK_FALSE(std::filesystem::exists(left));
}

TEST_CASE("a folder, a device and a folder that is not there are refused") {
  const TempFolder folder;
  for (const auto& place : {folder.path(), std::filesystem::path("/dev/null"), folder / "no/a"}) {
    CHECK_THROWS_AS(write_whole_file(place, "x", true), Error);
  }
  CHECK(files_in(folder) == 0);
}

TEST_CASE("what can hold no file is named before anything is written, and stays what it is") {
  const TempFolder folder;
  std::filesystem::create_directory(folder / "folder");
  std::filesystem::create_symlink("/nowhere/x", folder / "dangling");
  REQUIRE(::mkfifo((folder / "pipe").c_str(), 0600) == 0);
  std::filesystem::create_symlink("pipe", folder / "to-pipe");
  for (const char* name : {"folder", "dangling", "pipe", "to-pipe", "missing/x"}) {
    CAPTURE(name);
    for (const bool replace : {false, true}) {
      CHECK_THROWS_AS(check_target(folder / name, replace), Error);
      CHECK_THROWS_AS(write_whole_file(folder / name, "new", replace), Error);
    }
  }
  CHECK_THROWS_AS(check_target("/dev/null", true), Error);
  CHECK(files_in(folder) == 4);
  CHECK(std::filesystem::is_symlink(folder / "dangling"));
  CHECK(std::filesystem::is_fifo(folder / "pipe"));
  check_target(folder / "fresh", false);
  CHECK(files_in(folder) == 4);
}
