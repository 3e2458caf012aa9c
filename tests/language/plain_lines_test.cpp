#include <doctest/doctest.h>

#include <fmt/format.h>

#include <functional>
#include <map>

#include "cli/world.hpp"
#include "english_words.hpp"
#include "hearth/vault/suggested_passphrase.hpp"

// What is said in plain lines from the beginning of a check-in, a note or a journal to its end, and
// what goes wrong on the way, in German: nothing of it is English.

using namespace hearth;
using namespace hearth::test;

namespace {

using Lines = std::vector<std::string>;

/// Lines of which each question takes one: a scale, an option and words the first, yes or no and a
/// feeling the second. The other is refused, which is to be read, too.
Lines answers(const std::string& language, Lines before = {}) {
  constexpr int kEnough = 80;
  for (int n = 0; n < kEnough; ++n) {
    before.emplace_back("1");
    before.emplace_back(language == "de" ? "j" : "y");
  }
  return before;
}

/// A world that remembers all that it was told.
class Told : public World {
 public:
  explicit Told(std::string language) {
    lang = std::move(language);
    accessible = true;
  }

  Outcome tell(const std::string& command, Lines typed = {}) {
    Outcome outcome = run(command, std::move(typed));
    text_ += outcome.heard + "\n" + outcome.out;
    return outcome;
  }

  /// Without what the console of the tests adds.
  std::string text() const {
    constexpr std::string_view kOwn = "(Ctrl-C)";
    std::string text = text_ + asked_hidden;
    for (auto at = text.find(kOwn); at != std::string::npos; at = text.find(kOwn)) {
      text.erase(at, kOwn.size());
    }
    return text;
  }

