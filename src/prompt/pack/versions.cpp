#include "hearth/prompt/pack/versions.hpp"

#include <fmt/core.h>

#include "table_reader.hpp"

namespace hearth {
namespace {

const Tree* element_at(const Tree& table, std::string_view key, std::size_t place) {
  const Tree::Array& list = table.list(key);
  return place < list.size() ? &list[place] : nullptr;
}

/// Where the end of the range that has changed is written, or the question where it is not.
Position place_of(const Tree& question, bool at_max) {
  const Tree* end = question.find(at_max ? "max" : "min");
  return end == nullptr ? question.at : end->at;
}

std::string end_text(const std::optional<double>& end) { return end ? number_text(*end) : "none"; }

void compare(const Tree& question, const Wording& now, const Wording& then, Findings& findings) {
  const bool same_question =
      now.pack == then.pack && now.version == then.version && now.id == then.id;
  if (!same_question || (now.min == then.min && now.max == then.max)) return;
  findings.warn(place_of(question, now.min == then.min),
                fmt::format("the journal has answers to this question from {} to {}",
                            end_text(then.min), end_text(then.max)),
                fmt::format("`version = {}` in the pack, so that they stay apart from new ones",
                            now.version + 1));
}

}  // namespace

std::vector<Problem> check_versions(const Tree& file, const Pack& pack,
                                    std::span<const Wording> answered) {
  Findings findings;
  for (std::size_t s = 0; s < pack.sections.size(); ++s) {
    const Tree* section = element_at(file, "section", s);
    for (std::size_t q = 0; section && q < pack.sections[s].questions.size(); ++q) {
      const Tree* question = element_at(*section, "question", q);
      if (question == nullptr) continue;
      for (const Wording& then : answered) {
        compare(*question, *pack.sections[s].questions[q].wording, then, findings);
      }
    }
  }
  return findings.sorted();
}

}  // namespace hearth
