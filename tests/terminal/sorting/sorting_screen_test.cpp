#include <doctest/doctest.h>

#include <stdexcept>

#include "hearth/core/text.hpp"
#include "hearth/terminal/interview_view.hpp"
#include "support/scripted_screen.hpp"
#include "support/sorting_pack.hpp"

using namespace hearth;

namespace {

struct Sorted {
  explicit Sorted(std::string_view typed, Pack asked = pack_to_sort({3, 2}))
      : pack(std::move(asked)), interview(questions_for(pack, Audience::each)), screen(typed) {}

  Ending run() {
    const InterviewScene scene{pack, {"Alex", "Sam"}, "What is welcome, Alex"};
    return ask_on_screen(interview, scene, screen, {},
                         [this](const Interview& now) { kept.push_back(now.answers().size()); });
  }

  std::string said() const {
    std::string all;
    for (const Answer& answer : interview.answers()) {
      const auto* const word = std::get_if<std::string>(&answer.value);
      all += answer.wording->id + "=" + (word == nullptr ? "-" : *word) + " ";
    }
    return all;
  }

  bool saw(std::string_view text) const { return screen.seen().find(text) != std::string::npos; }
  bool sees(std::string_view text) const { return screen.now().find(text) != std::string::npos; }

  Pack pack;
  Interview interview;
  ScriptedScreen screen;
  std::vector<std::size_t> kept;
};

}  // namespace

TEST_CASE("a family is a page, and a key is a word for the thing that is marked") {
  Sorted sorting("1");
  sorting.run();
  CHECK(sorting.screen.now() ==
        "\n"
        "    What is welcome, Alex                                             1 of 2\n"
        "\n"
        "    a                                                            For overlap\n"
        "\n"
        "      [1] Thing a1: good\n"
        "    > [ ] Thing a2\n"
        "      [ ] Thing a3\n"
        "\n"
        "    1 good   2 maybe   3 not now   4 never\n"
        "\n"
        "    Nobody else is shown this answer; it only helps to find what you have in\n"
        "    common.\n"
        "    Enter next page   < back   r rest of family   - skip   ? help   ! leave\n");
}

TEST_CASE("each key is kept at once; blank things and the rest of a page may stay") {
  Sorted sorting("24\r\r");
  CHECK(sorting.run() == Ending::finished);
  CHECK(sorting.said() == "a1=maybe a2=never ");
  CHECK(sorting.kept == std::vector<std::size_t>{1, 2});
}

TEST_CASE("the rest of a family takes one word, and what has one keeps it") {
  Sorted sorting("2r4\r-r1\r");
  CHECK(sorting.run() == Ending::finished);
  CHECK(sorting.said() == "a1=maybe a2=never a3=never b1=- b2=good ");
  CHECK(sorting.saw("The rest of this family: 1 to 4, or - skips it   Esc takes it back"));
}

TEST_CASE("arrows and pages lead anywhere, and a word can be said anew") {
  Sorted sorting("1\x1b[A3\x1b[B\x1b[B2\r<1\r\r");
  CHECK(sorting.run() == Ending::finished);
  CHECK(sorting.said() == "a1=not_now a2=good a3=maybe ");
}

TEST_CASE("who says nothing at all has left, and begins again at the beginning") {
  Sorted sorting("\r\r");
  CHECK(sorting.run() == Ending::left);
  CHECK(sorting.interview.current()->wording->id == "a1");
  CHECK(sorting.kept.empty());
}

TEST_CASE("Ctrl-C asks where something was said, and each answer does what it says") {
  for (const auto& one : {std::pair{"1\x03k", Ending::interrupted},
                          {"1\x03t", Ending::discarded},
                          {"1\x03g\r\r", Ending::finished},
                          {"\x03", Ending::interrupted},
                          {"\x04", Ending::interrupted},
                          {"!\r", Ending::left},
                          {"1!!", Ending::cleared}}) {
    Sorted sorting(one.first);
    CHECK_MESSAGE(sorting.run() == one.second, one.first);
    CHECK(sorting.screen.presses_left() == 0);
  }
}

TEST_CASE("the place is kept when nothing is pressed for long, and before a signal ends it") {
  Sorted sorting("\x1b[B1");
  sorting.screen.idle_before = 1;
  std::ignore = sorting.run();
  CHECK(sorting.kept == std::vector<std::size_t>{0, 1});
  CHECK(sorting.interview.current()->wording->id == "a3");
}

TEST_CASE("where a word cannot be saved, nothing is left to be done before a signal ends it") {
  Sorted sorting("1");
  const InterviewScene scene{sorting.pack, {"Alex", "Sam"}, "What is welcome, Alex"};
  bool was_set = false;
  CHECK_THROWS_AS(static_cast<void>(ask_on_screen(sorting.interview, scene, sorting.screen, {},
                                                  [&](const Interview& /*now*/) {
                                                    was_set =
                                                        static_cast<bool>(sorting.screen.ending);
                                                    throw std::runtime_error("the disk is full");
                                                  })),
                  std::runtime_error);
  CHECK(was_set);
  CHECK_FALSE(sorting.screen.ending);
}

TEST_CASE(
    "a pack with a condition is asked question by question, and what is not asked stays out") {
  Pack asked = pack_to_sort({2, 1});
  const NameType word{.kind = NameType::Kind::text, .words = {"good", "never"}};
  asked.sections.back().questions.front().when =
      parse_condition("a1 = good", [&](std::string_view) { return &word; }).condition;
  Sorted sorting("4\r4\r", asked);
  CHECK(sorting.run() == Ending::finished);
  CHECK(sorting.said() == "a1=never a2=never ");
}

TEST_CASE("a sign that is taken back does nothing, and who sees it cannot be changed") {
  Sorted sorting("!\x1b!\x7f=private\r");
  std::ignore = sorting.run();
  CHECK(sorting.sees("Nobody is shown this answer, and so it stays"));
  CHECK(sorting.said().empty());
}

TEST_CASE("? says why it is asked and what the keys do") {
  Sorted sorting("?\r");
  std::ignore = sorting.run();
  CHECK(sorting.saw("Shown to nobody."));
  CHECK(sorting.saw("the rest of this family, all at once"));
}

TEST_CASE("a family that is too long for the screen is shown in parts, the one that one is at") {
  Sorted sorting("111111111111111111", pack_to_sort({18}));
  sorting.screen.screen_size = {40, 20};
  std::ignore = sorting.run();
  CHECK(sorting.saw("a, page 1 of 2"));
  CHECK(sorting.sees("a, page 2 of 2"));
  CHECK_FALSE(sorting.sees("Thing a1:"));
  CHECK(sorting.sees("Thing a18: good"));
}
