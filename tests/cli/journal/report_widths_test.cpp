#include <doctest/doctest.h>

#include <algorithm>
#include <sstream>

#include "cli/world.hpp"
#include "hearth/core/date.hpp"
#include "hearth/core/text.hpp"

// What a report looks like on terminals of every width and kind.
using namespace hearth;
using namespace hearth::test;

namespace {

struct Names {
  const char* one;
  const char* other;
};

constexpr Names kPlain{"Alex", "Sam"};
constexpr Names kWide{"愛子", "다온이와함께사는사람"};
constexpr Names kOther{"سام", "S\U0001F469\u200D\U0001F52C \U0001F33F"};

const std::vector<int> kWidths{40, 80, 120, 200};

const std::vector<const char*> kReports{"report",
                                        "report --all",
                                        "report comfort pain",
                                        "report --last 4w --all",
                                        "report --last 2y --all",
                                        "report comfort --last 2y",
                                        "report --before-after 2026-02-01",
                                        "report --compare 2026-01 --compare 2026-02"};

/// As a terminal of that width is written to.
Style wide(int columns) {
  Style style;
  style.columns = std::min(columns, 100);
  style.drawing_columns = std::min(columns, 200);
  return style;
}

void answer(World& world, const char* name, const std::string& day, int comfort, int pain) {
  REQUIRE(world
              .run("checkin weekly --as '" + std::string(name) + "' --date " + day +
                   " --set comfort=" + std::to_string(comfort) + " --set satisfaction=5" +
                   " --set pain=" + std::to_string(pain) + " --set fatigue=10 --set heard=3" +
                   " --set helped='散歩, שקט, \U0001F343 leaves'")
              .exit == Exit::ok);
}

/// Ten weeks of two people, the sixth without the first of them.
void fill(World& world, const Names& names) {
  world.now = "2025-12-01T19:00:00+01:00";
  world.run("init --no-encryption --person '" + std::string(names.one) + "' --person '" +
            names.other + "'");
  world.now = "2026-03-01T19:00:00+01:00";
  const std::vector<int> comfort{3, 4, 5, 3, 4, 0, 6, 5, 6, 7};
  const std::vector<int> pain{6, 5, 5, 7, 5, 4, 4, 3, 3, 2};
  for (std::size_t week = 0; week < comfort.size(); ++week) {
    const std::string day = to_string(plus_days(*parse_date("2025-12-28"), 7 * int(week)));
    if (week != 5) answer(world, names.one, day, comfort[week], pain[week]);
    answer(world, names.other, day, 8 - comfort[week] / 2, 6);
  }
  const std::string as = " --as '" + std::string(names.one) + "'";
  REQUIRE(world.run("log gain --set 'gain=Snow, and nobody else on the path.'" + as).exit ==
          Exit::ok);
  REQUIRE(world
              .run("log event --set 'event=visit to the clinic, 散歩 שלום' --set "
                   "event_on=2026-01-21" +
                   as)
              .exit == Exit::ok);
}

int widest(const std::string& shown) {
  int columns = 0;
  std::istringstream in(printable(shown));
  for (std::string line; std::getline(in, line);) columns = std::max(columns, width(line));
  return columns;
}

std::size_t lines_in(const std::string& shown) {
  return static_cast<std::size_t>(std::ranges::count(shown, '\n'));
}

/// What is said below the drawings, however it is broken into lines.
std::string sentences(const std::string& shown) {
  std::istringstream in(shown.substr(std::min(shown.find("What moved"), shown.size())));
  std::string words;
  for (std::string word; in >> word;) words += word + " ";
  return words;
}

}  // namespace

TEST_CASE("no line of a report is wider than its terminal, whoever is in it") {
  for (const Names& names : {kPlain, kWide, kOther}) {
    World world;
    fill(world, names);
    for (const int columns : kWidths) {
      for (const Signs signs : {Signs::all, Signs::lines, Signs::ascii}) {
        for (const char* report : kReports) {
          CAPTURE(report);
          CAPTURE(columns);
          CAPTURE(names.one);
          world.style = wide(columns);
          world.style.signs = signs;
          world.style.color = signs == Signs::lines;
          const Outcome outcome =
              world.run(std::string(report) + " --private --as '" + names.one + "'");
          REQUIRE(outcome.exit == Exit::ok);
          CHECK(widest(outcome.out) <= columns);
        }
      }
    }
  }
}

