#include "hearth/plan/pack_contract.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "hearth/plan/vocabulary.hpp"
#include "hearth/prompt/pack/pack_reader.hpp"
#include "hearth/store/shelf/shelf.hpp"
#include "hearth/store/shelf/toml.hpp"

using namespace hearth;

namespace {

std::string shipped_text(const std::string& name) { return Shelf::shipped(name)->text; }

std::string replaced(std::string text, const std::string& from, const std::string& to) {
  const auto at = text.find(from);
  REQUIRE_MESSAGE(at != std::string::npos, from);
  return text.replace(at, from.size(), to);
}

/// What is wrong with that text under the name of a shipped pack, and `as` the file is called.
std::vector<Problem> problems(const std::string& text, const std::string& name,
                              const std::string& as) {
  const ParsedToml parsed = parse_toml(text);
  REQUIRE(parsed.tree);
  const ReadPack read = read_pack(*parsed.tree);
  REQUIRE_MESSAGE(read.pack, describe(read.problems, name, text));
  return check_plan_pack(*parsed.tree, *read.pack, as, shipped_packs(name));
}

struct Change {
  const char* name;
  const char* from;
  const char* to;
};

std::vector<Problem> problems(const Change& change) {
  return problems(replaced(shipped_text(change.name), change.from, change.to), change.name,
                  change.name);
}

}  // namespace

TEST_CASE("what is shipped keeps the contract, in every language") {
  for (const PlanPack& pack : plan_packs()) {
    if (pack.questions.empty()) continue;
    const std::string name = std::string(to_string(pack.kind)) + "/" + std::string(pack.id);
    const std::string text = shipped_text(name);
    const auto found = problems(text, name, name);
    CHECK_MESSAGE(found.empty(), describe(found, name, text));
  }
}

TEST_CASE("a pack of the plan may say everything in its own words, and ask more") {
  for (const Change& change : std::vector<Change>{
           {"plan/want", "Would you like this step, some time?", "Shall we, one of these days?"},
           {"plan/want", "say = \"yes\"", "say = \"gladly\""},
           {"plan/want", "say = \"not yet\"", "say = \"another time\""},
           {"plan/want", "title = \"A step\"", "title = \"Ours\""},
           {"plan/want", "version = 1", "version = 2"},
           {"plan/want", "when = \"want = yes\"", "when = \"want=yes\""},
           {"plan/want", "low = \"not at all\"", "low = \"calm\""},
           {"plan/want", "[[section.question]]\nid = \"want\"",
            "[[section.question]]\nid = \"mine\"\nask = \"And?\"\ntype = \"text\"\nshare = "
            "\"private\"\n\n[[section.question]]\nid = \"want\""},
           {"plan/agreement", "carry = true", "carry = false"}}) {
    const auto found = problems(change);
    CHECK_MESSAGE(found.empty(), change.to, ": ", describe(found, change.name, ""));
  }
}

