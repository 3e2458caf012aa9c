// What is known to go wrong with other journals, tried on the real program.

#include <doctest/doctest.h>
#include <unistd.h>

#include <csignal>
#include <memory>

#include "cli/world.hpp"
#include "support/program_paths.hpp"
#include "support/pty.hpp"
#include "support/temp_folder.hpp"

using namespace hearth;
using namespace hearth::test;

namespace {

namespace fs = std::filesystem;

constexpr const char* kCanary = "canarybird";

/// A home with a plain journal in it, and an editor that is a shell script.
class Home {
 public:
  Home() {
    fs::create_directory(folder_ / "tmp");
    REQUIRE(run({"init", "--no-encryption", "--person", "Alex"}) == 0);
  }

  std::unique_ptr<Pty> start(std::vector<std::string> words) const {
    words.insert(words.begin(), kHearth);
    return std::make_unique<Pty>(
        words, std::map<std::string, std::string>{{"HOME", folder_.path().string()},
                                                  {"TMPDIR", (folder_ / "tmp").string()},
                                                  {"XDG_RUNTIME_DIR", runtime.string()},
                                                  {"TERM", "dumb"},
                                                  {"LC_ALL", "C.UTF-8"},
                                                  {"PATH", "/usr/bin:/bin"},
                                                  {"EDITOR", (folder_ / "editor").string()}});
  }

  int run(std::vector<std::string> words) const { return start(std::move(words))->wait(); }

  void set_editor(const std::string& script) const {
    write_file(folder_ / "editor", "#!/bin/sh\n" + script + "\n");
    fs::permissions(folder_ / "editor", fs::perms::owner_all);
  }

  /// What `hearth list` prints.
  std::string list() const {
    const auto terminal = start({"list", "--json"});
    CHECK(terminal->wait() == 0);
    return terminal->screen();
  }

  const fs::path& folder() const { return folder_.path(); }
  fs::path journal() const { return folder_ / ".local/share/hearth/journal.hearth"; }

  fs::path runtime;  ///< the session's own folder in memory, if it has one

 private:
  TempFolder folder_;
};

std::size_t count(const std::string& text, const std::string& part) {
  std::size_t times = 0;
  for (auto at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++times;
  return times;
}

/// Whether a file below the folder has it in its name or its bytes.
bool lies_below(const fs::path& folder, const std::string& text) {
  for (const auto& file : fs::recursive_directory_iterator(folder)) {
    if (!file.is_regular_file()) continue;
    if (file_bytes(file.path()).find(text) != std::string::npos) return true;
  }
  return false;
}

bool goes_away(const fs::path& file) {
  for (int tries = 0; tries < 500 && fs::exists(file); ++tries) ::usleep(20'000);
  return !fs::exists(file);
}

/// What the editor said that it was given, as `AT <file>`.
fs::path edited_file(Pty& log) {
  REQUIRE(log.expect("AT <"));
  REQUIRE(log.expect(">"));
  const auto from = log.screen().rfind("AT <") + 4;
  return log.screen().substr(from, log.screen().find('>', from) - from);
}

/// A folder in memory, as a session has one.
struct ScratchInMemory {
  ScratchInMemory() { fs::create_directory(path); }
  ~ScratchInMemory() { fs::remove_all(path); }
  ScratchInMemory(const ScratchInMemory&) = delete;
  ScratchInMemory& operator=(const ScratchInMemory&) = delete;

  fs::path path = "/dev/shm/hearth-session-" + std::to_string(::getpid());
};

}  // namespace

TEST_CASE("six notes written at the same moment are six notes") {
  const Home home;
  std::vector<std::unique_ptr<Pty>> writers;
  writers.reserve(6);
  for (int n = 0; n < 6; ++n) writers.push_back(home.start({"log", "at once"}));
  for (const auto& writer : writers) CHECK(writer->wait() == 0);
  CHECK(count(home.list(), "\"text\": \"at once\"") == 6);
}

TEST_CASE("an editor that leaves a broken byte loses nothing, and that is said") {
  const Home home;
  home.set_editor("printf 'before \\377 after\\n' > \"$1\"");
  const auto log = home.start({"log", "--edit"});
  CHECK(log->wait() == 0);
  CHECK(has(log->screen(), "not UTF-8"));
  CHECK(has(home.list(), "before \uFFFD after"));
}

TEST_CASE("a folder that vanishes while somebody writes: the words are shown, not dropped") {
  const Home home;
  home.set_editor("echo 'a " + std::string(kCanary) + "' > \"$1\"; rm -rf '" +
                  home.journal().parent_path().string() + "'");
  const auto log = home.start({"log", "--edit"});
  CHECK(log->wait() == 1);
  CHECK(has(log->screen(), kCanary));
}

TEST_CASE("killed with the editor open: nothing lost, and nothing readable left") {
  const Home home;
  REQUIRE(home.run({"log", "earlier"}) == 0);
  home.set_editor("echo '" + std::string(kCanary) + "' > \"$1\"; echo \"AT <$1>\"; exec sleep 60");
  const auto log = home.start({"log", "--edit"});
  const fs::path file = edited_file(*log);
  log->signal(SIGKILL);
  CHECK(goes_away(file));
  CHECK(has(home.list(), "earlier"));
  CHECK_FALSE(lies_below(home.journal().parent_path(), kCanary));
}

TEST_CASE("killed together with its editor, it leaves no word wherever it may write") {
  Home home;
  const TempFolder elsewhere;
  const ScratchInMemory runtime;
  SUBCASE("in a folder of the session") { home.runtime = runtime.path; }
  SUBCASE("in the machine's memory") {}
  write_file(elsewhere / "words", kCanary);
  home.set_editor("cat '" + (elsewhere / "words").string() +
                  "' > \"$1\"; echo \"AT <$1>$$;\"; exec sleep 60");
  const auto log = home.start({"log", "--edit"});
  const fs::path file = edited_file(*log);
  REQUIRE(log->expect(";"));
  REQUIRE(file_bytes(file) == kCanary);
  const pid_t editor = std::stoi(log->screen().substr(log->screen().rfind('>') + 1));
  log->signal(SIGKILL);
  ::kill(editor, SIGKILL);  // the end of hearth may have ended it already
  CHECK(log->wait() == -SIGKILL);
  CHECK(goes_away(file.parent_path()));
  CHECK_FALSE(lies_below(home.folder(), kCanary));
  CHECK(fs::is_empty(runtime.path));
}

TEST_CASE("a journal that is a link stays one, and what is written goes where it leads") {
  const Home home;
  const fs::path elsewhere = home.journal().parent_path() / "elsewhere";
  fs::rename(home.journal(), elsewhere);
  fs::create_symlink(elsewhere, home.journal());
  CHECK(home.run({"log", "through the link"}) == 0);
  CHECK(fs::is_symlink(home.journal()));
  CHECK(has(file_bytes(elsewhere), "through the link"));
  CHECK(has(home.list(), "through the link"));
}
