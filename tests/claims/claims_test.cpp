// Whatever hearth says was not done was not done: each such sentence is brought about, and what the
// journal holds is compared before and after.

#include <doctest/doctest.h>

#include <algorithm>
#include <array>

#include "claim.hpp"
#include "source_claims.hpp"

using namespace hearth;
using namespace hearth::test;

namespace {

/// Sounds like one, and speaks of something else: what a command is for, a text in an editor, the
/// answers in a report, and the sentences that after() takes out.
const std::array<SourceClaim, 8> kOthers{{
    {"cli/prompts/prompts.hpp", "Be asked a pack as a trial; nothing is kept."},
    {"cli/journal/undo.cpp", "As it was before the change"},
    {"terminal/editor.cpp", "Your text is as it was before."},
    {"insight/report.cpp", "where nothing was answered."},
    {"core/error.cpp", "Nothing was changed."},
    {"core/error.cpp", "Nothing was written."},
    {"core/error.cpp", "Nothing was made."},
    {"core/error.cpp", "The journal is as it was before."},
}};

std::vector<Claim> all_claims() {
  std::vector<Claim> all;
  for (const auto& part : {left_claims(), refused_claims(), file_claims(), key_claims(),
                           signed_claims(), disk_claims(), remind_claims(), page_claims()}) {
    all.insert(all.end(), part.begin(), part.end());
  }
  return all;
}

template <typename Known>
bool is_known(const Known& known, const SourceClaim& claim) {
  return std::ranges::any_of(known, [&](const auto& one) {
    return one.file == claim.file && claim.text.find(one.text) != std::string::npos;
  });
}

void force(const std::vector<Claim>& claims) {
  for (const Claim& claim : claims) {
    CAPTURE(claim.file);
    CAPTURE(claim.text);
    claim.force();
  }
}

}  // namespace

TEST_CASE(
    "every sentence that says that nothing was done is in the table, and none is there twice") {
  const std::vector<Claim> known = all_claims();
  const std::vector<SourceClaim> there = claims_in_source();
  for (const SourceClaim& claim : there) {
    CHECK_MESSAGE((is_known(known, claim) || is_known(kOthers, claim)), claim.file, ": ",
                  claim.text);
  }
  for (const Claim& claim : known) {
    CHECK_MESSAGE(std::ranges::any_of(there,
                                      [&](const SourceClaim& one) {
                                        return one.file == claim.file &&
                                               one.text.find(claim.text) != std::string::npos;
                                      }),
                  claim.file, ": ", claim.text);
  }
}

TEST_CASE("such sentences are found in source, comments and pieces or not") {
  const std::vector<std::string> found = literals_in(
      "f(\"Nothing \"  // \"no\"\n  \"was changed.\", 'x', '\"', 1'000, \"a \\\" b\"); /* \"c\" "
      "*/");
  REQUIRE(found.size() == 2);
  CHECK(found[0] == "Nothing was changed.");
  CHECK(found[1] == "a \\\" b");
}

TEST_CASE("it is true when somebody leaves") { force(left_claims()); }
TEST_CASE("it is true when something is refused") { force(refused_claims()); }
TEST_CASE("it is true of other files") { force(file_claims()); }
TEST_CASE("it is true of keys") { force(key_claims()); }
TEST_CASE("it is true of signatures") { force(signed_claims()); }
TEST_CASE("it is true when a disk fails, or somebody else writes") { force(disk_claims()); }
TEST_CASE("it is true of reminders") { force(remind_claims()); }
TEST_CASE("it is true of a page for an appointment") { force(page_claims()); }
