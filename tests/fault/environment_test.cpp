// Places where nothing can be saved: a clear error, the journal as it was, and the words kept.
#include <doctest/doctest.h>
#include <sys/stat.h>
#include <unistd.h>

#include "program.hpp"

namespace hearth::fault {

namespace {

namespace fs = std::filesystem;

constexpr const char* kPassphrase = "four quiet garden words";
constexpr uid_t kNobody = 65534;

bool says(const Program& program, const std::string& words) {
  return program.output().find(words) != std::string::npos;
}

bool lists(const Program& program, const std::string& word) {
  return program.run("list", {kPassphrase}) == 0 && says(program, word);
}

bool holds_text(const fs::path& file, const std::string& text) {
  const Bytes bytes = sample::read_whole(file);
  return std::string(bytes.begin(), bytes.end()).find(text) != std::string::npos;
}

void begin(const Program& program) {
  REQUIRE(program.run("init --person Alex", {kPassphrase}) == 0);
  REQUIRE(program.run("log firstword", {kPassphrase}) == 0);
}

void give_to_nobody(const Program& program) {
  if (::geteuid() != 0) return;
  for (const auto& file : fs::recursive_directory_iterator(program.home())) {
    REQUIRE(::chown(file.path().c_str(), kNobody, kNobody) == 0);
  }
  REQUIRE(::chown(program.home().c_str(), kNobody, kNobody) == 0);
}

/// Root may write everywhere, so its commands are somebody else's.
const char* as_nobody() {
  return ::geteuid() == 0 ? "exec setpriv --reuid=65534 --regid=65534 --clear-groups" : "exec";
}

}  // namespace

TEST_CASE("environment: a limit on file sizes is an error like a full disk") {
  Program program;
  begin(program);
  const Bytes before = sample::read_whole(program.journal());
  program.begin_with("ulimit -f 8; exec");
  CHECK(program.run("log secondword", {kPassphrase}) == 1);
  CHECK(says(program, "ulimit -f"));
  CHECK(sample::read_whole(program.journal()) == before);
  program.begin_with("exec");
  CHECK(lists(program, "firstword"));
}

TEST_CASE(
    "environment: an erasure without room to clear the file says what is done, and is finished") {
  Program program;
  REQUIRE(program.run("init --no-encryption --person Alex", {}) == 0);
  // What takes the clearing back is eight bytes a page longer than the file: enough of them that it
  // does not fit even where erasing has given a page back.
  for (int n = 0; n < 40; ++n) {
    REQUIRE(program.run("log \"note $(head -c 60000 /dev/zero | tr '\\0' x)\"", {}) == 0);
  }
  REQUIRE(program.run("log zebrawords", {}) == 0);
  REQUIRE(program.run("list -n 1 --jsonl", {}) == 0);
  const std::string id = program.output().substr(program.output().find("\"id\":") + 6, 36);
  const auto blocks = fs::file_size(program.journal()) / 512;
  program.begin_with("ulimit -f " + std::to_string(blocks) + "; exec");
  CHECK(program.run("erase --yes " + id, {}) == 1);
  CHECK_MESSAGE(says(program, "What was to go is removed"), program.output());
  CHECK_FALSE(says(program, "Nothing was"));
  CHECK(holds_text(program.journal(), "to clear"));
  program.begin_with("exec");
  CHECK(program.run("show " + id, {}) == 3);
  CHECK_FALSE(holds_text(program.journal(), "to clear"));
  CHECK(program.files_with("zebrawords").empty());
}

TEST_CASE("environment: in a folder that cannot be written to, words are kept in another") {
  Program program;
  begin(program);
  const Bytes before = sample::read_whole(program.journal());
  give_to_nobody(program);
  fs::permissions(program.folder(), fs::perms(0500));
  fs::permissions(program.journal().string() + ".lock", fs::perms(0400));
  program.begin_with(as_nobody());
  CHECK(program.run("log secondword", {kPassphrase}) == 1);
  CHECK(says(program, "Your words are kept, encrypted, in"));
  CHECK(says(program, ".local/state/hearth/drafts/"));
  CHECK(sample::read_whole(program.journal()) == before);
  CHECK(lists(program, "firstword"));
  fs::permissions(program.folder(), fs::perms(0700));
  fs::permissions(program.journal().string() + ".lock", fs::perms(0600));
  CHECK(lists(program, "secondword"));
  CHECK(says(program, "is in the journal now"));
}

TEST_CASE("environment: with a umask of 0, everything is still for its owner alone") {
  Program program;
  program.begin_with("umask 0; exec");
  begin(program);
  REQUIRE(program.run("backup \"$HOME/copy\"", {}) == 0);
  const auto others = fs::perms::group_all | fs::perms::others_all;
  for (const auto& file : fs::recursive_directory_iterator(program.home() / ".local")) {
    // The folders above hearth's own are made as mkdir makes any.
    CHECK_MESSAGE((fs::status(file).permissions() & others) == fs::perms::none,
                  file.path().string());
  }
  CHECK((fs::status(program.home() / "copy").permissions() & others) == fs::perms::none);
}

TEST_CASE("environment: where the lock cannot be taken, the words are not lost") {
  const Program program;
  begin(program);
  const Bytes before = sample::read_whole(program.journal());
  // A folder where the lock belongs: nobody can save, not even root.
  fs::remove(program.journal().string() + ".lock");
  fs::create_directory(program.journal().string() + ".lock");
  CHECK(program.run("log secondword", {kPassphrase}) == 1);
  CHECK(sample::read_whole(program.journal()) == before);
  fs::remove(program.journal().string() + ".lock");
  CHECK(lists(program, "secondword"));
}

TEST_CASE("environment: a journal that another program changes meanwhile is not written over") {
  int refused = 0;
  int at = 1;
  for (bool reached = true; reached; ++at) {
    CAPTURE(at);
    const Program program;
    begin(program);
    const Bytes before = sample::read_whole(program.journal());
    const auto mark = program.home() / "tmp/reached";
    const int exit = program.run("log secondword", {kPassphrase},
                                 {"HEARTH_FAULT_AT=" + std::to_string(at),
                                  "HEARTH_FAULT_TOUCH=" + program.journal().string(),
                                  "HEARTH_FAULT_REACHED=" + mark.string(),
                                  "HEARTH_FAULT_FOLDER=" + program.folder().string()});
    reached = fs::exists(mark);
    if (exit != 0) {
      ++refused;
      CHECK_MESSAGE(says(program, "was changed by another program"), program.output());
      CHECK(says(program, "Nothing was written."));
      CHECK(says(program, "Your words are kept, encrypted, in"));
      CHECK(sample::read_whole(program.journal()) == before);
    }
    CHECK(lists(program, "firstword"));
    CHECK(says(program, "secondword"));
    REQUIRE(at < 100);
  }
  CHECK(refused > 0);
}

}  // namespace hearth::fault
