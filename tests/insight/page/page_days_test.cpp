// How a page for an appointment tells of days.

#include <doctest/doctest.h>

#include <algorithm>

#include "hearth/document/markdown.hpp"
#include "six_weeks.hpp"
#include "support/entries.hpp"

using namespace hearth;
using namespace hearth::test;

TEST_CASE("what changed stands in the order of its days, each event with the letter of its panel") {
  std::vector<Entry> entries = six_weeks();
  entries.push_back(entry(61, 2, "weekly", PackKind::checkin, "2026-01-20",
                          {answer(text("boundary_words"), std::string("a lap"), Share::shared)}));
  entries.push_back(entry(62, 2, "weekly", PackKind::checkin, "2026-02-03",
                          {answer(text("boundary_words"), std::string("a kiss"), Share::shared)}));
  entries.push_back(entry(63, 1, "event", PackKind::log, "2026-02-10",
                          {answer(text("event"), std::string("a feast"), Share::shared)}));
  const Document page = to_document(page_with(entries, all_items(entries))).document;
  const auto title = std::ranges::find_if(page.blocks, [](const Block& block) {
    const auto* heading = std::get_if<Heading>(&block);
    return heading && heading->text == "What changed";
  });
  REQUIRE(title != page.blocks.end());
  CHECK(std::get<Bullets>(*(title + 1)).items ==
        std::vector<std::string>{"20 Jan, “a lap” (Sam)", "(a) 21 Jan: visit to the clinic (Alex)",
                                 "3 Feb, “a kiss” (Sam)", "(b) 10 Feb: a feast (Alex)"});
}

TEST_CASE("in days nothing is missing where nobody was asked") {
  Page page = whole_page();
  page.step = CalendarStep::day;
  page.has_more = true;
  const std::string text = to_markdown(to_document(page).document);
  CHECK(text.find("| 26 Jan |") != std::string::npos);
  CHECK(text.find("nothing to show") == std::string::npos);
  CHECK(text.find("| – |") == std::string::npos);
}
