// Which files each command opens for writing, makes, renames and removes, and what it writes into
// them: seen from outside, on a journal of ten megabytes.
#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <fstream>
#include <regex>
#include <set>

#include "every_command.hpp"
#include "frame/command.hpp"
#include "program.hpp"
#include "trace.hpp"

namespace hearth::fault {

namespace {

namespace fs = std::filesystem;

constexpr std::uintmax_t kTenMegabytes = 10'000'000;

/// What commands may make, write, rename and remove below the home.
const std::array<std::regex, 9> kAllowed{
    std::regex(R"(\.local(/(share|state)(/hearth)?)?)"),
    std::regex(
        R"(\.local/share/hearth/journal\.hearth(\.prev|\.replaced-\d+\.bak|\.lock|\.encrypting|-journal)?)"),
    std::regex(R"(\.local/share/hearth/\.journal\.hearth\.(tmp|bak)-\w+)"),
    std::regex(R"(\.local/share/hearth/drafts(/[0-9a-f-]+\.draft|/\.[0-9a-f-]+\.draft\.tmp-\w+)?)"),
    std::regex(R"(\.local/state/hearth/(seen|\.seen\.tmp-\w+))"),
    std::regex(R"(\.local/state/hearth/(reminders(\.lock)?|\.reminders\.tmp-\w+))"),
    std::regex(
        R"(\.config/systemd(/user(/hearth-remind\.(service|timer)|/\.hearth-remind\.(service|timer)\.tmp-\w+|/timers\.target\.wants(/hearth-remind\.timer)?)?)?)"),
    std::regex(R"(\.config(/hearth(/\.?config\.toml(\.tmp-\w+)?)?|/hearth/prompts(/.*)?)?)"),
    std::regex(R"(copy(\.lock)?|\.copy\.(tmp|bak)-\w+)"),
};
const std::regex kDevice(R"(/dev/(tty|null|pts/\d+))");

/// Each entry is the canary over and over, so that any piece of the journal shows it.
void write_many(const fs::path& file) {
  std::string text;
  while (text.size() < 5000) text += std::string(" ") + kCanary;
  std::ofstream out(file);
  out << "Day,Text\n";
  for (int n = 0; n < 2000; ++n)
    out << "2026-01-" << 10 + n % 20 << ",\"note " << n << text << "\"\n";
}

/// What of a command's output a later one takes.
class Said {
 public:
  void take_from(const std::string& output) {
    static const std::regex recovery("(?:[0-9A-Z]{4}-){6}[0-9A-Z]{4}");
    std::smatch found;
    if (std::regex_search(output, found, recovery)) code_ = found[0];
  }

  std::vector<std::string> in_place(std::vector<std::string> passphrases) const {
    std::ranges::replace(passphrases, std::string(kCode), code_);
    return passphrases;
  }

 private:
  std::string code_;
};

/// A home in which one use after the other is traced.
class Stage {
 public:
  Stage() : trace_(outside_ / "trace") { write_many(readable() / "many.csv"); }

  bool can_trace() {
    program_.begin_with(trace_.tracing());
    return program_.run("--version", {}) == 0;
  }

  void run(const Use& use) {
    const std::vector<std::string> passphrases = said_.in_place(use.passphrases);
    const std::vector<std::string> settings{"READABLE=" + readable().string(), "ID=" + id_};
    const int exit = use.typed.empty() ? program_.run(use.words, passphrases, settings)
                                       : program_.sit(use.words, passphrases, use.typed, settings);
    const std::string output = program_.output();
    const bool expected = std::ranges::find(use.exits, exit) != use.exits.end();
    CHECK_MESSAGE(expected, use.words, " ended with ", exit, ": ", output.substr(0, 500));
    if (output.size() < 2000) said_.take_from(output);
    check_changes(use);
    check_words(use);
    if (use.command == "import") look_around(use.passphrases);
  }

  std::size_t changes() const { return changes_; }

  void check_nothing_left() const {
    for (const fs::path& file : program_.files_with(kCanary)) {
      CHECK_MESSAGE(file.string().empty(), "a word was left in ", file.string());
    }
  }

 private:
  fs::path readable() const { return outside_ / ""; }

  void check_changes(const Use& use) {
    for (const Change& change : trace_.changes()) {
      ++changes_;
      for (const fs::path& path : change.paths) {
        CHECK_MESSAGE(is_allowed(path), use.words, ": ", change.call);
      }
    }
  }

  void check_words(const Use& use) const {
    for (const std::string& call : trace_.writes_of(kCanary)) {
      const auto begin = call.find('<') + 1;
      const fs::path file = call.substr(begin, call.find('>', begin) - begin);
      CHECK_MESSAGE(is_meant(use, file), use.words, ": ", call);
    }
  }

  bool is_meant(const Use& use, const fs::path& file) const {
    const bool is_screen = !use.typed.empty() && file.parent_path() == "/dev/pts";
    return is_screen || file.parent_path() / "" == readable() ||
           (file.parent_path() == program_.folder() &&
            std::regex_match(file.filename().string(), std::regex(use.readable)));
  }

  bool is_allowed(const fs::path& path) const {
    if (path.parent_path() / "" == readable()) return true;
    const std::string name = path.lexically_relative(program_.home()).string();
    return std::ranges::any_of(
               kAllowed,
               [&](const std::regex& allowed) { return std::regex_match(name, allowed); }) ||
           std::regex_match(path.string(), kDevice);
  }

  /// The journal is as large as it should be; one of its entries is for the commands to come.
  void look_around(const std::vector<std::string>& passphrases) {
    CHECK(fs::file_size(program_.journal()) >= kTenMegabytes);
    REQUIRE(program_.run("list --json -n 1 --who Alex --as Alex", passphrases) == 0);
    const std::string list = program_.output();
    static const std::regex id("\"id\": \"([0-9a-f-]+)\"");
    std::smatch found;
    const std::string head = list.substr(0, 500);
    REQUIRE(std::regex_search(head, found, id));
    id_ = found[1];
  }

  sample::ScratchFolder outside_;
  Program program_;
  Trace trace_;
  Said said_;
  std::string id_;
  std::size_t changes_ = 0;
};

}  // namespace

TEST_CASE("plaintext: every command of the program is among those that are looked at") {
  std::set<std::string> used;
  for (const Use& use : every_command()) used.insert(use.command);
  for (const CommandEntry& entry : commands()) {
    CHECK_MESSAGE(used.erase(std::string(entry.name)) == 1, entry.name,
                  ": add a use of it to every_command.cpp");
  }
  CHECK(used.empty());
}

TEST_CASE("plaintext: seen from outside, no command writes a word anywhere it should not") {
  Stage stage;
  if (!stage.can_trace()) {
    MESSAGE("SKIP: programs cannot be traced with strace here");
    return;
  }
  for (const Use& use : every_command()) stage.run(use);
  CHECK(stage.changes() > 200);  // else the trace shows less than there is
  stage.check_nothing_left();
}

}  // namespace hearth::fault
