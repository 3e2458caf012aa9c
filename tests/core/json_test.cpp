#include "hearth/core/json.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <random>
#include <string>
#include <utility>
#include <vector>

#include "hearth/core/error.hpp"
#include "hearth/core/text.hpp"

using hearth::parse_json;
using hearth::Position;
using hearth::to_json;
using hearth::Tree;

namespace {

std::string refusal(std::string_view text) {
  try {
    parse_json(text);
  } catch (const hearth::Error& error) {
    CHECK_FALSE(error.hint().empty());
    return error.what();
  }
  return "accepted";
}

std::string nested(std::size_t depth) { return std::string(depth, '[') + std::string(depth, ']'); }

std::string utf8(char32_t code_point) {
  return std::get<std::string>(
      parse_json(fmt::format("\"\\u{:04x}\"", static_cast<unsigned>(code_point))).data);
}

/// Everything the text says, positions aside: whole doubles count as whole numbers.
bool same(const Tree& a, const Tree& b);

bool same_value(double a, std::int64_t b) { return a == static_cast<double>(b); }

bool same_tables(const Tree::Table& a, const Tree::Table& b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const auto& x, const auto& y) {
    return x.key == y.key && same(x.value, y.value);
  });
}

bool same(const Tree& a, const Tree& b) {
  const auto* real = std::get_if<double>(&a.data);
  const auto* whole = std::get_if<std::int64_t>(&b.data);
  if (real != nullptr && whole != nullptr) return same_value(*real, *whole);
  if (a.data.index() != b.data.index()) return false;
  if (const auto* table = std::get_if<Tree::Table>(&a.data)) {
    return same_tables(*table, std::get<Tree::Table>(b.data));
  }
  if (const auto* list = std::get_if<Tree::Array>(&a.data)) {
    const auto& other = std::get<Tree::Array>(b.data);
    return std::equal(list->begin(), list->end(), other.begin(), other.end(), same);
  }
  if (real != nullptr) return *real == std::get<double>(b.data);
  if (whole != nullptr) return std::get<std::int64_t>(a.data) == *whole;
  if (const auto* text = std::get_if<std::string>(&a.data)) {
    return *text == std::get<std::string>(b.data);
  }
  if (const auto* flag = std::get_if<bool>(&a.data)) return *flag == std::get<bool>(b.data);
  return true;
}

class RandomTree {
 public:
  explicit RandomTree(unsigned seed) : engine_(seed) {}

  Tree make(int depth) {
    switch (pick(depth > 0 ? 7 : 5)) {
      case 0:
        return {};
      case 1:
        return {pick(2) == 1, {}};
      case 2:
        return {static_cast<std::int64_t>(bits()), {}};
      case 3:
        return {real(), {}};
      case 4:
        return {text(), {}};
      case 5:
        return list(depth);
      default:
        return table(depth);
    }
  }

 private:
  std::uint64_t bits() { return engine_(); }
  std::uint64_t pick(std::uint64_t below) { return engine_() % below; }
  double real() {
    const double value = std::ldexp(static_cast<double>(bits()), static_cast<int>(pick(200)) - 150);
    return pick(2) == 0 ? value : -value;
  }
  std::string text() {
    static const std::vector<std::string> parts{
        "a", "\"",    "\\", "\n", std::string(1, '\0'), "\x7f", "é", "👩‍👩‍👧",
        "/", "\x1b[", "، "};
    std::string result;
    for (auto i = pick(6); i > 0; --i) result += parts.at(pick(parts.size()));
    return result;
  }
  Tree list(int depth) {
    Tree::Array items;
    for (auto i = pick(4); i > 0; --i) items.push_back(make(depth - 1));
    return {items, {}};
  }
  Tree table(int depth) {
    Tree::Table members;
    for (auto i = pick(4); i > 0; --i) {
      members.push_back({text() + std::to_string(i), make(depth - 1)});
    }
    return {members, {}};
  }

  std::mt19937_64 engine_;
};

}  // namespace

