#include "hearth/store/text_file.hpp"

#include <doctest/doctest.h>
#include <sys/stat.h>

#include "hearth/core/error.hpp"
#include "support/temp_folder.hpp"

using namespace hearth;
using namespace hearth::test;

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
