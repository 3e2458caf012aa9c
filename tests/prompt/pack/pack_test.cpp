#include "hearth/prompt/pack/pack.hpp"

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

TEST_CASE("notices are said after the answers that call for them, in the order of the pack") {
  Pack pack;
  pack.sections.push_back(section_of({"pain", "mood"}));
  const NameType number{NameType::Kind::number, {}};
  const auto notice = [&](const char* when, const char* say) {
    return Notice{parse_condition(when, [&](std::string_view) { return &number; }).condition, say};
  };
  auto& questions = pack.sections.front().questions;
  questions[0].notices = {notice("pain >= 8", "much"), notice("pain >= 9", "very much")};
  questions[1].notices = {notice("not mood > 3 and pain >= 8", "both")};
  const auto said = [&](Value pain, Value mood) {
    return notices_after(pack, std::vector<Answer>{{questions[0].wording, std::move(pain)},
                                                   {questions[1].wording, std::move(mood)}});
  };
  using Says = std::vector<std::string>;
  CHECK(said(7.0, 1.0).empty());
  CHECK(said(8.0, 9.0) == Says{"much"});
  CHECK(said(9.0, 1.0) == Says{"much", "very much", "both"});
  CHECK(said(9.0, Skipped{}) == Says{"much", "very much"});
  CHECK(said(Skipped{}, 1.0).empty());
}

TEST_CASE("an answer to another scale calls for no notice") {
  Pack pack;
  pack.sections.push_back(section_of({"pain"}));
  Question& question = pack.sections.front().questions.front();
  const NameType number{NameType::Kind::number, {}};
  question.notices = {
      {parse_condition("pain >= 8", [&](std::string_view) { return &number; }).condition, "much"}};
  Wording wider = *question.wording;
  wider.max = 100;
  const Answer then{std::make_shared<const Wording>(wider), 9.0};
  CHECK(notices_after(pack, {&then, 1}).empty());
}

}  // namespace hearth
