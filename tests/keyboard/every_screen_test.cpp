// A weekly check-in of two people, in the real program and a real terminal: at each of its screens
// every way out is taken, and the next sitting begins where this one was left.

#include <doctest/doctest.h>

#include <csignal>
#include <filesystem>
#include <span>
#include <thread>

#include "support/program_paths.hpp"
#include "support/pty.hpp"
#include "support/temp_folder.hpp"

using namespace hearth;
using namespace hearth::test;

namespace {

enum class At {
  beginning,  ///< nothing of this part is answered: there is nothing to keep or to resume
  question,
  field,   ///< a question that takes words
  notice,  ///< between two parts
};

/// A screen of the sitting.
struct Stop {
  std::string shown;   ///< words that stand on it, and on none near it
  std::string answer;  ///< what leads on from it
  At kind = At::question;
};

constexpr const char* kHandOver = "Now it is Sam's turn";
constexpr const char* kPushed = "felt pushed into something";
constexpr const char* kSideBySide = "side by side";
constexpr const char* kTogether = "like to understand better?";
constexpr const char* kOneMore = "One more";  // whichever is its turn
constexpr const char* kBegun = "half a thought";

// clang-format off
const std::vector<Stop> kSitting = {
    {"have you felt to Sam?", "7", At::beginning},
    {"Which small things felt close?", "tea, holding hands", At::field},
    {"Has anything changed in what is all right", "1"},
    {"how at ease were you?", "8"},
    {"How content are you", "6"},
    {"How much pain", "2"},
    {kPushed, "0"},
    {kOneMore, "5"},
    {"One small thing you would like", "a slow walk", At::field},
    {kHandOver, "", At::notice},
    {"have you felt to Alex?", "4", At::beginning},
    {"Which small things felt close?", "a joke", At::field},
    {"Has anything changed in what is all right", "1"},
    {"how at ease were you?", "5"},
    {"How content are you", "6"},
    {"How much pain", "3"},
    {kPushed, "1"},
    {kOneMore, "5"},
    {"One small thing you would like", "an hour alone", At::field},
    {kSideBySide, "", At::notice},
    {kTogether, "why the mornings", At::beginning},
    {"When might you do this again?", "Sunday", At::field},
};
// clang-format on

class Home {
 public:
  Home(std::filesystem::path folder, bool is_plain)
      : folder_(std::move(folder)), is_plain_(is_plain) {}

  Pty start(std::vector<std::string> words) const {
    words.insert(words.begin(), kHearth);
    return Pty(words, {{"HOME", folder_.string()},
                       {"TERM", is_plain_ ? "dumb" : "xterm-256color"},
                       {"LC_ALL", "C.UTF-8"},
                       {"HEARTH_NOW", "2026-03-01T19:00:00+01:00"}});
  }

  Pty check_in() const { return start({"checkin", "weekly"}); }

  Home copy_in(const std::filesystem::path& folder) const {
    std::filesystem::remove_all(folder);
    std::filesystem::copy(folder_, folder, std::filesystem::copy_options::recursive);
    return {folder, is_plain_};
  }

  bool is_plain() const { return is_plain_; }

