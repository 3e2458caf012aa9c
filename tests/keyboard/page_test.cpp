// A page for an appointment in a real terminal: at each of its screens it is left in both ways.

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>

#include "support/program_paths.hpp"
#include "support/pty.hpp"
#include "support/temp_folder.hpp"

using namespace hearth;
using namespace hearth::test;

namespace {

/// What stands on a screen, and what leads on from it.
struct Screenful {
  const char* shown;
  const char* keys;
};

// clang-format off
const std::vector<Screenful> kScreens = {
    {"Who is here?", "3\r"},
    {"Alex, this part is yours alone", "\r"},
    {"Alex, this is your part", "\r"},
    {"Sam, this part is yours alone", "\r"},
    {"Sam, this is your part", "\r"},
    {"For our appointment", "\r"},
    {"Write it?", "1\r"},
    {"Where is it to be written?", ""},
};
// clang-format on

class Home {
 public:
  explicit Home(bool is_plain) : is_plain_(is_plain) {
    run({"init", "--no-encryption", "--person", "Alex", "--person", "Sam"});
    for (const char* name : {"Alex", "Sam"}) {
      run({"log", "appointment-after", "--as", name, "--set",
           std::string("unclear=kept words of ") + name});
    }
  }

  Pty page() { return start({"export", "--for", "therapist", "--format", "md"}); }

  void run(std::vector<std::string> words) {
    Pty program = start(std::move(words));
    REQUIRE(program.wait() == 0);
  }

  [[nodiscard]] std::string page_file() const {
    return (folder_.path() / "page-written.md").string();
  }

  [[nodiscard]] bool is_plain() const { return is_plain_; }

  /// The files that a page could have become.
  [[nodiscard]] bool has_page() const {
    for (const auto& file : std::filesystem::recursive_directory_iterator(folder_.path())) {
      if (file.path().filename().string().starts_with("page-")) return true;
    }
    return std::filesystem::exists("page-2026-03-01.md");
  }

 private:
  Pty start(std::vector<std::string> words) {
    words.insert(words.begin(), kHearth);
    return Pty(words, {{"HOME", folder_.path().string()},
                       {"TERM", is_plain_ ? "dumb" : "xterm-256color"},
                       {"LC_ALL", "C.UTF-8"},
                       {"HEARTH_NOW", "2026-03-01T19:00:00+01:00"}});
  }

  TempFolder folder_;
  bool is_plain_;
};

void come_to(Pty& page, const Home& home, const Screenful& screen) {
  INFO(page.screen());
  REQUIRE(page.expect(screen.shown));
  // A line that is typed is watched for once its prompt stands there.
  const bool is_line = home.is_plain() || std::string(screen.shown).ends_with("written?");
  if (is_line) REQUIRE(page.expect("> "));
}

/// To each list an answer is added that is private.
void add_private(Pty& page, const Home& home, const Screenful& screen) {
  if (!std::string(screen.shown).ends_with("this is your part")) return;
  const auto press = [&](const std::string& key, const char* shown) {
    page.type(home.is_plain() ? key + "\r" : key);
    REQUIRE(page.expect(shown));
    if (home.is_plain()) REQUIRE(page.expect("> "));
  };
  press("+", "kept words");
  press("a", "a once more");
  press("a", "[x]");
}

void go_on(Pty& page, const Home& home, const Screenful& screen) {
  add_private(page, home, screen);
  const bool is_whole = std::string(screen.shown) == "For our appointment";
  if (is_whole && home.is_plain()) return;  // it is followed by the question at once
  page.type(screen.keys);
}

/// What the terminal shows once the program has given its screen back: what came before the last
/// switch away from the other screen is gone with it.
std::string left_behind(const std::string& bytes) {
  constexpr std::string_view kOther = "\x1b[?1049h";
  constexpr std::string_view kBack = "\x1b[?1049l";
  std::string left;
  for (std::size_t at = 0; at < bytes.size();) {
    const auto other = std::min(bytes.find(kOther, at), bytes.size());
    left += bytes.substr(at, other - at);
    const auto back = bytes.find(kBack, other);
    at = back == std::string::npos ? bytes.size() : back + kBack.size();
  }
  return left;
}

}  // namespace

TEST_CASE("a page is left at each of its screens in both ways, and nothing of it stays") {
  for (const bool is_plain : {false, true}) {
    Home home(is_plain);
    for (std::size_t stop = 0; stop < kScreens.size(); ++stop) {
      for (const std::string_view way : {"\x03", "!"}) {
        CAPTURE(is_plain);
        CAPTURE(stop);
        Pty page = home.page();
        for (std::size_t at = 0; at < stop; ++at) {
          if (is_plain && std::string(kScreens[at].shown) == "For our appointment") continue;
          come_to(page, home, kScreens[at]);
          go_on(page, home, kScreens[at]);
        }
        if (is_plain && std::string(kScreens[stop].shown) == "For our appointment") continue;
        come_to(page, home, kScreens[stop]);
        add_private(page, home, kScreens[stop]);
        page.type(std::string(way) + (way == "!" ? "\r" : ""));
        CHECK(page.wait() == 130);
        CHECK_FALSE(home.has_page());
        if (is_plain) continue;
        CHECK(left_behind(page.screen()).find("kept words") == std::string::npos);
        CHECK(left_behind(page.screen()).find("Nothing was written.") != std::string::npos);
      }
    }
  }
}

TEST_CASE(
    "a page that was written leaves nothing on the terminal; plain lines say that they stay") {
  for (const bool is_plain : {false, true}) {
    CAPTURE(is_plain);
    Home home(is_plain);
    Pty page = home.page();
    for (const Screenful& screen : kScreens) {
      if (is_plain && std::string(screen.shown) == "For our appointment") continue;
      come_to(page, home, screen);
      go_on(page, home, screen);
    }
    page.type(home.page_file() + "\r");
    CHECK(page.wait() == 0);
    CHECK(home.has_page());
    if (is_plain) {
      CHECK(page.screen().find("can still be scrolled to") != std::string::npos);
      CHECK(page.screen().find('\x1b') == std::string::npos);
    } else {
      CHECK(left_behind(page.screen()).find("kept words") == std::string::npos);
      CHECK(page.screen().find("can still be scrolled to") == std::string::npos);
    }
  }
}

TEST_CASE("a long list is gone through with Page Down, End, Page Up and Home") {
  Home home(false);
  for (int n = 1; n <= 40; ++n) {
    home.run({"log", "event", "--as", "Alex", "--set", "event=thing " + std::to_string(n) + "."});
  }
  Pty page = home.page();
  come_to(page, home, kScreens[0]);
  page.type("1\r");
  come_to(page, home, kScreens[1]);
  page.type("\r");
  come_to(page, home, kScreens[2]);
  page.type("+");
  REQUIRE(page.expect("thing 40."));
  for (const auto& one :
       std::vector<std::pair<std::string, std::string>>{{"\x1b[6~", "thing 25."},
                                                        {"\x1b[F", "thing 1."},
                                                        {"\x1b[5~", "thing 15."},
                                                        {"\x1b[H", "thing 40."}}) {
    page.type(one.first);
    CHECK_MESSAGE(page.expect(one.second), one.second);
  }
  page.type("\x03");
  CHECK(page.wait() == 130);
}
