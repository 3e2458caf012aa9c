#include "hearth/core/text.hpp"

#include <doctest/doctest.h>

#include <string>
#include <utility>
#include <vector>

using hearth::graphemes;
using hearth::width;

TEST_CASE("the width is that of a terminal") {
  const std::vector<std::pair<std::string, int>> known{
      {"", 0},
      {"abc", 3},
      {"é", 1},
      {"e\u0301", 1},
      {"日本", 4},
      {"ｱ", 1},
      {"한국", 4},
      {"\u1112\u1161\u11ab", 2},
      {"שלום", 4},
      {"😀", 2},
      {"👩‍👩‍👧", 2},
      {"👍🏽", 2},
      {"❤", 1},
      {"❤\ufe0f", 2},
      {"1\ufe0f\u20e3", 2},
      {"1\ufe0f", 1},
      {"🇫🇮", 2},
      {"🇫🇮🇸🇪", 4},
      {"\u200b\u200d", 0},
      {"\t\n\x1b\x7f", 0},
      {"\xff", 1},
      {std::string("a\0b", 3), 2},
  };
  for (const auto& each : known) {
    const auto& text = each.first;
    CAPTURE(text);
    CHECK(width(text) == each.second);
  }
}

TEST_CASE("text is cut where readers see characters") {
  using Clusters = std::vector<std::string_view>;
  CHECK(graphemes("").empty());
  CHECK(graphemes("ae\u0301b") == Clusters{"a", "e\u0301", "b"});
  CHECK(graphemes("👩‍👩‍👧a") == Clusters{"👩‍👩‍👧", "a"});
  CHECK(graphemes("🇫🇮🇸🇪🇳") == Clusters{"🇫🇮", "🇸🇪", "🇳"});
  CHECK(graphemes("a\r\nb") == Clusters{"a", "\r\n", "b"});
  CHECK(graphemes("각") == Clusters{"각"});
  CHECK(graphemes("a\xff\xe2\x82z") == Clusters{"a", "\xff", "\xe2", "\x82", "z"});
}

TEST_CASE("the clusters of any bytes are all of the bytes") {
  std::string bytes;
  for (unsigned i = 0; i < 20'000; ++i) bytes += static_cast<char>(i * i * 2'654'435'761U >> 24U);
  std::string joined;
  for (const auto cluster : graphemes(bytes)) joined += cluster;
  CHECK(joined == bytes);
}

TEST_CASE("shortened text fits and says that it was cut") {
  CHECK(hearth::shorten("closeness", 9) == "closeness");
  CHECK(hearth::shorten("closeness", 8) == "closene…");
  CHECK(hearth::shorten("a slow walk", 3) == "a…");
  CHECK(hearth::shorten("a slow walk", 1) == "…");
  CHECK(hearth::shorten("a slow walk", 0).empty());
  CHECK(hearth::shorten("a slow walk", -5).empty());
  CHECK(hearth::shorten("", 0).empty());
  CHECK(hearth::shorten("日本語", 4) == "日…");
  CHECK(hearth::shorten("👩‍👩‍👧👩‍👩‍👧", 3) == "👩‍👩‍👧…");
  CHECK(hearth::shorten("e\u0301e\u0301e\u0301", 2) == "e\u0301…");
}

TEST_CASE("padding counts columns, not bytes") {
  CHECK(hearth::pad_right("日é", 5) == "日é  ");
  CHECK(hearth::pad_left("日é", 5) == "  日é");
  CHECK(hearth::pad_right("toolong", 3) == "toolong");
  CHECK(hearth::pad_left("toolong", -1) == "toolong");
}
