#pragma once

#include <string>
#include <string_view>

#include "hearth/learn/topic_reader.hpp"
#include "hearth/store/shelf/toml.hpp"

namespace hearth::test {

inline constexpr std::string_view kTopicHead =
    "format = 1\nid = \"test\"\nversion = 1\nkind = \"learn\"\ntitle = \"Test\"\n";
inline constexpr std::string_view kOneSource =
    "[[source]]\nid = \"S1\"\nwhat = \"W\"\nwhere = \"x.org\"\nseen = 2026-03-01\n";

/// A part with one line.
inline std::string part(std::string_view id, std::string_view line = "say = \"So.\"\n",
                        std::string_view source = "source = [\"S1\"]\n") {
  return "[[part]]\nid = \"" + std::string(id) + "\"\n[[part.line]]\n" + std::string(line) +
         std::string(source);
}

/// All five parts, the one of that name with that line.
inline std::string parts_with(std::string_view id, std::string_view line,
                              std::string_view source = "source = [\"S1\"]\n") {
  std::string text;
  for (const std::string_view each : {"change", "adapt", "aids", "ask", "call"}) {
    text += each == id ? part(each, line, source) : part(each);
  }
  return text;
}

inline ReadTopic topic_in(std::string_view text) {
  const ParsedToml parsed = parse_toml(text);
  if (!parsed.tree) return {std::nullopt, parsed.problems};
  return read_topic(*parsed.tree);
}

inline std::string whole_topic(std::string_view id = "", std::string_view line = "",
                               std::string_view source = "source = [\"S1\"]\n") {
  return std::string(kTopicHead) + parts_with(id, line, source) + std::string(kOneSource);
}

}  // namespace hearth::test
