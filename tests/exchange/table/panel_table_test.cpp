#include "hearth/exchange/table/panel_table.hpp"

#include <doctest/doctest.h>

using namespace hearth;

namespace {

const std::string kHead = "person,metric,from,to,middle,lowest,highest\r\n";

Panels panels(Panel panel) {
  panel.middle = {4, std::nullopt, 6.5};
  panel.spread = {Panel::Range{3, 5}, std::nullopt, std::nullopt};
  return {{*parse_date("2026-01-06"), *parse_date("2026-01-20"), CalendarStep::week},
          {},
          {std::move(panel)}};
}

}  // namespace

TEST_CASE("a row for each mark with an answer, the last as far as the stretch goes") {
  Panel panel{.label = "pain", .note = {}, .words = {}, .scale = {}, .middle = {}};
  panel.voice = {"Alex", 0};
  CHECK(to_csv({{panels(panel)}}) == kHead + "Alex,pain,2026-01-05,2026-01-11,4,3,5\r\n" +
                                         "Alex,pain,2026-01-19,2026-01-20,6.5,,\r\n");
  CHECK(to_csv({{Heading{1, "x"}}}) == kHead);
}

TEST_CASE("a name is nothing that a spreadsheet runs, and together has none") {
  Panel panel{.label = "=1+1", .note = {}, .words = {}, .scale = {}, .middle = {}};
  panel.voice = {"Together", std::nullopt};
  CHECK(to_csv({{panels(panel)}}).find("\r\n,'=1+1,2026") != std::string::npos);
}
