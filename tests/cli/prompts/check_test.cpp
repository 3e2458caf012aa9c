#include <doctest/doctest.h>
#include <sys/stat.h>
#include <unistd.h>

#include "cli/world.hpp"
#include "hearth/core/json.hpp"
#include "hearth/prompt/builtin_prompts.hpp"

using namespace hearth;
using namespace hearth::test;

namespace {

const std::string kGood = R"(format = 1
version = 1
id = "small"
kind = "log"
title = "Small"
[[section]]
id = "a"
title = "A"
[[section.question]]
id = "note"
ask = "Well?"
type = "text"
)";

std::string replaced(std::string text, const std::string& from, const std::string& to) {
  return text.replace(text.find(from), from.size(), to);
}

/// How many files are looked over where there are so many beside those that hearth ships.
std::string checked(std::size_t more) {
  return std::to_string(builtin_prompts().size() + more) + " files checked: ";
}

class Checker : public World {
 public:
  Outcome check(const std::string& text) {
    write_file(*this / "pack.toml", text);
    return run("prompts check " + (*this / "pack.toml").string());
  }
};

}  // namespace

TEST_CASE("all shipped files are looked over, translations and lists included") {
  World world;
  const Outcome outcome = world.run("prompts check");
  CHECK(outcome.exit == Exit::ok);
  CHECK_MESSAGE(outcome.out == checked(0) + "no errors, no warnings.\n", outcome.out);
  CHECK(outcome.notes.empty());
}

TEST_CASE("all mistakes are told at once, with place and caret, and the count at the end") {
  Checker world;
  const Outcome outcome = world.check(
      replaced(replaced(kGood, "title = \"Small\"", "titel = \"Small\""), "\"text\"", "\"txt\""));
  CHECK(outcome.exit == Exit::failed);
  CHECK(has(outcome.out, "pack.toml:5:1: error:"));
  CHECK(has(outcome.out, "`title`"));
  CHECK(has(outcome.out, "pack.toml:12:8: error:"));
  CHECK(has(outcome.out, "^"));
  CHECK(outcome.out.ends_with("1 file checked: 3 errors, no warnings.\n"));
}

TEST_CASE("warnings alone are no failure") {
  Checker world;
  for (const auto& [from, to] :
       {std::pair("\"Well?\"", "\"You should?\""), std::pair("\"Well?\"", "\"And {word:tuch}?\""),
        std::pair("\"text\"", "\"scale\"")}) {
    const Outcome outcome = world.check(replaced(kGood, from, to));
    CHECK(outcome.exit == Exit::ok);
    CHECK(has(outcome.out, ": warning: "));
    CHECK(outcome.out.ends_with("1 file checked: no errors, 1 warning.\n"));
  }
}

TEST_CASE("JSON holds every problem, and the count goes to stderr") {
  Checker world;
  write_file(world / "a.toml", "format = 1\nbogus = 1\n");
  write_file(world / "b.toml", kGood);
  const Outcome outcome = world.run("prompts check --json " + (world / "a.toml").string() + " " +
                                    (world / "b.toml").string());
  CHECK(outcome.exit == Exit::failed);
  const Tree tree = parse_json(outcome.out);
  const auto& list = std::get<Tree::Array>(tree.data);
  REQUIRE(list.size() > 3);
  for (const char* key : {"file", "line", "column", "severity", "what", "expected"}) {
    CHECK_MESSAGE(list.front().find(key), key);
  }
  CHECK(has(outcome.notes, "2 files checked"));
}

