// A new passphrase, wherever one is set.

#include <doctest/doctest.h>
#include <fcntl.h>

#include <regex>

#include "cli/world.hpp"
#include "hearth/store/journal.hpp"
#include "hearth/system/descriptor.hpp"
#include "hearth/vault/slots.hpp"

using namespace hearth;
using namespace hearth::test;

namespace {

using Lines = std::vector<std::string>;

constexpr const char* kGood = "four quiet garden words";
constexpr const char* kOther = "another handful of words";

Outcome with(World& world, Lines passphrases, const std::string& command) {
  world.passphrases = std::move(passphrases);
  return world.run(command);
}

Outcome from_file(World& world, const std::string& lines, const std::string& command) {
  write_file(world / "lines", lines);
  const Descriptor file(::open((world / "lines").c_str(), O_RDONLY | O_CLOEXEC));
  return world.run(command + " --passphrase-fd " + std::to_string(file.number()));
}

bool opens(World& world, const std::string& passphrase) {
  return with(world, {passphrase, passphrase, passphrase}, "list").exit != Exit::locked;
}

}  // namespace

TEST_CASE("an empty one, and two that differ, are asked for again and nothing is lost") {
  World world;
  world.passphrases = {"", "", kGood, kOther, kGood, kGood};
  const Outcome outcome = world.run("init", {"Alex", ""});
  CHECK(outcome.exit == Exit::ok);
  CHECK(has(outcome.notes, "An empty passphrase protects nothing. Choose a few words"));
  CHECK(has(outcome.notes, "--no-encryption"));
  CHECK(has(outcome.notes, "The two were not the same."));
  CHECK(opens(world, kGood));
}

TEST_CASE("a question mark suggests five words, shown once and kept nowhere") {
  World world;
  world.accessible = true;
  const Outcome outcome = with(world, {"?", "?", kGood, kGood}, "init --person Alex");
  CHECK(outcome.exit == Exit::ok);
  CHECK(has(outcome.notes, "A question mark alone suggests a passphrase of five words."));
  CHECK(has(outcome.notes, "a list of 1296: at least 51 bits"));
  static const std::regex five("\n([a-z]{3,8} ){4}[a-z]{3,8}\n");
  std::vector<std::string> suggested;
  for (std::sregex_iterator at(outcome.notes.begin(), outcome.notes.end(), five), end; at != end;
       ++at) {
    suggested.push_back(at->str().substr(1, at->str().size() - 2));
  }
  REQUIRE(suggested.size() == 2);
  CHECK(suggested[0] != suggested[1]);
  CHECK_FALSE(has(outcome.out, suggested[0]));
  for (const auto& file : std::filesystem::recursive_directory_iterator(world.folder())) {
    if (!file.is_regular_file()) continue;
    CHECK_FALSE(has(file_bytes(file.path()), suggested[0]));
  }
  CHECK(opens(world, kGood));
}

TEST_CASE("one that is easy to guess is called so after it was said once, and another is taken") {
  World world;
  const Outcome outcome = with(world, {"abc", kGood, kGood}, "init --person Alex");
  CHECK(outcome.exit == Exit::ok);
  CHECK(has(outcome.notes, "That is easy to guess."));
  CHECK(has(world.asked_hidden,
            "New passphrase: Another one, or just Enter to keep it: The same once more: "));
  CHECK(opens(world, kGood));
}

TEST_CASE("one that is easy to guess is kept if that is meant") {
  World world;
  CHECK(with(world, {"abc", "", "abc"}, "init --person Alex").exit == Exit::ok);
  CHECK(opens(world, "abc"));
}

TEST_CASE("who says one that is easy to guess again has said it twice") {
  World world;
  CHECK(with(world, {"abc", "abc"}, "init --person Alex").exit == Exit::ok);
  CHECK(opens(world, "abc"));
}

