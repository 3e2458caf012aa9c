#include "hearth/document/terminal.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>
#include <sstream>
#include <string>
#include <vector>

#include "hearth/core/text.hpp"

using namespace std::string_literals;

using hearth::Block;
using hearth::Bullets;
using hearth::Document;
using hearth::Heading;
using hearth::Paragraph;
using hearth::Quote;
using hearth::Style;
using hearth::to_terminal;

namespace {

class RandomDocument {
 public:
  explicit RandomDocument(unsigned seed) : engine_(seed) {}

  Document make() {
    Document document;
    for (auto i = below(6); i > 0; --i) document.blocks.push_back(block());
    return document;
  }

 private:
  std::size_t below(std::size_t limit) { return engine_() % limit; }

  std::string text() {
    static const std::vector<std::string> parts{"a",
                                                "closeness",
                                                "extraordinarilylong",
                                                "日本語",
                                                "👩‍👩‍👧",
                                                "e\u0301",
                                                "\n",
                                                "\t",
                                                "\x1b[31m",
                                                "\u202e",
                                                "\xff",
                                                "\u00a0",
                                                "🇫🇮",
                                                "\u0301",
                                                "שלום",
                                                "\ufe0f",
                                                "\u200d",
                                                "\r\n",
                                                "\u2028",
                                                "  ",
                                                "-"};
    std::string result;
    for (auto i = below(12); i > 0; --i) {
      result += parts.at(below(parts.size()));
      if (below(2) == 0) result += ' ';
    }
    return result;
  }

  std::vector<std::string> texts(std::size_t count) {
    std::vector<std::string> result;
    for (std::size_t i = 0; i < count; ++i) result.push_back(text());
    return result;
  }

  hearth::Table table() {
    hearth::Table result;
    for (auto i = below(9); i > 0; --i) {
      const auto align = below(2) == 0 ? hearth::Table::Align::left : hearth::Table::Align::right;
      result.columns.push_back({text(), align});
    }
    for (auto i = below(4); i > 0; --i) result.rows.push_back(texts(result.columns.size()));
    return result;
  }

  hearth::Panel panel(std::size_t marks) {
    static const std::vector<double> ends{5, 10, 100, 1440};
    hearth::Panel result{
        text(), texts(below(4)), text(), {0, ends.at(below(4)), text(), text()}, {}};
    for (std::size_t n = 0; n < marks; ++n) {
      const double value = static_cast<double>(below(23)) / 2;
      result.middle.push_back(below(4) == 0 ? std::nullopt : std::optional(value));
      if (below(2) == 0) result.spread.emplace_back(hearth::Panel::Range{value - 1, value + 1});
    }
    result.voice = {text(), static_cast<int>(below(3))};
    result.says = texts(below(3));
    return result;
  }

  hearth::Panels panels() {
    using Size = hearth::Panels::Size;
    static const std::vector<Size> sizes{Size::usual, Size::small, Size::close};
    hearth::Panels result{{*hearth::parse_date("2024-03-03"), {}, {}}, {}, {}, sizes.at(below(3))};
    result.axis.step = static_cast<hearth::CalendarStep>(below(5));
    result.axis.to = hearth::plus_days(
        result.axis.from, static_cast<int>(below(60)) * (1 + static_cast<int>(below(30))));
    for (auto i = below(5); i > 0; --i) {
      result.events.push_back(
          {hearth::plus_days(result.axis.from, static_cast<int>(below(90))), text()});
    }
    for (auto i = below(5); i > 0; --i) result.panels.push_back(panel(below(61)));
    return result;
  }

  hearth::Remarks remarks() {
    hearth::Remarks result;
    for (auto i = below(4); i > 0; --i) {
      result.remarks.push_back({{below(3) == 0 ? "" : text(), static_cast<int>(below(3))}, text()});
    }
    return result;
  }

  Block block() {
    switch (below(10)) {
      case 5:
        return remarks();
      case 6:
        return panels();
      case 7:
        return Quote{text(), text(), true};
      case 8:
        return hearth::SmallPrint{texts(below(3))};
      case 0:
        return Heading{static_cast<int>(below(3)) + 1, text()};
      case 1:
        return Paragraph{text()};
      case 2:
        return Quote{text(), text()};
      case 3:
        return Bullets{texts(below(4))};
      case 4:
        return table();
      default:
        return Heading{1, text(), text()};
    }
  }

