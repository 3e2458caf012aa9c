#include <doctest/doctest.h>

#include "cli/world.hpp"

using namespace hearth;
using namespace hearth::test;

namespace {

class WithStep : public World {
 public:
  WithStep() {
    run("init --no-encryption --person Alex --person Sam");
    interactive = false;
    run("plan new own --step Tea --step 'A walk'");
  }

  std::string page(const std::string& more = "") { return run("plan" + more).out; }
};

}  // namespace

TEST_CASE("a worry that both have shared is shown as a word, never as anybody's number") {
  WithStep pair;
  pair.run("plan want --set worry=80 --set want=yes --as Sam");
  CHECK(pair.run("plan worry 20 --as Alex").exit == Exit::ok);
  CHECK_FALSE(has(pair.page(), "Worry"));
  CHECK_FALSE(has(pair.page(" --as Sam"), "Worry"));
  CHECK(pair.run("plan worry --as Sam").exit == Exit::ok);
  CHECK(has(pair.page(), "the higher of what you shared: much."));
  CHECK_FALSE(has(pair.run("list --json --as Alex").out, "\"worry\": 80"));
  CHECK_FALSE(has(pair.run("list --json").out, "\"worry\": 80"));
  CHECK(has(pair.page(" --json"), "\"worry\": \"much\""));
}

TEST_CASE("it belongs to its step: on another one nothing is shared yet") {
  WithStep pair;
  pair.run("plan worry 20 --as Alex");
  pair.run("plan worry 20 --as Sam");
  CHECK(has(pair.page(), "little"));
  pair.run("plan smaller 'A sip'");
  CHECK_FALSE(has(pair.page(), "Worry"));
}

TEST_CASE("without a number and without one's own to go by, it asks for one") {
  WithStep pair;
  CHECK(has(pair.run("plan worry --as Alex").notes, "hearth plan worry 40"));
  CHECK(pair.run("plan worry 101 --as Alex").exit == Exit::usage);
  CHECK(pair.run("plan worry -1 --as Alex").exit == Exit::usage);
  CHECK(pair.run("plan worry much --as Alex").exit == Exit::usage);
  CHECK(pair.run("plan worry 5").exit == Exit::usage);
  CHECK_FALSE(has(pair.page(), "Worry"));
}
