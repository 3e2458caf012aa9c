#include "hearth/prompt/pack.hpp"

#include <doctest/doctest.h>

namespace hearth {
namespace {

Section section_of(const std::vector<std::string>& ids) {
  Section section;
  for (const auto& id : ids) {
    Wording wording;
    wording.id = id;
    section.questions.push_back({std::make_shared<const Wording>(wording), {}, {}, {}, {}, false});
  }
  return section;
}

}  // namespace

TEST_CASE("kinds, cadences and audiences come back from their names") {
  for (const auto kind :
       {PackKind::checkin, PackKind::plan, PackKind::log, PackKind::practice, PackKind::learn}) {
    CHECK(parse_pack_kind(to_string(kind)) == kind);
  }
  for (const auto cadence :
       {Cadence::none, Cadence::daily, Cadence::weekly, Cadence::fortnightly, Cadence::monthly}) {
    CHECK(parse_cadence(to_string(cadence)) == cadence);
  }
  for (const auto audience : {Audience::each, Audience::together}) {
    CHECK(parse_audience(to_string(audience)) == audience);
  }
}

TEST_CASE("names are taken only as they are spelled") {
  for (const auto* wrong : {"", "Weekly", "weekly ", "check-in", "all"}) {
    CAPTURE(wrong);
    CHECK_FALSE(parse_pack_kind(wrong));
    CHECK_FALSE(parse_cadence(wrong));
    CHECK_FALSE(parse_audience(wrong));
  }
}

TEST_CASE("a question is found in whichever section it stands") {
  Pack pack;
  CHECK(pack.find("a") == nullptr);
  pack.sections = {section_of({"a", "b"}), section_of({}), section_of({"c"})};
  CHECK(pack.find("a") == &pack.sections[0].questions[0]);
  CHECK(pack.find("c") == &pack.sections[2].questions[0]);
  CHECK(pack.find("d") == nullptr);
  CHECK(pack.find("") == nullptr);
}

}  // namespace hearth
