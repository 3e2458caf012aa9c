#include <doctest/doctest.h>

#include <unistd.h>

#include <csignal>
#include <filesystem>

#include "support/program_paths.hpp"
#include "support/temp_folder.hpp"
#include "terminal/view_in_pty.hpp"

// The person's own editor, opened from the whole screen in a pseudo-terminal.
namespace hearth {
namespace {

using view::Probe;

/// An editor that is this shell script.
class Editor {
 public:
  explicit Editor(std::string_view script) {
    test::write_file(path(), "#!/bin/sh\n" + std::string(script));
    std::filesystem::permissions(path(), std::filesystem::perms::owner_all);
  }

  view::Settings settings() const {
    auto all = view::kXterm;
    all["EDITOR"] = path().string();
    return all;
  }

 private:
  std::filesystem::path path() const { return folder_ / "editor"; }

  test::TempFolder folder_;
};

/// What stands between the lead and the next `>`, once it is there.
std::string shown_after(Probe& probe, const std::string& lead) {
  REQUIRE(probe.expect(lead));
  REQUIRE(probe.expect(">"));
  const auto from = probe.screen().rfind(lead) + lead.size();
  return probe.screen().substr(from, probe.screen().find('>', from) - from);
}

bool goes_away(const std::filesystem::path& folder) {
  for (int tries = 0; tries < 500 && std::filesystem::exists(folder); ++tries) ::usleep(20'000);
  return !std::filesystem::exists(folder);
}

}  // namespace

TEST_CASE("an editor has the usual terminal, and its text comes back") {
  const Editor editor(
      "stty -a | grep -q ' icanon' && echo COOKED\n"
      "echo written >> \"$1\"\n");
  Probe probe({}, editor.settings());
  probe.ready_with_canary();
  probe.type("\x05");
  REQUIRE(probe.expect("may keep a copy"));
  probe.type("\r");
  REQUIRE(probe.expect("COOKED"));
  REQUIRE(probe.expect("written"));
  probe.type("\r");
  REQUIRE(probe.expect("6 of 8"));
  probe.type("!\r");
  probe.ends("BYE left 5 SAME");
}

TEST_CASE("Ctrl-C in the editor is the editor's own affair") {
  const Editor editor("trap 'echo TRAPPED; exit 0' INT\necho WAITING\nwhile :; do sleep 1; done\n");
  Probe probe({}, editor.settings());
  probe.ready_with_canary();
  probe.type("\x05\r");
  REQUIRE(probe.expect("WAITING"));
  probe.type("\x03");
  REQUIRE(probe.expect("TRAPPED"));
  REQUIRE(probe.expect(view::kCanary));
  probe.type("\r");
  REQUIRE(probe.expect("6 of 8"));
  probe.type("!\r");
  probe.ends("BYE left 5 SAME");
}

TEST_CASE("Ctrl-Z in the editor stops both, and fg goes on with both") {
  const Editor editor("echo BEFORE\nkill -TSTP 0\necho written > \"$1\"\necho AFTER\n");
  Pty shell({"/bin/sh", "-mc", "\"$0\"; echo STOPPED; fg >/dev/null", kViewProbe},
            editor.settings());
  REQUIRE(shell.expect("1 of 8"));
  shell.type("----");
  REQUIRE(shell.expect("5 of 8"));
  shell.type("\x05");
  REQUIRE(shell.expect("may keep a copy"));
  shell.type("\r");
  REQUIRE(shell.expect("BEFORE"));
  REQUIRE(shell.expect("STOPPED"));
  REQUIRE(shell.expect("AFTER"));
  REQUIRE(shell.expect("written"));
  shell.type("\r");
  REQUIRE(shell.expect("6 of 8"));
  shell.type("!\r");
  CHECK(shell.expect("BYE left 5 SAME"));
  CHECK(shell.wait() == 0);
}

TEST_CASE("a signal while the editor is open wipes the text and ends both") {
  const Editor editor("echo \"AT <$1> AS <$$>\"\nexec sleep 60\n");
  for (const int number : {SIGTERM, SIGHUP}) {
    Probe probe({}, editor.settings());
    probe.ready_with_canary();
    probe.type("\x05\r");
    const std::filesystem::path file = shown_after(probe, "AT <");
    const pid_t editing = std::stoi(shown_after(probe, "AS <"));
    CHECK(std::filesystem::exists(file));
    probe.signal(number);
    CHECK(probe.wait() == -number);
    CHECK_FALSE(std::filesystem::exists(file.parent_path()));
    CHECK(::kill(editing, 0) != 0);
    CHECK(view::same(probe.settings(), view::usual_settings()));
  }
}

TEST_CASE("killed while the editor is open, the text is gone as well") {
  const Editor editor("echo \"AT <$1>\"\nexec sleep 60\n");
  Probe probe({}, editor.settings());
  probe.ready_with_canary();
  probe.type("\x05\r");
  const std::filesystem::path file = shown_after(probe, "AT <");
  CHECK(std::filesystem::exists(file));
  probe.signal(SIGKILL);
  CHECK(goes_away(file.parent_path()));
}

}  // namespace hearth
