#include <doctest/doctest.h>

#include "hearth/terminal/interview_view.hpp"
#include "support/scripted_console.hpp"
#include "support/scripted_screen.hpp"
#include "support/wordings.hpp"

// The offer to say an absolute in another way, in both ways to look at an interview.
namespace hearth {
namespace {

Pack effort_and_rest() {
  auto effort = wording_of(QuestionType::text, "effort");
  effort.ask = "What did you see {others} do?";
  Pack pack;
  pack.sections = {
      {.id = "alone",
       .title = "Alone",
       .intro = "",
       .questions = {question_of(effort), question_of(wording_of(QuestionType::text, "rest"))}}};
  return pack;
}

const Reframe kReframe = {{"you never"}, "Another way?", "What happened", "Felt", "Wish", "These?"};

struct Asked {
  Ending ending = Ending::finished;
  std::vector<Value> answers;
  std::vector<std::size_t> kept;  ///< how many answers each time that something was kept
  std::string seen;
};

class Scene {
 public:
  explicit Scene(std::optional<Reframe> reframe = kReframe)
      : scene_{pack_, {"Alex", "Sam"}, "Heading", false, std::move(reframe)} {}

  Asked in_lines(std::vector<std::string> typed, Line::Kind after_last = Line::Kind::end) {
    ScriptedConsole console(std::move(typed));
    console.after_last = after_last;
    asked_.ending = ask_in_lines(interview_, scene_, console, {}, keep_);
    asked_.seen = console.heard();
    return finish();
  }

  Asked on_screen(std::string_view typed) {
    ScriptedScreen screen(typed);
    asked_.ending = ask_on_screen(interview_, scene_, screen, {}, keep_);
    asked_.seen = screen.seen();
    return finish();
  }

 private:
  Asked finish() {
    for (const Answer& answer : interview_.answers()) asked_.answers.push_back(answer.value);
    return asked_;
  }

  Pack pack_ = effort_and_rest();
  Interview interview_{questions_for(pack_, Audience::each)};
  InterviewScene scene_;
  Asked asked_;
  Keep keep_ = [this](const Interview& now) { asked_.kept.push_back(now.answers().size()); };
};

bool has(const Asked& asked, std::string_view text) {
  return asked.seen.find(text) != std::string::npos;
}

using Values = std::vector<Value>;

}  // namespace

TEST_CASE("what is chosen takes the place of the first words, in both views") {
  const Values wanted = {"It was late\nAlone\nA call", "fine"};
  const Asked lines =
      Scene().in_lines({"you never call", "y", "It was late", "Alone", "A call", "y", "fine"});
  CHECK(lines.answers == wanted);
  CHECK(lines.kept.size() == 2);
  CHECK(Scene().on_screen("you never call\ry\rIt was late\rAlone\rA call\ry\rfine\r").answers ==
        wanted);
}

TEST_CASE("a no, or an Enter, keeps the first words and asks nothing more") {
  const Values own = {"you never call", "fine"};
  for (const char* no : {"n", ""}) {
    CHECK(Scene().in_lines({"you never call", no, "fine"}).answers == own);
  }
  CHECK(Scene().on_screen("you never call\r\rfine\r").answers == own);
  CHECK(Scene().on_screen("you never call\ry\rIt was late\r\r\rn\rfine\r").answers == own);
}

TEST_CASE("it is offered once for a question, and only where it is about the others") {
  const Asked again = Scene().in_lines({"you never call", "n", "<", "you never ask", "fine"});
  CHECK(again.answers == Values{"you never ask", "fine"});
  CHECK(Scene().in_lines({"nothing", "you never know"}).answers ==
        Values{"nothing", "you never know"});
}

TEST_CASE("without it, nothing is offered") {
  const Asked asked = Scene(std::nullopt).in_lines({"you never call", "fine"});
  CHECK(asked.answers == Values{"you never call", "fine"});
  CHECK_FALSE(has(asked, "Another way?"));
}

TEST_CASE("leaving in the middle loses neither the words nor the way out") {
  const Asked left = Scene().in_lines({"you never call", "y", "It was late", "!"});
  CHECK(left.ending == Ending::left);
  CHECK(left.answers == Values{"you never call"});
  const Asked cleared = Scene().on_screen("you never call\ry\r!!\r");
  CHECK(cleared.ending == Ending::cleared);
  CHECK(cleared.answers == Values{"you never call"});
  const Asked gone = Scene().on_screen("you never call\ry\rIt");
  CHECK(gone.ending == Ending::interrupted);
  CHECK(gone.kept == std::vector<std::size_t>{1});
  const Asked stopped = Scene().in_lines({"you never call", "y"}, Line::Kind::interrupted);
  CHECK(stopped.answers == Values{"you never call"});
}

TEST_CASE("the other keys mean what they mean elsewhere") {
  CHECK(Scene().in_lines({"you never call", "y", "-", "Alone", "-", "y", "fine"}).answers ==
        Values{"Alone", "fine"});
  CHECK(Scene().in_lines({"you never call", "?", "y", "<", "fine"}).answers ==
        Values{"you never call", "fine"});
  CHECK(has(Scene().in_lines({"you never call", "=private", "n", "fine"}), "shown to you alone"));
}

}  // namespace hearth
