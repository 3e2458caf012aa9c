#include <doctest/doctest.h>

#include <map>
#include <regex>
#include <set>

#include "hearth/document/html.hpp"

using namespace hearth;

namespace {

const std::string kHostile = "<script>alert(1)</script> \"'& </style><img src=x onerror=y> \x1b[2J";

Panels panels(const std::string& words) {
  Panel panel{.label = words,
              .note = {words},
              .words = words,
              .scale = {0, 10, words, words},
              .middle = {4, std::nullopt, 6.5}};
  panel.says = {words};
  panel.voice = {words, 0};
  Panel other = panel;
  other.voice = {"Sam", 1};
  other.is_yardstick = true;
  return {{*parse_date("2026-01-05"), *parse_date("2026-01-25"), CalendarStep::week},
          {{*parse_date("2026-01-13"), words}},
          {panel, other}};
}

/// A block of every kind.
Document of_all_kinds(const std::string& words) {
  return {{Heading{1, words, words}, Heading{2, words}, Heading{3, words}, Paragraph{words},
           Quote{words, words}, Quote{words, words, true}, Bullets{{words}},
           Table{{{words}}, {{words}}}, OnScale{0, 10, words, words, {{words, 3, 4}}},
           SideBySide{{{words, words}}}, SmallPrint{{words}},
           Remarks{{{{words, 1}, words}, {{}, words}}}, panels(words)}};
}

std::size_t times(const std::string& html, const std::string& pattern) {
  const std::regex sought(pattern);
  return static_cast<std::size_t>(
      std::distance(std::sregex_iterator(html.begin(), html.end(), sought), {}));
}

}  // namespace

TEST_CASE("nothing that people wrote is markup, whatever it is a part of") {
  const std::string html = to_html(of_all_kinds(kHostile), {kHostile, {kHostile}});
  CHECK(html.find("<script") == std::string::npos);
  CHECK(html.find("<img") == std::string::npos);
  CHECK(html.find('\x1b') == std::string::npos);
  CHECK(times(html, "</style>") == 1);
  CHECK(times(html, "alert\\(1\\)") > 15);
}

TEST_CASE("a page loads nothing and runs nothing, and says so itself") {
  const std::string html = to_html(of_all_kinds("words"), {"Notes"});
  CHECK(html.find("default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; "
                  "form-action 'none'") != std::string::npos);
  CHECK(html.find("<title>Notes</title>") != std::string::npos);
  CHECK(times(html, "(src|srcset|action|formaction|data|poster)=|url\\(|@import|<link|<script") ==
        0);
  CHECK(times(html, " on[a-z]+=") == 0);
  CHECK(times(html, "href=\"[^#]") == 0);
}

TEST_CASE("each element that is opened is closed, and no id is there twice") {
  const std::string html = to_html(of_all_kinds("words"), {"Notes", {"words"}});
  for (const char* tag : {"section", "main", "header", "footer", "figure", "svg", "table", "tr",
                          "ul", "dl", "div", "blockquote", "p", "h1", "h2", "h3", "text"}) {
    CAPTURE(tag);
    CHECK(times(html, std::string("<") + tag + "[ >]") ==
          times(html, std::string("</") + tag + ">"));
  }
  std::set<std::string> ids;
  const std::regex id(" id=\"([^\"]+)\"");
  for (std::sregex_iterator at(html.begin(), html.end(), id), end; at != end; ++at) {
    CHECK_MESSAGE(ids.insert((*at)[1].str()).second, (*at)[1].str());
  }
  const std::regex reference("(?:href=\"#|aria-labelledby=\")([^\" ]+)");
  for (std::sregex_iterator at(html.begin(), html.end(), reference), end; at != end; ++at) {
    CHECK_MESSAGE(ids.contains((*at)[1].str()), (*at)[1].str());
  }
}

TEST_CASE("each drawing has a name and all of its values in words, and each person a table") {
  const std::string html = to_html({{panels("ease")}}, {"Notes"});
  CHECK(times(html, "<svg") == 2);
  CHECK(times(html, "<title id=") == 2);
  CHECK(times(html, "<desc id=") == 2);
  CHECK(times(html, "<table>") == 2);
  CHECK(times(html, "nothing to show") == 2);
  CHECK(times(html, ">6\\.5<") >= 2);
}

TEST_CASE("a gap is no mark and no line goes across it") {
  const std::string html = to_html({{panels("ease")}}, {"Notes"});
  CHECK(times(html, "<circle") == 4);
}

TEST_CASE("people's words run in their own direction") {
  const std::string html = to_html({{Quote{"שלום", "سام"}, Paragraph{"שלום"}}}, {"Notes"});
  CHECK(times(html, "dir=\"auto\"") + times(html, "<bdi>") >= 2);
}

TEST_CASE("each part of a page of two metrics has a name of its own") {
  Panels close = panels("pain");
  close.size = Panels::Size::close;
  const Document page{{Heading{1, "closeness"}, close, Heading{1, "pain"}, close}};
  const std::string html = to_html(page, {"Notes"});
  std::map<std::string, std::string> words;
  const std::regex named("id=\"([^\"]+)\"[^>]*>(.*?)</(h1|h2|caption)>");
  for (std::sregex_iterator at(html.begin(), html.end(), named), end; at != end; ++at) {
    words[(*at)[1]] = (*at)[2];
  }
  std::set<std::string> names;
  const std::regex labelled("<section[^>]* aria-labelledby=\"([^\" ]+) ?([^\"]*)\"");
  for (std::sregex_iterator at(html.begin(), html.end(), labelled), end; at != end; ++at) {
    const std::string name = words[(*at)[1]] + " " + words[(*at)[2]];
    CAPTURE(name);
    CHECK(name.size() > 3);
    CHECK(names.insert(name).second);
  }
  CHECK(names.size() == 11);
}
