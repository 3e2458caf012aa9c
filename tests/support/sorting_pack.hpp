#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "hearth/prompt/pack/pack.hpp"
#include "support/wordings.hpp"

namespace hearth {

inline Question thing_to_sort(const std::string& id) {
  Wording wording = options_wording(
      QuestionType::choice,
      {{"good", "good"}, {"maybe", "maybe"}, {"not_now", "not now"}, {"never", "never"}});
  wording.id = id;
  wording.ask = "Thing " + id;
  Question question = question_of(std::move(wording));
  question.share = Share::overlap;
  question.why = "Shown to nobody.";
  return question;
}

/// Families of so many things, called `a`, `b` and so on; the things `a1`, `a2`.
inline Pack pack_to_sort(const std::vector<std::size_t>& sizes) {
  Pack pack;
  pack.kind = PackKind::plan;
  pack.id = "activities";
  pack.title = "What is welcome";
  for (const std::size_t size : sizes) {
    Section section;
    section.id = section.title =
        std::string(1, static_cast<char>('a' + static_cast<char>(pack.sections.size())));
    for (std::size_t thing = 1; thing <= size; ++thing) {
      section.questions.push_back(thing_to_sort(section.id + std::to_string(thing)));
    }
    pack.sections.push_back(std::move(section));
  }
  return pack;
}

}  // namespace hearth
