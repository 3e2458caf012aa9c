#include "hearth/plan/state.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "support/entries.hpp"

using namespace hearth;
using namespace hearth::test;

namespace {

PlanEvent move(int number, PlanAct act, int about, int subject = 0, double place = 0) {
  PlanEvent event;
  event.id = id(number);
  event.clock = {number};
  event.act = act;
  event.about = about == 0 ? Uuid{} : id(about);
  event.subject = subject == 0 ? Uuid{} : id(subject);
  event.place = place;
  return event;
}

const std::vector<PlanEvent> kWay{
    move(1, PlanAct::ladder, 0, 50),   move(2, PlanAct::step, 50, 51, 1),
    move(3, PlanAct::step, 50, 52, 2), move(4, PlanAct::next, 51),
    move(5, PlanAct::split, 52, 53),   move(6, PlanAct::back, 53)};

}  // namespace

TEST_CASE("moves are followed in the order in which they were made") {
  const Course there = course(kWay);
  CHECK(there.ladder == id(50));
  CHECK(there.steps == std::vector{id(51), id(53), id(52)});
  CHECK(there.current == id(51));
}

TEST_CASE("the order in which they are given, and their number, change nothing") {
  std::vector<PlanEvent> shuffled = kWay;
  std::ranges::sort(shuffled, [](const PlanEvent& a, const PlanEvent& b) { return b.id < a.id; });
  shuffled.push_back(kWay[3]);
  do {
    CHECK(course(shuffled) == course(kWay));
  } while (std::ranges::next_permutation(shuffled, {}, &PlanEvent::id).found &&
           shuffled.front().id < id(3));
}

TEST_CASE("a ladder that is taken up again goes on where it was left, with what was added to it") {
  std::vector<PlanEvent> moves = kWay;
  moves.push_back(move(7, PlanAct::next, 51));
  moves.push_back(move(8, PlanAct::ladder, 0, 60));
  moves.push_back(move(9, PlanAct::step, 60, 61, 1));
  moves.push_back(move(10, PlanAct::step, 50, 54, 3));
  CHECK(course(moves) == Course{id(60), {id(61)}, id(61)});
  moves.push_back(move(11, PlanAct::ladder, 0, 50));
  const Course back = course(moves);
  CHECK(back == Course{id(50), {id(51), id(53), id(52), id(54)}, id(53)});
  moves.push_back(move(12, PlanAct::ladder, 0, 60));
  CHECK(course(moves).current == id(61));
}

TEST_CASE("no word of anybody's moves them") {
  std::vector<PlanEvent> words = kWay;
  for (const PlanAct act : {PlanAct::want, PlanAct::not_yet, PlanAct::wish, PlanAct::sign,
                            PlanAct::unsign, PlanAct::end, PlanAct::taken_back}) {
    words.push_back(move(20 + static_cast<int>(act), act, 51));
  }
  CHECK(course(words) == course(kWay));
}
