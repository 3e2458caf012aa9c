#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "cli/world.hpp"

using namespace hearth;
using namespace hearth::test;

namespace {

/// Alex and Sam, with an agreement that waits for their words.
class WithAgreement : public World {
 public:
  WithAgreement() {
    run("init --no-encryption --person Alex --person Sam");
    CHECK(run("plan agree --set scope=walks").exit == Exit::ok);
  }
};

}  // namespace

TEST_CASE("where every word counts at once, one that was not accepted waits for the next time") {
  const std::vector<std::string> plenty(60, "-");
  WithAgreement whole;
  const std::size_t asked = 60 - whole.run("plan agree 1 --as Alex", plenty).lines_left;
  WithAgreement pair;
  pair.begun = "half a thought";
  pair.after_last = Line::Kind::interrupted;
  const std::vector<std::string> all_but_one(asked - 1, "-");
  CHECK(pair.run("plan agree 1 --as Alex", all_but_one).exit == Exit::left);
  pair.begun.clear();
  pair.after_last = Line::Kind::end;
  CHECK(has(pair.run("plan agree 1 --as Alex", plenty).heard,
            "You had begun to write: half a thought"));
}
