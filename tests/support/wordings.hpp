#pragma once

#include <memory>
#include <string>
#include <vector>

#include "hearth/prompt/pack/question.hpp"

namespace hearth {

inline Wording wording_of(QuestionType type, std::string id = "q") {
  Wording wording;
  wording.pack = "weekly";
  wording.ask = "How is " + id + "?";
  wording.id = std::move(id);
  wording.type = type;
  return wording;
}

inline Wording pain_wording() {
  auto wording = wording_of(QuestionType::scale, "pain");
  wording.min = 0;
  wording.max = 10;
  wording.low = "none";
  wording.high = "worst imaginable";
  return wording;
}

inline Wording options_wording(QuestionType type, std::vector<Option> options) {
  auto wording = wording_of(type, "touch");
  wording.options = std::move(options);
  return wording;
}

inline Question question_of(Wording wording) {
  Question question;
  question.wording = std::make_shared<const Wording>(std::move(wording));
  return question;
}

}  // namespace hearth
