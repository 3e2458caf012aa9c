// Nobody speaks for somebody who has a passphrase of their own: each attempt is made on a journal
// of its own, and what there is of Alex afterwards is compared with what there was.
//
// Whoever writes past hearth, in the file of a plain journal or by a program of their own that
// knows the passphrase, is beyond what these can tell; so is a copy of the file put back by hand,
// which hearth notices by its version.
#include <doctest/doctest.h>
#include <fmt/ranges.h>

#include <algorithm>

#include "attempt.hpp"
#include "export_file.hpp"
#include "forged.hpp"

using namespace hearth;
using namespace hearth::test;

namespace {

const Truth& truth_at(Scene::Start start) {
  static const auto of = [](Scene::Start when) {
    Scene scene(when);
    return truth_of(scene);
  };
  static const Truth wanted = of(Scene::Start::wanted);
  static const Truth taken_back = of(Scene::Start::taken_back);
  return start == Scene::Start::wanted ? wanted : taken_back;
}

void fail_all(const std::vector<Attempt>& attempts) {
  for (const Attempt& attempt : attempts) {
    CAPTURE(attempt.name);
    Scene scene(attempt.start);
    attempt.make(scene);
    const auto found = forged(scene, truth_at(attempt.start), attempt.after);
    CHECK_MESSAGE(found.empty(), fmt::format("{}", fmt::join(found, "\n")));
  }
}

/// What is found after these commands of somebody without a passphrase of Alex's.
std::vector<std::string> found_after(const Scene& from, const std::vector<std::string>& commands) {
  Scene scene(from);
  const Truth before = truth_of(scene);
  for (const std::string& command : commands) {
    const Outcome outcome = scene.sam(command);
    CHECK_MESSAGE(outcome.exit == Exit::ok, outcome.heard);
  }
  return forged(scene, before);
}

/// A check-in of Alex's without tags: words that all can read, and a number that is closer.
constexpr const char* kPartsPack = R"(format = 1
id = "parts"
version = 1
kind = "checkin"
title = "Parts"
cadence = "weekly"
[[section]]
id = "alone"
title = "Alone"
share = "shared"
[[section.question]]
id = "words"
ask = "What was it like?"
type = "text"
[[section.question]]
id = "mood"
ask = "How is your mood?"
type = "scale"
min = 0
max = 10
low = "low"
high = "high"
share = "sealed"
)";

/// What Sam is shown where a file with it is brought in under these tags.
std::string shown_with(const Scene& from, ExportFile file, const std::vector<std::string>& tags) {
  Scene scene(from);
  Tree entry = file.entry("parts", "Alex");
  put(entry, "tags", list_of(tags));
  file.only(std::move(entry));
  CHECK(bring_in(scene, file).exit == Exit::ok);
  return scene.sam("list --json --as Sam --pack parts").out;
}

bool tells(const std::vector<std::string>& found, const std::string& start) {
  return std::ranges::any_of(found, [&](const std::string& one) { return one.starts_with(start); });
}

}  // namespace

TEST_CASE("nobody puts words into Alex's mouth by a file") { fail_all(word_attempts()); }
TEST_CASE("nobody signs for Alex by a file") { fail_all(signature_attempts()); }
TEST_CASE("nobody is Alex by a list of people") { fail_all(namesake_attempts()); }
TEST_CASE("nobody says yes for Alex by a file") { fail_all(consent_attempts()); }
TEST_CASE("nobody speaks as Alex at the keyboard") { fail_all(spoken_attempts()); }
TEST_CASE("nobody becomes Alex, and nobody sends Alex away") { fail_all(people_attempts()); }
TEST_CASE("nobody takes Alex's key and speaks as Alex") { fail_all(key_attempts()); }
TEST_CASE("nobody has Alex say something else by a pack") { fail_all(pack_attempts()); }
TEST_CASE("nobody has Alex say once more what was taken back") { fail_all(restore_attempts()); }

