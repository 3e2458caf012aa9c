// How an encrypted journal is opened at the command line.

#include <doctest/doctest.h>
#include <fcntl.h>
#include <unistd.h>

#include "cli/world.hpp"
#include "hearth/system/descriptor.hpp"

using namespace hearth;
using namespace hearth::test;

namespace {

constexpr const char* kPassphrase = "four quiet garden words";

void init(World& world) {
  world.passphrases = {kPassphrase, kPassphrase};
  REQUIRE(world.run("init --person Alex").exit == Exit::ok);
  world.asked_hidden.clear();
}

}  // namespace

TEST_CASE("a wrong passphrase can be corrected twice, and then it is locked") {
  World world;
  init(world);
  world.passphrases = {"wrong", "wrong again", kPassphrase};
  CHECK(world.run("log hello").exit == Exit::ok);
  world.passphrases = {"wrong", "wrong again", "still wrong", kPassphrase};
  const Outcome outcome = world.run("log hello");
  CHECK(outcome.exit == Exit::locked);
  CHECK(world.passphrases.size() == 1);
  CHECK(has(outcome.notes, "does not open"));
}

TEST_CASE("a damaged journal is called damaged, and nothing is asked") {
  World world;
  init(world);
  std::string bytes = file_bytes(world / "journal.hearth");
  bytes[200] = static_cast<char>(bytes[200] ^ 1);
  write_file(world / "journal.hearth", bytes);
  world.passphrases = {kPassphrase};
  const Outcome outcome = world.run("list");
  CHECK(outcome.exit == Exit::damaged);
  CHECK_FALSE(has(outcome.notes, "passphrase"));
  CHECK(world.asked_hidden.empty());
}

TEST_CASE("the key is there before the first question of a check-in") {
  World world;
  init(world);
  const Outcome outcome = world.run("checkin daily", {"7"});
  CHECK(outcome.exit == Exit::locked);
  CHECK(outcome.lines_left == 1);
}

TEST_CASE("without a terminal, or when questions are not wanted, the option is named") {
  World world;
  init(world);
  world.passphrases = {kPassphrase};
  const Outcome outcome = world.run("list --no-input");
  CHECK(outcome.exit == Exit::locked);
  CHECK(has(outcome.notes, "--passphrase-fd"));
  CHECK(world.passphrases.size() == 1);
}

TEST_CASE("passphrase_command opens, and says what went wrong with it") {
  World world;
  init(world);
  write_file(world / "config.toml",
             std::string("passphrase_command = \"echo '") + kPassphrase + "'\"\n");
  CHECK(world.run("log hello").exit == Exit::ok);
  for (const char* command : {"exit 3", "true", "kill -9 $$", "echo wrong"}) {
    write_file(world / "config.toml", std::string("passphrase_command = \"") + command + "\"\n");
    CHECK(world.run("list").exit == Exit::locked);
  }
  write_file(world / "config.toml", "passphrase_command = \"exit 3\"\n");
  CHECK(has(world.run("list").notes, "ended with 3"));
  write_file(world / "config.toml", "passphrase_command = 7\n");
  CHECK(world.run("list").exit == Exit::failed);
  CHECK(world.asked_hidden.empty());
}

TEST_CASE("the first line of a passphrase_command is the passphrase, and more is told") {
  World world;
  init(world);
  const auto command = [&](const std::string& more) {
    write_file(world / "config.toml",
               std::string("passphrase_command = \"printf '") + kPassphrase + more + "'\"\n");
    return world.run("log hello");
  };
  for (const char* more : {R"(\\nuser: alex\\n)", R"(\\r\\n\\r\\nurl)"}) {
    const Outcome outcome = command(more);
    CHECK(outcome.exit == Exit::ok);
    CHECK(has(outcome.notes, "printed more than one line; the first is taken"));
  }
  for (const char* more : {"", R"(\\n)", R"(\\r\\n\\n  \\n)"}) {
    const Outcome outcome = command(more);
    CHECK(outcome.exit == Exit::ok);
    CHECK_FALSE(has(outcome.notes, "line"));
  }
  const std::string long_rest = R"(; yes | head -n 9999)";
  write_file(world / "config.toml",
             std::string("passphrase_command = \"echo '") + kPassphrase + "'" + long_rest + "\"\n");
  CHECK(world.run("log hello").exit == Exit::ok);
  write_file(world / "config.toml", "passphrase_command = \"echo; echo more\"\n");
  CHECK(has(world.run("list").notes, "printed an empty line first"));
}

TEST_CASE("--passphrase-fd gives a line, comes before the command, and asks nobody") {
  World world;
  init(world);
  write_file(world / "config.toml", "passphrase_command = \"exit 3\"\n");
  write_file(world / "phrase", std::string(kPassphrase) + "\nmore\n");
  const Descriptor file(::open((world / "phrase").c_str(), O_RDONLY | O_CLOEXEC));
  const std::string option = " --passphrase-fd " + std::to_string(file.number());
  CHECK(world.run("log hello" + option).exit == Exit::ok);
  CHECK(::lseek(file.number(), 0, SEEK_CUR) ==
        static_cast<off_t>(std::string(kPassphrase).size() + 1));
  CHECK(world.run("list" + option).exit == Exit::locked);  // "more" is wrong
  CHECK(world.run("list" + option).exit == Exit::locked);  // nothing is left
  CHECK(world.run("list --passphrase-fd 999").exit == Exit::locked);
  CHECK(world.asked_hidden.empty());
}
