#include "hearth/document/data.hpp"

#include <doctest/doctest.h>

#include "hearth/core/json.hpp"

using namespace hearth;

TEST_CASE("a page with panels is data: the stretch, what happened, lines, and what is said") {
  Panel panel{.label = "body image",
              .note = {},
              .words = {},
              .scale = {0, 10, "none", "all"},
              .middle = {4, std::nullopt, 6.5}};
  panel.spread = {Panel::Range{3, 5}, std::nullopt, std::nullopt};
  panel.voice = {"Alex", 0};
  panel.figures = {{"answered", 2}};
  panel.metric = "body_image";
  panel.says = {"Two answers so far: 4, 6.5."};
  const Panels panels{{*parse_date("2026-01-05"), *parse_date("2026-01-25"), CalendarStep::week},
                      {{*parse_date("2026-01-13"), "a\nvisit"}},
                      {panel}};
  const Document document{{Heading{1, "How"}, panels, Heading{2, "What moved"},
                           Remarks{{{{"Alex", 0}, "It rose."}, {{}, "No more."}}},
                           Quote{"Snow.", "Alex, 1 Mar", true}, SmallPrint{{"`report --all`"}}}};
  CHECK(to_json(to_tree(document)) ==
        R"({"period":{"from":"2026-01-05","to":"2026-01-25","step":"week"},)"
        R"("events":[{"day":"2026-01-13","words":"a visit"}],)"
        R"("lines":[{"person":"Alex","metric":"body_image","label":"body image",)"
        R"("scale":{"min":0,"max":10,"low":"none","high":"all"},)"
        R"("marks":[{"from":"2026-01-05","middle":4,"lowest":3,"highest":5},)"
        R"({"from":"2026-01-19","middle":6.5}],"numbers":{"answered":2},)"
        R"("said":["Two answers so far: 4, 6.5."]}],)"
        R"("said":[{"person":"Alex","about":"What moved","text":"It rose."},)"
        R"({"person":null,"about":"What moved","text":"No more."}],)"
        R"("words":[{"about":"What moved","text":"Snow.","source":"Alex, 1 Mar"}]})");
}

TEST_CASE("a table of a page is rows with the names of its columns") {
  const Document document{{Heading{1, "Before and after", "4 Feb 2026"}, Paragraph{"A scan."},
                           Table{{{"Before"}, {"Before"}}, {{"pain", "3"}}}}};
  const std::string json = to_json(to_tree(document));
  for (const char* name : {"period", "events", "lines"})
    CHECK(json.find(name) == std::string::npos);
  CHECK(json.find(R"("of":"4 Feb 2026","rows":[{"about":"Before and after",)"
                  R"("columns":["Before","Before"],"cells":["pain","3"]}])") != std::string::npos);
  CHECK(json.find(R"({"person":null,"about":"Before and after","text":"A scan."})") !=
        std::string::npos);
}