TEST_CASE("whatever is handed in ends with an error, soon") {
  Checker world;
  const auto path = world / "thing.toml";
  const auto refused = [&] {
    const Outcome outcome = world.run("prompts check " + path.string());
    CHECK(outcome.exit == Exit::failed);
    CHECK(has(outcome.out, "thing.toml"));
    CHECK(has(outcome.out, "1 file checked: 1 error"));
    CHECK(outcome.out.size() < 4000);
    CHECK_FALSE(has(outcome.out, "\x1b"));
    std::filesystem::remove_all(path);
  };
  SUBCASE("nothing there") { refused(); }
  SUBCASE("a folder") {
    std::filesystem::create_directory(path);
    refused();
  }
  SUBCASE("50 MB") {
    write_file(path, "");
    std::filesystem::resize_file(path, 50'000'000);
    refused();
  }
  SUBCASE("bytes that are no text") {
    write_file(path, std::string("\x7f\x45LF\0\xff\xfe\x1b[2J", 11));
    refused();
  }
  SUBCASE("deep nesting") {
    write_file(path, "a = " + std::string(200'000, '[') + "\n");
    refused();
  }
  SUBCASE("a link to itself") {
    std::filesystem::create_symlink(path, path);
    refused();
  }
  SUBCASE("a pipe that nobody writes to") {
    REQUIRE(::mkfifo(path.c_str(), 0600) == 0);
    refused();
  }
  SUBCASE("no permission") {
    write_file(path, kGood);
    std::filesystem::permissions(path, std::filesystem::perms::none);
    if (::geteuid() != 0) refused();  // whoever may do everything may read it
  }
}

TEST_CASE("a file with thousands of mistakes shows the first hundred") {
  Checker world;
  std::string text = kGood;
  for (int n = 0; n < 20'000; ++n) text += "key" + std::to_string(n) + " = 1\n";
  const Outcome outcome = world.check(text);
  CHECK(outcome.exit == Exit::failed);
  CHECK(has(outcome.out, "and 19900 more"));
  CHECK(outcome.out.size() < 100'000);
}

TEST_CASE("a file with thousands of mistakes is told as briefly wherever it is used") {
  World world;
  std::string mistakes;
  for (int n = 0; n < 20'000; ++n) mistakes += "bad" + std::to_string(n) + " = 1\n";
  REQUIRE(world.run("init --no-encryption --person Alex").exit == Exit::ok);
  write_file(world / "prompts/checkin/small.toml", replaced(kGood, "log", "checkin") + mistakes);
  write_file(world / "prompts/log/small.toml", replaced(kGood, "[[", mistakes + "[["));
  write_file(world / "answers.toml", "pack = \"daily\"\n[people.Alex]\n" + mistakes);
  const std::string answers = (world / "answers.toml").string();
  for (const std::string& command :
       {std::string("prompts show checkin/small"), std::string("prompts show log/small"),
        std::string("prompts try log/small"), std::string("prompts check"),
        std::string("checkin small"), "checkin daily --answers " + answers}) {
    CAPTURE(command);
    const Outcome outcome = world.run(command);
    CHECK(outcome.exit == Exit::failed);
    CHECK(has(outcome.out + outcome.notes, "more"));
    CHECK(outcome.out.size() + outcome.notes.size() < 100'000);
  }
}

TEST_CASE("one unreadable file does not hide the others") {
  World world;
  std::filesystem::create_directories(world / "prompts/log/folder.toml");
  write_file(world / "prompts/log/small.toml", replaced(kGood, "\"text\"", "\"txt\""));
  const Outcome outcome = world.run("prompts check");
  CHECK(outcome.exit == Exit::failed);
  CHECK(has(outcome.out, "it is a folder"));
  CHECK(has(outcome.out, "small.toml:12:8"));
  CHECK(has(outcome.out, checked(2) + "2 errors, no warnings."));
}

TEST_CASE("a translation is compared with the pack beside it") {
  World world;
  write_file(world / "small.toml", kGood);
  const auto check = [&](const std::string& text) {
    write_file(world / "small.de.toml", text);
    return world.run("prompts check " + (world / "small.de.toml").string()).out;
  };
  const std::string german =
      replaced(replaced(kGood, "version = 1", "version = 1\nlang = \"de\""), "Well?", "Nun?");
  CHECK(has(check(german), "no errors, no warnings"));
  CHECK(has(check(replaced(german, "\"note\"", "\"notiz\"")), "small.de.toml:11:6: error"));
  CHECK(has(check(kGood), "`lang = \"de\"`"));
  std::filesystem::remove(world / "small.toml");
  CHECK(has(check(german), "no original"));
}

TEST_CASE("a translation of a shipped pack is compared with that") {
  Checker world;
  world.lang = "de";
  world.run("prompts copy daily");
  const std::string german = file_bytes(world / "prompts/checkin/daily.de.toml");
  write_file(world / "daily.fr.toml",
             replaced(replaced(german, "\"de\"", "\"fr\""), "max = 10", "max = 9"));
  const Outcome outcome = world.run("prompts check " + (world / "daily.fr.toml").string());
  CHECK(has(outcome.out, "`max = 10`"));
  CHECK(has(outcome.out, "1 error"));
}

TEST_CASE("a pack that its file's name does not lead to is a warning") {
  World world;
  write_file(world / "prompts/checkin/small.toml", kGood);
  const Outcome outcome = world.run("prompts check");
  CHECK(outcome.exit == Exit::ok);
  CHECK(has(outcome.out, "log/small"));
}

TEST_CASE("a scale that changed under answers in the journal is a warning") {
  World world;
  const std::string scale =
      replaced(kGood, "\"text\"", "\"scale\"\nmin = 0\nmax = 5\nlow = \"l\"\nhigh = \"h\"");
  const std::string checkin = replaced(scale, "kind = \"log\"", "kind = \"checkin\"");
  write_file(world / "prompts/checkin/small.toml", checkin);
  world.run("init --no-encryption --person Alex");
  CHECK(world.run("checkin small", {"4"}).exit == Exit::ok);
  CHECK(has(world.run("prompts check").out, "no warnings"));
  const std::string wider = replaced(checkin, "max = 5", "max = 10");
  write_file(world / "prompts/checkin/small.toml", wider);
  const Outcome outcome = world.run("prompts check");
  CHECK(outcome.exit == Exit::ok);
  CHECK(has(outcome.out, "small.toml:14:7: warning: the journal has answers"));
  write_file(world / "prompts/checkin/small.toml", replaced(wider, "version = 1", "version = 2"));
  CHECK(has(world.run("prompts check").out, "no warnings"));
  write_file(world / "journal.hearth", "no journal at all");
  CHECK(world.run("prompts check").exit == Exit::ok);
}

TEST_CASE("a changed scale does not tell that somebody else has answered") {
  World world;
  const std::string scale =
      replaced(kGood, "\"text\"", "\"scale\"\nmin = 0\nmax = 5\nlow = \"l\"\nhigh = \"h\"");
  const std::string shared = replaced(scale, "kind = \"log\"", "kind = \"checkin\"");
  const std::string hidden =
      replaced(shared, "title = \"A\"", "title = \"A\"\nshare = \"private\"");
  write_file(world / "prompts/checkin/small.toml", hidden);
  world.run("init --no-encryption --person Alex --person Sam");
  CHECK(world.run("checkin small --as Alex", {"4"}).exit == Exit::ok);
  write_file(world / "prompts/checkin/small.toml", replaced(hidden, "max = 5", "max = 10"));
  CHECK(has(world.run("prompts check").out, "no warnings"));
  CHECK(has(world.run("prompts check --as Sam").out, "no warnings"));
  CHECK(has(world.run("prompts check --as Alex").out, "the journal has answers"));
}

TEST_CASE("own words are looked over, and a mistake in them is told once") {
  World world;
  write_file(world / "words.toml", "[words]\nsex = 3\n");
  const Outcome outcome = world.run("prompts check");
  CHECK(outcome.exit == Exit::failed);
  CHECK(has(outcome.out, "words.toml:2:7"));
  CHECK(has(outcome.out, checked(1) + "1 error, no warnings."));
}

TEST_CASE("a question that is more open than what decides whether it is asked is an error") {
  Checker world;
  const std::string text = kGood + R"([[section.question]]
id = "afraid"
ask = "Are you afraid of somebody?"
type = "yesno"
share = "private"
[[section.question]]
id = "tea"
ask = "Tea?"
type = "yesno"
when = "afraid"
)";
  const Outcome outcome = world.check(text);
  CHECK(outcome.exit == Exit::failed);
  CHECK(has(outcome.out, "whether it is asked tells the answer to `afraid`"));
  write_file(world / "prompts/log/small.toml", text);
  world.run("init --no-encryption --person Alex --person Sam");
  world.interactive = false;
  for (const char* afraid : {"yes", "no"}) {
    CHECK(world.run("log small --as Alex --set afraid=" + std::string(afraid)).exit == Exit::ok);
  }
  CHECK_FALSE(has(world.run("list --as Sam --json").out, "tea"));
  CHECK(has(world.run("list --as Alex --json").out, "tea"));
}
