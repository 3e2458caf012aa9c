// Journals that the release before signatures wrote, and what it exported of them: tests/golden.
#include <doctest/doctest.h>

#include <set>

#include "cli/world.hpp"
#include "hearth/core/json.hpp"

using namespace hearth;
using namespace hearth::test;

namespace {

constexpr const char* kShared = "golden words of this release";
constexpr const char* kAlexs = "golden words of Alex alone";

std::filesystem::path golden(const std::string& name) {
  return std::filesystem::path(kSourceFolder) / "tests/golden" / name;
}

/// The journal of that name, on the evening after its last entry.
class Earlier : public World {
 public:
  explicit Earlier(const std::string& name) : name_(name) {
    std::filesystem::copy_file(golden(name + ".hearth"), *this / "journal.hearth");
    now = "2026-03-04T21:00:00+01:00";
  }

  Outcome as(const std::string& person, const std::string& command) {
    passphrases = {person == "Alex" && name_ == "vault-3" ? kAlexs : kShared};
    return run(command + " --as " + person);
  }

 private:
  std::string name_;
};

const Tree& at(const Tree& tree, const char* key) {
  const Tree* found = tree.find(key);
  REQUIRE(found != nullptr);
  return *found;
}

/// Every answer with who gave it, to what and when.
std::multiset<std::string> words_in(const std::string& exported) {
  std::multiset<std::string> words;
  const Tree file = parse_json(exported);
  for (const Tree& entry : std::get<Tree::Array>(at(file, "entries").data)) {
    const std::string whose = to_json(at(entry, "person")) + to_json(at(entry, "pack")) +
                              to_json(at(entry, "at")) + to_json(at(entry, "id"));
    for (const Tree& answer : std::get<Tree::Array>(at(entry, "answers").data)) {
      words.insert(whose + to_json(at(answer, "question")) + to_json(at(answer, "share")) +
                   to_json(at(answer, "value")));
    }
  }
  return words;
}

}  // namespace

TEST_CASE("a journal of before opens, says what has lapsed, and asks anew") {
  for (const char* name : {"plain-3", "vault-3"}) {
    Earlier journal(name);
    for (const char* person : {"Alex", "Sam"}) {
      const Outcome plan = journal.as(person, "plan");
      CHECK(plan.exit == Exit::ok);
      CHECK(has(plan.notes, "before has lapsed, for everybody alike"));
      CHECK(has(plan.out, "It waits until each of you wants it."));
      CHECK(has(plan.out, "evenings"));
      CHECK_FALSE(has(journal.as(person, "plan").notes, "lapsed"));
    }
    for (const char* person : {"Alex", "Sam"}) {
      CHECK(journal.as(person, "plan want --set want=yes").exit == Exit::ok);
    }
    CHECK(has(journal.as("Sam", "plan").out, "Each of you wants it."));
  }
}

TEST_CASE("a journal of before exports the same words, and keeps what was sealed sealed") {
  for (const std::string name : {"plain-3", "vault-3"}) {
    Earlier journal(name);
    for (const std::string person : {"Alex", "Sam"}) {
      const std::string file = name + (person == "Alex" ? ".alex.json" : ".sam.json");
      const auto before = words_in(file_bytes(golden(file)));
      CHECK(before.size() > 40);
      CHECK(words_in(journal.as(person, "export").out) == before);
    }
    CHECK_FALSE(has(journal.as("Sam", "export").out, "\"value\":\"sealed\""));
    CHECK_FALSE(has(journal.as("Sam", "export").out, "lamp by the window"));
    CHECK(has(journal.as("Alex", "list").out, "lamp by the window"));
  }
}
