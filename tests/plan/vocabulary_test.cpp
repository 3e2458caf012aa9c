#include "hearth/plan/vocabulary.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>
#include <string>

#include "hearth/store/shelf/shelf.hpp"

using namespace hearth;

TEST_CASE("every pack that is asked for the plan is shipped, and no other bears such a name") {
  for (const PlanPack& pack : plan_packs()) {
    const std::string name = std::string(to_string(pack.kind)) + "/" + std::string(pack.id);
    CHECK_MESSAGE(shipped_packs(name).empty() == pack.questions.empty(), name);
  }
}

TEST_CASE("every pack of kind plan that is shipped is in the table") {
  const Shelf shelf("/nonexistent", "/nonexistent");
  for (const std::string& id : shelf.names(PackKind::plan)) {
    const bool list = shipped_packs("plan/" + id).empty();
    CHECK_MESSAGE((list || plan_pack(PackKind::plan, id) != nullptr), id);
  }
}

TEST_CASE("the table names each pack once, and each question once in it") {
  std::set<std::pair<PackKind, std::string_view>> packs;
  for (const PlanPack& pack : plan_packs()) {
    CHECK(packs.insert({pack.kind, pack.id}).second);
    std::set<std::string_view> questions;
    for (const PlanQuestion& each : pack.questions) CHECK(questions.insert(each.id).second);
  }
}

TEST_CASE("a yes is nobody's to read, and never offered again") {
  const auto shown_to_nobody = [](const char* pack, std::string_view id) {
    const auto questions = plan_pack(PackKind::plan, pack)->questions;
    const auto found =
        std::ranges::find_if(questions, [&](const PlanQuestion& each) { return each.id == id; });
    REQUIRE(found != questions.end());
    return found->share == Share::overlap && !found->carry;
  };
  CHECK(shown_to_nobody(pack_id::kWant, question_id::kWant));
  CHECK(shown_to_nobody(pack_id::kAgreement, question_id::kSign));
  CHECK(shown_to_nobody(pack_id::kAgreementReview, question_id::kStillFits));
  CHECK(shown_to_nobody(pack_id::kStepReview, question_id::kWish));
}

TEST_CASE("a name is looked up with its kind") {
  CHECK(plan_pack(PackKind::plan, "want") != nullptr);
  CHECK(plan_pack(PackKind::log, "want") == nullptr);
  CHECK(plan_pack(PackKind::log, "decision") != nullptr);
  CHECK(plan_pack(PackKind::plan, "wants") == nullptr);
}