  std::mt19937 engine_;
};

void check_lines(const std::string& shown, int columns) {
  std::istringstream in(hearth::printable(shown));
  for (std::string line; std::getline(in, line);) {
    CAPTURE(line);
    CHECK(hearth::width(line) <= columns);
    CHECK_FALSE(line.ends_with(' '));
    CHECK(line.find('\t') == std::string::npos);
  }
  CHECK_FALSE(hearth::invalid_utf8(shown));
  CHECK_FALSE(shown.starts_with('\n'));
  CHECK_FALSE(shown.ends_with("\n\n"));
  if (!shown.empty()) CHECK(shown.ends_with('\n'));
}

std::string shown(const Block& block, const Style& style = {}) {
  return to_terminal({{block}}, style);
}

const Style kAccessible{true, 80, true};

}  // namespace

TEST_CASE("whatever a document holds, every line fits at every width") {
  for (unsigned seed = 0; seed < 400; ++seed) {
    const auto document = RandomDocument{seed}.make();
    const int columns = 20 + static_cast<int>(seed % 101);
    CAPTURE(seed);
    const auto plain = to_terminal(document, {false, columns, false});
    check_lines(plain, columns);
    CHECK(plain.find('\x1b') == std::string::npos);
    check_lines(to_terminal(document, {false, columns, true}), columns);
  }
}

TEST_CASE("colour changes nothing but the colour") {
  for (unsigned seed = 0; seed < 400; ++seed) {
    const auto document = RandomDocument{seed}.make();
    const int columns = 20 + static_cast<int>(seed % 101);
    CAPTURE(seed);
    const auto plain = to_terminal(document, {false, columns, false});
    CHECK(hearth::printable(to_terminal(document, {true, columns, false})) == plain);
    CHECK(to_terminal(document, {true, columns, true}) ==
          to_terminal(document, {false, columns, true}));
  }
}

TEST_CASE("whatever signs there are, every line fits, and no other sign is hearth's own") {
  for (unsigned seed = 0; seed < 400; ++seed) {
    const auto document = RandomDocument{seed}.make();
    const int columns = 20 + static_cast<int>(seed % 181);
    CAPTURE(seed);
    for (const auto signs : {hearth::Signs::lines, hearth::Signs::ascii}) {
      Style style{false, std::min(columns, 100), false, signs, false, columns};
      check_lines(to_terminal(document, style), columns);
    }
    check_lines(to_terminal(document, {true, std::min(columns, 100), false, {}, true, columns}),
                columns);
  }
}

TEST_CASE("a width below 20 is taken as 20") {
  const Document document{{Paragraph{"a slow walk by the sea"}}};
  CHECK(to_terminal(document, {false, -3, false}) == to_terminal(document, {false, 20, false}));
}

TEST_CASE("blocks stand one blank line apart, and empty ones leave no trace") {
  CHECK(to_terminal({}, {}).empty());
  CHECK(to_terminal(
            {{Paragraph{"one"}, Paragraph{"  \n "}, Bullets{{}}, Bullets{{""}}, Heading{1, ""},
              Quote{"", ""}, hearth::Table{}, hearth::Panels{}, Paragraph{"\ntwo\n\n"}}},
            {true, 80, false}) == "one\n\ntwo\n");
}

TEST_CASE("only the first level of headings is underlined") {
  CHECK(shown(Heading{1, "日記 two"}) == "日記 two\n────────\n");
  CHECK(shown(Heading{2, "How it went"}) == "How it went\n");
  CHECK(shown(Heading{1, "How it went"}, kAccessible) == "How it went\n");
  CHECK(shown(Heading{2, "a\nb"}, {true, 80, false}) == "\x1b[1ma b\x1b[0m\n");
}

TEST_CASE("paragraphs keep the breaks of their author") {
  CHECK(shown(Paragraph{"one two three four five\n\nsix"}, {false, 20, false}) ==
        "one two three four\nfive\n\nsix\n");
}

TEST_CASE("quotes are set in, with their source below") {
  CHECK(shown(Quote{"It was\n\ngood.", "Alex, Sun 1 Mar"}) ==
        "    It was\n\n    good.\n    — Alex, Sun 1 Mar\n");
  CHECK(shown(Quote{"Good.", ""}) == "    Good.\n");
}

TEST_CASE("bullets hang, and are plain for a screen reader") {
  const Bullets bullets{{"a slow walk by the sea", "tea"}};
  CHECK(shown(bullets, {false, 20, false}) == "• a slow walk by the\n  sea\n• tea\n");
  CHECK(shown(bullets, kAccessible) == "• a slow walk by the sea\n• tea\n");
}

TEST_CASE("no text of people can colour, move or reverse the terminal") {
  const auto evil = "\x1b[31mred\x1b]0;x\x07\u009b2J\u202e\b\r"s;
  CHECK(shown(Paragraph{evil}) == "red\n");
  CHECK(shown(Heading{2, evil}, {true, 80, false}) == "\x1b[1mred\x1b[0m\n");
  CHECK(shown(Quote{evil, evil}) == "    red\n    — red\n");
}