TEST_CASE("a question mark suggests at every question for a new one, and becomes none") {
  constexpr const char* kBits = "at least 51 bits";
  for (const Lines& lines :
       {Lines{"abc", "?", kGood, kGood}, Lines{kGood, "?", kGood},
        Lines{"abc", "", "?", "?", kGood, kGood, kGood}, Lines{"", "?", kGood, "?", kGood}}) {
    World world;
    world.accessible = true;
    const Outcome outcome = with(world, lines, "init --person Alex");
    CHECK(outcome.exit == Exit::ok);
    CHECK(has(outcome.notes, kBits));
    CHECK(opens(world, kGood));
    CHECK_FALSE(opens(world, "?"));
  }
  World world;
  world.accessible = true;
  REQUIRE(with(world, {kGood, kGood}, "init --person Alex --person Sam").exit == Exit::ok);
  const Outcome own =
      with(world, {kGood, "abc", "?", kOther, "?", kOther}, "key add --as Sam --yes");
  CHECK(own.exit == Exit::ok);
  CHECK(has(own.notes, kBits));
  CHECK(opens(world, kOther));
  const Outcome sealed = with(world, {kGood, "abc", "?", kOther, kOther},
                              "export --encrypt -o " + (world / "out.json.age").string());
  CHECK(sealed.exit == Exit::ok);
  CHECK(has(sealed.notes, kBits));
}

TEST_CASE("a question mark alone in a file is no passphrase") {
  World world;
  const Outcome outcome = from_file(world, "?\n", "init --person Alex");
  CHECK(outcome.exit == Exit::usage);
  CHECK(has(outcome.notes, "A question mark alone is no passphrase."));
  CHECK_FALSE(std::filesystem::exists(world / "journal.hearth"));
}

TEST_CASE("an exclamation mark alone, or two, leave at each question, and no file is made") {
  for (const std::string way : {"!", "!!"}) {
    for (Lines lines : {Lines{}, Lines{"abc"}, Lines{kGood}, Lines{"?"}, Lines{kGood, kOther}}) {
      World world;
      world.accessible = true;
      lines.push_back(way);
      const Outcome outcome = with(world, lines, "init --person Alex");
      CHECK(outcome.exit == Exit::left);
      CHECK(has(outcome.notes, "Left, without a passphrase."));
      CHECK_FALSE(std::filesystem::exists(world / "journal.hearth"));
    }
    World world;
    CHECK(from_file(world, way + "\n", "init --person Alex").exit == Exit::usage);
    CHECK_FALSE(std::filesystem::exists(world / "journal.hearth"));
  }
}

TEST_CASE("it is the same wherever one is set, and only init names the way without") {
  World world;
  const std::string code = with(world, {kGood, kGood}, "init --person Alex --person Sam").out;
  const Lines asked = {"", "abc", "", "abcd", kOther, kOther};
  for (const auto& one : {std::pair{std::string(kGood), "key add --as Sam --yes"},
                          {kGood, "people add Kim"},
                          {code.substr(0, code.size() - 1), "key recover"},
                          {kOther, "key change"}}) {
    const auto& first = one.first;
    const auto& command = one.second;
    Lines passphrases = asked;
    passphrases.insert(passphrases.begin(), first);
    const Outcome outcome = with(world, passphrases, command);
    CHECK_MESSAGE(outcome.exit == Exit::ok, command);
    CHECK(has(outcome.notes, "An empty passphrase protects nothing."));
    CHECK(has(outcome.notes, "easy to guess"));
    CHECK_FALSE(has(outcome.notes, "--no-encryption"));
  }
  World plain;
  REQUIRE(plain.run("init --no-encryption --person Alex").exit == Exit::ok);
  const Outcome outcome = with(plain, asked, "key encrypt");
  CHECK(outcome.exit == Exit::ok);
  CHECK_FALSE(has(outcome.notes, "--no-encryption"));
}

