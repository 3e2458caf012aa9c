#include "codec/codec.hpp"

#include <doctest/doctest.h>

#include <random>

#include "hearth/core/json.hpp"
#include "hearth/core/members.hpp"
#include "hearth/document/pdf_request.hpp"

using namespace hearth;

namespace {

/// Documents of any kind, the same for the same seed.
class Chance {
 public:
  explicit Chance(unsigned seed) : random_(seed) {}

  Document document() {
    Document made;
    for (int n = below(5); n > 0; --n) made.blocks.push_back(block());
    return made;
  }

 private:
  int below(int end) { return static_cast<int>(random_() % static_cast<unsigned>(end)); }
  bool either() { return below(2) == 0; }

  template <typename Make>
  auto list(const Make& make) {
    std::vector<std::invoke_result_t<Make>> items;
    for (int n = below(5); n > 0; --n) items.push_back(make());
    return items;
  }

  std::string text() {
    static const std::vector<std::string> known{
        "",  "Tea", "über die Brücke", "\"a\\\"\n\tb", "ελληνικά", "مرحبا", "日本語", "नमस्ते",
        "😀", "null"};
    return known[static_cast<std::size_t>(below(static_cast<int>(known.size())))];
  }

  std::vector<std::string> texts() {
    return list([&] { return text(); });
  }

  double value() { return (below(200) - 100) / 8.0; }

  template <typename Make>
  auto perhaps(const Make& make) {
    return either() ? std::optional(make()) : std::nullopt;
  }

  Date day() { return plus_days(*parse_date("2026-01-01"), below(90)); }

  Panel::Voice voice() {
    return {text(), perhaps([&] { return below(4); })};
  }

  Panel::Range range() { return {value(), value()}; }

  Panel panel() {
    return {.label = text(),
            .note = texts(),
            .words = text(),
            .scale = {value(), value(), text(), text()},
            .middle = list([&] { return perhaps([&] { return value(); }); }),
            .spread = list([&] { return perhaps([&] { return range(); }); }),
            .mostly = perhaps([&] { return range(); }),
            .voice = voice(),
            .says = texts(),
            .is_yardstick = either(),
            .figures = list([&] {
              return Panel::Figure{text(), value()};
            }),
            .metric = text(),
            .unasked = list([&] { return std::int64_t{below(90)}; })};
  }

  Panels panels() {
    const Date from = day();
    return {{from, plus_days(from, below(90)), static_cast<CalendarStep>(below(5))},
            list([&] {
              return Panels::Event{day(), text()};
            }),
            list([&] { return panel(); }),
            static_cast<Panels::Size>(below(4))};
  }

  Table table() {
    Table table{list([&] {
                  return Table::Column{text(), static_cast<Table::Align>(below(2))};
                }),
                {}};
    for (int rows = below(4); rows > 0; --rows) {
      table.rows.emplace_back();
      for (std::size_t n = 0; n < table.columns.size(); ++n) table.rows.back().push_back(text());
    }
    return table;
  }

  OnScale on_scale() {
    return {value(), value(), text(), text(), list([&] {
              return OnScale::Place{text(), value(), perhaps([&] { return value(); })};
            })};
  }

  Block block() {
    switch (below(10)) {
      case 0:
        return Heading{1 + below(3), text(), text()};
      case 1:
        return Paragraph{text()};
      case 2:
        return Quote{text(), text(), either()};
      case 3:
        return Bullets{texts()};
      case 4:
        return table();
      case 5:
        return on_scale();
      case 6:
        return SideBySide{list([&] { return SideBySide::Column{text(), text()}; })};
      case 7:
        return SmallPrint{texts()};
      case 8:
        return Remarks{list([&] { return Remarks::Remark{voice(), text()}; })};
      default:
        return panels();
    }
  }

