#include "hearth/core/problem.hpp"

#include <doctest/doctest.h>

#include <sstream>
#include <string>
#include <vector>

#include "hearth/core/text.hpp"

using hearth::describe;
using hearth::Problem;

namespace {

constexpr auto kError = Problem::Severity::error;

std::vector<std::string> lines(const std::string& text) {
  std::vector<std::string> result;
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);) result.push_back(line);
  return result;
}

/// What stands above the caret.
std::string pointed_at(const std::string& description) {
  const auto shown = lines(description);
  const auto caret = shown.at(2).find('^');
  int columns = 0;
  for (const auto cluster : hearth::graphemes(shown.at(1))) {
    if (columns == static_cast<int>(caret)) return std::string(cluster);
    columns += hearth::width(cluster);
  }
  return {};
}

}  // namespace

TEST_CASE("a problem is told as a compiler would") {
  const std::string source = std::string(11, '\n') + "min = 11\nmax = 10\n";
  CHECK(
      describe({kError, {12, 7}, "min is above max", "a number up to 10"}, "weekly.toml", source) ==
      "weekly.toml:12:7: error: min is above max\n"
      "  12 | min = 11\n"
      "     |       ^\n"
      "     = expected: a number up to 10\n");
  CHECK(describe({Problem::Severity::warning, {13, 1}, "odd", ""}, "weekly.toml", source) ==
        "weekly.toml:13:1: warning: odd\n"
        "  13 | max = 10\n"
        "     | ^\n");
}

TEST_CASE("what is not known about the place is left out") {
  CHECK(describe({kError, {}, "no title", ""}, "a.toml", "x = 1\n") == "a.toml: error: no title\n");
  CHECK(describe({kError, {0, 4}, "no title", "a title"}, "a.toml", "x = 1\n") ==
        "a.toml: error: no title\n  = expected: a title\n");
  CHECK(describe({kError, {1, 0}, "no title", ""}, "a.toml", "x = 1\n") ==
        "a.toml:1: error: no title\n  1 | x = 1\n");
  CHECK(describe({kError, {9, 2}, "no title", ""}, "a.toml", "x = 1\n") ==
        "a.toml:9:2: error: no title\n");
}

TEST_CASE("the caret stands under the character, however wide those before it are") {
  const auto at = [](const std::string& source, const std::string& mark) {
    return describe({kError, {1, source.find(mark) + 1}, "x", ""}, "f", source);
  };
  CHECK(pointed_at(at("title = !", "!")) == "!");
  CHECK(pointed_at(at("\ttitle\t= !", "!")) == "!");
  CHECK(pointed_at(at("\"日本語\" !", "!")) == "!");
  CHECK(pointed_at(at("\"👩‍👩‍👧 é e\u0301\" !", "!")) == "!");
  CHECK(pointed_at(at("\"\x1b[31mred\x1b[0m\" !", "!")) == "!");
  CHECK(pointed_at(at("\"\xff\xfe\" !", "!")) == "!");
}

TEST_CASE("a column inside a character points at the character, one past the end after it") {
  CHECK(pointed_at(describe({kError, {1, 3}, "x", ""}, "f", "a日b")) == "日");
  CHECK(lines(describe({kError, {1, 4}, "x", ""}, "f", "abc\r\n")).at(2) == "    |    ^");
  CHECK(lines(describe({kError, {1, 4000}, "x", ""}, "f", "abc\n")).at(2) == "    |    ^");
}

TEST_CASE("a long line is shown around the column") {
  std::string source;
  for (int i = 0; i < 5'000; ++i) source += "日 x ";
  const auto column = source.size() / 2;
  source[column] = '!';
  source[column - 1] = '(';
  const auto text = describe({kError, {1, source.find('!') + 1}, "x", ""}, "f", source);
  CHECK(pointed_at(text) == "!");
  for (const auto& line : lines(text)) CHECK(hearth::width(line) <= 80);
}

TEST_CASE("nothing a file holds reaches the terminal as a control") {
  const std::string evil = "\x1b]0;title\x07\x1b[2J\u009b31m\u202e\r\b\nnext";
  const auto text = describe({kError, {1, 3}, evil, evil}, evil, evil + "\n");
  CHECK(text == hearth::printable(text));
  CHECK(lines(text).size() == 4);
}

TEST_CASE("several problems come in the order of the file") {
  const std::vector<Problem> problems{
      {kError, {3, 1}, "third", ""}, {kError, {1, 9}, "second", ""}, {kError, {1, 2}, "first", ""}};
  const auto text = describe(problems, "f", "a = 1 b = 2\n\nc\n");
  CHECK(text.find("first") < text.find("second"));
  CHECK(text.find("second") < text.find("third"));
  CHECK(describe(std::vector<Problem>{}, "f", "").empty());
}

TEST_CASE("of thousands of problems a hundred are kept, and all are counted") {
  std::vector<Problem> problems;
  for (std::size_t n = 1; n <= 3'000; ++n) {
    const auto severity = n % 3 == 0 ? kError : Problem::Severity::warning;
    hearth::collect(problems, {severity, {n, 1}, "odd", ""});
  }
  CHECK(problems.size() == 2 * hearth::kMostProblems);
  CHECK(hearth::count_of(problems, kError) == 1'000);
  CHECK(hearth::count_of(problems, Problem::Severity::warning) == 2'000);
  const auto shown = lines(describe(problems, "f", std::string(3'000, '\n')));
  CHECK(shown.back() == "f: and 2900 more");
  CHECK(shown.size() == 3 * hearth::kMostProblems + 1);
}

TEST_CASE("an error among thousands of warnings is still an error") {
  std::vector<Problem> problems;
  for (std::size_t n = 1; n <= 3'000; ++n) {
    hearth::collect(problems, {Problem::Severity::warning, {n, 1}, "odd", ""});
  }
  hearth::collect(problems, {kError, {3'001, 1}, "wrong", ""});
  CHECK(hearth::count_of(problems, kError) == 1);
}
