// Several processes at one encrypted journal.

#include <doctest/doctest.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>

#include "hearth/system/file_lock.hpp"
#include "sealed_journal.hpp"
#include "support/entries.hpp"
#include "support/temp_folder.hpp"

using namespace hearth;
using namespace hearth::test;

namespace {

const Moment kNow = moment("2026-03-01T19:00:00+01:00");

Entry note(const Uuid& author) {
  Entry made;
  made.author = author;
  made.at = kNow;
  made.pack = "moment";
  made.answers = {answer(text("moment"), std::string("x"), Share::shared)};
  return made;
}

int entries_in(const Journal& journal) {
  int count = 0;
  journal.visit({}, [&](const Entry&) { return ++count > 0; });
  return count;
}

/// Runs `work` in a process of its own, which ends with 0 if it did not throw.
pid_t apart(const std::function<void()>& work) {
  const pid_t child = ::fork();
  if (child != 0) return child;
  try {
    work();
  } catch (...) {
    ::_exit(1);
  }
  ::_exit(0);
}

bool went_well(pid_t child) {
  int status = -1;
  ::waitpid(child, &status, 0);
  return status == 0;
}

}  // namespace

TEST_CASE("eight processes that write at once, with readers between, lose nothing") {
  const TempFolder folder;
  const auto path = folder / "j";
  const NewVault vault = quick_vault();
  const Uuid alex = Journal::create(path, {"Alex"}, kNow, vault).people().front().id;
  const Opener opener = opener_with(vault.keys);
  std::vector<pid_t> children;
  for (int process = 0; process < 8; ++process) {
    children.push_back(apart([&] {
      for (int n = 0; n < 25; ++n) Journal::open(path, opener).append({note(alex)}, kNow);
    }));
    children.push_back(apart([&] {
      for (int n = 0; n < 25; ++n) entries_in(Journal::open(path, opener));
    }));
  }
  for (const pid_t child : children) CHECK(went_well(child));
  CHECK(entries_in(Journal::open(path, opener)) == 200);
}

TEST_CASE("when whoever holds the lock is killed, the next goes on at once") {
  const TempFolder folder;
  const auto path = folder / "j";
  const NewVault vault = quick_vault();
  Journal journal = Journal::create(path, {"Alex"}, kNow, vault);
  const Uuid alex = journal.people().front().id;
  int ready[2] = {-1, -1};
  REQUIRE(::pipe(ready) == 0);
  const pid_t holder = apart([&] {
    const FileLock lock(path);
    CHECK(::write(ready[1], "x", 1) == 1);
    for (;;) ::pause();
  });
  char byte = 0;
  REQUIRE(::read(ready[0], &byte, 1) == 1);
  ::kill(holder, SIGKILL);
  CHECK_FALSE(went_well(holder));
  const auto start = std::chrono::steady_clock::now();
  journal.append({note(alex)}, kNow);
  CHECK(std::chrono::steady_clock::now() - start < std::chrono::seconds(5));
  CHECK(entries_in(journal) == 1);
  ::close(ready[0]);
  ::close(ready[1]);
}
