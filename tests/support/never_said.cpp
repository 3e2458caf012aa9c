#include "never_said.hpp"

#include <doctest/doctest.h>

#include "hearth/core/text.hpp"

namespace hearth::test {
namespace {

void check_free_of(const std::vector<std::string>& words,
                   const std::vector<std::string>& forbidden) {
  for (const std::string& text : words) {
    const std::string plain = folded(text);
    for (const std::string& word : forbidden) {
      CAPTURE(text);
      CAPTURE(word);
      CHECK(plain.find(folded(word)) == std::string::npos);
    }
  }
}

const std::vector<std::string> kNever{"better",    "worse",       "improv",
                                      "declin",    "good",        "bad",
                                      "progress",  "success",     "fail",
                                      "missed",    "overdue",     "normal",
                                      "target",    "%",           "percent",
                                      "than Alex", "than Sam",    "than your",
                                      "streak",    "leaderboard", "timetable",
                                      "by now",    "back to",     "goal",
                                      "score",     "should",      "only you answered",
                                      "you're",    "well done",   "at last",
                                      "finally",   "p ="};

const std::vector<std::string> kNeverInGerman{
    "besser",   "schlechter", "verbesser", "verschlechter", "gut",    "schlimm",  "fortschritt",
    "erfolg",   "versagt",    "verpasst",  "überfällig",    "normal", "%",        "prozent",
    "als Alex", "als Sam",    "serie",     "endlich",       "ziel",   "zurück zu"};

}  // namespace

void check_never_said(const std::vector<std::string>& words) { check_free_of(words, kNever); }

void check_never_said_in_german(const std::vector<std::string>& words) {
  check_free_of(words, kNeverInGerman);
}

}  // namespace hearth::test
