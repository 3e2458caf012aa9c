#include <doctest/doctest.h>

#include <algorithm>
#include <functional>
#include <random>

#include "hearth/core/json.hpp"
#include "hearth/exchange/fhir/fhir_bundle.hpp"
#include "hearth/exchange/fhir/fhir_check.hpp"
#include "support/entries.hpp"
#include "support/wordings.hpp"

using namespace hearth;
using namespace hearth::test;

namespace {

const std::vector<Person> kPeople = {person(1, "Alex", "2026-01-01T10:00:00+01:00"),
                                     person(2, "Sam", "2026-01-01T10:00:00+01:00")};
const FhirNames kNames{.asked = {"you", "your partner"},
                       .people = {"A", "B"},
                       .together = "A and B",
                       .space = uuid_v8("0123456789abcdef0123456789abcdef")};
const Moment kNow = moment("2026-03-01T19:00:00+01:00");

using Shared = std::shared_ptr<const Wording>;

Shared shared(Wording wording) { return std::make_shared<const Wording>(std::move(wording)); }

const Shared kPain = shared(pain_wording());
const Shared kTouch =
    shared(options_wording(QuestionType::choice, {{"soft", "softly"}, {"no", "not now"}}));
const Shared kTags = shared(wording_of(QuestionType::tags, "tags"));

Entry entry_with(int number, std::vector<Answer> answers) {
  Entry made;
  made.id = made.entry = id(number);
  made.at = moment("2026-02-01T19:00:00+01:00");
  made.author = id(1 + number % 2);
  made.kind = PackKind::checkin;
  made.pack = "weekly";
  made.answers = std::move(answers);
  return made;
}

Answer given(const Shared& wording, Value value) {
  return answer(wording, std::move(value), Share::shared);
}

Tree bundle_of(std::vector<Entry> entries, const FhirNames& names = kNames) {
  return fhir_bundle(kPeople, std::move(entries), names, kNow);
}

/// As it is read on the other side.
Tree sent(const Tree& bundle) { return parse_json(to_json(bundle)); }

Tree plain_bundle() {
  return sent(bundle_of({entry_with(1, {given(kPain, 4.0), given(kTouch, std::string("soft")),
                                        given(kTags, std::vector<std::string>{"tea", "rain"})}),
                         entry_with(2, {given(kPain, 0.0)})}));
}

const Tree& resource(const Tree& bundle, std::size_t at) {
  return *bundle.list("entry").at(at).find("resource");
}

/// The member of a table, to be changed.
Tree& in(Tree& tree, const std::string& key) {
  for (Member& member : std::get<Tree::Table>(tree.data)) {
    if (member.key == key) return member.value;
  }
  throw std::out_of_range(key);
}

Tree& in(Tree& tree, std::size_t at) { return std::get<Tree::Array>(tree.data).at(at); }

Tree& resource_in(Tree& bundle, std::size_t at) {
  return in(in(in(bundle, "entry"), at), "resource");
}

/// The first answer of an item of the first response.
Tree& answer_in(Tree& bundle, std::size_t item) {
  return in(in(in(in(resource_in(bundle, 1), "item"), item), "answer"), std::size_t{0});
}

// ---- random journals ----

using Random = std::mt19937;

int any(Random& random, int below) {
  return std::uniform_int_distribution<int>(0, below - 1)(random);
}

Wording random_wording(Random& random) {
  const auto type = static_cast<QuestionType>(any(random, static_cast<int>(kQuestionTypes.size())));
  Wording wording = wording_of(type, "q" + std::to_string(any(random, 6)));
  wording.version = any(random, 3);
  wording.ask += any(random, 2) == 0 ? " {others}" : "";
  if (type == QuestionType::scale || any(random, 3) == 0) {
    wording.min = any(random, 3);
    wording.max = 10;
  }
  if (type == QuestionType::choice || type == QuestionType::choices) {
    for (int n = 0; n <= any(random, 4); ++n) {
      wording.options.push_back({"o" + std::to_string(n), "say {word:touch} " + std::to_string(n)});
    }
  }
  return wording;
}

std::string random_text(Random& random) {
  static const std::vector<std::string> texts{"tea",           " ",       "",    "\n",
                                              "it's \"fine\"", "Grüße 👋", "שלום"};
  return texts.at(static_cast<std::size_t>(any(random, static_cast<int>(texts.size()))));
}

Value random_value(Random& random, const Wording& wording) {
  if (any(random, 5) == 0) return Skipped{};
  const auto option = [&] {
    return wording.options
        .at(static_cast<std::size_t>(any(random, static_cast<int>(wording.options.size()))))
        .id;
  };
  switch (wording.type) {
    case QuestionType::scale:
      return double(3 + any(random, 8));
    case QuestionType::number:
      return 2 + any(random, 80) / 10.0;
    case QuestionType::choice:
      return option();
    case QuestionType::choices:
      return std::vector<std::string>{option()};
    case QuestionType::yesno:
      return any(random, 2) == 0;
    case QuestionType::text:
      return random_text(random);
    case QuestionType::tags:
      return std::vector<std::string>{random_text(random), "rain"};
    case QuestionType::date:
      return *parse_date("2026-02-28");
    case QuestionType::feelings:
      return std::vector<Feeling>{
          {"calm", any(random, 2) == 0 ? std::optional(4) : std::nullopt, ""}};
    case QuestionType::time:
      return std::string("21:30");
  }
  return Skipped{};
}

std::vector<Entry> random_journal(Random& random) {
  std::vector<Entry> entries;
  for (int n = 0; n < any(random, 12); ++n) {
    std::vector<Answer> answers;
    for (int each = 0; each < any(random, 6); ++each) {
      const Wording wording = random_wording(random);
      const bool twice = std::ranges::any_of(
          answers, [&](const Answer& one) { return one.wording->id == wording.id; });
      if (!twice) answers.push_back(given(shared(wording), random_value(random, wording)));
    }
    entries.push_back(entry_with(n + 1, std::move(answers)));
    entries.back().pack = any(random, 2) == 0 ? "weekly" : "moment";
  }
  return entries;
}

}  // namespace

