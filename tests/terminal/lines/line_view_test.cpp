#include "hearth/terminal/interview_view.hpp"

#include <doctest/doctest.h>

#include "hearth/core/text.hpp"
#include "support/scripted_console.hpp"
#include "support/wordings.hpp"

namespace hearth {
namespace {

Condition condition(std::string_view text, NameType type = {NameType::Kind::number, {}}) {
  const auto parsed = parse_condition(text, [&](std::string_view) { return &type; });
  REQUIRE(parsed.problems.empty());
  return parsed.condition;
}

Question pain_question() {
  auto wording = pain_wording();
  wording.ask = "How strong was your pain, {name}?";
  wording.recall = "the past 7 days";
  auto question = question_of(std::move(wording));
  question.share = Share::sealed;
  question.why = "It shows {others} what a week was like.";
  question.notices = {{condition("pain >= 8"), "That is strong, {name}. Your team can help."}};
  return question;
}

Question worry_question() {
  auto question = question_of(wording_of(QuestionType::text, "worry"));
  question.share = Share::sealed;
  question.when = condition("pain >= 5");
  return question;
}

Question touch_question() {
  auto question = question_of(
      options_wording(QuestionType::choice, {{"walk", "A slow walk"}, {"hold", "Being held"}}));
  question.share = Share::shared;
  return question;
}

Pack weekly() {
  Pack pack;
  pack.id = "weekly";
  pack.sections = {
      {.id = "alone",
       .title = "Each on your own",
       .intro = "Take your time, {name}.",
       .questions = {pain_question(), worry_question()}},
      {.id = "wishes", .title = "Wishes", .intro = "", .questions = {touch_question()}}};
  return pack;
}

/// One sitting with a pack: what was typed, what came of it.
struct Sitting {
  explicit Sitting(std::vector<std::string> lines, Pack asked = weekly(),
                   Audience audience = Audience::each)
      : pack(std::move(asked)),
        interview(questions_for(pack, audience)),
        console(std::move(lines)) {}

  Ending run() {
    return ask_in_lines(interview, {pack, {"Alex", "Sam"}, "Weekly check-in, Alex"}, console, style,
                        [this](const Interview& now) { kept.push_back(now.answers().size()); });
  }

  bool heard(std::string_view text) const {
    return console.heard().find(text) != std::string::npos;
  }