 private:
  std::filesystem::path folder_;
  bool is_plain_;
};

/// Waits until something is shown and the program waits for a key.
void wait_for(Pty& sitting, const Home& home, const std::string& shown) {
  INFO(sitting.screen());
  REQUIRE(sitting.expect(shown));
  if (home.is_plain()) REQUIRE(sitting.expect("> "));
}

/// Whether everybody has answered by then, so that it is clear who is here.
bool is_together(const Stop& stop) {
  return stop.shown == kSideBySide || stop.shown == kTogether || stop.answer == "Sunday";
}

/// Leads a check-in that was begun anew to the screen where the last one was left.
void come_to(Pty& sitting, const Home& home, const Stop& stop, bool has_words = false) {
  if (!is_together(stop)) {
    wait_for(sitting, home, "Who is here?");
    sitting.type("\r");
  }
  const bool resumes = stop.kind == At::question || stop.kind == At::field || has_words;
  if (resumes) {
    wait_for(sitting, home, "Resume");
    sitting.type("\r");
  }
  const bool stands = sitting.expect(stop.shown);
  INFO(sitting.screen());
  REQUIRE(stands);
  if (has_words) CHECK(sitting.expect(kBegun));
  if (home.is_plain()) CHECK(sitting.expect("> "));
}

/// Reads what has opened, to its last page.
void look(Pty& sitting, const Home& home) {
  sitting.type("\r");
  for (const char* page : {"Page 1 of 3", "Page 2 of 3", "Page 3 of 3"}) {
    if (home.is_plain()) break;
    wait_for(sitting, home, page);
    sitting.type("\r");
  }
  if (!home.is_plain()) return;
  wait_for(sitting, home, "talked it over");
  sitting.type("\r");
}

/// Answers, and waits for the next screen. The screen says once what a private answer is.
void answer(Pty& sitting, const Home& home, const Stop& stop, const Stop& next) {
  if (stop.shown == kSideBySide) {
    look(sitting, home);
  } else {
    sitting.type(stop.answer + "\r");
  }
  if (stop.shown == kPushed && !home.is_plain()) {
    wait_for(sitting, home, "What is private is shown to nobody else");
    sitting.type("\r");
  }
  wait_for(sitting, home, next.shown);
}

bool takes_words(const Stop& stop) {
  return stop.kind == At::field || stop.answer == "why the mornings";
}

/// Types words without Enter where the screen takes some; whether it does.
bool begin_words(Pty& sitting, const Stop& stop) {
  if (!takes_words(stop)) return false;
  sitting.type(kBegun);
  CHECK(sitting.expect("thought"));
  return true;
}

enum class Way { keep, throw_away, hang_up, kill };

void interrupt(Pty& sitting, const Home& home, bool is_asked, const char* answer) {
  sitting.type("\x03");
  if (is_asked) {
    wait_for(sitting, home, "throw it away?");
    sitting.type(answer);
  }
}

void leave(Pty& sitting, const Home& home, Way way, bool is_asked, bool has_words) {
  switch (way) {
    case Way::keep:
    case Way::throw_away:
      interrupt(sitting, home, is_asked, way == Way::keep ? "k\r" : "t\r");
      CHECK(sitting.wait() == 130);
      return;
    case Way::hang_up:
      sitting.signal(SIGHUP);
      CHECK(sitting.wait() == -SIGHUP);
      return;
    case Way::kill:
      // Nobody hears of it before it comes: two seconds without a key are what saves words.
      if (has_words) std::this_thread::sleep_for(std::chrono::milliseconds(3000));
      sitting.signal(SIGKILL);
      CHECK(sitting.wait() == -SIGKILL);
  }
}

/// Whether a sitting does not begin at this screen when it was left there.
bool is_between_parts(std::size_t at) {
  return kSitting[at].kind == At::notice || kSitting[at].shown == kTogether;
}

/// Leads a check-in to its screen of this number; to one between two parts by the answer before it.
void reach(Pty& sitting, const Home& home, std::size_t at) {
  if (!is_between_parts(at)) return come_to(sitting, home, kSitting[at]);
  reach(sitting, home, at - 1);
  answer(sitting, home, kSitting[at - 1], kSitting[at]);
}

/// Where the next sitting begins when one was left at this screen and its part is kept or not.
const Stop& after_leaving(std::size_t at, bool is_kept) {
  if (kSitting[at].shown == kHandOver) return kSitting[at + 1];  // whoever sits there has sat down
  if (is_kept || kSitting[at].kind == At::notice) return kSitting[at];
  while (kSitting[at].kind != At::beginning) --at;
  return kSitting[kSitting[at].shown == kTogether ? at - 1 : at];  // what has opened is seen first
}

void try_way(const Home& home, std::size_t at, Way way) {
  const Stop& stop = kSitting[at];
  bool has_words = false;
  {
    Pty sitting = home.check_in();
    reach(sitting, home, at);
    has_words = begin_words(sitting, stop);
    const bool is_asked = has_words || stop.kind == At::question || stop.kind == At::field;
    leave(sitting, home, way, is_asked, has_words);
  }
  Pty again = home.check_in();
  const bool is_kept = (has_words || stop.kind != At::beginning) && way != Way::throw_away;
  come_to(again, home, after_leaving(at, is_kept), has_words && is_kept);
}

/// Ctrl-C and going on after all: the screen stands as it did, and takes its answer.
void go_on(const Home& home, std::size_t at) {
  const Stop& stop = kSitting[at];
  Pty sitting = home.check_in();
  reach(sitting, home, at);
  if (stop.kind == At::question || stop.kind == At::field) {
    interrupt(sitting, home, true, home.is_plain() ? "g\r" : "g");
    wait_for(sitting, home, stop.shown == kOneMore ? "8 of 9" : stop.shown);
  }
  if (at + 1 < kSitting.size()) {
    answer(sitting, home, stop, kSitting[at + 1]);
    leave(sitting, home, Way::hang_up, false, false);
    return;
  }
  sitting.type(stop.answer + "\r");
  CHECK(sitting.expect("Thank you for taking the time."));
  CHECK(sitting.wait() == 0);
}

void walk_through(bool is_plain) {
  const TempFolder folder;
  const Home home(folder / "home", is_plain);
  std::filesystem::create_directory(folder / "home");
  REQUIRE(home.start({"init", "--no-encryption", "--person", "Alex", "--person", "Sam"}).wait() ==
          0);
  for (std::size_t at = 0; at < kSitting.size(); ++at) {
    INFO(at << ": " << kSitting[at].shown);
    for (const Way way : {Way::keep, Way::throw_away, Way::hang_up, Way::kill}) {
      CAPTURE(static_cast<int>(way));
      try_way(home.copy_in(folder / "copy"), at, way);
    }
    const bool leads_there = at + 1 < kSitting.size() && is_between_parts(at + 1);
    if (!leads_there) go_on(home, at);
  }
}

}  // namespace

TEST_CASE("every way out of every screen of a sitting leads back to it") { walk_through(false); }

TEST_CASE("every way out of every question in plain lines leads back to it") { walk_through(true); }
