#include "hearth/insight/report.hpp"

#include <doctest/doctest.h>

#include "support/entries.hpp"

using namespace hearth;
using namespace hearth::test;

namespace {

const Window kWindow = last_weeks(*parse_date("2026-03-01"), 8);
const std::vector<Person> kPeople = {person(1, "Alex", "2026-01-01T00:00:00Z"),
                                     person(2, "Sam", "2026-01-01T00:00:00Z")};

Series series(int who, const std::string& metric,
              const std::vector<std::pair<int, double>>& by_week) {
  Series made{.wording = scale(metric), .person = id(who), .cadence = Cadence::weekly};
  made.due = kWindow;
  for (const auto& [week, value] : by_week) {
    made.points.push_back({plus_days(kWindow.from, 7 * week), value});
  }
  return made;
}

std::vector<Panel> panels_in(const Document& document) {
  std::vector<Panel> all;
  for (const Block& block : document.blocks) {
    if (const auto* panels = std::get_if<Panels>(&block)) {
      all.insert(all.end(), panels->panels.begin(), panels->panels.end());
    }
  }
  return all;
}

Document shown(const std::vector<Series>& all, bool everything = false) {
  return report_on(all, kPeople,
                   {.window = kWindow, .today = kWindow.to, .everything = everything});
}

/// All words that are said beside the panels.
std::string remarks_in(const Document& document) {
  std::string words;
  for (const Block& block : document.blocks) {
    const auto* remarks = std::get_if<Remarks>(&block);
    if (!remarks) continue;
    for (const auto& one : remarks->remarks) words += one.voice.name + ": " + one.text + "\n";
  }
  return words;
}

Panel only_panel(const std::vector<std::pair<int, double>>& by_week) {
  const std::vector<Panel> panels = panels_in(shown({series(1, "mood", by_week)}, true));
  REQUIRE(panels.size() == 1);
  return panels.front();
}

}  // namespace

TEST_CASE("up to three answers are told as they are, with no summary") {
  CHECK(only_panel({{0, 6}}).note.front() == "6, 1 of 7");
  CHECK(only_panel({{0, 6}, {3, 4}, {7, 5}}).note.front() == "6, 4, 5, 3 of 8");
}

TEST_CASE("at a glance three answers and less are said and not drawn") {
  const Document few = shown({series(1, "comfort", {{0, 6}, {3, 4}}), series(1, "pain", {{0, 1}})});
  CHECK(panels_in(few).empty());
  CHECK(remarks_in(few).starts_with("Alex: Comfort: two answers so far: 6, 4.\n"));
  const Document enough = shown({series(1, "comfort", {{0, 6}, {1, 5}, {3, 4}, {5, 4}})});
  REQUIRE(panels_in(enough).size() == 1);
  CHECK(remarks_in(enough).find("so far") == std::string::npos);
}

TEST_CASE("what was always skipped is not told") {
  const auto panels = panels_in(shown({series(1, "mood", {}), series(1, "ease", {{0, 1}})}, true));
  REQUIRE(panels.size() == 1);
  CHECK(panels.front().label == "ease");
}

TEST_CASE("from four on: range and median, and no word of a trend") {
  CHECK(only_panel({{0, 2}, {1, 4}, {2, 6}, {3, 9}}).note.front() == "2 to 9, middle 5, 4 of 7");
}

TEST_CASE("a week without an answer is a gap") {
  const Panel panel = only_panel({{0, 6}, {7, 5}});
  REQUIRE(panel.middle.size() == 8);
  CHECK(panel.middle[0] == 6);
  CHECK_FALSE(panel.middle[3]);
  CHECK_FALSE(panel.spread[3]);
  CHECK(panel.middle[7] == 5);
}

TEST_CASE("several answers of one week are one mark: their median, and from where to where") {
  const Panel panel = only_panel({{2, 1}, {2, 9}, {2, 2}});
  CHECK(panel.middle[2] == 2);
  REQUIRE(panel.spread[2]);
  CHECK(panel.spread[2]->low == 1);
  CHECK(panel.spread[2]->high == 9);
}

TEST_CASE("comfort and satisfaction come first, and at a glance alone") {
  const std::vector<std::pair<int, double>> four{{0, 1}, {1, 2}, {2, 3}, {3, 4}};
  const std::vector<Series> all = {series(1, "pain", four), series(1, "satisfaction", four),
                                   series(1, "comfort", four)};
  const auto panels = panels_in(shown(all, true));
  REQUIRE(panels.size() == 3);
  CHECK(panels[0].label == "comfort");
  CHECK(panels[1].label == "satisfaction");
  CHECK(panels[2].label == "pain");
  CHECK_FALSE(panels[2].is_yardstick);
  const auto few = panels_in(shown(all));
  REQUIRE(few.size() == 2);
  CHECK(few[1].label == "satisfaction");
}

