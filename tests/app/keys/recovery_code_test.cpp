// A recovery code is seen by whoever is to write it down, or it is none; and it can be replaced.

#include <doctest/doctest.h>

#include <regex>

#include "cli/world.hpp"
#include "support/program_paths.hpp"
#include "support/pty.hpp"

using namespace hearth;
using namespace hearth::test;

namespace {

constexpr const char* kPassphrase = "four quiet garden words";
constexpr const char* kOther = "another handful of words";

Outcome with(World& world, std::vector<std::string> passphrases, const std::string& command) {
  world.passphrases = std::move(passphrases);
  return world.run(command);
}

std::string code_of(const Outcome& outcome) {
  return outcome.out.substr(0, outcome.out.find('\n'));
}

/// The program in a terminal of its own, run by a shell in which `$1` is its path.
class Home {
 public:
  Pty shell(const std::string& words, const char* term = "dumb") const {
    return Pty({"/bin/sh", "-c", words, "sh", kHearth},
               {{"HOME", folder_.path().string()}, {"TERM", term}, {"LC_ALL", "C.UTF-8"}});
  }

  int run(const std::string& words) const { return shell(words).wait(); }

  std::filesystem::path journal() const { return folder_ / ".local/share/hearth/journal.hearth"; }

 private:
  TempFolder folder_;
};

constexpr const char* kInit =
    "printf 'four quiet garden words\\n' | { \"$1\" init --person Alex --passphrase-fd 3 3<&0 ";

}  // namespace

TEST_CASE("key code makes a new recovery code with the passphrase, and the old one is worthless") {
  World world;
  const std::string old = code_of(with(world, {kPassphrase, kPassphrase}, "init --person Alex"));
  CHECK(with(world, {"wrong", "wrong", "wrong"}, "key code").exit == Exit::locked);
  const Outcome outcome = with(world, {kPassphrase}, "key code");
  CHECK(outcome.exit == Exit::ok);
  CHECK(code_of(outcome).size() == 34);
  CHECK(with(world, {old}, "key recover").exit == Exit::locked);
  CHECK(with(world, {kPassphrase}, "list").exit == Exit::nothing_found);
  CHECK(with(world, {code_of(outcome), kOther, kOther}, "key recover").exit == Exit::ok);
}

TEST_CASE("key code replaces the code of whose passphrase it was, or adds one") {
  World world;
  const std::string shared =
      code_of(with(world, {kPassphrase, kPassphrase}, "init --person Alex --person Sam"));
  REQUIRE(with(world, {kPassphrase, kOther, kOther}, "key add --as Sam --yes").exit == Exit::ok);
  REQUIRE(with(world, {kPassphrase}, "key remove 4").exit == Exit::ok);
  CHECK_FALSE(has(world.run("key status").out, "recovery code of person 2"));
  REQUIRE(with(world, {kOther}, "key code").exit == Exit::ok);
  CHECK(has(world.run("key status").out, "4  recovery code of person 2"));
  CHECK(with(world, {shared, kPassphrase, kPassphrase}, "key recover").exit == Exit::ok);
}

TEST_CASE("where the code cannot be printed no journal is made, and that is a failure") {
  const Home home;
  Pty full = home.shell(kInit + std::string(">/dev/full; echo \"ended $?\"; }"));
  CHECK(full.expect("The recovery code could not be shown: The output could not be written"));
  CHECK(full.expect("hearth key code"));
  CHECK(full.expect("ended 1"));
  CHECK_FALSE(std::filesystem::exists(home.journal()));
  Pty gone = home.shell(
      "printf 'four quiet garden words\\n' >\"$HOME/phrase\"; { sleep 0.3; \"$1\" init --person "
      "Alex --passphrase-fd 3 3<\"$HOME/phrase\"; echo \"ended $?\" >&2; } | exec <&-");
  CHECK(gone.expect("Nobody reads what is printed."));
  CHECK(gone.expect("ended 1"));
  CHECK_FALSE(std::filesystem::exists(home.journal()));
}

TEST_CASE("the old code holds until the new one was seen") {
  World world;
  const std::string code = code_of(with(world, {kPassphrase, kPassphrase}, "init --person Alex"));
  const std::string before = file_bytes(world / "journal.hearth");
  write_file(world / "lines", code + "\n" + kOther + "\n");
  const std::string files = "--journal '" + (world / "journal.hearth").string() +
                            "' --passphrase-fd 3 3<'" + (world / "lines").string() + "'";
  CHECK(Home().run("\"$1\" key recover " + files + " >/dev/full") == 1);
  CHECK(file_bytes(world / "journal.hearth") == before);
  write_file(world / "lines", std::string(kPassphrase) + "\n");
  CHECK(Home().run("\"$1\" key code " + files + " >/dev/full") == 1);
  CHECK(file_bytes(world / "journal.hearth") == before);
}

TEST_CASE("at a terminal the code is on a page of its own, and gone when it is written down") {
  const Home home;
  Pty init = home.shell("exec \"$1\" init --person Alex", "xterm");
  for (const char* question : {"New passphrase: ", "The same once more: "}) {
    REQUIRE(init.expect(question));
    init.type("four quiet garden words\r");
  }
  REQUIRE(init.expect("\x1b[?1049h"));
  REQUIRE(init.expect("Press Enter when it is written down."));
  CHECK_FALSE(std::filesystem::exists(home.journal()));
  const std::string page = init.screen();
  init.type("\r");
  REQUIRE(init.expect("\x1b[?1049l"));
  CHECK(init.wait() == 0);
  CHECK(std::filesystem::exists(home.journal()));
  static const std::regex code("(?:[0-9A-Z]{4}-){6}[0-9A-Z]{4}");
  std::smatch found;
  REQUIRE(std::regex_search(page, found, code));
  const auto left = init.screen().find("\x1b[?1049l");
  const auto entered = init.screen().find("\x1b[?1049h");
  CHECK(init.screen().find(found[0].str()) > entered);
  CHECK(init.screen().rfind(found[0].str()) < left);
}

TEST_CASE("who leaves the page has changed nothing") {
  const Home home;
  Pty init = home.shell("exec \"$1\" init --person Alex", "xterm");
  for (const char* question : {"New passphrase: ", "The same once more: "}) {
    REQUIRE(init.expect(question));
    init.type("four quiet garden words\r");
  }
  REQUIRE(init.expect("Press Enter when it is written down."));
  init.type("\x03");
  CHECK(init.expect("Nothing was changed, and the code does not hold."));
  CHECK(init.wait() == 130);
  CHECK_FALSE(std::filesystem::exists(home.journal()));
  CHECK((init.settings().c_lflag & ECHO) != 0);
}

TEST_CASE("in plain lines it is said that the code stays in the scrollback") {
  World world;
  world.accessible = true;
  const Outcome asked = with(world, {kPassphrase, kPassphrase}, "init --person Alex");
  CHECK(code_of(asked).size() == 34);
  CHECK(has(asked.notes, "It stays on the screen, and in what can be scrolled back to"));
  world.interactive = false;
  CHECK_FALSE(has(with(world, {kPassphrase}, "key code").notes, "It stays on the screen"));
}
