// Writes what lists say of the packs, practices and topics that hearth ships as a file of C++: so
// that none of them is read to be listed.
//
// usage: index_prompts FILE

#include <fmt/format.h>

#include <iostream>
#include <optional>
#include <stdexcept>

#include "generated_source.hpp"
#include "hearth/core/tree_code.hpp"
#include "hearth/learn/topic_reader.hpp"
#include "hearth/practice/practice_reader.hpp"
#include "hearth/prompt/builtin_prompts.hpp"
#include "hearth/prompt/pack/pack_reader.hpp"
#include "hearth/prompt/pack/shelf_file.hpp"
#include "hearth/store/shelf/pack_summary.hpp"

namespace {

constexpr std::string_view kBefore = R"(// Written by index_prompts from prompts/.
#include <array>

#include "shelf/prompt_index.hpp"

namespace hearth {

std::span<const IndexedPrompt> prompt_index() {
  using namespace std::string_view_literals;
  static constexpr std::array kIndex{
)";
constexpr std::string_view kBehind = R"(  };
  return kIndex;
}

}  // namespace hearth
)";

template <typename What>
hearth::PackSummary summary_of(const std::optional<What>& what,
                               const std::vector<hearth::Problem>& problems) {
  if (!what) throw std::runtime_error(problems.front().what);
  return hearth::summary_of(*what);
}

/// Nothing of the lists beside packs.
std::optional<hearth::PackSummary> summary_in(const hearth::Tree& tree) {
  switch (shelf_file(tree)) {
    case hearth::ShelfFile::pack: {
      const auto read = hearth::read_pack(tree);
      return summary_of(read.pack, read.problems);
    }
    case hearth::ShelfFile::practice: {
      const auto read = hearth::read_practice(tree);
      return summary_of(read.practice, read.problems);
    }
    case hearth::ShelfFile::topic: {
      const auto read = hearth::read_topic(tree);
      return summary_of(read.topic, read.problems);
    }
    default:
      return std::nullopt;
  }
}

std::string row_of(const hearth::BuiltinPrompt& prompt) {
  const auto summary = summary_in(hearth::decoded(prompt.code));
  if (!summary) return "";
  return fmt::format("    IndexedPrompt{{{}, {},\n     {}, {},\n     {}}},\n",
                     hearth::literal(prompt.path), hearth::literal(summary->lang),
                     hearth::literal(summary->title), summary->minutes,
                     hearth::literal(fmt::format("{}", fmt::join(summary->metrics, "\n"))));
}

int index(const char* target) {
  return hearth::write_rows(target, {kBefore, kBehind}, hearth::builtin_prompts(), row_of,
                            [](const hearth::BuiltinPrompt& prompt) { return prompt.path; });
}

}  // namespace

int main(int count, char** arguments) {
  if (count == 2) return index(arguments[1]);
  std::cerr << "usage: index_prompts FILE\n";
  return 2;
}
