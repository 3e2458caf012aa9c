// A sitting in an encrypted journal, through every fault of every call that it makes: no answer
// that was on the disk is lost, none comes back once its entry is there, and no file of it stays.
#include <doctest/doctest.h>

#include <fstream>

#include "fault_case.hpp"
#include "run_driver.hpp"
#include "sitting.hpp"
#include "vault/scratch_folder.hpp"

namespace hearth::fault {

namespace {

namespace fs = std::filesystem;
using sample::ScratchFolder;

struct Sitting {
  const char* ending = "";
  bool has_draft = false;
};

/// A journal like the one that was made once, in a folder of its own.
class Stage {
 public:
  explicit Stage(const fs::path& start) {
    fs::create_directory(journal().parent_path());
    fs::copy(start, journal().parent_path(),
             fs::copy_options::recursive | fs::copy_options::overwrite_existing);
  }

  fs::path journal() const { return outside_ / "home" / "journal.hearth"; }

  std::size_t count(bool has_draft) const {
    std::size_t count = has_draft ? 1 : 0;
    std::ifstream(count_of(journal())) >> count;
    return count;
  }

  void check_unreadable() const {
    for (const auto& file : fs::recursive_directory_iterator(journal().parent_path())) {
      if (!file.is_regular_file()) continue;
      const Bytes bytes = sample::read_whole(file.path());
      const std::string text(bytes.begin(), bytes.end());
      REQUIRE_MESSAGE(text.find(kAnswerCanary) == std::string::npos, file.path().string());
    }
  }

 private:
  ScratchFolder outside_;
};

void check(const Sitting& sitting, const Stage& stage, int exit) {
  stage.check_unreadable();
  const std::string ending = sitting.ending;
  const Remains found = remains_of(stage.journal());
  const std::size_t count = stage.count(sitting.has_draft);
  CAPTURE(count);
  CAPTURE(found.answers);
  REQUIRE(found.entries <= 1);
  if (found.entries == 1) {
    REQUIRE(ending == "done");
    REQUIRE(found.answers == 0);
  } else {
    REQUIRE(found.answers >= count);
  }
  if (exit == 0 && ending == "done") REQUIRE(found.entries == 1);
  if (exit == 0 && ending == "discarded") REQUIRE(found.answers == 0);
  if (exit == 0 && ending == "left") REQUIRE(found.answers == kAnswers);
  REQUIRE(found.files == 0);
}

/// False once the sitting made fewer calls than `at`.
bool run(const Sitting& sitting, const fs::path& start, const FaultCase& one, int at) {
  CAPTURE(std::string(one.kind));
  CAPTURE(one.sticky);
  CAPTURE(at);
  const Stage stage(start);
  const ScratchFolder marks;
  const int exit =
      run_driver(stage.journal(), settings_for(one, at, marks / "reached"), sitting.ending);
  const bool reached = fs::exists(marks / "reached");
  CAPTURE(exit);
  if (!reached) REQUIRE(exit == 0);
  check(sitting, stage, exit);
  return reached;
}

void sweep(const Sitting& sitting) {
  const ScratchFolder start;
  begin_journal(start / "journal.hearth", sitting.has_draft);
  int runs = 0;
  for (const FaultCase& one : kFaultCases) {
    int at = 1;
    while (run(sitting, start.path(), one, at)) ++at;
    runs += at;
    CHECK(at > 20);
  }
  MESSAGE(runs, " runs");
}

}  // namespace

TEST_CASE("sitting sweep: one that comes to its end") { sweep({"done"}); }
TEST_CASE("sitting sweep: one that takes up a draft, and comes to its end") {
  sweep({"done", true});
}
TEST_CASE("sitting sweep: one that is left") { sweep({"left", true}); }
TEST_CASE("sitting sweep: one that is thrown away") { sweep({"discarded", true}); }
TEST_CASE("sitting sweep: one that is cut off") { sweep({"cut off"}); }

}  // namespace hearth::fault
