// A disk without room, and a machine without memory: a clear error, the journal as it was, and
// what was written not lost.
#include <doctest/doctest.h>
#include <sys/types.h>

#include <csignal>
#include <cstdio>
#include <fstream>
#include <memory>

#include "program.hpp"
#include "support/sanitized.hpp"

namespace hearth::fault {

namespace {

namespace fs = std::filesystem;

constexpr const char* kPassphrase = "four quiet garden words";

bool says(const Program& program, const std::string& words) {
  return program.output().find(words) != std::string::npos;
}

/// A disk of one megabyte in a folder, which only commands that go in there see.
class SmallDisk {
 public:
  explicit SmallDisk(const fs::path& folder) : folder_(folder) {
    fs::create_directories(folder);
    const std::string mount = "unshare -rm sh -c 'mount -t tmpfs -o size=1m,mode=0700 tmpfs \"" +
                              folder.string() + "\" && echo $$ && exec sleep 300' 2>/dev/null";
    shell_ = ::popen(mount.c_str(), "r");
    if (shell_ == nullptr || std::fscanf(shell_, "%d", &keeper_) != 1) keeper_ = 0;
  }
  ~SmallDisk() {
    if (keeper_ > 0) ::kill(keeper_, SIGKILL);
    if (shell_ != nullptr) ::pclose(shell_);
  }
  SmallDisk(const SmallDisk&) = delete;
  SmallDisk& operator=(const SmallDisk&) = delete;

  bool is_there() const { return keeper_ > 0; }
  std::string way_in() const {
    return "exec nsenter -t " + std::to_string(keeper_) + " -U -m --preserve-credentials";
  }
  fs::path file(const std::string& name) const {
    return "/proc/" + std::to_string(keeper_) + "/root" + (folder_ / name).string();
  }

  /// Leaves room for nothing at all.
  void fill() const {
    std::ofstream filler(file("filler"), std::ios::binary);
    const std::string block(4096, 'x');
    for (int blocks = 0; blocks < 1024 && filler; ++blocks) filler << block << std::flush;
    REQUIRE_FALSE(filler.good());
  }
  void empty() const { fs::remove(file("filler")); }

 private:
  fs::path folder_;
  std::FILE* shell_ = nullptr;
  pid_t keeper_ = 0;
};

}  // namespace

TEST_CASE("environment: on a full disk the journal stays as it was, and the words are kept") {
  Program program;
  const SmallDisk disk(program.folder());
  if (!disk.is_there()) {
    MESSAGE("SKIP: a small disk cannot be mounted here");
    return;
  }
  program.begin_with(disk.way_in());
  REQUIRE(program.run("init --person Alex", {kPassphrase}) == 0);
  REQUIRE(program.run("log firstword", {kPassphrase}) == 0);
  REQUIRE(fs::exists(disk.file("journal.hearth")));
  const Bytes before = sample::read_whole(disk.file("journal.hearth"));
  disk.fill();
  CHECK(program.run("log secondword", {kPassphrase}) == 1);
  CHECK_MESSAGE(says(program, "No space left on device"), program.output());
  CHECK(says(program, "Your words are kept, encrypted, in"));
  CHECK(says(program, ".local/state/hearth/drafts/"));
  CHECK(sample::read_whole(disk.file("journal.hearth")) == before);
  CHECK(program.files_with("secondword").empty());
  disk.empty();
  CHECK(program.run("list", {kPassphrase}) == 0);
  CHECK(says(program, "is in the journal now"));
  CHECK(says(program, "firstword"));
  CHECK(says(program, "secondword"));
}

#ifndef HEARTH_SANITIZED
TEST_CASE("environment: without the memory that unlocking takes, that is said, and no more done") {
  Program program;
  REQUIRE(program.run("init --person Alex", {kPassphrase}) == 0);
  REQUIRE(program.run("log firstword", {kPassphrase}) == 0);
  const Bytes before = sample::read_whole(program.journal());
  // Less than the 64 MiB of the derivation itself, which must be the real one here.
  program.begin_with("ulimit -v 65000; unset LD_PRELOAD; exec");
  for (const char* command : {"list", "log secondword", "key change"}) {
    CHECK_MESSAGE(program.run(command, {kPassphrase, kPassphrase}) == 1, program.output());
    CHECK(says(program, "of free memory, which is not there right now"));
    CHECK(says(program, "Close some programs and try again; the journal is untouched."));
    CHECK(sample::read_whole(program.journal()) == before);
  }
  program.begin_with("exec");
  CHECK(program.run("list", {kPassphrase}) == 0);
  CHECK(says(program, "firstword"));
}
#endif

}  // namespace hearth::fault