TEST_CASE("members keep their order, there and back") {
  const std::string text = R"({"zoo":1,"apple":[true,false,null],"m":{"b":"x","a":-2.5}})";
  CHECK(to_json(parse_json(text)) == text);
}

TEST_CASE("indented JSON puts each member on a line of its own") {
  CHECK(to_json(parse_json(R"({"a":[1,2],"b":{},"c":[]})"), 2) ==
        "{\n  \"a\": [\n    1,\n    2\n  ],\n  \"b\": {},\n  \"c\": []\n}");
}

TEST_CASE("numbers are whole where they can be") {
  const auto kind = [](std::string_view text) { return parse_json(text).kind(); };
  for (const std::string text :
       {"7", "-7", "7.0", "1e2", "9223372036854775807", "-9223372036854775808"}) {
    CAPTURE(text);
    CHECK(kind(text) == "a whole number");
  }
  for (const std::string text : {"7.5", "9223372036854775808", "-9223372036854775809",
                                 "18446744073709551616", "1e300", "1e-300"}) {
    CAPTURE(text);
    CHECK(kind(text) == "a number");
  }
  CHECK(std::get<std::int64_t>(parse_json("9223372036854775807").data) == INT64_MAX);
  CHECK(std::get<std::int64_t>(parse_json("-9223372036854775808").data) == INT64_MIN);
}

TEST_CASE("what JSON cannot say becomes what it can") {
  const hearth::Date date{std::chrono::year{2026}, std::chrono::March, std::chrono::day{1}};
  CHECK(to_json({date, {}}) == "\"2026-03-01\"");
  CHECK(to_json({std::numeric_limits<double>::infinity(), {}}) == "null");
  CHECK(to_json({std::nan(""), {}}) == "null");
  CHECK(to_json({std::string("a\xff"), {}}) == "\"a\xEF\xBF\xBD\"");
  CHECK(to_json({7.0, {}}) == "7");
  CHECK(to_json({0.1, {}}) == "0.1");
}

TEST_CASE("any tree survives there and back") {
  for (unsigned seed = 0; seed < 300; ++seed) {
    const auto tree = RandomTree{seed}.make(4);
    const auto text = to_json(tree, seed % 2 == 0 ? -1 : 3);
    CAPTURE(text);
    CHECK_FALSE(hearth::invalid_utf8(text));
    CHECK(same(tree, parse_json(text)));
  }
}

TEST_CASE("nothing that a terminal obeys or that turns a line is written as it is") {
  std::vector<char32_t> hidden{0x7F, 0x061C, 0x200E, 0x200F};
  const auto all_from = [&](char32_t first, char32_t last) {
    for (char32_t c = first; c <= last; ++c) hidden.push_back(c);
  };
  all_from(0x01, 0x1F);
  all_from(0x80, 0x9F);
  all_from(0x2028, 0x202E);
  all_from(0x2066, 0x2069);
  for (const char32_t c : hidden) {
    const std::string text = utf8(c);
    const std::string json = to_json(Tree::Table{{text, text + text}});
    CAPTURE(json);
    CHECK(std::ranges::all_of(json, [](char byte) { return byte >= ' ' && byte <= '~'; }));
    CHECK(same(Tree::Table{{text, text + text}}, parse_json(json)));
  }
  CHECK(to_json({std::string("a\u009b1;31mred\u202e"), {}}) == R"("a\u009b1;31mred\u202e")");
}

TEST_CASE("what people write stays as it is") {
  const std::string text =
      " ~\u00a0\u061b\u200d\u2027\u202f\u2065\u206a\ufeffé 日本語 👩‍👩‍👧 سلام";
  CHECK(to_json({text, {}}) == "\"" + text + "\"");
  CHECK(to_json({std::string("\"\\\b\f\n\r\t/"), {}}) == R"("\"\\\b\f\n\r\t/")");
}