  std::mt19937 random_;
};

std::string json_of(const Document& document) { return to_json(encoded(document)); }

/// A member taken out, or put in place of another kind, somewhere in the tree.
void spoil(Tree& tree, std::mt19937& random) {
  auto* list = std::get_if<Tree::Array>(&tree.data);
  auto* table = std::get_if<Tree::Table>(&tree.data);
  const std::size_t size = list ? list->size() : table ? table->size() : 0;
  if (size > 0 && random() % 8 != 0) {
    const std::size_t at = random() % size;
    return spoil(list ? (*list)[at] : (*table)[at].value, random);
  }
  static const std::vector<Tree> others{
      Tree(),    Tree(true),      Tree(std::int64_t{-1}), Tree(1e300),
      Tree("x"), Tree::Array{{}}, Tree(Tree::Table{})};
  tree = others[random() % others.size()];
}

bool is_document(const Tree& tree) {
  try {
    const Document read = document_from(tree);
    CHECK(to_json(encoded(document_from(encoded(read)))) == to_json(encoded(read)));
    return true;
  } catch (const Unfit& unfit) {
    CHECK_FALSE(unfit.why.empty());
    return false;
  }
}

}  // namespace

TEST_CASE("a document comes back from its JSON to the letter") {
  for (unsigned seed = 0; seed < 2000; ++seed) {
    CAPTURE(seed);
    const Document document = Chance(seed).document();
    const std::string json = json_of(document);
    const Document back = document_from(parse_json(json));
    REQUIRE(back.blocks.size() == document.blocks.size());
    for (std::size_t n = 0; n < back.blocks.size(); ++n) {
      REQUIRE(back.blocks[n].index() == document.blocks[n].index());
    }
    REQUIRE(json_of(back) == json);
  }
}

TEST_CASE("data that is no document is told from one, whatever is wrong with it") {
  std::mt19937 random(7);
  int refused = 0;
  for (unsigned seed = 0; seed < 2000; ++seed) {
    CAPTURE(seed);
    Tree tree = encoded(Chance(seed).document());
    spoil(tree, random);
    refused += is_document(tree) ? 0 : 1;
  }
  CHECK(refused > 1000);
  for (const char* json : {"null", "{}", "[1]", "[{}]", R"([{"kind":"song"}])",
                           R"([{"kind":"heading","level":7,"text":"","beside":""}])"}) {
    CHECK_FALSE(is_document(parse_json(json)));
  }
}

TEST_CASE("an axis that no page could show is refused before it is laid out") {
  Panels panels{{*parse_date("0001-01-01"), *parse_date("9999-12-31"), CalendarStep::day}, {}, {}};
  CHECK_FALSE(is_document(encoded({{panels}})));
  panels.axis.from = *parse_date("9998-01-01");
  CHECK(is_document(encoded({{panels}})));
  panels.axis.from = panels.axis.to;
  CHECK(is_document(encoded({{panels}})));
  panels.axis.to = plus_days(panels.axis.from, -1);
  CHECK_FALSE(is_document(encoded({{panels}})));
}

TEST_CASE("a gap and a number that is not finite are the same gap") {
  Panel panel{.label = "pain", .note = {}, .words = "", .scale = {}, .middle = {}};
  panel.middle = {std::nullopt, std::numeric_limits<double>::quiet_NaN(), 4};
  const Document document{
      {Panels{{*parse_date("2026-01-05"), *parse_date("2026-01-25")}, {}, {panel}}}};
  const Document back = document_from(parse_json(json_of(document)));
  const auto& middle = std::get<Panels>(back.blocks.at(0)).panels.at(0).middle;
  CHECK(middle == std::vector<std::optional<double>>{std::nullopt, std::nullopt, 4});
}

TEST_CASE("what is asked of hearth-pdf comes back, and what nobody can do is refused") {
  const PdfRequest request{{{Paragraph{"Snow."}}},
                           {"Page", {"a", "b"}, Paper::letter, "de-DE"},
                           *parse_moment("2026-03-01T19:00:00+01:00"),
                           "six otters"};
  const Tree tree = to_tree(request);
  CHECK(to_json(to_tree(pdf_request_from(parse_json(to_json(tree))))) == to_json(tree));
  const auto refuses = [&](const char* key, const Tree& value) {
    Tree::Table spoiled = tree.members();
    for (Member& member : spoiled) {
      if (member.key == key) member.value = value;
    }
    CHECK_THROWS_AS(pdf_request_from(spoiled), Unfit);
  };
  refuses("paper", "a5");
  refuses("lang", "en\nUS");
  refuses("lang", "");
  refuses("made", "today");
  refuses("password", std::string(128, 'a'));
  refuses("password", Tree(1.5));
  refuses("foot", Tree::Array{Tree(true)});
  refuses("document", Tree());
}
