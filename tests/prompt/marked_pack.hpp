#pragma once

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "hearth/prompt/pack/pack_reader.hpp"
#include "hearth/store/shelf/toml.hpp"

namespace hearth {

/// A pack file with one mistake, whose place is marked with `@`, and what is said about it.
struct MarkedPack {
  std::string text;
  std::string_view says;
};

/// Five lines that every pack begins with.
inline constexpr std::string_view kPackHead =
    "format = 1\nid = \"test\"\nversion = 1\nkind = \"log\"\ntitle = \"Test\"\n";
inline constexpr std::string_view kSectionHead = "[[section]]\nid = \"one\"\ntitle = \"One\"\n";

inline std::string in_section(std::string_view rest) {
  return std::string(kPackHead) + std::string(kSectionHead) + std::string(rest);
}

/// A pack of one question `pain`, whose further keys are given.
inline std::string in_question(std::string_view rest) {
  return in_section("[[section.question]]\nid = \"pain\"\nask = \"How much?\"\n" +
                    std::string(rest));
}

inline std::string question(std::string_view id, std::string_view rest) {
  return "[[section.question]]\nid = \"" + std::string(id) + "\"\nask = \"?\"\n" +
         std::string(rest) + "\n";
}

inline ReadPack read_text(std::string_view text) {
  const auto parsed = parse_toml(text);
  if (!parsed.tree) return {std::nullopt, parsed.problems};
  return read_pack(*parsed.tree);
}

inline Position place_of_mark(std::string_view text) {
  const auto before = text.substr(0, text.find('@'));
  const auto line = static_cast<std::size_t>(std::ranges::count(before, '\n')) + 1;
  const auto start = before.rfind('\n');
  return {line, before.size() - (start == std::string_view::npos ? 0 : start + 1) + 1};
}

/// Exactly one finding, at the mark, of that severity.
inline void check_only_problem(const MarkedPack& pack, Problem::Severity severity) {
  auto text = pack.text;
  const auto place = place_of_mark(text);
  text.erase(text.find('@'), 1);
  const auto read = read_text(text);
  CAPTURE(pack.text);
  CAPTURE(describe(read.problems, "test.toml", text));
  CHECK(read.pack.has_value() == (severity == Problem::Severity::warning));
  REQUIRE(read.problems.size() == 1);
  const auto& problem = read.problems.front();
  CHECK(problem.severity == severity);
  CHECK(problem.at.line == place.line);
  CHECK(problem.at.column == place.column);
  CHECK((problem.what + " | " + problem.expected).find(pack.says) != std::string::npos);
  CHECK_FALSE(problem.expected.empty());
}

inline void check_errors(const std::vector<MarkedPack>& packs) {
  for (const auto& pack : packs) check_only_problem(pack, Problem::Severity::error);
}

inline void check_warnings(const std::vector<MarkedPack>& packs) {
  for (const auto& pack : packs) check_only_problem(pack, Problem::Severity::warning);
}

}  // namespace hearth
