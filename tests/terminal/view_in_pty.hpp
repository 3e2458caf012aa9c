#pragma once

#include <doctest/doctest.h>

#include <cstring>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "support/pty.hpp"
#include "support/program_paths.hpp"

/// The probe of the views in a pseudo-terminal.
namespace hearth::view {

using Words = std::vector<std::string>;
using Settings = std::map<std::string, std::string>;

inline const Settings kXterm = {
    {"TERM", "xterm"}, {"LC_ALL", "C.UTF-8"}, {"PATH", "/usr/bin:/bin"}};
inline constexpr std::string_view kAlternate = "\x1b[?1049h";
inline constexpr std::string_view kNormal = "\x1b[?1049l";
inline constexpr std::string_view kCanary = "canary";

inline Words with_probe(Words words) {
  words.insert(words.begin(), kViewProbe);
  return words;
}

/// What is on the normal screen: all that was not written to the other one.
inline std::string normal_screen(std::string_view bytes) {
  std::string rest;
  for (;;) {
    const auto away = bytes.find(kAlternate);
    rest += bytes.substr(0, away);
    if (away == bytes.npos) return rest;
    bytes.remove_prefix(away);
    const auto back = bytes.find(kNormal);
    if (back == bytes.npos) return rest + " (never left the other screen)";
    bytes.remove_prefix(back + kNormal.size());
  }
}

inline bool same(const termios& a, const termios& b) {
  return a.c_iflag == b.c_iflag && a.c_oflag == b.c_oflag && a.c_lflag == b.c_lflag &&
         std::memcmp(a.c_cc, b.c_cc, sizeof a.c_cc) == 0;
}

/// As a new terminal has them.
inline termios usual_settings() {
  Pty idle({"/bin/true"}, kXterm);
  idle.wait();
  return idle.settings();
}

class Probe : public Pty {
 public:
  explicit Probe(Words words = {}, const Settings& settings = kXterm)
      : Pty(with_probe(std::move(words)), settings) {}

  void ready() {
    REQUIRE(expect(kAlternate));
    REQUIRE(expect("1 of 8"));
  }

  /// To the text question, with something in it that must not be seen afterwards.
  void ready_with_canary() {
    ready();
    type("7\r---");
    REQUIRE(expect("5 of 8"));
    type(kCanary);
    REQUIRE(expect(kCanary));
  }

  void left_no_trace() {
    CHECK(same(settings(), usual_settings()));
    const std::string seen = normal_screen(screen());
    CHECK(seen.find(kCanary) == std::string::npos);
    CHECK(seen.find(" of 8") == std::string::npos);
    CHECK(seen.find("never left") == std::string::npos);
  }

  void ends(std::string_view how) {
    CHECK(expect(how));
    CHECK(wait() == 0);
    left_no_trace();
  }
};

}  // namespace hearth::view
