// Said to somebody who leaves.
#include <doctest/doctest.h>

#include <utility>

#include "claim.hpp"
#include "stage.hpp"

namespace hearth::test {
namespace {

std::function<void()> leaving(const std::string& text, const std::string& command,
                              const std::vector<std::string>& typed,
                              const std::vector<std::string>& before = {}) {
  return [=] {
    Stage stage;
    for (const std::string& earlier : before) CHECK(stage.run(earlier).exit == Exit::ok);
    CHECK(stage.says(text, command, typed).exit == Exit::left);
  };
}

void leave_erasing() {
  Stage stage;
  const std::string id = stage.newest("Alex");
  CHECK(stage.says("Left. Nothing was erased.", "erase " + id + " --as Alex", {"n"}).exit ==
        Exit::left);
}

void leave_asked_again() {
  Stage stage;
  CHECK(stage.run("checkin short --set mood=7 --as Alex").exit == Exit::ok);
  const std::string id = stage.newest("Alex");
  CHECK(stage.says("Left. Nothing was changed.", "edit " + id + " --as Alex", {"!"}).exit ==
        Exit::left);
}

void leave_the_editor() {
  Stage stage;
  stage.editor = "true";
  CHECK(stage.says("Left. Nothing was written.", "log --edit --as Alex").exit == Exit::left);
}

void leave_with_a_wrong_clock() {
  Stage stage;
  const std::string right = std::exchange(stage.now, "2031-03-01T19:00:00+01:00");
  CHECK(stage.run("log ahead --as Alex").exit == Exit::ok);
  stage.now = right;
  CHECK(stage.says("Left. Nothing was written.", "log mine --as Alex", {"n"}).exit == Exit::left);
}

void leave_before_a_journal() {
  World world;
  const Outcome outcome = world.run("init --no-encryption", {"Alex"});
  CHECK(has(outcome.notes, "Nothing was made."));
  CHECK(std::filesystem::is_empty(world.folder()));
}

/// Each of them has answered by then, which is not taken for nothing.
void leave_together() {
  Stage stage;
  const Outcome outcome = stage.run("checkin short", {"", "7", "", "8", "", "", "!"});
  CHECK_MESSAGE(has(outcome.heard, "Left. Nothing was written together."), outcome.heard);
  CHECK(has(stage.run("list --json --as Alex").out, "\"mood\": 7"));
}

void not_here_now() {
  Stage stage;
  CHECK(stage.says("Left. Nothing was written.", "checkin short", {"not now"}).exit == Exit::left);
}

void name_no_other_day() {
  Stage stage;
  CHECK(stage.run("checkin short --as Alex --set mood=7").exit == Exit::ok);
  CHECK(stage.says("Left. Nothing was written.", "checkin short --as Alex", {"answer", ""}).exit ==
        Exit::left);
}

void leave_alone() {
  World world;
  write_file(world / "prompts/checkin/short.toml", kShortPack);
  REQUIRE(world.run("init --no-encryption --person Alex").exit == Exit::ok);
  CHECK(has(world.run("checkin short", {"!"}).notes, "Left. Nothing was written."));
  CHECK(world.run("list").exit == Exit::nothing_found);
}

void discard() {
  Stage stage;
  stage.interrupted_at = 1;
  CHECK(has(stage.run("checkin short --as Alex", {"3", "n"}).heard, "Left. Nothing is kept."));
  stage.interrupted_at.reset();
  CHECK_FALSE(has(stage.run("checkin short --as Alex", {"!"}).heard, "stopped here before"));
}

/// What was left earlier of a word that counts is written down first.
void discard_after_what_counted() {
  Stage stage;
  CHECK(stage.run("plan new own --step tea").exit == Exit::ok);
  CHECK(stage.run("plan assess rest --as Alex", {"1"}).exit == Exit::left);
  stage.interrupted_at = 1;
  const Outcome outcome = stage.run("plan assess rest --as Alex", {"2", "n"});
  CHECK_MESSAGE(has(outcome.heard, "Left."), outcome.heard);
}

}  // namespace

std::vector<Claim> left_claims() {
  const std::string written = "Nothing was written.";
  return {
      {"app/sitting/preparation.cpp", "Left. Nothing was written.", leave_with_a_wrong_clock},
      {"app/learn/topic_questions.cpp", written,
       leaving(written, "learn stoma --ask --as Alex", {"!"})},
      {"cli/journal/undo.cpp", "Left. Nothing was erased.", leave_erasing},
      {"cli/journal/init.cpp", "Nothing was made.", leave_before_a_journal},
      {"cli/people/add.cpp", "Nobody was added.",
       leaving("Nobody was added.", "people add Kim", {"n"})},
      {"cli/people/leave.cpp", "Nothing was changed.",
       leaving("Nothing was changed.", "people leave Alex --erase --as Alex", {"n"})},
      {"cli/plan/new.cpp", "Left. Nothing was changed.",
       leaving("Left. Nothing was changed.", "plan new touch", {"n"}, {"plan new own --step tea"})},
      {"cli/plan/new.cpp", written, leaving(written, "plan new", {"!"})},
      {"cli/plan/new.cpp", "Left. Nothing was written.",
       leaving("Left. Nothing was written.", "plan new own", {"tea", "!"})},
      {"cli/plan/moves.cpp", "Nothing was changed.",
       leaving("Nothing was changed.", "plan smaller", {""}, {"plan new own --step tea"})},
      {"cli/prompts/try.cpp", "Left. Nothing was kept.",
       leaving("Left. Nothing was kept.", "prompts try short", {"!"})},
      {"cli/prompts/try.cpp", "That was a trial: nothing was kept.",
       [] {
         Stage().says("That was a trial: nothing was kept.", "prompts try short", {"7", "x"});
       }},
      {"app/sitting/check_in.cpp", "Left. Nothing was written.", not_here_now},
      {"app/sitting/check_in.cpp", "Left. Nothing was written.", name_no_other_day},
      {"app/sitting/leaving.cpp", "Left. Nothing was written together.", leave_together},
      {"app/sitting/leaving.cpp", "Left. Nothing was written for {}.",
       leaving("Left. Nothing was written for Alex.", "checkin short --as Alex", {"!"})},
      {"app/sitting/leaving.cpp", "Left. Nothing was written.", leave_alone},
      {"app/sitting/leaving.cpp", "Left. Nothing is kept.", discard},
      {"app/sitting/leaving.cpp", "nothing else is kept.", discard_after_what_counted},
      {"app/sitting/sitting.cpp", "Nothing was answered, so nothing was written.",
       leaving("Nothing was answered, so nothing was written.", "log gain --as Alex",
               {"-", "-", "-", "-", "-"})},
      {"app/sitting/asked_again.cpp", "Left. Nothing was changed.", leave_asked_again},
      {"app/journal/typed_text.cpp", "Left. Nothing was written.", leave_the_editor},
      {"cli/journal/log.cpp", written, leaving(written, "log gains --as Alex", {"!"})},
      {"app/journal/who.cpp", written, leaving(written, "log", {"!"})},
  };
}

}  // namespace hearth::test
