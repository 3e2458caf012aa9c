#include <doctest/doctest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <optional>

#include "fault_case.hpp"
#include "hearth/core/error.hpp"
#include "next_save.hpp"
#include "run_driver.hpp"
#include "vault/scratch_folder.hpp"

namespace hearth::fault {

namespace {

namespace fs = std::filesystem;
using Names = std::set<std::string>;
using sample::ScratchFolder;

// A folder as the last save left it, generation by generation; empty before the first.
struct Scene {
  std::optional<std::uint64_t> old;
  std::optional<std::uint64_t> previous;
  bool interrupted = false;
  bool somebody_elses = false;
};

constexpr Scene kFirst{std::nullopt, std::nullopt, false};
constexpr Scene kSecond{1, std::nullopt, false};
constexpr Scene kLater{2, 1, false};
// The last save died between its two renames: journal and .prev are one file, and a temp is left.
constexpr Scene kInterrupted{2, 2, true};

// Root saves a journal of the account `nobody` in its folder.
constexpr Scene kSomebodyElses{2, 1, false, true};
constexpr uid_t kNobody = 65534;

uid_t owner_of(const fs::path& file) {
  struct stat status {};
  REQUIRE(::lstat(file.c_str(), &status) == 0);
  return status.st_uid;
}

class Stage {
 public:
  explicit Stage(const Scene& scene) : scene_(scene) {
    if (scene.old) sample::write_whole(journal(), kept(*scene.old));
    if (scene.interrupted) {
      fs::create_hard_link(journal(), previous());
      fs::create_hard_link(journal(), folder_ / ".journal.hearth.bak-0123456789abcdef");
      sample::write_whole(folder_ / ".journal.hearth.tmp-0123456789abcdef", kept(3));
    } else if (scene.previous) {
      sample::write_whole(previous(), kept(*scene.previous));
    }
    if (scene.somebody_elses) give_away();
  }

  fs::path journal() const { return folder_ / kJournalName; }
  fs::path previous() const { return folder_ / "journal.hearth.prev"; }

  // Empty if there is no journal; a broken one fails the test.
  std::optional<std::uint64_t> now() const { return look(journal()); }

  void check_after(int exit) const {
    const auto found = now();
    const auto fresh = scene_.old.value_or(0) + 1;
    REQUIRE((found == scene_.old || found == fresh));
    if (exit == 0) REQUIRE(found == fresh);
    const auto before = look(previous());
    REQUIRE((before == scene_.previous || before == scene_.old));
    if (found == fresh) REQUIRE(before == scene_.old);
    if (scene_.somebody_elses) check_owners();
  }

  void check_next_save() const {
    const auto found = now();
    REQUIRE_NOTHROW(save_next(journal()));
    REQUIRE(now() == found.value_or(0) + 1);
    REQUIRE(look(previous()) == found);
    Names expected{kJournalName, "journal.hearth.lock"};
    if (found) expected.insert("journal.hearth.prev");
    REQUIRE(folder_.names() == expected);
  }

 private:
  void give_away() const {
    REQUIRE(::chown(folder_.path().c_str(), kNobody, kNobody) == 0);
    for (const auto& file : fs::directory_iterator(folder_.path())) {
      REQUIRE(::chown(file.path().c_str(), kNobody, kNobody) == 0);
    }
  }

  // But for an empty file that was being made over when the process ended.
  void check_owners() const {
    for (const auto& file : fs::directory_iterator(folder_.path())) {
      if (owner_of(file.path()) == kNobody) continue;
      REQUIRE_MESSAGE(fs::file_size(file.path()) == 0, file.path().string());
      fs::remove(file.path());
    }
  }

  // Sealed once and used again in every run.
  static const Bytes& kept(std::uint64_t generation) {
    static const std::array vaults{vault_of(1), vault_of(2), vault_of(3)};
    return vaults.at(generation - 1);
  }

  static std::optional<std::uint64_t> look(const fs::path& file) {
    if (!fs::exists(file)) return std::nullopt;
    const auto generation = generation_of(sample::read_whole(file));
    REQUIRE(generation.has_value());
    return generation;
  }

  ScratchFolder folder_;
  Scene scene_;
};

// False once the save made fewer calls than `at`.
bool run(const Scene& scene, const FaultCase& one, int at) {
  CAPTURE(std::string(one.kind));
  CAPTURE(one.sticky);
  CAPTURE(at);
  const Stage stage(scene);
  const ScratchFolder marks;
  const int exit = run_driver(stage.journal(), settings_for(one, at, marks / "reached"));
  const bool reached = fs::exists(marks / "reached");
  if (!reached) REQUIRE(exit == 0);
  stage.check_after(exit);
  stage.check_next_save();
  return reached;
}

void sweep(const Scene& scene) {
  int runs = 0;
  for (const FaultCase& one : kFaultCases) {
    int at = 1;
    while (run(scene, one, at)) ++at;
    runs += at;
    // Fewer would mean that the library in front counts nothing.
    CHECK(at > 12);
  }
  MESSAGE(runs, " runs");
}

}  // namespace

TEST_CASE("fault sweep: the first save of a journal") { sweep(kFirst); }
TEST_CASE("fault sweep: the second save, which makes the first .prev") { sweep(kSecond); }
TEST_CASE("fault sweep: every later save") { sweep(kLater); }
TEST_CASE("fault sweep: the save after an interrupted one") { sweep(kInterrupted); }
TEST_CASE("fault sweep: root saves somebody else's journal, which stays theirs") {
  if (::geteuid() != 0) {
    MESSAGE("SKIP: only root can save for another account");
    return;
  }
  sweep(kSomebodyElses);
}

}  // namespace hearth::fault