TEST_CASE("a report says the same sentences at every width") {
  World world;
  fill(world, kPlain);
  for (const char* report : {"report", "report --all"}) {
    world.style = wide(80);
    const std::string said = sentences(world.run(report).out);
    REQUIRE(said.size() > 100);
    for (const int columns : kWidths) {
      world.style = wide(columns);
      CHECK(sentences(world.run(report).out) == said);
    }
  }
}

TEST_CASE("the report of two people is one screen") {
  World world;
  fill(world, kPlain);
  CHECK(lines_in(world.run("report").out) <= 23);
}

TEST_CASE("the report of two people is one screen, too, where they wrote a great deal") {
  const std::string much =
      "Snow, 散歩 שלום, and nobody else on the whole path beside the river, where we said next to "
      "nothing, which was what both of us had wanted for weeks and weeks and did not know how to "
      "ask for.";
  for (const Names& names : {kPlain, kWide, kOther}) {
    World world;
    fill(world, names);
    const std::string as = " --as '" + std::string(names.one) + "'";
    for (const char* day : {"2026-01-07", "2026-01-28", "2026-02-18"}) {
      REQUIRE(world.run("log event --set 'event=" + much + "' --set event_on=" + day + as).exit ==
              Exit::ok);
    }
    REQUIRE(world.run("log gain --set 'gain=" + much + "'" + as).exit == Exit::ok);
    REQUIRE(world.run("plan new own --title Touch --step '" + much + "'").exit == Exit::ok);
    world.style = wide(80);
    const Outcome outcome = world.run("report --private" + as);
    CAPTURE(outcome.out);
    CHECK(lines_in(outcome.out) <= 23);
    CHECK(widest(outcome.out) <= 80);
    CHECK(has(outcome.out, "Your plan: Snow, 散歩 שלום, and nobody else on"));
    const std::string said = sentences(outcome.out);
    for (const int columns : kWidths) {
      world.style = wide(columns);
      CHECK(sentences(world.run("report --private" + as).out) == said);
    }
  }
}

TEST_CASE(
    "where there are no blocks the numbers stand alone, in ASCII where that is all there is") {
  World world;
  fill(world, kPlain);
  world.style = wide(80);
  CHECK(has(world.run("report").out, "█"));
  world.style.signs = Signs::lines;
  const std::string on_console = world.run("report --all").out;
  for (const char* sign : {"▁", "▂", "▃", "▅", "▇", "█", "●"}) CHECK_FALSE(has(on_console, sign));
  CHECK(has(on_console, "3  4  5  3  4"));
  world.style.signs = Signs::ascii;
  const std::string in_ascii = world.run("report").out;
  CHECK(std::ranges::all_of(in_ascii, [](unsigned char c) { return c < 128; }));
  CHECK(has(in_ascii, "3  4  5  3  4"));
}

TEST_CASE("plain lines say every value and every gap") {
  World world;
  fill(world, kPlain);
  world.accessible = true;
  const std::string shown = world.run("report").out;
  CHECK(has(shown, "Comfort, 9 of 10 weeks, oldest first: 3, 4, 5, 3, 4, nothing to show, 6, 5,"));
  for (const char* sign : {"█", "▁", "│", "─", "●", "\x1b"}) CHECK_FALSE(has(shown, sign));
}

TEST_CASE("colour says whose line it is, and nothing else") {
  World world;
  fill(world, kPlain);
  world.style = wide(80);
  const std::string plain = world.run("report --all").out;
  CHECK_FALSE(has(plain, "\x1b"));
  world.style.color = true;
  const std::string few = world.run("report --all").out;
  CHECK(has(few, "\x1b[35mSam\x1b[0m"));
  for (const char* code : {"\x1b[32m", "\x1b[33m", "\x1b[31m"}) CHECK_FALSE(has(few, code));
  world.style.many_colors = true;
  const std::string many = world.run("report --all").out;
  CHECK(has(many, "\x1b[38;5;33mAlex\x1b[0m"));
  CHECK(has(many, "\x1b[38;5;166mSam\x1b[0m"));
  world.run("log hello --as Alex");
}
