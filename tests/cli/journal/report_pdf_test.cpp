#include <doctest/doctest.h>
#include <sys/stat.h>

#include "cli/world.hpp"
#include "hearth/core/json.hpp"
#include "support/entries.hpp"

using namespace hearth;
using namespace hearth::test;

namespace {

const std::string kWords = "six otters in a blue teapot";

/// A journal of two in which there is something to report.
class Pair : public World {
 public:
  Pair() {
    run("init --no-encryption --person Alex --person Sam");
    run("checkin daily --set mood=6 --as Alex");
    run("checkin daily --set mood=7 --as Sam");
  }

  std::string file() const { return (*this / "report.pdf").string(); }

  Outcome report(const std::string& options) { return run("report " + options + " -o " + file()); }

  /// From now on a script stands in for the program that makes PDFs.
  void use_script(const std::string& commands) {
    pdf = *this / "script";
    write_file(pdf, "#!/bin/sh\n" + commands + "\n");
    std::filesystem::permissions(pdf, std::filesystem::perms::owner_all);
  }

  /// What that program is asked.
  Tree asked(const std::string& options) {
    use_script("cat");
    REQUIRE(report("--format pdf --force " + options).exit == Exit::ok);
    return parse_json(file_bytes(file()));
  }
};

/// Without the program, whatever needs it says so.
bool has_program(const World& world) {
  if (world.pdf.empty()) MESSAGE("SKIP: hearth-pdf was not built, for want of its libraries");
  return !world.pdf.empty();
}

}  // namespace

TEST_CASE("without the program for PDF that is said, before anything is read") {
  Pair pair;
  pair.pdf.clear();
  const Outcome outcome = pair.report("");
  CHECK(outcome.exit == Exit::failed);
  CHECK(has(outcome.notes, "hearth-pdf was not found"));
  CHECK(has(outcome.notes, "the Debian package hearth-pdf"));
  CHECK(has(outcome.notes, "--format html"));
  CHECK_FALSE(std::filesystem::exists(pair.file()));
  CHECK(pair.run("report").exit == Exit::ok);
}

TEST_CASE("a report as PDF is a file of its owner alone, and never over another") {
  Pair pair;
  if (!has_program(pair)) return;
  REQUIRE(pair.report("").exit == Exit::ok);
  const std::string first = file_bytes(pair.file());
  CHECK(first.starts_with("%PDF-"));
  struct stat state {};
  REQUIRE(::stat(pair.file().c_str(), &state) == 0);
  CHECK((state.st_mode & 0777) == 0600);
  CHECK(pair.report("").exit != Exit::ok);
  CHECK(pair.report("--force").exit == Exit::ok);
  CHECK(file_bytes(pair.file()) == first);
}

TEST_CASE("what is asked of the program is the report, the paper and the time of the clock") {
  Pair pair;
  const Tree plain = pair.asked("");
  CHECK(plain.text("paper") == "a4");
  CHECK(plain.text("made") == pair.now);
  CHECK(plain.text("title") == "Notes");
  CHECK(plain.find("password")->as<std::monostate>());
  CHECK(plain.list("document").size() > 1);
  CHECK(pair.asked("--paper letter").text("paper") == "letter");
}

TEST_CASE("a paper that is none, and one for something else, are refused") {
  Pair pair;
  pair.use_script("cat");
  CHECK(has(pair.report("--format pdf --paper a5").notes, "a4 or letter"));
  CHECK(has(pair.run("report --paper a4").notes, "--format pdf"));
  CHECK_FALSE(std::filesystem::exists(pair.file()));
}

TEST_CASE("an encrypted PDF keeps its name, and its passphrase is in no list of processes") {
  Pair pair;
  pair.use_script("cat >\"" + (pair / "given").string() +
                  "\"; tr '\\0' ' ' </proc/$$/cmdline; tr '\\0' ' ' </proc/$$/environ");
  pair.passphrases = {kWords, kWords};
  const Outcome outcome = pair.report("--encrypt");
  REQUIRE(outcome.exit == Exit::ok);
  CHECK(has(outcome.notes, "not in the same message"));
  CHECK(parse_json(file_bytes(pair / "given")).text("password") == kWords);
  CHECK_FALSE(has(file_bytes(pair.file()), kWords));
  CHECK_FALSE(has(outcome.heard, kWords));
}

TEST_CASE("a passphrase reaches the program to the letter, whatever signs it has") {
  for (const std::string words :
       {"six \"otters\" \\n rest", "\\\"\\", "sieben Füße über 7 Brücken"}) {
    CAPTURE(words);
    Pair pair;
    pair.use_script("cat >\"" + (pair / "given").string() + "\"; echo made");
    pair.passphrases = {words, words};
    REQUIRE(pair.report("--encrypt").exit == Exit::ok);
    const Tree given = parse_json(file_bytes(pair / "given"));
    CHECK(given.text("password") == words);
    CHECK(given.list("document").size() > 1);
    CHECK(given.text("title") == "Notes");
  }
}

TEST_CASE("a passphrase that is no text is refused before anything is written") {
  Pair pair;
  pair.use_script("cat");
  pair.passphrases = {"six otters \xff rest", "six otters \xff rest"};
  const Outcome outcome = pair.report("--encrypt");
  CHECK(outcome.exit == Exit::usage);
  CHECK(has(outcome.notes, "no letters"));
  CHECK_FALSE(std::filesystem::exists(pair.file()));
}

TEST_CASE("a program for PDF that goes wrong is named, and nothing is written") {
  Pair pair;
  for (const char* script : {"cat >/dev/null; echo half; exit 3", "kill -9 $$", "exit 127"}) {
    CAPTURE(script);
    pair.use_script(script);
    const Outcome outcome = pair.report("");
    CHECK(outcome.exit == Exit::failed);
    CHECK(has(outcome.notes, "script "));
    CHECK(has(outcome.notes, "nothing was written"));
    CHECK_FALSE(std::filesystem::exists(pair.file()));
  }
}
