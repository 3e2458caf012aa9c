#include <doctest/doctest.h>

#include "hearth/terminal/interview_view.hpp"
#include "support/scripted_console.hpp"
#include "support/sorting_pack.hpp"

using namespace hearth;

namespace {

struct Sorted {
  explicit Sorted(std::vector<std::string> lines, Pack asked = pack_to_sort({3, 2}))
      : pack(std::move(asked)),
        interview(questions_for(pack, Audience::each)),
        console(std::move(lines)) {}

  Ending run() {
    const InterviewScene scene{pack, {"Alex", "Sam"}, "What is welcome, Alex"};
    return ask_in_lines(interview, scene, console, {}, [](const Interview&) {});
  }

  std::string said() const {
    std::string all;
    for (const Answer& answer : interview.answers()) {
      const auto* const word = std::get_if<std::string>(&answer.value);
      all += answer.wording->id + "=" + (word == nullptr ? "-" : *word) + " ";
    }
    return all;
  }

  bool heard(std::string_view text) const {
    return console.heard().find(text) != std::string::npos;
  }

  Pack pack;
  Interview interview;
  ScriptedConsole console;
};

}  // namespace

TEST_CASE("a family, its things and short answers are lines that read well aloud") {
  Sorted sorting({"1", "maybe", "never", "-", "3"});
  CHECK(sorting.run() == Ending::finished);
  CHECK(sorting.said() == "a1=good a2=maybe a3=never b1=- b2=not_now ");
  CHECK(sorting.heard("\na, 1 of 2: 3 things.\nThing a1\n> < 1\nThing a2\n> < maybe\n"));
  CHECK(sorting.heard("> < never\n\nb, 2 of 2: 2 things.\nThing b1\n"));
}

TEST_CASE("the rest of a family is answered by one line, however it is typed") {
  for (const char* typed : {"rest: 4", "rest never", "REST : nev", "r 4"}) {
    Sorted sorting({"2", typed, "-", "r: -"});
    CHECK_MESSAGE(sorting.run() == Ending::finished, typed);
    CHECK(sorting.said() == "a1=maybe a2=never a3=never b1=- b2=- ");
    CHECK(sorting.heard("2 things: never.\n"));
  }
}

TEST_CASE("one goes back, and Enter keeps what was said") {
  Sorted sorting({"<", "1", "<", "", "2", "<", "3", "4", "r 1"});
  CHECK(sorting.run() == Ending::finished);
  CHECK(sorting.said() == "a1=good a2=not_now a3=never b1=good b2=good ");
  CHECK(sorting.heard("This is the first question"));
  CHECK(sorting.heard("Thing a1\nEnter keeps: good\n"));
}

TEST_CASE("what is no word is asked again, and nothing typed answers nothing") {
  Sorted sorting({"", "lots", "rest: lots", "=shared", "?", "!"});
  CHECK(sorting.run() == Ending::left);
  CHECK(sorting.said().empty());
  CHECK(sorting.heard("Type - to skip this thing"));
  CHECK(sorting.heard("Shown to nobody."));
}

TEST_CASE("Ctrl-C asks where something was said") {
  for (const auto& [answer, ending] :
       {std::pair{"", Ending::interrupted}, {"throw away", Ending::discarded}}) {
    Sorted sorting({"2", answer});
    sorting.console.interrupted_at = 1;
    CHECK(sorting.run() == ending);
    CHECK(sorting.heard("throw it away?"));
  }
  Sorted going({"2", "go on", "rest: 1", "!!"});
  going.console.interrupted_at = 1;
  CHECK(going.run() == Ending::cleared);
  CHECK(going.said() == "a1=maybe a2=good a3=good ");
}
