#include "hearth/document/drawing.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <random>

#include "hearth/document/html.hpp"

using namespace hearth;

namespace {

constexpr double kHuge = std::numeric_limits<double>::max();

Panels one(std::vector<std::optional<double>> values, Panels::Size size, Panel::Scale scale = {}) {
  Panel panel{.label = "pain", .note = {"4 to 7"}, .words = "Pain.", .scale = {}, .middle = {}};
  panel.scale = std::move(scale);
  panel.middle = std::move(values);
  panel.mostly = Panel::Range{4, 6};
  panel.voice = {"Alex", 0};
  return {{*parse_date("2026-01-05"), *parse_date("2026-03-01"), CalendarStep::week},
          {{*parse_date("2026-01-21"), "visit"}, {*parse_date("2026-01-22"), "scan"}},
          {panel},
          size};
}

template <typename Kind>
std::vector<Kind> parts_of(const Drawing& drawing) {
  std::vector<Kind> found;
  for (const Drawing::Part& part : drawing.parts) {
    if (const auto* kind = std::get_if<Kind>(&part)) found.push_back(*kind);
  }
  return found;
}

std::vector<std::vector<Drawing::Point>> lines_of(const Drawing& drawing,
                                                  Drawing::Strokes::Look look) {
  std::vector<std::vector<Drawing::Point>> lines;
  for (const auto& strokes : parts_of<Drawing::Strokes>(drawing)) {
    if (strokes.look == look) lines.insert(lines.end(), strokes.lines.begin(), strokes.lines.end());
  }
  return lines;
}

std::vector<std::string> labels_of(const Drawing& drawing, Drawing::Label::Look look) {
  std::vector<std::string> texts;
  for (const auto& label : parts_of<Drawing::Label>(drawing)) {
    if (label.look == look) texts.push_back(label.text);
  }
  return texts;
}

bool lies_in(const Drawing& drawing, const Drawing::Point& point) {
  return point.x >= 0 && point.x <= drawing.width && point.y >= 0 && point.y <= drawing.height;
}

/// Every point of it, and no number is one that nothing can draw.
bool all_lies_in(const Drawing& drawing) {
  bool all = true;
  for (const auto& strokes : parts_of<Drawing::Strokes>(drawing)) {
    for (const auto& line : strokes.lines) {
      for (const auto& point : line) all = all && lies_in(drawing, point);
    }
  }
  for (const auto& dot : parts_of<Drawing::Dot>(drawing)) all = all && lies_in(drawing, dot.at);
  for (const auto& band : parts_of<Drawing::Band>(drawing)) {
    all = all && lies_in(drawing, band.corner) && band.height >= 0 && band.width >= 0;
  }
  return all;
}

}  // namespace

TEST_CASE("each answer is a dot, and a line goes from one to the next but across no gap") {
  for (const auto size :
       {Panels::Size::usual, Panels::Size::small, Panels::Size::close, Panels::Size::tiny}) {
    const Panels panels = one({4, 5, {}, 6, {}, {}, 7, 2}, size);
    const Drawing drawing = drawing_of(panels, panels.panels.front());
    CHECK(parts_of<Drawing::Dot>(drawing).size() == 5);
    const auto lines = lines_of(drawing, Drawing::Strokes::Look::line);
    REQUIRE(lines.size() == 3);
    CHECK(lines[0].size() == 2);
    CHECK(lines[1].size() == 1);
    CHECK(lines[2].size() == 2);
    CHECK(lines[2][1].y > lines[2][0].y);
    CHECK(labels_of(drawing, Drawing::Label::Look::event) == std::vector<std::string>{"a", "b"});
    CHECK(all_lies_in(drawing));
  }
}

TEST_CASE("the last answer says its value, the ends and the middle of the scale theirs") {
  const Panels panels = one({4, {}, 7, {}}, Panels::Size::usual, {0, 10, "none", "all"});
  const Drawing drawing = drawing_of(panels, panels.panels.front());
  CHECK(labels_of(drawing, Drawing::Label::Look::last) == std::vector<std::string>{"7"});
  const auto ticks = labels_of(drawing, Drawing::Label::Look::tick);
  for (const char* text : {"0", "5", "10", "5 Jan", "2 Feb"}) {
    CHECK(std::ranges::find(ticks, text) != ticks.end());
  }
}

TEST_CASE("one of four says the first day and the last, and its numbers stand in no table") {
  const Panels panels = one({4, 5, 6, 7}, Panels::Size::tiny);
  const Drawing drawing = drawing_of(panels, panels.panels.front());
  CHECK(labels_of(drawing, Drawing::Label::Look::tick) ==
        std::vector<std::string>{"5 Jan", "23 Feb"});
  CHECK(parts_of<Drawing::Band>(drawing).empty());
  const std::string html = to_html({{panels}}, {"Notes"});
  CHECK(html.find("<svg") != std::string::npos);
  CHECK(html.find("<table") == std::string::npos);
  CHECK(html.find("What happened") == std::string::npos);
}

TEST_CASE("whatever the numbers are, everything is drawn inside") {
  std::mt19937 random(3);
  const std::vector<double> numbers{0, 1, -1, 10, 0.5, 1e300, -kHuge, kHuge, 5e-324, std::nan("")};
  const auto number = [&] { return numbers[random() % numbers.size()]; };
  for (int round = 0; round < 2000; ++round) {
    CAPTURE(round);
    Panels panels = one({number(), number(), {}, number()}, static_cast<Panels::Size>(round % 4),
                        {number(), number(), "", ""});
    panels.panels.front().mostly = Panel::Range{number(), number()};
    panels.axis.step = static_cast<CalendarStep>(random() % 5);
    panels.events.front().day = *parse_date(round % 2 == 0 ? "1999-01-01" : "2040-01-01");
    REQUIRE(all_lies_in(drawing_of(panels, panels.panels.front())));
  }
}