  Pack pack;
  Interview interview;
  ScriptedConsole console;
  Style style{.color = false, .columns = 80, .accessible = true};
  std::vector<std::size_t> kept;
};

Value answer_to(const Sitting& sitting, std::string_view id) {
  for (const auto& answer : sitting.interview.answers()) {
    if (answer.wording->id == id) return answer.value;
  }
  return Skipped{};
}

std::size_t count(std::string_view text, std::string_view part) {
  std::size_t times = 0;
  for (auto at = text.find(part); at != text.npos; at = text.find(part, at + 1)) ++times;
  return times;
}

}  // namespace

TEST_CASE("a sitting, as it is heard") {
  Sitting sitting({"3", "2"});
  CHECK(sitting.run() == Ending::finished);
  CHECK(sitting.console.heard() ==
        "Weekly check-in, Alex\n"
        "At any question: ? helps, - skips.\n"
        "\n"
        "Each on your own\n"
        "Take your time, Alex.\n"
        "\n"
        "1 of 2. Sealed\n"
        "How strong was your pain, Alex?\n"
        "The past 7 days.\n"
        "A number from 0 (none) to 10 (worst imaginable).\n"
        "Sealed: the others see this answer once each of you has answered.\n"
        "> < 3\n"
        "\n"
        "Wishes\n"
        "\n"
        "2 of 2. Shared\n"
        "How is touch?\n"
        "1. A slow walk\n"
        "2. Being held\n"
        "Shared: everyone who uses this journal can see this answer.\n"
        "> < 2\n");
  CHECK(sitting.console.outs().empty());
  CHECK(sitting.kept == std::vector<std::size_t>{1, 2});
}

TEST_CASE("a complaint repeats only itself and the prompt") {
  Sitting sitting({"11", "7<<", "3", "-"});
  CHECK(sitting.run() == Ending::finished);
  for (const char* typed : {"11", "7<<"}) {
    CHECK(sitting.heard(std::string("> < ") + typed +
                        "\nPlease give a number from 0 (none) to 10 (worst imaginable).\n> "));
  }
  CHECK(sitting.kept.size() == 2);
}

TEST_CASE("a question can be skipped; an empty line skips words and asks again for a number") {
  Sitting sitting({"", "6", "", " - "});
  CHECK(sitting.run() == Ending::finished);
  CHECK(sitting.heard(
      "> < \nNothing is typed yet. Type - to skip this question, or ? for help.\n> "));
  REQUIRE(sitting.interview.answers().size() == 3);
  CHECK_FALSE(answered(answer_to(sitting, "worry")));
}

TEST_CASE("going back tells the earlier answer, and Enter keeps it") {
  Sitting sitting({"7", "<", "", "some", "<", "<", "6", "1"});
  CHECK(sitting.run() == Ending::finished);
  CHECK(sitting.heard("Enter keeps: 7\n> < \n"));
  CHECK(sitting.heard("Enter keeps: some\n> < <\n"));
  CHECK(answer_to(sitting, "pain") == Value(6.0));
  CHECK(answer_to(sitting, "worry") == Value(std::string("some")));
}

TEST_CASE("going back to a skip says that it was one") {
  Sitting sitting({"-", "<", "", "1"});
  CHECK(sitting.run() == Ending::finished);
  CHECK(sitting.heard("You skipped this before. Enter skips it again.\n> < \n"));
  CHECK_FALSE(answered(answer_to(sitting, "pain")));
}

TEST_CASE("at the first question there is nothing to go back to") {
  Sitting sitting({"<", "3", "-"});
  CHECK(sitting.run() == Ending::finished);
  CHECK(sitting.heard("> < <\nThis is the first question; there is none before it.\n> < 3\n"));
}

TEST_CASE("help says why, then the keys, and asks again") {
  Sitting sitting({"?", "3", "-"});
  CHECK(sitting.run() == Ending::finished);
  CHECK(sitting.heard("\nIt shows Sam what a week was like.\nYou can type one of these"));
  CHECK(count(sitting.console.heard(), "How strong was your pain, Alex?") == 2);
  CHECK(count(sitting.console.heard(), "Take your time, Alex.") == 1);
}

TEST_CASE("leaving, clearing and being interrupted are told apart and keep what is there") {
  for (const auto& [key, ending] : {std::pair{"!", Ending::left}, {"!!", Ending::cleared}}) {
    Sitting sitting({"6", key, "never typed"});
    CHECK(sitting.run() == ending);
    CHECK(sitting.interview.answers().size() == 1);
    CHECK(sitting.console.lines_left() == 1);
  }
  for (const auto kind : {Line::Kind::end, Line::Kind::interrupted}) {
    Sitting sitting({"6", "half a thought\\"});
    sitting.console.after_last = kind;
    CHECK(sitting.run() == Ending::interrupted);
    CHECK(sitting.interview.answers().size() == 1);
  }
}

TEST_CASE("a text goes on in the next line after a backslash") {
  Sitting sitting({"6", "one\\", "?\\", "three", "-"});
  CHECK(sitting.run() == Ending::finished);
  CHECK(answer_to(sitting, "worry") == Value(std::string("one\n?\nthree")));
}

TEST_CASE("a guarded key is an answer") {
  for (const std::string key : {"?", "<", "-", "!", "!!", "=private"}) {
    Sitting sitting({"6", "\\" + key, "-"});
    CHECK(sitting.run() == Ending::finished);
    CHECK(answer_to(sitting, "worry") == Value(key));
  }
}

TEST_CASE("who may see an answer can be chosen, looser and tighter") {
  Sitting sitting({"=private", "=shared", "6", "=private", "fine", "-"});
  CHECK(sitting.run() == Ending::finished);
  const auto answers = sitting.interview.answers();
  REQUIRE(answers.size() == 3);
  CHECK(answers[0].share == Share::shared);
  CHECK(answers[1].share == Share::only_me);
  CHECK(sitting.heard("> < =private\nPrivate: this answer is shown to you alone.\n> < =shared\n"));
}

TEST_CASE("who may see an answer is said again whenever it is not as at the one before") {
  Sitting sitting({"=private", "6", "fine", "-"});
  CHECK(sitting.run() == Ending::finished);
  CHECK(count(sitting.console.heard(), "Sealed: ") == 1);
  CHECK(count(sitting.console.heard(), "Private: ") == 1);
  CHECK(count(sitting.console.heard(), "Shared: ") == 1);
}

TEST_CASE("a share chosen on going back is kept at once") {
  Sitting sitting({"6", "<", "=private", "!"});
  CHECK(sitting.run() == Ending::left);
  CHECK(sitting.interview.answers().front().share == Share::only_me);
  CHECK(sitting.kept.size() == 2);
}

TEST_CASE("an unknown share changes nothing and says which there are") {
  Sitting sitting({"=secret", "6", "!"});
  sitting.run();
  CHECK(sitting.heard("type =private, =sealed or =shared.\n> "));
  CHECK(sitting.interview.answers().front().share == Share::sealed);
}

TEST_CASE("an answer given together stays everybody's") {
  Pack pack;
  pack.sections = {{.id = "both",
                    .title = "Both of you",
                    .intro = "",
                    .audience = Audience::together,
                    .questions = {touch_question()}}};
  Sitting sitting({"=private", "1"}, pack, Audience::together);
  CHECK(sitting.run() == Ending::finished);
  CHECK(sitting.heard("This answer is from all of you"));
  CHECK(sitting.interview.answers().front().share == Share::shared);
}

TEST_CASE("a notice is shown after the answer that meets it, once it is kept") {
  Sitting strong({"9", "!"});
  strong.run();
  CHECK(strong.heard("> < 9\nThat is strong, Alex. Your team can help.\n\n2 of 3"));
  Sitting mild({"7", "!"});
  mild.run();
  CHECK_FALSE(mild.heard("That is strong"));
  Sitting skipped({"-", "!"});
  skipped.run();
  CHECK_FALSE(skipped.heard("That is strong"));
}

TEST_CASE("a resumed sitting begins where it stopped, with its section") {
  Sitting first({"6", "!"});
  first.run();
  Sitting second({"fine", "-"});
  second.interview.resume(first.interview.answers());
  CHECK(second.run() == Ending::finished);
  CHECK(second.heard("Each on your own\nTake your time, Alex.\n\n2 of 3. Sealed\nHow is worry?\n"));
}

TEST_CASE("a sitting with nothing to ask is finished") {
  Sitting sitting({}, Pack{});
  CHECK(sitting.run() == Ending::finished);
}

TEST_CASE("no line is wider than the screen, and no escape byte is written, whatever is in it") {
  auto pack = weekly();
  pack.sections[0].title = "\x1b[31mEach\x07 on your own";
  const std::string no_utf8 = std::string("gone \x9b") + "1m";
  Sitting sitting({"?", "6", no_utf8, "fine \x1b[2J", "<", "?", "", "-"}, pack);
  sitting.style.columns = 24;
  CHECK(sitting.run() == Ending::finished);
  std::string_view left = sitting.console.notes();
  while (!left.empty()) {
    const auto line = left.substr(0, left.find('\n'));
    INFO(line);
    CHECK(width(line) <= 24);
    left.remove_prefix(line.size() + 1);
  }
  CHECK(sitting.console.notes().find('\x1b') == std::string::npos);
  CHECK(sitting.console.notes().find('\x07') == std::string::npos);
}

}  // namespace hearth