TEST_CASE("what could not be typed again is not taken, at the terminal or from a file") {
  World world;
  const Outcome asked = with(world, {"four quiet\x1b[A words", kGood, kGood}, "init --person Alex");
  CHECK(asked.exit == Exit::ok);
  CHECK(has(asked.notes, "There is a control character in it"));
  for (const std::string& line :
       {std::string("four quiet\0words\n", 17), std::string("four\tquiet words\n"),
        std::string("four quiet words\x7f\n"), std::string("\r\n")}) {
    World other;
    CHECK(from_file(other, line, "init --person Alex").exit == Exit::usage);
    CHECK_FALSE(std::filesystem::exists(other / "journal.hearth"));
  }
}

TEST_CASE("the line end of another system is no part of it, when it is set and when it opens") {
  World world;
  const std::string line = std::string(kGood) + "\r\n";
  const Outcome init = from_file(world, line, "init --person Alex");
  REQUIRE(init.exit == Exit::ok);
  CHECK(opens(world, kGood));
  CHECK(from_file(world, line, "log hello").exit == Exit::ok);
  CHECK(from_file(world, line + kOther + "\r\n", "key change").exit == Exit::ok);
  CHECK(opens(world, kOther));
  const std::string code = init.out.substr(0, init.out.size() - 1) + "\r\n";
  CHECK(from_file(world, kOther + ("\r\n" + code), "key rotate").exit == Exit::ok);
  CHECK(from_file(world, code + line, "key recover").exit == Exit::ok);
  CHECK(opens(world, kGood));
}

TEST_CASE("a passphrase that ends with a CR from before still opens its journal") {
  World world;
  const std::string odd = std::string(kGood) + "\r";
  const NewVault vault = new_vault({reinterpret_cast<const std::uint8_t*>(odd.data()), odd.size()},
                                   kFloorCost, 1, Moment{});
  Journal::create(world / "journal.hearth", {"Alex"}, Moment{}, vault);
  CHECK(from_file(world, odd + "\n", "log hello").exit == Exit::ok);
  CHECK(from_file(world, std::string(kGood) + "\n", "list").exit == Exit::locked);
}

TEST_CASE(
    "letters are the same however they are spelled, wherever a passphrase is set or asked for") {
  const std::string composed = "caf\u00E9 au lait, long enough";
  const std::string decomposed = "cafe\u0301 au lait, long enough";
  World world;
  const Outcome init = from_file(world, decomposed + "\n", "init --person Alex --person Sam");
  REQUIRE(init.exit == Exit::ok);
  CHECK(opens(world, composed));
  CHECK(opens(world, decomposed));
  REQUIRE(with(world, {composed, "fa\u00E7ade and a few words", "fac\u0327ade and a few words"},
               "key add --as Sam --yes")
              .exit == Exit::ok);
  CHECK(opens(world, "fac\u0327ade and a few words"));
  const std::string changed = "\xEF\xBB\xBF\x1b[200~na\u00EFve and a few words\x1b[201~\r\n";
  CHECK(from_file(world, composed + "\n" + changed, "key change").exit == Exit::ok);
  CHECK(opens(world, "nai\u0308ve and a few words"));
  const std::string code = init.out.substr(0, init.out.size() - 1);
  CHECK(from_file(world, "\xEF\xBB\xBF" + code + "\n" + decomposed + "\n", "key recover").exit ==
        Exit::ok);
  CHECK(opens(world, composed));
}

TEST_CASE("a passphrase that was set as a keyboard spelled it still opens its journal") {
  World world;
  const std::string decomposed = "cafe\u0301 au lait, long enough";
  const NewVault vault =
      new_vault({reinterpret_cast<const std::uint8_t*>(decomposed.data()), decomposed.size()},
                kFloorCost, 1, Moment{});
  Journal::create(world / "journal.hearth", {"Alex"}, Moment{}, vault);
  CHECK(from_file(world, "caf\u00E9 au lait, long enough\n", "list").exit != Exit::locked);
}
