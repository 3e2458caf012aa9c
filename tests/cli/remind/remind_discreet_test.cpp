// What others may come to see: the file, the crontab, the units, notifications, calendars and mails
// hold nothing of whose a reminder is, of what it is, or of what was missed; and the journal is not
// even opened for it.
#include <doctest/doctest.h>

#include <array>

#include "cli/couple.hpp"
#include "real_home.hpp"

using namespace hearth;
using namespace hearth::test;

namespace {

namespace fs = std::filesystem;

const std::string kPack = R"(format = 1
version = 1
id = "rosebud"
kind = "checkin"
title = "Lighthouse evening"
cadence = "weekly"
[[section]]
id = "alone"
title = "Harbour"
share = "sealed"
[[section.question]]
id = "tide"
ask = "How high is the water?"
type = "scale"
min = 0
max = 10
low = "low"
high = "high"
)";

constexpr std::array kTelling{"Alex",   "Sam",  "rosebud", "ighthouse",
                              "arbour", "tide", "water",   "journal.hearth"};

void tells_nothing(const std::string& what, const std::string& text) {
  for (const char* word : kTelling) {
    CHECK_MESSAGE(text.find(word) == std::string::npos, what, " tells ", word, ": ", text);
  }
}

/// Alex and Sam, reminded of that pack on Sundays, and Sam of it on Mondays.
class Evenings : public RealHome {
 public:
  Evenings() {
    write_file(*this / ".config/hearth/prompts/checkin/rosebud.toml", kPack);
    begin("init --no-encryption --person Alex --person Sam");
    begin("remind set rosebud 'sunday 19:00'");
    begin("remind set rosebud 'monday 08:00' --as Sam");
    begin("checkin rosebud --set tide=3 --as Alex --date 2026-02-20");
  }

  void begin(const std::string& words) const {
    const Ran ran = run(words);
    REQUIRE_MESSAGE(ran.exit == 0, ran.notes);
  }
};

}  // namespace

TEST_CASE("remind: nothing that leaves the journal tells a name, a pack or a topic") {
  Evenings home;
  for (const char* words :
       {"remind set --label 'Reminder: 10 min'", "remind quiet 22:00 08:00", "remind quiet none",
        "remind later 7d", "remind install --cron --yes", "remind install --systemd --yes",
        "remind --ics", "remind off 1", "remind set rosebud 'sunday 19:00'",
        "remind set rosebud 'sundy 19:00'"}) {
    const Ran ran = home.run(words);
    tells_nothing(words, ran.out + ran.notes);
  }
  for (const auto& file : fs::recursive_directory_iterator(home / ".local/state")) {
    tells_nothing("its name", file.path().filename().string());
    if (file.is_regular_file()) tells_nothing("the file of times", file_bytes(file.path()));
  }
  for (const auto& file : fs::recursive_directory_iterator(home / ".config/systemd")) {
    if (file.is_regular_file()) tells_nothing("a unit", file_bytes(file.path()));
  }
  tells_nothing("the crontab", file_bytes(home.crontab()));
  home.now = "2026-03-08T19:05:00+01:00";
  tells_nothing("what is said", home.run("remind").out);
}

TEST_CASE("remind says the same however much was missed") {
  Evenings soon;
  Evenings late;
  soon.now = "2026-03-01T19:05:00+01:00";
  late.now = "2027-01-03T19:05:00+01:00";
  for (const char* how : {"remind --check", "remind --notify", "remind"}) {
    const Ran one = soon.run(how);
    const Ran other = late.run(how);
    CHECK(one.exit == other.exit);
    CHECK(one.out + one.notes == other.out + other.notes);
  }
  CHECK(bytes_if_there(soon.outside("crontab.notified")) ==
        bytes_if_there(late.outside("crontab.notified")));
}

