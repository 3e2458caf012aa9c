#include <doctest/doctest.h>

#include "hearth/terminal/interview_view.hpp"
#include "support/scripted_console.hpp"
#include "support/wordings.hpp"

namespace hearth {
namespace {

/// Pain, two more, and one that the short way asks.
struct Tired {
  explicit Tired(std::vector<std::string> lines) : console(std::move(lines)) {
    Question pain = question_of(pain_wording());
    static const NameType number{NameType::Kind::number, {}};
    pain.short_when =
        parse_condition("pain >= 8", [](std::string_view) { return &number; }).condition;
    Question wish = question_of(wording_of(QuestionType::text, "wish"));
    wish.on_short_way = true;
    pack.sections = {{.id = "one",
                      .title = "One",
                      .intro = "",
                      .questions = {pain, question_of(wording_of(QuestionType::text, "first")),
                                    question_of(wording_of(QuestionType::text, "second")), wish}}};
  }

  Ending run() {
    Interview interview(questions_for(pack, Audience::each));
    const Ending ending = ask_in_lines(interview, {pack, {"Alex", "Sam"}, "Alex"}, console, {},
                                       [this](const Interview& now) { kept = now.answers(); });
    return ending;
  }

  [[nodiscard]] bool heard(const std::string& text) const {
    return console.heard().find(text) != std::string::npos;
  }

  Pack pack;
  ScriptedConsole console;
  std::vector<Answer> kept;
};

}  // namespace

TEST_CASE("whoever is not up to it is offered the short way at once, and takes it") {
  for (const char* taken : {"short", "s", " Sho "}) {
    Tired sitting({"9", taken, "a nap"});
    CHECK(sitting.run() == Ending::finished);
    CHECK(
        sitting.heard("There is a short way, if that is enough for today.\n1 more question instead "
                      "of 3.\n"));
    CHECK(sitting.console.lines_left() == 0);
    REQUIRE(sitting.kept.size() == 4);
    CHECK(sitting.kept[3].value == Value(std::string("a nap")));
  }
}

TEST_CASE("Enter asks all of it, and it is not offered again") {
  Tired sitting({"9", "what?", "", "one", "<", "<", "9", "two", "three"});
  CHECK(sitting.run() == Ending::finished);
  CHECK(sitting.console.lines_left() == 0);
  const std::string heard = sitting.console.heard();
  CHECK(heard.find("There is a short way") == heard.rfind("There is a short way"));
}

TEST_CASE("to stop there keeps what was answered") {
  Tired sitting({"9", "!"});
  CHECK(sitting.run() == Ending::left);
  CHECK(sitting.kept.size() == 1);
  Tired gone({"9"});
  CHECK(gone.run() == Ending::interrupted);
  CHECK(gone.kept.size() == 1);
}

TEST_CASE("at any question it is there for whoever types it, and told of in the help") {
  Tired sitting({"?", "=short", "", "1", "=short", "s", "a nap"});
  CHECK(sitting.run() == Ending::finished);
  CHECK(sitting.heard("=short  the short way. 1 more question instead of 4."));
  CHECK(sitting.console.lines_left() == 0);
  Tired at_the_end({"1", "-", "-", "=short", "a nap"});
  CHECK(at_the_end.run() == Ending::finished);
  CHECK(at_the_end.heard("There is no shorter way from here."));
  Tired share({"=sh", "1", "-", "-", "-"});
  CHECK(share.run() == Ending::finished);
  CHECK(share.heard("Shared: everyone"));
}

TEST_CASE("whoever writes alone is not told of others") {
  Tired sitting({"?", "=x", "=private", "1", "-", "-", "-"});
  Interview interview(questions_for(sitting.pack, Audience::each));
  InterviewScene scene{sitting.pack, {"Alex", "the people who matter to you"}, "Alex", true};
  CHECK(ask_in_lines(interview, scene, sitting.console, {}, [](const Interview&) {}) ==
        Ending::finished);
  for (const char* of_others : {"others", "each of you", "everyone"}) {
    CHECK_FALSE_MESSAGE(sitting.heard(of_others), of_others);
  }
  CHECK(sitting.heard("Private: this answer stays yours alone, whoever joins this journal later."));
}

}  // namespace hearth