TEST_CASE("what the plan reads is not a pack's to change, and each change is told at its place") {
  for (const Change& change : std::vector<Change>{
           // Ids.
           {"plan/agreement", "id = \"sign\"", "id = \"signed\""},
           {"plan/want", "id = \"until\"", "id = \"till\""},
           {"log/decision", "id = \"revisit_on\"", "id = \"again_on\""},
           {"log/ritual", "id = \"cue\"", "id = \"sign_for_it\""},
           // The answers, their order and their number.
           {"plan/want",
            "{ id = \"yes\", say = \"yes\" },\n  { id = \"not_yet\", say = \"not yet\" }",
            "{ id = \"not_yet\", say = \"no\" },\n  { id = \"yes\", say = \"gladly\" }"},
           {"plan/agreement", "{ id = \"not_yet\", say = \"not yet\" },",
            "{ id = \"not_yet\", say = \"not yet\" }, { id = \"no\", say = \"no\" },"},
           {"plan/step-review", "  { id = \"rest\", say = \"a rest\" },\n", ""},
           // Who may see them.
           {"plan/want", "share = \"overlap\"", "share = \"private\""},
           {"plan/agreement", "share = \"overlap\"", "share = \"private\""},
           {"plan/agreement-review", "share = \"overlap\"", "share = \"private\""},
           {"plan/step-review", "share = \"overlap\"", "share = \"shared\""},
           {"log/decision", "title = \"What comes of it\"\nfor = \"together\"\nshare = \"shared\"",
            "title = \"What comes of it\"\nfor = \"together\"\nshare = \"overlap\""},
           // Who is asked, and when.
           {"plan/clearance", "for = \"together\"", "for = \"each\""},
           {"plan/agreement-review", "type = \"choice\"", "type = \"choice\"\nwhen = \"mine\""},
           {"plan/want", "when = \"want = yes\"\n", ""},
           {"plan/agreement-review", "for = \"each\"", "for = \"each\"\npick = 1"},
           {"plan/want", "cadence = \"none\"", "cadence = \"weekly\""},
           // A yes that goes on by silence.
           {"plan/agreement", "id = \"sign\"", "id = \"sign\"\ncarry = true"},
           {"plan/agreement", "id = \"scope\"", "id = \"scope\"\ncarry = true"},
           // Types and scales.
           {"plan/clearance", "type = \"yesno\"", "type = \"text\""},
           {"plan/want", "max = 100", "max = 10"},
           // What hearth answers itself, and what would be a receipt.
           {"plan/want", "[[section.question]]\nid = \"want\"",
            "[[section.question]]\nid = \"about\"\nask = \"Of what?\"\ntype = "
            "\"tags\"\n\n[[section.question]]\nid = \"want\""},
           {"plan/agreement", "[[section.question]]\nid = \"sign\"",
            "[[section.question]]\nid = \"given_words\"\nask = \"To what?\"\ntype = "
            "\"tags\"\n\n[[section.question]]\nid = \"sign\""},
           {"plan/want", "[[section.question]]\nid = \"want\"",
            "[[section.question]]\nid = \"tea\"\nask = \"Tea?\"\ntype = \"yesno\"\nshare = "
            "\"shared\"\n\n[[section.question]]\nid = \"want\""}}) {
    CAPTURE(change.name);
    CAPTURE(change.to);
    std::string text = shipped_text(change.name);
    if (std::string(change.to).find("\"mine\"") != std::string::npos) {
      text = replaced(text, "[[section.question]]",
                      "[[section.question]]\nid = \"mine\"\nask = \"And?\"\ntype = "
                      "\"yesno\"\nshare = \"overlap\"\n\n[[section.question]]");
    }
    const auto found = problems(replaced(text, change.from, change.to), change.name, change.name);
    REQUIRE_FALSE(found.empty());
    for (const Problem& problem : found) {
      CHECK(problem.severity == Problem::Severity::error);
      CHECK(problem.at.line > 0);
      CHECK(problem.at.column > 0);
      CHECK_FALSE(problem.expected.empty());
    }
  }
}

TEST_CASE("no answer is called what another one is called, however it is written") {
  for (const char* say : {"not yet", "Not Yet", "not_yet", "not  yet", "not\u00a0yet", "not-yet!",
                          "no, not yet", "n\u200bot yet", "not\u2014yet", "{word:no}"}) {
    const std::string text =
        replaced(shipped_text("plan/want"), "say = \"yes\"", "say = \"" + std::string(say) + "\"");
    CHECK_MESSAGE(problems(text, "plan/want", "plan/want").size() == 1, say);
  }
  for (const char* say : {"yes", "YES", "yes!", "a yes"}) {
    const std::string text = replaced(shipped_text("plan/want"), "say = \"not yet\"",
                                      "say = \"" + std::string(say) + "\"");
    const auto found =
        problems(replaced(text, "say = \"yes\"", "say = \"no\""), "plan/want", "plan/want");
    CHECK_MESSAGE(found.size() == 1, say);
  }
}

TEST_CASE("the ends of a scale are not swapped") {
  std::string text = replaced(shipped_text("plan/want"), "low = \"not at all\"",
                              "low = \"as worried as I can imagine\"");
  text = replaced(text, "high = \"as worried as I can imagine\"\nbetter",
                  "high = \"not at all\"\nbetter");
  CHECK(problems(text, "plan/want", "plan/want").size() == 2);
}

TEST_CASE("a pack is what its file is called, where the plan reads one of the two") {
  const std::string want = shipped_text("plan/want");
  CHECK(problems(want, "plan/want", "plan/want").empty());
  CHECK(problems(want, "plan/want", "").empty());
  CHECK(problems(want, "plan/want", "log/evil").size() == 1);
  CHECK(
      problems(replaced(want, "id = \"want\"", "id = \"wish\""), "plan/want", "plan/want").size() ==
      1);
  CHECK(problems(replaced(want, "kind = \"plan\"", "kind = \"log\""), "plan/want", "plan/want")
            .size() == 1);
  CHECK(problems(shipped_text("log/moment"), "log/moment", "log/other").empty());
}

TEST_CASE("what hearth writes itself is asked by no file") {
  const std::string rest =
      replaced(shipped_text("plan/clearance"), "id = \"clearance\"", "id = \"rest\"");
  CHECK(problems(rest, "plan/rest", "plan/rest").size() == 1);
}
