#include "hearth/core/error.hpp"

#include <doctest/doctest.h>

using namespace hearth;

TEST_CASE("what was done before an error stands in place of what says that nothing was") {
  const Error told = after("The words are kept.",
                           Error("No room.", "Nothing was changed. Make some.", Exit::busy));
  CHECK(told.what() == std::string("No room."));
  CHECK(told.hint() == "The words are kept. Make some.");
  CHECK(told.exit() == Exit::busy);
  CHECK(after("Done.", Error("No room.", "Nothing was written.")).hint() == "Done.");
  CHECK(after("Done.", Error("No room.")).hint() == "Done.");
  CHECK(after("Done.", Error("No room.", "Make some.")).hint() == "Done. Make some.");
  const Error left = after("Done.", Error("Left. Nothing was changed.", "", Exit::left));
  CHECK(left.what() == std::string("Left."));
  CHECK(left.hint() == "Done.");
  CHECK(after("Done.", Error("Nothing was changed.")).what() == std::string("Done."));
}
