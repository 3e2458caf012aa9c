#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <random>
#include <sstream>

#include "hearth/core/text.hpp"
#include "hearth/document/terminal.hpp"
#include "hearth/insight/report.hpp"
#include "support/entries.hpp"

// A report at a glance is one screen of 80 columns and 24 lines, whatever people wrote.
using namespace hearth;
using namespace hearth::test;

namespace {

/// A stretch of time and the marks that it has.
struct Time {
  Window window;
  CalendarStep step = CalendarStep::week;

  [[nodiscard]] std::size_t weeks() const {
    return std::size_t(days_between(window.from, window.to) + 1) / 7;
  }
};

const Date kToday = *parse_date("2026-03-01");
const Time kTwelve{last_weeks(kToday, 12)};
const std::vector<Time> kTimes{kTwelve,
                               kTwelve,
                               {last_weeks(kToday, 26)},
                               {last_weeks(kToday, 104), CalendarStep::month},
                               {last_weeks(kToday, 520), CalendarStep::quarter}};
const Window kWindow = kTwelve.window;

const std::vector<std::string> kNames{"Al",
                                      "Alexandra-M",
                                      "Alexandra-Marie",
                                      "Alexandra Maria Josefa of the Two Rivers",
                                      "愛子",
                                      "다온이와함께사는사람다온이와함께사는사람",
                                      "سام",
                                      "S\U0001F469\u200D\U0001F52C \U0001F33F"};

const std::vector<std::string> kWords{
    "tea",
    ("Snow, and nobody else on the path, and then the whole long way home beside the river, where "
     "we said next to nothing and that was what we both had wanted for weeks and weeks."),
    ("散歩してからお茶を飲んで散歩してからお茶を飲んで散歩してからお茶を飲んで散歩してからお茶を飲"
     "ん"
     "で散歩してからお茶を飲んで"),
    ("הלכנו יחד בשלג עד הנהר וחזרנו בלי לומר מילה, וזה בדיוק מה ששנינו רצינו כבר הרבה מאוד "
     "שבועות"),
    ("\U0001F469\u200D\U0001F52C\U0001F33F\U0001F469\u200D\U0001F52C\U0001F33F and \U0001F33F "
     "again\nand on the next line \U0001F33F\U0001F33F\U0001F33F and so on for a good long while"),
    std::string(300, 'a'),
    "one word and " + std::string(120, 'b')};

class Chance {
 public:
  explicit Chance(unsigned seed) : numbers_(seed) {}

  std::size_t below(std::size_t end) { return end == 0 ? 0 : numbers_() % end; }

  const std::string& one_of(const std::vector<std::string>& all) { return all[below(all.size())]; }

 private:
  std::mt19937 numbers_;
};

using Values = std::vector<std::optional<double>>;

Values shape(Chance& chance, std::size_t weeks) {
  Values values(weeks);
  const std::size_t kind = chance.below(5);
  for (std::size_t n = 0; n < weeks; ++n) {
    if (kind == 0) values[n] = std::min<double>(10, double(n) * 6 / double(weeks) + 5);
    if (kind == 1) values[n] = double(weeks - n) * 6 / double(weeks);
    if (kind == 2 && n < 3) values[n] = double(chance.below(21)) / 2;
    if (kind > 2) values[n] = double(chance.below(11));
  }
  const std::size_t gap = chance.below(weeks - 2);
  const std::size_t length = chance.below(2) == 0 ? 0 : weeks / 4;
  for (std::size_t n = gap; n < std::min(gap + length, weeks); ++n) values[n].reset();
  return values;
}

Series weekly(int who, const std::string& metric, const Values& values,
              const Window& window = kWindow) {
  Series series{.wording = scale(metric), .person = id(who), .cadence = Cadence::weekly};
  series.due = window;
  for (std::size_t n = 0; n < values.size(); ++n) {
    if (values[n]) series.points.push_back({plus_days(window.from, 7 * int(n) + 6), *values[n]});
  }
  return series;
}

struct Made {
  std::vector<Person> people;
  std::vector<Series> series;
  ReportWords words;
  Time time = kTwelve;
};

Made made_up(Chance& chance, int how_many) {
  static const std::vector<std::string> metrics{
      "comfort", "satisfaction", "pain", "mood",
      "how_near_somebody_felt_on_the_evenings_of_that_week_and_the_next"};
  Made made;
  made.time = kTimes[chance.below(kTimes.size())];
  const Window& window = made.time.window;
  for (int who = 1; who <= how_many; ++who) {
    made.people.push_back(person(who, chance.one_of(kNames), "2025-01-01T00:00:00Z"));
    made.series.push_back(weekly(who, chance.one_of(metrics), {4.0, 5.0}, window));
    for (const std::string& metric : metrics) {
      if (chance.below(4) == 0) continue;
      made.series.push_back(weekly(who, metric, shape(chance, made.time.weeks()), window));
    }
  }
  for (std::size_t n = chance.below(6); n > 0; --n) {
    made.words.events.push_back({plus_days(kWindow.to, -9 * int(n)), chance.one_of(kWords)});
  }
  if (chance.below(4) > 0) {
    made.words.kept = {{chance.one_of(kWords), chance.one_of(kNames), kWindow.to}};
  }
  if (chance.below(4) > 0) made.words.step = chance.one_of(kWords);
  made.words.questions.resize(chance.below(3), "?");
  return made;
}

Document page(const Made& made, bool on_screen = true) {
  return report_on(
      made.series, made.people,
      {.window = made.time.window, .step = made.time.step, .today = kToday, .on_screen = on_screen},
      made.words);
}

std::string shown(const Document& document, int columns = 80) {
  return to_terminal(document, {.columns = std::min(columns, 100), .drawing_columns = columns});
}

std::ptrdiff_t lines_in(const std::string& text) { return std::ranges::count(text, '\n'); }

int widest(const std::string& text) {
  int columns = 0;
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);) columns = std::max(columns, width(line));
  return columns;
}

