#include "hearth/terminal/interview_view.hpp"

#include <doctest/doctest.h>

#include <tuple>

#include "screen_sitting.hpp"

namespace hearth {

using namespace screen_test;

TEST_CASE("a sitting on the screen gives the answers, each kept before the next is asked") {
  Sitting sitting("7\rquiet\r2\r");
  CHECK(sitting.run() == Ending::finished);
  CHECK(answer_to(sitting, "pain") == Value(7.0));
  CHECK(answer_to(sitting, "word") == Value(std::string("quiet")));
  CHECK(answer_to(sitting, "touch") == Value(std::string("hold")));
  CHECK(sitting.kept == std::vector<std::size_t>{1, 2, 3});
  CHECK(sitting.saw("A walk with Sam"));
  CHECK(sitting.screen.seen().find('\x1b') == std::string::npos);
}

TEST_CASE("one question at a time, with its place and its section, introduced once") {
  Sitting first("");
  first.run();
  CHECK(first.sees("1 of 3"));
  CHECK(first.sees("The body"));
  CHECK(first.sees("Take your time, Alex."));
  Sitting second("7\r");
  second.run();
  CHECK(second.sees("2 of 3"));
  CHECK_FALSE(second.sees("How is pain?"));
  CHECK_FALSE(second.sees("Take your time"));
}

TEST_CASE("the pack's introduction has a page of its own, at the very beginning") {
  auto pack = weekly();
  pack.intro = "Ten quiet minutes, {name}.";
  Sitting sitting("", pack);
  sitting.run();
  CHECK(sitting.saw("Ten quiet minutes, Alex."));
  Sitting read("\r7\r", pack);
  read.run();
  CHECK(answer_to(read, "pain") == Value(7.0));
  Sitting ahead("7\r\r", pack);
  ahead.run();
  CHECK(answer_to(ahead, "pain") == Value(7.0));
}

TEST_CASE("an earlier answer is there on going back, and a skip is said to be one") {
  Sitting sitting("7\r<\r");
  CHECK(sitting.run() == Ending::interrupted);
  CHECK(sitting.interview.answers().size() == 1);
  Sitting back("7\rsome\r<");
  back.run();
  CHECK(back.sees("> some"));
  for (const char* const keys : {"7\rsome\r<<\r", "7\rsome\r<\x10"}) {
    Sitting again(keys);
    again.run();
    CHECK(again.sees("[7]"));
    CHECK(answer_to(again, "word") == Value(std::string("some")));
  }
  Sitting skipped("-<\r");
  skipped.run();
  CHECK(skipped.sees("You skipped this before. Enter skips it again."));
}

TEST_CASE("what is skipped again stays skipped, what is emptied is not kept behind one's back") {
  Sitting skipped("-<\r\r");
  skipped.run();
  CHECK(skipped.sees("2 of 3"));
  Sitting emptied("7\rsome\r<\x15\r");
  emptied.run();
  CHECK(emptied.sees("3 of 3"));
  CHECK(answer_to(emptied, "word") == Value(Skipped{}));
}

TEST_CASE("what cannot be taken is said, and stays to be changed") {
  auto pack = weekly();
  pack.sections[0].questions = {question_of(wording_of(QuestionType::date, "day"))};
  Sitting sitting("soon\r", pack);
  sitting.run();
  CHECK(sitting.sees("Please give a date"));
  CHECK(sitting.sees("> soon"));
  Sitting first("<");
  first.run();
  CHECK(first.sees("This is the first question"));
}

TEST_CASE("help says why and the keys, until Enter or Escape") {
  Sitting sitting("?");
  sitting.run();
  CHECK(sitting.sees("It shows Sam what a week was like."));
  CHECK(sitting.sees("!!  stop at once"));
  Sitting after("?\r7\r");
  after.run();
  CHECK(answer_to(after, "pain") == Value(7.0));
}

TEST_CASE(
    "a notice stays until Enter, once the answer is kept, and what is typed ahead is not lost") {
  Sitting sitting("9\r");
  sitting.run();
  CHECK(sitting.sees("That is strong, Alex. Your team can help."));
  CHECK(sitting.kept.size() == 1);
  Sitting after("9\rthe walk\r");
  after.run();
  CHECK(after.sees("2 of 3"));
  CHECK(after.sees("> the walk"));
  Sitting mild("7\r");
  mild.run();
  CHECK_FALSE(mild.saw("That is strong"));
}

TEST_CASE("leaving and clearing, also at a page and as a whole text") {
  CHECK(Sitting("!\r").run() == Ending::left);
  CHECK(Sitting("!!").run() == Ending::cleared);
  CHECK(Sitting("?!!").run() == Ending::cleared);
  CHECK(Sitting("7\r!\r").run() == Ending::left);
  CHECK(Sitting("7\r!!\r").run() == Ending::cleared);
  Sitting guarded("7\r!! \r!\r");
  CHECK(guarded.run() == Ending::left);
  CHECK(answer_to(guarded, "word") == Value(std::string("!!")));
}

TEST_CASE("who may see an answer is chosen at any question, and is said") {
  Sitting sitting("=private\r6\r=sealed\rx\r");
  sitting.run();
  CHECK(sitting.interview.answers().at(0).share == Share::only_me);
  CHECK(sitting.interview.answers().at(1).share == Share::sealed);
  CHECK(sitting.saw("Private: this answer is shown to you alone."));
  Sitting changed("=private\r");
  changed.run();
  CHECK(changed.sees("Private: this answer is shown to you alone."));
  CHECK_FALSE(changed.sees("Sealed: "));
  Sitting wrong("=secret\r");
  wrong.run();
  CHECK(wrong.sees("type =private, =sealed or =shared."));
}

TEST_CASE("a text of several lines that begins like a key is an answer") {
  Sitting sitting("7\r=mc\x1b\r?\r");
  sitting.run();
  CHECK(answer_to(sitting, "word") == Value(std::string("=mc\n?")));
}

TEST_CASE("the editor gets the text and gives it back to be accepted") {
  Sitting sitting("7\rbefore\x05\r");
  sitting.screen.edited = {Edited::Kind::text, "after\nit", ""};
  sitting.run();
  CHECK(sitting.screen.edits == std::vector<std::string>{"before"});
  CHECK(answer_to(sitting, "word") == Value(std::string("after\nit")));
}

TEST_CASE("Ctrl-X Ctrl-E opens the editor always, Ctrl-E alone unless it is the end of a line") {
  for (const bool line_keys : {false, true}) {
    CAPTURE(line_keys);
    Sitting shell("7\rbefore\x18\x05\r");
    shell.line_keys = line_keys;
    shell.screen.edited = {Edited::Kind::text, "after", ""};
    shell.run();
    CHECK(answer_to(shell, "word") == Value(std::string("after")));
  }
  Sitting sitting(
      "7\rfore\x01"
      "be\x05!\r");
  sitting.line_keys = true;
  CHECK(sitting.run() == Ending::interrupted);
  CHECK(sitting.screen.edits.empty());
  CHECK(answer_to(sitting, "word") == Value(std::string("before!")));
  CHECK(sitting.saw("Ctrl-X Ctrl-E editor"));
}

TEST_CASE("what went wrong in the editor is said and the text stays") {
  Sitting sitting("7\rbefore\x05");
  sitting.screen.edited = {Edited::Kind::failed, "", "vim could not be started."};
  sitting.run();
  CHECK(sitting.sees("vim could not be started."));
  CHECK(sitting.sees("> before"));
}

TEST_CASE("an editor that may leave copies is spoken of once, before it opens") {
  Sitting refused("7\r\x05x");
  refused.screen.caution = "It may keep a copy.";
  refused.run();
  CHECK(refused.screen.edits.empty());
  Sitting agreed("7\r\x05\r\x05");
  agreed.screen.caution = "It may keep a copy.";
  agreed.run();
  CHECK(agreed.screen.edits.size() == 2);
}

TEST_CASE("an answer given together stays everybody's") {
  auto pack = weekly();
  for (auto& section : pack.sections) section.audience = Audience::together;
  Sitting sitting("=private\r", pack, Audience::together);
  sitting.run();
  CHECK(sitting.sees("This answer is from all of you"));
}

TEST_CASE("with colour the pictures say the same") {
  Sitting plain("7");
  plain.run();
  Sitting colored("7");
  std::ignore =
      ask_on_screen(colored.interview, {colored.pack, {"Alex", "Sam"}, "Weekly check-in, Alex"},
                    colored.screen, {.color = true}, [](const Interview&) {});
  CHECK(colored.screen.now().find('\x1b') != std::string::npos);
  CHECK(uncolored(colored.screen.now()) == plain.screen.now());
}

TEST_CASE("Enter alone skips words, and asks again where an answer is chosen") {
  Sitting sitting("\r7\r\r\r");
  CHECK(sitting.run() == Ending::interrupted);
  CHECK(sitting.saw("Nothing is answered yet. - skips this question"));
  CHECK(answer_to(sitting, "pain") == Value(7.0));
  CHECK(sitting.interview.answers().size() == 2);  // the text is skipped, the choice is not
  CHECK(sitting.saw("Enter skips"));
}

TEST_CASE("Ctrl-P goes back from the middle of a text, which is there again on coming back") {
  Sitting sitting("7\rhalf a th\x10");
  sitting.run();
  CHECK(sitting.sees("[7]"));
  CHECK(sitting.saw("Ctrl-C leaves"));
  Sitting again("7\rhalf a th\x10\r");
  again.run();
  CHECK(again.sees("> half a th"));
  CHECK(answer_to(again, "word") == Value(Skipped{}));
  Sitting done("7\rhalf a th\x10\rought\r<");
  done.run();
  CHECK(answer_to(done, "word") == Value(std::string("half a thought")));
}

}  // namespace hearth
