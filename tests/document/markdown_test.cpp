#include "hearth/document/markdown.hpp"

#include <doctest/doctest.h>

using namespace hearth;

namespace {

std::string paragraph(const std::string& text) { return to_markdown({{Paragraph{text}}}); }

}  // namespace

TEST_CASE("what people wrote reads as they wrote it, marks and all") {
  CHECK(paragraph("*not* bold, a_b, <b>, [x](y), `c`") ==
        "\\*not\\* bold, a\\_b, \\<b\\>, \\[x\\](y), \\`c\\`\n");
  CHECK(paragraph("# no heading") == "\\# no heading\n");
  CHECK(paragraph("- no list") == "\\- no list\n");
  CHECK(paragraph("12. no list") == "12\\. no list\n");
  CHECK(paragraph("    no code") == "no code\n");
  CHECK(paragraph("a\n===\nb") == "a\\\n\\===\\\nb\n");
  CHECK(paragraph("1999 was fine") == "1999 was fine\n");
  CHECK(paragraph("a\x1b[2Jb").find('\x1b') == std::string::npos);
}

TEST_CASE("a line break stays one, and an empty line begins a paragraph") {
  CHECK(paragraph("a\nb\n\nc") == "a\\\nb\n\nc\n");
}

TEST_CASE("every kind of block") {
  const Document document{
      {Heading{2, "Two\nlines"}, Quote{"said\nso", "Alex"}, Bullets{{"one", "two\nmore"}},
       Table{{{"Day"}, {"Pain", Table::Align::right}}, {{"a|b", "3"}}},
       Panels{{*parse_date("2026-01-05"), *parse_date("2026-01-25"), CalendarStep::week},
              {{*parse_date("2026-01-13"), "visit|clinic"}},
              {Panel{"mood", {"7 to 6.5, 2 of 3"}, "", {}, {7.0, std::nullopt, 6.5}}}}}};
  CHECK(to_markdown(document) ==
        "## Two lines\n\n> said\\\n> so\n>\n> — Alex\n\n- one\n- two\\\n  more\n\n"
        "| Day | Pain |\n| --- | ---: |\n| a\\|b | 3 |\n\n"
        "- mood: 7 to 6.5, 2 of 3\n\n"
        "| Week of | mood | Events |\n| --- | ---: | --- |\n| 5 Jan | 7 |  |\n"
        "| 12 Jan | nothing to show | a visit\\|clinic |\n| 19 Jan | 6\\.5 |  |\n");
}