TEST_CASE("every value knows where it stands") {
  const auto tree = parse_json("{\n  \"min\" : 12,\n  \"list\": [ 1,\n    \"é\", {}]\r\n}");
  CHECK(tree.at == Position{1, 1});
  const auto& members = std::get<Tree::Table>(tree.data);
  CHECK(members.at(0).at == Position{2, 3});
  CHECK(members.at(0).value.at == Position{2, 11});
  CHECK(members.at(1).at == Position{3, 3});
  const auto& list = std::get<Tree::Array>(members.at(1).value.data);
  CHECK(members.at(1).value.at == Position{3, 11});
  CHECK(list.at(0).at == Position{3, 13});
  CHECK(list.at(1).at == Position{4, 5});
  CHECK(list.at(2).at == Position{4, 11});
}

TEST_CASE("text that is not JSON is refused with its place") {
  CHECK(refusal("") == "The text stops being JSON at line 1, column 1.");
  CHECK(refusal("{\n\"a\": 1,\n}") == "The text stops being JSON at line 3, column 1.");
  CHECK(refusal("[1, 2") == "The text stops being JSON at line 1, column 6.");
  CHECK(refusal("[1] x") == "The text stops being JSON at line 1, column 5.");
  for (const std::string text : {"{", "]", "[1 2]", "{\"a\" 1}", "{a:1}", "'a'", "01", "+1", "1.",
                                 "NaN", "nul", "\"a", "\"\\q\"", "\"\\ud800\"", "\"a\nb\"", "[1,]",
                                 "// x\n1", "{\"a\":1,,\"b\":2}", "true false"}) {
    CAPTURE(text);
    CHECK(refusal(text).starts_with("The text stops being JSON at line "));
  }
  CHECK(refusal("[1,\n 1e999]").starts_with("A number is too large at line 2"));
}

TEST_CASE("a key may appear once in an object, and again in another") {
  CHECK(refusal("{\"a\":1,\n \"b\":2, \"a\":3}") ==
        "The key \"a\" appears a second time at line 2, column 9.");
  CHECK(refusal(R"({"a":1,"\u0061":2})") ==
        "The key \"a\" appears a second time at line 1, column 8.");
  CHECK(refusal("{\"\x1b[31m\\u001b[2J\":1,\"\x1b\":1}").starts_with("The text stops being JSON"));
  CHECK(refusal(R"({"\u001b[2Jx":1,"\u001b[2Jx":1})").find('\x1b') == std::string::npos);
  CHECK(refusal(R"([{"a":{"a":1}},{"a":1}])") == "accepted");
}

TEST_CASE("nesting ends at 64") {
  CHECK(refusal(nested(64)) == "accepted");
  CHECK(refusal(nested(65)).ends_with("inside one another at line 1, column 65."));
  CHECK(refusal(nested(1'000'000)).ends_with("at line 1, column 65."));
}

TEST_CASE("text that is not UTF-8 is refused with its place") {
  CHECK(refusal("[\n\"\xff\"]") == "The text is not UTF-8 at line 2, column 2.");
  CHECK(refusal("\"\xed\xa0\x80\"") == "The text is not UTF-8 at line 1, column 2.");
}

TEST_CASE("half of a character becomes U+FFFD, and whole ones stay") {
  const auto mended = [](std::string json) {
    std::string lines;
    for (const auto line : hearth::mend_surrogates(json)) lines += " " + std::to_string(line);
    return json + lines;
  };
  CHECK(mended(R"("\ud83d\ude00 \u00e4")") == R"("\ud83d\ude00 \u00e4")");
  CHECK(mended(R"("\ud83d")") == R"("\ufffd" 1)");
  CHECK(mended(R"("\uDE00x\uD83D\uD83D\uDE00")") == R"("\ufffdx\ufffd\uD83D\uDE00" 1 1)");
  CHECK(mended("\"\",\n\n\"\\ud83d\"\n\"\\ud83d\"") == "\"\",\n\n\"\\ufffd\"\n\"\\ufffd\" 3 4");
  CHECK(mended(R"("\\ud83d")") == R"("\\ud83d")");
  CHECK(mended(R"("\ud8)") == R"("\ud8)");
  CHECK(mended("\\").size() == 1);
}