 private:
  std::string text_;
};

/// Two people in a journal that is not encrypted.
class Home : public Told {
 public:
  explicit Home(std::string language) : Told(std::move(language)) {
    run("init --no-encryption --person Alex --person Sam");
  }
};

using Scene = std::function<std::string(const std::string& language)>;

std::string begin_plainly(const std::string& language) {
  Told world(language);
  world.tell("init --no-encryption", {"Alex", "alex", "", "Sam", ""});
  world.tell("init --no-encryption --person Alex");
  return world.text();
}

std::string begin_encrypted(const std::string& language) {
  Told world(language);
  world.passphrases = {"?", "", "", "a\tb", "qwz", "", "qwx", "qwz", "", "qwz"};
  world.tell("init --person Alex --person Sam", answers(language, {""}));
  world.passphrases = {"xyz", "xyz", "qwz"};
  world.tell("log \"\" --as Alex");
  world.tell("log xyz --as Alex");
  return world.text();
}

std::string a_week_together(const std::string& language) {
  Home home(language);
  const Outcome evening =
      home.tell("checkin weekly",
                answers(language, {"", "?", "=", "=privat", "=?", "<", "11", "99", "", "x"}));
  CHECK(evening.exit == Exit::ok);
  CHECK(evening.lines_left > 0);
  home.tell("checkin weekly", {"2", "letzten Freitag"});
  home.tell("checkin weekly", {"1", ""});
  home.tell("checkin weekly", {"", "!"});
  home.now = "2026-03-08T19:00:00+01:00";
  home.tell("checkin weekly", {"4"});
  home.tell("checkin weekly", {"2", "5", "!"});
  home.after_last = Line::Kind::interrupted;
  home.tell("checkin weekly --as Alex", {"j", "5", "!"});
  home.tell("checkin weekly --as Alex", {"n", "5"});
  home.tell("checkin reveal");
  home.tell("checkin reveal light");
  return home.text();
}

std::string a_day(const std::string& language) {
  Home home(language);
  home.tell("checkin daily --as Sam", answers(language));
  home.tell("checkin light --as Sam", answers(language));
  home.tell("checkin daily --as Alex", {"5", "!!"});
  return home.text();
}

std::string alone(const std::string& language) {
  Told world(language);
  world.tell("init --no-encryption --person Alex");
  world.tell("checkin", answers(language));
  world.tell("checkin");
  return world.text();
}

std::string a_feeling(const std::string& language) {
  Home home(language);
  const Outcome feeling =
      home.tell("log feeling --as Alex", answers(language, {"?", "1", "1", "j 8"}));
  CHECK(feeling.exit == Exit::ok);
  home.tell("log feeling", {"", "9", "1", "-", "!"});
  home.now = "2026-03-20T19:00:00+01:00";
  home.tell("checkin daily --as Alex", answers(language));
  return home.text();
}

std::string notes(const std::string& language) {
  Home home(language);
  for (const char* command : {"xyz --as Alex",
                              "xyz --as Alx",
                              "xyz --as Zzz",
                              "\"\" --as Alex",
                              "--mood 7",
                              "xyz --mood 11 --as Alex",
                              "gain --mood 7",
                              "xyz --tag , --as Alex",
                              "xyz --share-with-therapist --keep-from-therapist",
                              "xyz --set a=b",
                              "--set xyz=1 --as Alex",
                              "xyz --edit --as Alex",
                              "xyz --date 31.2.2026",
                              "xyz --date 3/4/2026",
                              "xyz --date sonntag",
                              "xyz --date 12",
                              "xyz --date morgen",
                              "xyz --date 9.9.2026",
                              "xyz --date '23:59'",
                              "xyz --date ''",
                              "xyz --date 'qwz'"}) {
    home.tell(fmt::format("log {}", command));
  }
  for (const char* pack : {"aid", "appointment-before", "appointment-after", "decision", "event",
                           "gain", "moment", "ritual", "score", "thanks"}) {
    home.tell(fmt::format("log {} --as Sam", pack), answers(language, {"?"}));
  }
  home.interactive = false;
  for (const char* command : {"log", "checkin", "log xyz"}) home.tell(command);
  return home.text();
}

std::string faults(const std::string& language) {
  Home home(language);
  for (const char* command :
       {"checkin wekly", "log xyz --journal nirgends/x --as Alex", "init --person Alex",
        "init --person '' --journal neu", "checkin --answers nirgends",
        "checkin --answers a --set b=c", "checkin --resume --discard",
        "checkin weekly --set pain=12 --as Sam", "checkin --color qwz", "checkin --journal ''"}) {
    home.tell(command);
  }
  const std::string answers_file = (home / "a.toml").string();
  for (const char* text : {"pack = \"daily\"\nxyz = 1\ndate = 3\n[people.Zoe]\n[people]\n",
                           "pack = \"weekly\"\nxyz = 1\ndate = 3\n[people.Zoe]\npain = 4\n"
                           "[people.Sam]\npain = 14\nxyz = 2\ncloseness = [1]\n"}) {
    write_file(answers_file, text);
    home.tell("checkin weekly --answers " + answers_file);
  }
  write_file(home / "prompts/checkin/weekly.toml", "format = 1\nxyz = 2\n");
  home.tell("checkin weekly");
  write_file(home / "config.toml", "lang = 3\nxyz = 1\n");
  home.tell("checkin");
  return home.text();
}

// clang-format off
const std::map<std::string, Scene> kScenes = {
    {"a plain journal", begin_plainly},
    {"an encrypted journal", begin_encrypted},
    {"a week together", a_week_together},
    {"a day", a_day},
    {"alone", alone},
    {"a feeling", a_feeling},
    {"notes", notes},
    {"faults", faults},
};
// clang-format on

}  // namespace

TEST_CASE("in German nothing that is said is English") {
  const EnglishWords english;
  for (const auto& scene : kScenes) {
    CAPTURE(scene.first);
    const std::string text = scene.second("de");
    CAPTURE(text);
    CHECK(text.size() > 200);
    for (const std::string& words : english.in(text)) FAIL_CHECK(words);
  }
}

TEST_CASE("what is English is found to be") {
  const EnglishWords english;
  for (const auto& scene : kScenes) {
    CAPTURE(scene.first);
    CHECK(english.in(scene.second("")).size() > 10);
  }
  CHECK(english.in("Alex: Here you see it alike.") ==
        std::vector<std::string>{"Here you see it alike", "alike", "here"});
  CHECK(english.in("`hearth checkin weekly` macht hier weiter.").empty());
  for (const std::string_view word : passphrase_words("de")) {  // any of which may be suggested
    CHECK(english.in(std::string(word)).empty());
  }
}