bool has(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

/// Of both: three things that moved, and three weeks without an answer, not the same ones.
Made full() {
  Made made;
  for (int who = 1; who <= 2; ++who) {
    made.people.push_back(person(who, kNames[who == 1 ? 3 : 5], "2025-01-01T00:00:00Z"));
    for (const char* metric : {"comfort", "satisfaction", "pain", "mood"}) {
      Values values{1., 2., 3., 4., 5., 5., 6., 7., 8., 9., 9., 10.};
      for (std::size_t n = 0; n < 3; ++n) values[n + (who == 1 ? 2U : 6U)].reset();
      made.series.push_back(weekly(who, metric, values));
    }
  }
  for (const int ago : {40, 20, 10}) {
    made.words.events.push_back({plus_days(kWindow.to, -ago), kWords[1]});
  }
  made.words.kept = {{kWords[1], kNames[3], kWindow.to}};
  made.words.step = kWords[1];
  made.words.questions = {"?", "?"};
  return made;
}

}  // namespace

TEST_CASE("for two people it has at most 23 lines, whoever they are and whatever they wrote") {
  for (unsigned seed = 0; seed < 1500; ++seed) {
    Chance chance(seed);
    const int people = 1 + int(seed % 3);
    const std::string screen = shown(page(made_up(chance, people)));
    CAPTURE(seed);
    CAPTURE(screen);
    REQUIRE(lines_in(screen) <= (people == 3 ? 29 : 23));
    REQUIRE(widest(screen) <= 80);
    REQUIRE(has(screen, "`hearth report --all` shows the rest"));
    REQUIRE(has(screen, "How things are going"));
  }
}

TEST_CASE("with all that there can be for two people it is one screen, and still says what moved") {
  const std::string screen = shown(page(full()));
  CAPTURE(screen);
  CHECK(lines_in(screen) <= 23);
  CHECK(lines_in(screen) >= 22);
  CHECK(has(screen, "What moved"));
  CHECK(has(screen, "Tended to rise: comfort (middle 2 in the first six weeks"));
  CHECK(has(screen, "2 questions wait for your team."));
}

TEST_CASE("what fits is left as it is") {
  Made made = full();
  made.people = {person(1, "Alex", "2025-01-01T00:00:00Z"),
                 person(2, "Sam", "2025-01-01T00:00:00Z")};
  std::erase_if(made.series, [](const Series& one) { return one.wording->metric == "mood"; });
  for (Series& one : made.series) one.due.reset();
  made.words = {.kept = {{"Snow.", "Alex", kWindow.to}}, .step = "a hand on the scar"};
  const std::string screen = shown(page(made));
  CHECK(screen ==
        shown(page(made, false)) +
            "`hearth report --all` shows the rest, `hearth report comfort` one closely.\n");
  CHECK(has(screen, "“Snow.” Alex, 1 Mar\nYour plan: a hand on the scar.\n"));
}

TEST_CASE("a long quotation is the first that is cut, behind a word, and paper has it whole") {
  Made made = full();
  made.people = {person(1, "Alex", "2025-01-01T00:00:00Z"),
                 person(2, "Sam", "2025-01-01T00:00:00Z")};
  std::erase_if(made.series, [](const Series& one) { return one.wording->metric == "mood"; });
  for (Series& one : made.series) one.due.reset();
  made.words.events = {{plus_days(kWindow.to, -20), "visit"}};
  made.words.kept.front().who = "Alex";
  made.words.step = "a hand on the scar";
  const std::string screen = shown(page(made));
  CAPTURE(screen);
  CHECK(lines_in(screen) <= 23);
  CHECK(has(screen, "“Snow, and nobody else on the path, and then the whole long way…” Alex"));
  CHECK(has(screen, "a hand on the scar"));
  const std::string paper = shown(page(made, false));
  CHECK(has(one_line(paper), one_line("“" + kWords[1] + "” Alex, 1 Mar")));
}

TEST_CASE("what was left out of what moved is not among the others that show no direction") {
  Made made = full();
  for (int who = 1; who <= 2; ++who) {
    made.series.push_back(weekly(who, "ease", {5., 4., 6., 5., 4., 6., 5., 4., 6., 5., 4., 5.}));
  }
  std::erase_if(made.series, [](const Series& one) { return one.wording->metric == "mood"; });
  const std::string screen = shown(page(made));
  CAPTURE(screen);
  const bool all_three = has(screen, "pain (");
  CHECK(has(screen, "The others show no clear direction") == all_three);
}