TEST_CASE("a response says who in letters, and what in the types of R4") {
  const Tree bundle = plain_bundle();
  CHECK(bundle.text("resourceType") == "Bundle");
  CHECK(bundle.text("type") == "collection");
  const Tree& asked = resource(bundle, 0);
  CHECK(asked.text("resourceType") == "Questionnaire");
  CHECK(asked.list("item").size() == 3);
  CHECK(asked.list("item")[0].text("type") == "integer");
  CHECK(asked.list("item")[0].list("extension")[1].number("valueInteger") == 10);
  const Tree& response = resource(bundle, 1);
  CHECK(response.find("subject")->text("display") == "B");
  CHECK(response.text("questionnaire") == asked.text("url"));
  CHECK(response.text("authored") == "2026-02-01T19:00:00+01:00");
  CHECK(response.list("item")[0].list("answer")[0].number("valueInteger") == 4);
  CHECK(response.list("item")[1].list("answer")[0].find("valueCoding")->text("display") ==
        "softly");
  CHECK(response.list("item")[2].list("answer").size() == 2);
  CHECK(to_json(bundle).find("Sam") == std::string::npos);
}

TEST_CASE("what was skipped is left out, and so is an entry that says nothing") {
  const Tree bundle = sent(bundle_of(
      {entry_with(1, {given(kPain, Skipped{}), given(kTags, std::vector<std::string>{"tea"})}),
       entry_with(2, {given(kPain, Skipped{})})}));
  REQUIRE(bundle.list("entry").size() == 2);
  CHECK(resource(bundle, 1).list("item").size() == 1);
}

