#include <algorithm>
#include <set>

#include "hearth/app/sitting/preparation.hpp"
#include "hearth/app/sitting/sitting.hpp"
#include "hearth/core/error.hpp"
#include "hearth/core/translated.hpp"
#include "hearth/system/catalogue.hpp"
#include "hearth/terminal/interview_view.hpp"
#include "scene.hpp"

namespace hearth {
namespace {

/// Goes to that question with all answers taken up. Those that had none are passed over, and so
/// named.
std::set<std::string> pass_to(Interview& interview, const std::vector<Answer>& answers,
                              const std::string& question) {
  interview.resume(answers);
  std::set<std::string> passed;
  while (const Question* open = interview.current()) {
    passed.insert(open->wording->id);
    interview.skip();
  }
  interview.go_to(question);
  if (interview.current() != nullptr) return passed;
  throw Error(tr("This question is not asked beside the other answers as they are."),
              tr("`hearth edit` asks all of them if you choose the last line."), Exit::usage);
}

/// The answers to what is not among these questions: what hearth itself added, as which step was
/// meant; and, where one of them alone is asked again, what the pack asks in another way now.
std::vector<Answer> unasked(const Entry& before, const std::vector<Question>& questions,
                            const std::string& again) {
  std::vector<Answer> answers;
  for (const Answer& answer : before.answers) {
    const auto asks_it = [&](const Question& one) {
      const bool same_type = one.wording->type == answer.wording->type;
      return one.wording->id == answer.wording->id &&
             (same_type || again.empty() || again == answer.wording->id);
    };
    if (std::ranges::none_of(questions, asks_it)) answers.push_back(answer);
  }
  return answers;
}

}  // namespace

std::vector<Answer> asked_again(Sitting& sitting, const std::optional<Person>& person,
                                const Entry& before, const std::string& question) {
  const Speaking speaking(sitting.pack.lang);
  Preparation preparation = prepared_again(sitting.env, sitting.pack, before);
  const std::set<std::string> passed =
      question.empty() ? std::set<std::string>{}
                       : pass_to(preparation.interview, before.answers, question);
  const InterviewScene scene = scene_for(sitting, person);
  const Ending ending = ask_in_view(preparation.interview, scene, sitting.env.console,
                                    sitting.env.style, [](const Interview&) {});
  if (ending == Ending::cleared) sitting.env.console.clear();
  if (ending != Ending::finished) throw Error(tr("Left. Nothing was changed."), "", Exit::left);
  std::vector<Answer> answers = preparation.interview.answers();
  std::erase_if(answers, [&](const Answer& one) {
    return !answered(one.value) && passed.contains(one.wording->id);
  });
  for (Answer& kept : unasked(before, preparation.questions, question)) {
    answers.push_back(std::move(kept));
  }
  return answers;
}

}  // namespace hearth
