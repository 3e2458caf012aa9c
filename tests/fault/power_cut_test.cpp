#include "power_cut.hpp"

#include <doctest/doctest.h>
#include <sys/stat.h>

#include "next_save.hpp"
#include "run_driver.hpp"
#include "vault/scratch_folder.hpp"

namespace hearth::fault {

namespace {

using sample::ScratchFolder;

constexpr const char* kPrevious = "journal.hearth.prev";

Found look(const ScratchFolder& folder) {
  Found found;
  for (const auto& name : folder.names()) {
    struct stat status {};
    REQUIRE(::stat((folder / name).c_str(), &status) == 0);
    found.names[name] = status.st_ino;
    found.files[status.st_ino] = sample::read_whole(folder / name);
  }
  return found;
}

struct Tally {
  int states = 0;
  int broken = 0;
  int old_after_success = 0;
};

class Replay {
 public:
  Replay(std::optional<std::uint64_t> old, const std::string& setting) : old_(old) {
    for (std::uint64_t made = 0; made < old.value_or(0); ++made) save_next(folder_ / kJournalName);
    start_ = look(folder_);
    const auto log = marks_ / "log";
    REQUIRE(run_driver(folder_ / kJournalName, {"HEARTH_FAULT_LOG=" + log.string(), setting}) == 0);
    calls_ = read_call_log(log);
    REQUIRE(calls_.size() > 6);
  }

  Tally tally() const {
    Tally tally;
    Disk disk(start_);
    judge(disk, tally);
    for (const auto& call : calls_) {
      disk.apply(call);
      judge(disk, tally);
    }
    for (const auto& found : disk.after_power_cut()) {
      if (generation(found, kJournalName) != fresh()) ++tally.old_after_success;
    }
    return tally;
  }

 private:
  std::uint64_t fresh() const { return old_.value_or(0) + 1; }

  // 0 if there is none; empty if it is broken.
  static std::optional<std::uint64_t> generation(const Found& found, const std::string& name) {
    const auto file = found.file(name);
    return file ? generation_of(*file) : 0;
  }

  bool is_whole(const Found& found) const {
    const auto now = generation(found, kJournalName);
    const auto before = generation(found, kPrevious);
    return (now == old_.value_or(0) || now == fresh()) && before && *before <= old_.value_or(0) &&
           (start_.names.count(kPrevious) == 0 || *before > 0);
  }

  void judge(const Disk& disk, Tally& tally) const {
    for (const auto& found : disk.after_power_cut()) {
      ++tally.states;
      if (!is_whole(found)) ++tally.broken;
    }
  }

  std::optional<std::uint64_t> old_;
  ScratchFolder folder_;
  ScratchFolder marks_;
  Found start_;
  std::vector<Call> calls_;
};

constexpr const char* kNothing = "HEARTH_FAULT_IGNORE=";

void check(std::optional<std::uint64_t> old) {
  const auto tally = Replay(old, kNothing).tally();
  CHECK(tally.states > 40);
  CHECK(tally.broken == 0);
  CHECK(tally.old_after_success == 0);
  MESSAGE(tally.states, " states");
}

}  // namespace

TEST_CASE("power cut: the first save leaves nothing or the journal") { check(std::nullopt); }
TEST_CASE("power cut: the second save leaves the old or the new journal") { check(1); }
TEST_CASE("power cut: every later save leaves the old or the new journal") { check(2); }

TEST_CASE("the test of the test: without the fsync of the file, a power cut breaks journals") {
  CHECK(Replay(2, "HEARTH_FAULT_IGNORE=file").tally().broken > 0);
  CHECK(Replay(std::nullopt, "HEARTH_FAULT_IGNORE=file").tally().broken > 0);
}

TEST_CASE("the test of the test: without the fsync of the folder, a power cut undoes a save") {
  const auto tally = Replay(2, "HEARTH_FAULT_IGNORE=folder").tally();
  CHECK(tally.broken == 0);
  CHECK(tally.old_after_success > 0);
}

}  // namespace hearth::fault