TEST_CASE("the stage is as the attempts take it") {
  const Truth& wanted = truth_at(Scene::Start::wanted);
  CHECK(wanted.active);
  CHECK(wanted.in_force.size() == 2);
  CHECK(wanted.own.size() > wanted.told.size());
  CHECK(wanted.told.size() == 3);
  const Truth& now = truth_at(Scene::Start::taken_back);
  CHECK_FALSE(now.active);
  CHECK(now.in_force.size() == 1);
  CHECK(has(now.report, "mood"));
  CHECK(now.alex.size() > std::string("signs with ").size() + 64);
}

TEST_CASE("where Alex has no passphrase of their own, each of these would be told") {
  const Scene& from = Scene::unsigned_one();
  CHECK(tells(found_after(from, {"log nobody --as Alex"}), "shown as Alex's"));
  CHECK(tells(found_after(from, {"plan want --set want=yes --as Alex"}), "open"));
  CHECK(tells(found_after(from, {"plan agree 2 --set sign=yes --as Alex"}), "in force"));
  CHECK(tells(found_after(from, {"undo --as Alex"}), "gone"));
  CHECK(tells(found_after(from, {"log nobody --mood 9 --as Alex"}), "counted"));
  CHECK(tells(found_after(from, {"checkin short --set mood=9 --as Alex"}), "opened"));
  CHECK(tells(found_after(from, {"people rename Alex Lex"}), "Alex is now"));
  CHECK(tells(found_after(from, {"people rename Kim Sham"}), "there is Sham"));
  CHECK(tells(found_after(from, {"log nobody --as Sam"}), "Alex's private words"));
}

TEST_CASE("what Alex says with their passphrase counts") {
  Scene scene(Scene::Start::taken_back);
  CHECK(scene.alex("plan want --set want=yes --as Alex").exit == Exit::ok);
  CHECK(scene.alex("plan agree 2 --set sign=yes --as Alex").exit == Exit::ok);
  CHECK(scene.alex("log 'one more' --as Alex").exit == Exit::ok);
  const Truth now = truth_of(scene);
  const Truth& before = truth_at(Scene::Start::taken_back);
  CHECK(now.active);
  CHECK(now.in_force.size() == 2);
  CHECK(now.own.size() == before.own.size() + 3);
  const auto found = forged(scene, before);
  CHECK(tells(found, "open"));
  CHECK(tells(found, "in force"));
  CHECK(tells(found, "shown as Alex's"));
}

TEST_CASE("what Alex brings in from another program is signed by Alex") {
  Scene scene(Scene::Start::taken_back);
  write_file(scene / "table.csv", "date,text\n2026-03-02,from a table of Alex\n");
  const std::string import = "import " + scene.path("table.csv") + " --share shared --as Alex";
  CHECK(scene.alex(import).exit == Exit::ok);
  const std::string list = scene.sam("list --json --as Sam").out;
  CHECK(has(list, "from a table of Alex"));
  CHECK_FALSE(has(list, "\"confirmed\""));
}

TEST_CASE("no tag comes to what Alex signed in parts, of which none was signed with it") {
  Scene scene(Scene::Start::taken_back);
  write_file(scene / "prompts/checkin/parts.toml", kPartsPack);
  const Scene before(scene);
  CHECK(scene.alex("checkin parts --set 'words=a calm day' --set mood=3 --as Alex").exit ==
        Exit::ok);
  const ExportFile file(scene.sam("export --all --as Alex").out);
  const std::string as_signed = shown_with(before, file, {});
  CHECK(has(as_signed, "a calm day"));
  CHECK_FALSE(has(as_signed, "\"confirmed\""));
  CHECK(has(shown_with(before, file, {"regret"}), "\"confirmed\": false"));
}

TEST_CASE("at least forty attempts are made") {
  std::size_t count = 0;
  for (const auto& part : {word_attempts(), signature_attempts(), namesake_attempts(),
                           consent_attempts(), spoken_attempts(), people_attempts(), key_attempts(),
                           pack_attempts(), restore_attempts()}) {
    count += part.size();
  }
  CHECK(count >= 100);
}