TEST_CASE("a question that was worded anew is an item of its own") {
  Wording later = pain_wording();
  later.ask = "How bad was it?";
  const Tree bundle = sent(
      bundle_of({entry_with(1, {given(kPain, 4.0)}), entry_with(2, {given(shared(later), 5.0)})}));
  CHECK(resource(bundle, 0).list("item").size() == 2);
  CHECK(resource(bundle, 0).list("item")[1].text("linkId") == "pain.2");
  CHECK(fhir_problems(bundle).empty());
}

TEST_CASE("two bundles of one journal have no name in common") {
  FhirNames other = kNames;
  other.space = uuid_v8("fedcba9876543210fedcba9876543210");
  const std::string one = to_json(bundle_of({entry_with(1, {given(kPain, 4.0)})}));
  const std::string two = to_json(bundle_of({entry_with(1, {given(kPain, 4.0)})}, other));
  const auto at = one.find("urn:uuid:");
  REQUIRE(at != std::string::npos);
  for (auto urn = at; urn != std::string::npos; urn = one.find("urn:uuid:", urn + 1)) {
    CHECK(two.find(one.substr(urn, 45)) == std::string::npos);
  }
}

TEST_CASE("nothing is wrong with the bundles of 200 journals") {
  std::size_t entries = 0;
  for (unsigned seed = 0; seed < 200; ++seed) {
    CAPTURE(seed);
    Random random(seed);
    const Tree bundle = sent(bundle_of(random_journal(random)));
    CHECK(fhir_problems(bundle) == std::vector<std::string>{});
    entries += bundle.list("entry").size();
  }
  CHECK(entries > 500);
}

TEST_CASE("each breach that types do not show is found") {
  struct Breach {
    const char* found;
    std::function<void(Tree&)> plant;
  };
  const std::vector<Breach> breaches{
      {"is no integer", [](Tree& t) { in(answer_in(t, 0), "valueInteger") = 7.5; }},
      {"has 2 values", [](Tree& t) { answer_in(t, 0).add("valueString", "seven"); }},
      {"is of type integer and answered with valueString",
       [](Tree& t) {
         answer_in(t, 0) = Tree::Table{{"valueString", "seven"}};
       }},
      {"is not in the questionnaire",
       [](Tree& t) { in(in(in(resource_in(t, 1), "item"), std::size_t{0}), "linkId") = "other"; }},
      {"is outside its ends",
       [](Tree& t) { in(answer_in(t, 0), "valueInteger") = std::int64_t{11}; }},
      {"is no option of", [](Tree& t) { in(in(answer_in(t, 1), "valueCoding"), "code") = "hard"; }},
      {"fullUrl",
       [](Tree& t) {
         in(in(in(t, "entry"), std::size_t{1}), "fullUrl") =
             in(in(in(t, "entry"), std::size_t{0}), "fullUrl");
       }},
      {"points nowhere", [](Tree& t) { in(resource_in(t, 1), "questionnaire") = "urn:uuid:gone"; }},
      {"is there twice",
       [](Tree& t) { in(in(in(resource_in(t, 0), "item"), std::size_t{1}), "linkId") = "pain"; }},
      {"has both answers and items",
       [](Tree& t) {
         in(in(resource_in(t, 1), "item"), std::size_t{0}).add("item", Tree::Array{});
       }},
      {"does not repeat",
       [](Tree& t) {
         auto& answers = in(in(in(resource_in(t, 1), "item"), std::size_t{0}), "answer");
         std::get<Tree::Array>(answers.data)
             .push_back(Tree::Table{{"valueInteger", std::int64_t{1}}});
       }},
  };
  REQUIRE(fhir_problems(plain_bundle()).empty());
  for (const Breach& breach : breaches) {
    Tree bundle = plain_bundle();
    breach.plant(bundle);
    const auto problems = fhir_problems(bundle);
    CHECK_MESSAGE(std::ranges::any_of(problems,
                                      [&](const std::string& problem) {
                                        return problem.find(breach.found) != std::string::npos;
                                      }),
                  breach.found);
  }
}
