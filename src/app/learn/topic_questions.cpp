#include <fmt/format.h>

#include "hearth/app/journal/who.hpp"
#include "hearth/app/keys/key_source.hpp"
#include "hearth/app/learn/topics.hpp"
#include "hearth/app/packs/asked_pack.hpp"
#include "hearth/app/sitting/sitting.hpp"
#include "hearth/core/error.hpp"
#include "hearth/core/translated.hpp"
#include "hearth/learn/topic_page.hpp"
#include "hearth/plan/vocabulary.hpp"
#include "hearth/prompt/interview.hpp"
#include "hearth/system/catalogue.hpp"
#include "hearth/terminal/interview_view.hpp"

namespace hearth {
namespace {

/// One question: which of those of the page.
Pack pack_of(const LearnTopic& topic) {
  Wording wording;
  wording.pack = wording.id = topic.id;
  wording.ask = tr("Which of these would you like to ask?");
  wording.type = QuestionType::choices;
  for (const TopicFact& line : topic.part(TopicPart::Id::ask).lines) {
    wording.options.push_back({line.say, line.say});
  }
  Question question;
  question.wording = std::make_shared<const Wording>(std::move(wording));
  question.share = Share::only_me;
  question.why =
      tr("What you choose is kept for you alone, with your questions for an appointment.");
  Pack pack;
  pack.id = topic.id;
  pack.kind = PackKind::learn;
  pack.title = topic.title;
  pack.sections = {
      {.id = "ask", .title = title_of(TopicPart::Id::ask), .intro = "", .questions = {question}}};
  return pack;
}

Ending ask_in_view(Env& env, Interview& interview, const InterviewScene& scene) {
  const Keep nothing = [](const Interview&) {};
  if (const auto screen = env.console.screen()) {
    return ask_on_screen(interview, scene, *screen, env.style, nothing);
  }
  return ask_in_lines(interview, scene, env.console, env.style, nothing);
}

/// As they stand on the page.
std::vector<std::string> chosen(Env& env, const LearnTopic& topic) {
  const Pack pack = pack_of(topic);
  Interview interview(questions_for(pack, Audience::each));
  const InterviewScene scene{pack, {}, topic.title, true};
  const Ending ending = ask_in_view(env, interview, scene);
  if (ending == Ending::cleared) {
    env.console.clear();
    throw Error("", "", Exit::left);
  }
  const std::vector<Answer> answers = interview.answers();
  const auto* ids =
      answers.empty() ? nullptr : std::get_if<std::vector<std::string>>(&answers.front().value);
  if (ending != Ending::finished || !ids || ids->empty()) {
    throw Error(tr("Left. Nothing was written."), "", Exit::left);
  }
  return *ids;
}

}  // namespace

void ask_for_questions(Env& env, const LearnTopic& topic) {
  if (!can_ask(env)) {
    throw Error(tr("This asks which questions you mean, and there is no terminal to ask at."),
                tr("`hearth log appointment-before --set top_questions=...` keeps yours."),
                Exit::usage);
  }
  Journal journal = open_journal(env);
  const std::string questions = fmt::format("{}", fmt::join(chosen(env, topic), "\n"));
  const Pack pack = asked_pack(env, PackKind::log, pack_id::kAppointmentBefore);
  const Question* question = pack.find(question_id::kTopQuestions);
  const std::vector<Person> people = journal.people();
  const Person person = writer(env, people);
  const When now = when_from(std::nullopt, env.now, env.zone);
  const Answer answer{question->wording, questions, question->share};
  write_given(
      {env, journal, pack, people, now},
      {entry_of(pack, person.id, now, {answer}, occasion_in(journal, pack, now, person.id))});
  env.console.note(tr("Kept, for you alone. `hearth log appointment-before` takes more.\n"));
}

}  // namespace hearth
