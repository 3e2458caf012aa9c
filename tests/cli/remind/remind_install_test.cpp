// What has cron or systemd look for reminders: exactly that is written, and exactly that goes away.
#include <doctest/doctest.h>
#include <unistd.h>

#include "real_home.hpp"
#include "support/program_paths.hpp"

using namespace hearth;
using namespace hearth::test;

namespace {

namespace fs = std::filesystem;

const std::string kCronLine = std::string("*/15 * * * * ") + kHearth + " remind\n";
constexpr const char* kInstall = "remind install --cron --yes";

/// A crontab as people have it.
const std::string kUsual =
    "# m h dom mon dow command\n"
    "MAILTO=somebody@example.org\n"
    "PATH=/usr/local/bin:/usr/bin:/bin\n"
    "\n"
    "0 5 * * 1 tar -zcf /var/backups/all.tgz \"$HOME\"\t# every week\n"
    "*/15 * * * * /usr/bin/hearth remind --check || true\n"
    "0 * * * * /usr/bin/hearth remind\n";

/// How often the one stands in the other.
int count(const std::string& text, const std::string& part) {
  int found = 0;
  for (auto at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++found;
  return found;
}

std::string without(std::string text, const std::string& part) {
  const auto at = text.find(part);
  REQUIRE(at != std::string::npos);
  return text.erase(at, part.size());
}

/// Installs, twice, and takes away again: the difference is one line, then nothing.
void goes_in_and_out(const RealHome& home, const std::string& before) {
  if (!before.empty()) write_file(home.crontab(), before);
  REQUIRE(home.run(kInstall).exit == 0);
  const std::string with = bytes_if_there(home.crontab());
  CHECK(count(with, kCronLine) == 1);
  CHECK(without(with, kCronLine) == before);
  const Ran again = home.run(kInstall);
  CHECK(again.exit == 0);
  CHECK(again.notes.find("already") != std::string::npos);
  CHECK(bytes_if_there(home.crontab()) == with);
  CHECK(home.run("remind uninstall").exit == 0);
  CHECK(bytes_if_there(home.crontab()) == before);
  CHECK(home.run("remind uninstall").exit == 3);
  CHECK(bytes_if_there(home.crontab()) == before);
}

fs::path unit(const RealHome& home, const char* name) {
  return home / (std::string(".config/systemd/user/") + name);
}

constexpr const char* kService = "hearth-remind.service";
constexpr const char* kTimer = "hearth-remind.timer";
constexpr const char* kLink = "timers.target.wants/hearth-remind.timer";

}  // namespace

TEST_CASE("remind install: one line in a crontab, every other byte as it was") {
  for (const std::string& before :
       {std::string(), std::string("\n"), std::string("# mine\n"), kUsual, kUsual + "\n\n",
        std::string("A=1\r\n* * * * * true\r\n")}) {
    goes_in_and_out(RealHome(), before);
  }
}

TEST_CASE("remind install: lines without a final line break stay without it") {
  for (const std::string& before : {std::string("* * * * * true"), kUsual + "* * * * * true"}) {
    RealHome home;
    home.variables["LAX"] = "1";
    goes_in_and_out(home, before);
    home.variables.clear();  // as Debian's crontab is: it takes none such
    const Ran refused = home.run(kInstall);
    CHECK(refused.exit == 1);
    CHECK(refused.notes.find("has no line break") != std::string::npos);
    CHECK(bytes_if_there(home.crontab()) == before);
  }
}

TEST_CASE("remind install shows what it will write, and asks") {
  const RealHome home;
  const Ran ran = home.run("remind install --cron");
  CHECK(ran.exit == 2);
  CHECK(ran.notes.find("  " + kCronLine) != std::string::npos);
  CHECK(ran.notes.find("Add --yes") != std::string::npos);
  CHECK_FALSE(fs::exists(home.crontab()));
}

TEST_CASE("remind install: a program that has moved, or --notify, changes the line in its place") {
  const RealHome home;
  write_file(home.crontab(), "*/15 * * * * /opt/old/hearth remind\n" + kUsual);
  REQUIRE(home.run(kInstall).exit == 0);
  CHECK(bytes_if_there(home.crontab()) == kCronLine + kUsual);
  REQUIRE(home.run("remind install --cron --notify --yes").exit == 0);
  const std::string notifying = without(kCronLine, "\n") + " --notify\n";
  CHECK(bytes_if_there(home.crontab()) == notifying + kUsual);
  REQUIRE(home.run(kInstall).exit == 0);
  CHECK(bytes_if_there(home.crontab()) == notifying + kUsual);
}

TEST_CASE("remind install tells where cron's mail would go nowhere") {
  if (::access("/usr/sbin/sendmail", X_OK) == 0) {
    MESSAGE("SKIP: this system can send mail");
    return;
  }
  const RealHome home;
  CHECK(home.run(kInstall).notes.find("--notify") != std::string::npos);
  CHECK(home.run("remind install --cron --notify --yes").notes.find("sendmail") ==
        std::string::npos);
}

TEST_CASE("remind install refuses where cron and systemd would look elsewhere, and says why") {
  RealHome home;
  home.variables["XDG_STATE_HOME"] = home.outside("elsewhere").string();
  for (const char* command : {kInstall, "remind install --systemd --yes"}) {
    const Ran ran = home.run(command);
    CHECK(ran.exit == 1);
    CHECK(ran.notes.find("XDG_STATE_HOME") != std::string::npos);
    CHECK(ran.notes.find(home.outside("elsewhere").string()) != std::string::npos);
  }
  CHECK_FALSE(fs::exists(home.crontab()));
  CHECK_FALSE(fs::exists(unit(home, kTimer)));
}

TEST_CASE("remind install: a crontab that cannot be read is not written") {
  const RealHome home;
  home.stand_in("crontab",
                "[ \"$1\" = -l ] || echo written >\"$SPOOL\"; echo 'it broke' >&2; exit 1");
  const Ran ran = home.run(kInstall);
  CHECK(ran.exit == 1);
  CHECK(ran.notes.find("it broke") != std::string::npos);
  CHECK_FALSE(fs::exists(home.crontab()));
  fs::remove(home.outside("bin") / "crontab");
  home.stand_in("crontab", "exec /nonexistent/crontab");
  CHECK(home.run(kInstall).exit == 1);
  CHECK(home.run("remind install --cron --systemd").exit == 2);
}

TEST_CASE("remind install --systemd: a service and a timer that begins with each session") {
  const RealHome home;
  const Ran ran = home.run("remind install --systemd --yes");
  CHECK(ran.exit == 0);
  CHECK(ran.notes.find("OnCalendar=*:0/15") != std::string::npos);
  const std::string service = bytes_if_there(unit(home, kService));
  CHECK(service.find("Type=oneshot\nExecStart=\"" + std::string(kHearth) +
                     "\" remind --notify\n") != std::string::npos);
  const std::string timer = bytes_if_there(unit(home, kTimer));
  for (const char* line : {"OnCalendar=*:0/15\n", "Persistent=true\n", "RandomizedDelaySec=60\n"}) {
    CHECK(timer.find(line) != std::string::npos);
  }
  CHECK(fs::read_symlink(unit(home, kLink)) == unit(home, kTimer));
  CHECK(home.run("remind install --systemd --yes").notes.find("already") != std::string::npos);
  CHECK(bytes_if_there(unit(home, kService)) == service);
  write_file(unit(home, "other.service"), "mine\n");
  CHECK(home.run("remind uninstall").exit == 0);
  for (const char* name : {kService, kTimer, kLink}) CHECK_FALSE(fs::is_symlink(unit(home, name)));
  CHECK_FALSE(fs::exists(unit(home, kTimer)));
  CHECK(bytes_if_there(unit(home, "other.service")) == "mine\n");
}

TEST_CASE("remind install --systemd leaves what was changed by hand") {
  const RealHome home;
  write_file(unit(home, kTimer), "[Timer]\nOnCalendar=weekly\n");
  const Ran refused = home.run("remind install --systemd --yes");
  CHECK(refused.exit == 1);
  CHECK(refused.notes.find("Nothing was written.") != std::string::npos);
  CHECK_FALSE(fs::exists(unit(home, kService)));
  fs::remove(unit(home, kTimer));
  REQUIRE(home.run("remind install --systemd --yes").exit == 0);
  write_file(unit(home, kService), bytes_if_there(unit(home, kService)) + "Nice=10\n");
  const Ran ran = home.run("remind uninstall");
  CHECK(ran.notes.find("changed by hand") != std::string::npos);
  CHECK(bytes_if_there(unit(home, kService)).ends_with("Nice=10\n"));
  CHECK_FALSE(fs::exists(unit(home, kTimer)));
}

TEST_CASE("remind status tells what wakes hearth") {
  const RealHome home;
  REQUIRE(home.run("init --no-encryption --person Alex").exit == 0);
  REQUIRE(home.run("remind set daily 'daily 21:00'").exit == 0);
  CHECK(home.run("remind status").out.find("Nothing wakes hearth") != std::string::npos);
  home.run(kInstall);
  CHECK(home.run("remind status").out.find("cron wakes hearth") != std::string::npos);
  home.run("remind install --systemd --yes");
  CHECK(home.run("remind status").out.find("both wake hearth") != std::string::npos);
}
