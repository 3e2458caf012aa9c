#include "hearth/system/descriptor.hpp"

#include <doctest/doctest.h>
#include <fcntl.h>

#include <cerrno>
#include <utility>

using namespace hearth;

namespace {

bool is_open(int number) { return ::fcntl(number, F_GETFD) >= 0; }

int opened() { return ::open("/dev/null", O_RDONLY | O_CLOEXEC); }

}  // namespace

TEST_CASE("a file is closed once, by its last owner") {
  const int number = opened();
  {
    Descriptor first(number);
    Descriptor second(std::move(first));
    CHECK(second.number() == number);
    CHECK(is_open(number));
  }
  CHECK_FALSE(is_open(number));
}

TEST_CASE("taking over another file closes the own one") {
  const int mine = opened();
  const int other = opened();
  Descriptor owner(mine);
  owner = Descriptor(other);
  CHECK_FALSE(is_open(mine));
  CHECK(is_open(other));
}

TEST_CASE("a close that the system refuses is told") {
  Descriptor nothing(100000);
  CHECK(nothing.close() == std::errc::bad_file_descriptor);
  CHECK_FALSE(nothing.is_open());
}