TEST_CASE("whoever was asked neither comfort nor satisfaction sees what was asked first") {
  const std::vector<std::pair<int, double>> four{{0, 1}, {1, 2}, {2, 3}, {3, 4}};
  const auto panels =
      panels_in(shown({series(2, "mood", four), series(2, "ease", four), series(2, "pain", four)}));
  REQUIRE(panels.size() == 2);
  CHECK(panels[0].label == "mood");
  CHECK(panels[0].voice.name == "Sam");
  CHECK(panels[0].voice.place == 1);
  CHECK(panels[1].label == "ease");
}

TEST_CASE("if two packs ask for comfort, the one with more answered weeks is shown") {
  Series daily = series(1, "comfort", {{0, 2}, {1, 2}, {2, 2}, {3, 2}, {4, 2}});
  Wording wording = *daily.wording;
  wording.pack = "daily";
  daily.wording = std::make_shared<const Wording>(wording);
  const Series other = series(1, "comfort", {{0, 7}, {1, 7}, {2, 7}, {3, 7}});
  const auto panels = panels_in(shown({other, daily}));
  REQUIRE(panels.size() == 1);
  CHECK(panels.front().middle[0] == 2);
}

TEST_CASE("each person has a part of their own, and nobody without numbers is named") {
  for (const Panel& panel : panels_in(shown({series(2, "mood", {{0, 1}})}, true))) {
    CHECK(panel.voice.name == "Sam");
  }
}

TEST_CASE("a metric is looked at closely under its own name, and an unknown one is nothing") {
  const std::vector<Series> all = {series(1, "body_image", {{0, 1}, {2, 3}}),
                                   series(2, "body_image", {{1, 4}})};
  const ReportScope scope{.window = kWindow, .today = kWindow.to};
  for (const char* name : {"body_image", "Body image"}) {
    const Document page = closely(metrics_meant(all, name), all, kPeople, scope);
    const auto panels = panels_in(page);
    REQUIRE(panels.size() == 2);
    CHECK(panels[0].voice.name == "Alex");
    REQUIRE(panels[0].says.size() == 1);
    CHECK(panels[0].says.front().starts_with("Two answers so far: 1, 3."));
  }
  CHECK(closely(std::vector<std::string>{"moods"}, all, kPeople, scope).blocks.empty());
}

TEST_CASE("a question names those whom its reader was asked about") {
  std::vector<Series> all = {series(1, "closeness", {{0, 1}, {2, 3}}),
                             series(2, "closeness", {{1, 4}})};
  for (Series& one : all) {
    Wording wording = *one.wording;
    wording.ask = "How close have you felt to {others}?";
    one.wording = std::make_shared<const Wording>(wording);
  }
  const ReportScope scope{
      .window = kWindow,
      .today = kWindow.to,
      .names = {{id(1), {.name = "Alex", .others = "Sam"}},
                {id(2), {.name = "Sam", .others = "Alex"}},
                {std::nullopt, {.name = "Alex and Sam", .others = "Alex and Sam"}}}};
  const std::vector<std::string> metrics{"closeness"};
  CHECK(remarks_in(closely(metrics, all, kPeople, scope)) ==
        "Alex: “How close have you felt to Sam?”\nSam: “How close have you felt to Alex?”\n");
  all.pop_back();
  const Document of_one = closely(metrics, all, kPeople, scope);
  CHECK(remarks_in(of_one).empty());
  REQUIRE(of_one.blocks.size() == 3);
  CHECK(std::get<Paragraph>(of_one.blocks[1]).text == "“How close have you felt to Sam?”");
}

TEST_CASE("of the events of the window the newest three are told at a glance, and all in full") {
  const std::vector<Series> all = {series(1, "mood", {{0, 1}, {1, 2}, {2, 1}, {3, 2}})};
  ReportWords words;
  for (const int day : {-3, 1, 10, 20, 30, 300}) {
    words.events.push_back({plus_days(kWindow.from, day), std::to_string(day)});
  }
  const auto told = [&](bool everything) {
    std::string letters;
    const ReportScope scope{.window = kWindow, .today = kWindow.to, .everything = everything};
    for (const Block& block : report_on(all, kPeople, scope, words).blocks) {
      const auto* panels = std::get_if<Panels>(&block);
      for (const auto& event : panels ? panels->events : std::vector<Panels::Event>{}) {
        letters += event.words + " ";
      }
    }
    return letters;
  };
  CHECK(told(false) == "10 20 30 ");
  CHECK(told(true) == "1 10 20 30 ");
}
