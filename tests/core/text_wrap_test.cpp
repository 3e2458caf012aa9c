#include <doctest/doctest.h>

#include <random>
#include <string>
#include <vector>

#include "hearth/core/text.hpp"

using hearth::wrap;
using Lines = std::vector<std::string>;

namespace {

std::string random_text(unsigned seed) {
  static const Lines parts{"a",       "word",   "extraordinarily",
                           " ",       "  ",     "\n",
                           "\t",      "日本語", "👩‍👩‍👧",
                           "e\u0301", "\u00a0", "🇫🇮",
                           "\u3000",  "שלום",   "-",
                           "\r\n",    " ",      " ",
                           "\u0301",  "\ufe0f", "\u200d"};
  std::mt19937 engine(seed);
  std::string text;
  for (int i = 0; i < 60; ++i) text += parts.at(engine() % parts.size());
  return text;
}

std::string without_spaces(const std::string& text) {
  std::string kept;
  for (const char c : text) {
    if (c != ' ' && c != '\t' && c != '\r' && c != '\n') kept += c;
  }
  for (auto at = kept.find("\u3000"); at != std::string::npos; at = kept.find("\u3000")) {
    kept.erase(at, std::string_view("\u3000").size());
  }
  return kept;
}

}  // namespace

TEST_CASE("lines end at spaces") {
  CHECK(wrap("a slow walk by the sea", 10) == Lines{"a slow", "walk by", "the sea"});
  CHECK(wrap("a slow walk", 11) == Lines{"a slow walk"});
  CHECK(wrap("a slow walk  ", 11) == Lines{"a slow walk"});
  CHECK(wrap("", 10) == Lines{""});
  CHECK(wrap("   ", 10) == Lines{""});
}

TEST_CASE("line breaks of the author stay, and so do indents that fit") {
  CHECK(wrap("one\n\ntwo\n", 10) == Lines{"one", "", "two", ""});
  CHECK(wrap("one\r\ntwo", 10) == Lines{"one", "two"});
  CHECK(wrap("list:\n  - a  b", 10) == Lines{"list:", "  - a  b"});
  CHECK(wrap("        far", 6) == Lines{"far"});
}

TEST_CASE("a word is broken only if it is too long for a line") {
  CHECK(wrap("an extraordinary day", 6) == Lines{"an", "extrao", "rdinar", "y day"});
  CHECK(wrap("日本語日本語", 5) == Lines{"日本", "語日", "本語"});
  CHECK(wrap("👩‍👩‍👧👩‍👩‍👧", 2) ==
        Lines{"👩‍👩‍👧", "👩‍👩‍👧"});
  CHECK(wrap("10\u00a0mg now", 4) == Lines{"10\u00a0m", "g", "now"});
}

TEST_CASE("there is always a column") {
  CHECK(wrap("ab c", 0) == Lines{"a", "b", "c"});
  CHECK(wrap("ab", -7) == Lines{"a", "b"});
  CHECK(wrap("日本", 1) == Lines{"日", "本"});
}

TEST_CASE("any text fits, loses nothing but spaces, and leaves none at the end of a line") {
  for (unsigned seed = 0; seed < 400; ++seed) {
    const auto text = random_text(seed);
    const int columns = 2 + static_cast<int>(seed % 30);
    CAPTURE(seed);
    std::string joined;
    for (const auto& line : wrap(text, columns)) {
      CHECK(hearth::width(line) <= columns);
      CHECK_FALSE(line.ends_with(' '));
      joined += line;
    }
    CHECK(without_spaces(joined) == without_spaces(text));
  }
}

TEST_CASE("what is ASCII is cut and measured as what has to be looked up") {
  const auto in_place_of = [](std::string text, std::string_view what, std::string_view with) {
    for (auto at = text.find(what); at != std::string::npos; at = text.find(what, at)) {
      text.replace(at, what.size(), with);
    }
    return text;
  };
  static const Lines parts{"ab", "a", "z", "za", " ", "  ", "extraordinarily", "-", "0", "#"};
  for (unsigned seed = 1; seed <= 300; ++seed) {
    std::mt19937 engine(seed);
    std::string text;
    for (int i = 0; i < 40; ++i) text += parts.at(engine() % parts.size());
    const int columns = static_cast<int>(engine() % 20 + 1);
    const std::string accented = in_place_of(text + "z", "z", "é");
    CAPTURE(text);
    Lines lines;
    for (const auto& line : wrap(accented, columns)) lines.push_back(in_place_of(line, "é", "z"));
    CHECK(wrap(text + "z", columns) == lines);
    CHECK(hearth::width(text + "z") == hearth::width(accented));
    CHECK(hearth::graphemes(text + "z").size() == hearth::graphemes(accented).size());
    CHECK(hearth::one_line(text + "z") == in_place_of(hearth::one_line(accented), "é", "z"));
  }
}
