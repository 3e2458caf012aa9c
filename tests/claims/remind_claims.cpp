// Said of reminders, and of what has cron or systemd look for them.
#include <doctest/doctest.h>

#include "claim.hpp"
#include "cli/remind/real_home.hpp"
#include "stage.hpp"
#include "support/program_paths.hpp"
#include "support/pty.hpp"

namespace hearth::test {
namespace {

namespace fs = std::filesystem;

constexpr const char* kJobs = "# mine\n0 5 * * * true\n";

/// With a crontab that is somebody's own, whatever the command.
void crontab_stays(RealHome& home, const std::string& said, const std::string& command) {
  write_file(home.crontab(), kJobs);
  const Ran ran = home.run(command);
  CHECK(ran.exit != 0);
  CHECK(has(ran.notes, said));
  CHECK(file_bytes(home.crontab()) == kJobs);
  CHECK_FALSE(fs::exists(home / ".config/systemd"));
}

void state_elsewhere() {
  RealHome home;
  home.variables["XDG_STATE_HOME"] = home.outside("elsewhere").string();
  crontab_stays(home, "Nothing was changed. Unset XDG_STATE_HOME", "remind install --cron --yes");
  crontab_stays(home, "Nothing was changed. Unset XDG_STATE_HOME",
                "remind install --systemd --yes");
}

void nobody_to_ask() {
  RealHome home;
  crontab_stays(home, "Nothing was changed. Add --yes.", "remind install --cron");
  crontab_stays(home, "Nothing was changed. Add --yes.", "remind install --systemd");
}

void somebody_leaves() {
  const RealHome home;
  write_file(home.crontab(), kJobs);
  Pty terminal({kHearth, "remind", "install", "--cron", "--notify"},
               {{"HOME", (home / "").string()},
                {"TERM", "dumb"},
                {"SPOOL", home.crontab().string()},
                {"PATH", home.outside("bin").string() + ":/usr/bin:/bin"}});
  REQUIRE(terminal.expect("Write it?"));
  terminal.type("!\r");
  CHECK(terminal.expect("Nothing was changed."));
  CHECK(terminal.wait() == 130);
  CHECK(file_bytes(home.crontab()) == kJobs);
}

void unit_of_somebody_else() {
  const RealHome home;
  const fs::path timer = home / ".config/systemd/user/hearth-remind.timer";
  write_file(timer, "mine");
  CHECK(has(home.run("remind install --systemd --yes").notes,
            "Nothing was written. Move it away, and try again."));
  CHECK(file_bytes(timer) == "mine");
  CHECK_FALSE(fs::exists(home / ".config/systemd/user/hearth-remind.service"));
}

void times_that_cannot_be_read() {
  Stage stage;
  write_file(stage / "state/reminders", "mine");
  for (const char* command : {"remind status", "remind quiet 22:00 08:00", "remind later 1h"}) {
    stage.says("It was left as it is, and no reminder is given", command);
    CHECK(file_bytes(stage / "state/reminders") == "mine");
  }
}

}  // namespace

std::vector<Claim> remind_claims() {
  return {
      {"cli/remind/install.cpp", "Nothing was changed. Unset XDG_STATE_HOME", state_elsewhere},
      {"cli/remind/install.cpp", "Nothing was changed. Add --yes.", nobody_to_ask},
      {"cli/remind/install.cpp", "Nothing was changed.", somebody_leaves},
      {"app/remind/user_units.cpp", "Nothing was written. Move it away", unit_of_somebody_else},
      {"store/shelf/times_file.cpp", "It was left as it is, and no reminder is given",
       times_that_cannot_be_read},
  };
}

}  // namespace hearth::test
