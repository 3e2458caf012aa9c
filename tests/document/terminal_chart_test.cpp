#include <doctest/doctest.h>

#include <cmath>
#include <limits>
#include <string>

#include "hearth/core/text.hpp"
#include "hearth/document/terminal.hpp"

using hearth::Chart;
using hearth::Charts;
using hearth::sparkline;
using hearth::Style;
using Tone = Chart::Tone;

namespace {

Chart chart(std::vector<std::optional<double>> values, Tone tone = Tone::neutral) {
  return {"pain", 0, 7, std::move(values), tone, ""};
}

std::string shown(const Charts& charts, const Style& style = {}) {
  return hearth::to_terminal({{charts}}, style);
}

const Charts kTwo{{{"pain", 0, 10, {0, {}, 10}, Tone::neutral, "median 5, 2 of 3 weeks"},
                   {"closeness", 0, 10, {10, 10, 0, 0}, Tone::neutral, "4 of 4 weeks"}}};

}  // namespace

TEST_CASE("each value is a mark, each gap a space") {
  CHECK(sparkline(chart({0, 1, 2, 3, 4, 5, 6, 7})) == "▁▂▃▄▅▆▇█");
  CHECK(sparkline(chart({{}, 7, {}, 0, {}})) == " █ ▁ ");
  CHECK(sparkline(chart({})).empty());
}

TEST_CASE("values beyond the ends, and scales without length, are still drawn") {
  const double infinity = std::numeric_limits<double>::infinity();
  CHECK(sparkline(chart({-5, 99, -infinity, infinity})) == "▁█▁█");
  CHECK(sparkline(chart({std::nan("")})) == " ");
  CHECK(hearth::width(sparkline({"", 5, 5, {5, 4}, Tone::neutral, ""})) == 2);
  CHECK(hearth::width(sparkline({"", 9, 1, {5}, Tone::neutral, ""})) == 1);
  CHECK(hearth::width(sparkline({"", std::nan(""), 1, {5}, Tone::neutral, ""})) == 1);
}

TEST_CASE("charts that belong together line up") {
  CHECK(shown(kTwo) ==
        "pain       ▁ █   median 5, 2 of 3 weeks\n"
        "closeness  ██▁▁  4 of 4 weeks\n");
}

TEST_CASE("a note that does not fit goes below") {
  CHECK(shown(kTwo, {false, 30, false}) ==
        "pain       ▁ █\n"
        "           median 5, 2 of 3\n"
        "           weeks\n"
        "closeness  ██▁▁  4 of 4 weeks\n");
}

TEST_CASE("a label that leaves no room stands on its own line") {
  const Charts charts{{{"how close we felt", 0, 10, {0, 10}, Tone::neutral, "2 of 2"}}};
  CHECK(shown(charts, {false, 20, false}) == "how close we felt\n  ▁█  2 of 2\n");
}

TEST_CASE("a series longer than the line goes on below, with every gap") {
  Chart year = chart(std::vector<std::optional<double>>(40, 7.0));
  year.values[0] = std::nullopt;
  year.values[19] = std::nullopt;
  const auto text = shown({{year}}, {false, 20, false});
  CHECK(text.starts_with("pain   █"));
  std::size_t drawn = 0;
  for (const auto cluster : hearth::graphemes(text)) drawn += cluster == "█" ? 1 : 0;
  CHECK(drawn == 38);
}

TEST_CASE("no part of a chart needs the others") {
  CHECK(shown({{chart({})}}) == "pain\n");
  CHECK(shown({{chart({{}, {}})}}) == "pain\n");
  CHECK(shown({{{"", 0, 7, {7}, Tone::neutral, ""}}}) == "█\n");
  CHECK(shown({{{"pain", 0, 7, {}, Tone::neutral, "no answers yet"}}}) == "pain  no answers yet\n");
  CHECK(shown({{{"", 0, 7, {{}}, Tone::neutral, ""}}}).empty());
}

TEST_CASE("the tone colours good and low marks, never red, and neutral ones not at all") {
  const Style color{true, 80, false};
  CHECK(shown({{chart({7, 7, {}, 3.5, 0}, Tone::higher_is_good)}}, color) ==
        "pain  \x1b[32m██\x1b[0m ▅\x1b[33m▁\x1b[0m\n");
  CHECK(shown({{chart({7, 0}, Tone::lower_is_good)}}, color) ==
        "pain  \x1b[33m█\x1b[0m\x1b[32m▁\x1b[0m\n");
  CHECK(shown({{chart({7, 3.5, 0})}}, color) == "pain  █▅▁\n");
}

TEST_CASE("the accessible chart says its numbers") {
  const Style accessible{true, 80, true};
  const Charts charts{{{"closeness", 0, 10, {6, 7, {}, 8}, Tone::higher_is_good, "median 7"},
                       {"mood", 0, 10, {0.1 + 0.2, -0.001, 2.5}, Tone::neutral, ""},
                       {"pain", 0, 10, {}, Tone::neutral, "no answers yet"}}};
  CHECK(shown(charts, accessible) ==
        "closeness: 6, 7, gap, 8 (median 7)\n"
        "mood: 0.3, 0, 2.5\n"
        "pain: no values (no answers yet)\n");
}