TEST_CASE("remind --notify: what was shown was said, and what was not is tried again") {
  Evenings home;
  const auto shown = [&] { return bytes_if_there(home.outside("crontab.notified")); };
  home.now = "2026-03-01T19:05:00+01:00";
  home.stand_in("notify-send", "exit 1");
  const std::string before = file_bytes(home.times());
  for (int poll = 0; poll < 2; ++poll) {
    const Ran ran = home.run("remind --notify");
    CHECK(ran.exit == 1);
    CHECK((ran.out + ran.notes).empty());
    CHECK(file_bytes(home.times()) == before);
  }
  home.stand_in("notify-send", "echo \"$@\" >>\"$SPOOL.notified\"; echo noise; echo noise >&2");
  const Ran ran = home.run("remind --notify");
  CHECK(ran.exit == 0);
  CHECK((ran.out + ran.notes).empty());
  CHECK(shown() == "-- Reminder: 10 min\n");
  CHECK(home.run("remind --notify").exit == 0);
  CHECK(home.run("remind").out.empty());
  CHECK(shown() == "-- Reminder: 10 min\n");
}

TEST_CASE("remind --notify: on a disk that takes nothing, nothing is shown time and again") {
  Evenings home;
  home.now = "2026-03-01T19:05:00+01:00";
  const Ran ran = home.run_by("sh -c 'ulimit -f 0; exec \"$0\" \"$@\"'", "remind --notify");
  CHECK(ran.exit == 1);
  CHECK((ran.out + ran.notes).empty());
  CHECK_FALSE(fs::exists(home.outside("crontab.notified")));
}

TEST_CASE("remind opens neither the journal nor a pack") {
  RealHome home;
  write_file(home.outside("words"), "four quiet garden words\nfour quiet garden words\n");
  const std::string words = " 3<'" + home.outside("words").string() + "'";
  if (home.run_by("strace -o /dev/null", "--version").exit != 0) {
    MESSAGE("SKIP: programs cannot be traced with strace here");
    return;
  }
  REQUIRE(home.run("--passphrase-fd 3 init --person Alex" + words).exit == 0);
  REQUIRE(home.run("--passphrase-fd 3 remind set daily 'daily 19:00'" + words).exit == 0);
  home.now = "2026-03-01T19:05:00+01:00";
  const fs::path trace = home.outside("trace");
  const std::string tracing = "strace -f -e trace=openat -o '" + trace.string() + "'";
  for (const char* how : {"remind --check", "remind --notify", "remind", "remind"}) {
    const Ran ran = home.run_by(tracing, how);
    CHECK(ran.notes.empty());
    const std::string opened = file_bytes(trace);
    CHECK(opened.find("/hearth/reminders") != std::string::npos);
    for (const char* never : {"journal.hearth", "prompts", ".local/share"}) {
      CHECK_MESSAGE(opened.find(never) == std::string::npos, std::string(how), ": ", opened);
    }
  }
}

TEST_CASE("remind: two at once say one line, and one during a check-in leaves the file whole") {
  RealHome home;
  REQUIRE(home.run("init --no-encryption --person Alex").exit == 0);
  REQUIRE(home.run("remind set daily 'daily 19:00'").exit == 0);
  const std::string printed = home.shell(R"sh(
day=0
while [ $day -lt 100 ]; do
  HEARTH_NOW=$(date -u -d "2026-03-02 + $day days" +%FT19:05:00Z); export HEARTH_NOW
  hearth remind >one & hearth remind >other & hearth log words --as Alex >/dev/null 2>&1 & wait
  said=$(cat one other | wc -l)
  [ "$said" = 1 ] || echo "round $day: $said lines"
  hearth remind --check || echo "round $day: once more"
  day=$((day + 1))
done
HEARTH_NOW=$(date -u -d "2026-03-02 + $day days" +%FT19:05:00Z); export HEARTH_NOW
hearth remind >one & hearth checkin daily --set mood=6 >/dev/null 2>&1 & wait
[ "$(wc -l <one)" -le 1 ] || echo "too many at the end"
hearth remind status --json
)sh");
  CHECK(printed.starts_with("{"));
  CHECK(printed.find("daily 19:00") != std::string::npos);
}
