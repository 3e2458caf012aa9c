#pragma once

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <string_view>

#include "hearth/practice/practice_reader.hpp"
#include "hearth/store/shelf/toml.hpp"

namespace hearth::test {

/// Lines that every practice begins with.
inline constexpr std::string_view kPracticeHead =
    "format = 1\nid = \"test\"\nversion = 1\nkind = \"practice\"\ntitle = \"Test\"\n"
    "purpose = \"To try.\"\n";
inline constexpr std::string_view kOneStep =
    "[[block]]\nid = \"b\"\ntitle = \"B\"\n[[block.step]]\nid = \"s\"\nsay = \"Sit.\"\n";

inline ReadPractice practice_in(std::string_view text) {
  const ParsedToml parsed = parse_toml(text);
  if (!parsed.tree) return {std::nullopt, parsed.problems};
  return read_practice(*parsed.tree);
}

/// One finding, in that line of the file (the first is 1), that says so.
inline void finds(const std::string& text, std::size_t line, std::string_view says,
                  Problem::Severity severity = Problem::Severity::error) {
  const ReadPractice read = practice_in(text);
  CAPTURE(text);
  CAPTURE(describe(read.problems, "test.toml", text));
  CHECK(read.practice.has_value() == (severity == Problem::Severity::warning));
  REQUIRE(read.problems.size() == 1);
  const Problem& problem = read.problems.front();
  CHECK(problem.severity == severity);
  CHECK(problem.at.line == line);
  CHECK((problem.what + " | " + problem.expected).find(says) != std::string::npos);
  CHECK_FALSE(problem.expected.empty());
}

inline std::size_t lines_in(std::string_view text) {
  return static_cast<std::size_t>(std::ranges::count(text, '\n'));
}

/// Keys of the head, the last of which is wrong.
inline void finds_in_head(const std::string& keys, std::string_view says,
                          Problem::Severity severity = Problem::Severity::error) {
  const std::string head = std::string(kPracticeHead) + keys;
  finds(head + std::string(kOneStep), lines_in(head), says, severity);
}

/// Keys of the only step, the last of which is wrong.
inline void finds_in_step(const std::string& keys, std::string_view says,
                          Problem::Severity severity = Problem::Severity::error) {
  const std::string text = std::string(kPracticeHead) + std::string(kOneStep) + keys;
  finds(text, lines_in(text), says, severity);
}

}  // namespace hearth::test
