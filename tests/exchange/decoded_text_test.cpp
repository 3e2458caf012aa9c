#include "hearth/exchange/source.hpp"

#include <doctest/doctest.h>

#include "hearth/core/error.hpp"

using namespace hearth;
using namespace std::string_literals;

TEST_CASE("a file is read as UTF-8 or UTF-16, by its byte order mark") {
  CHECK(decoded("grün\n").utf8 == "grün\n");
  CHECK(decoded("\xEF\xBB\xBF"
                "a")
            .utf8 == "a");
  CHECK(decoded("\xFF\xFEg\0r\0\xFC\0n\0"s).utf8 == "grün");
  CHECK(decoded("\xFE\xFF\0g\0r\0\xFC\0n"s).utf8 == "grün");
  CHECK(decoded("gr\xFCn").utf8 == "gr\xFCn");
  CHECK(decoded("").utf8.empty());
  CHECK(decoded("\xFF\xFE"s).utf8.empty());
}

TEST_CASE("byte order marks where files were put together are taken out, elsewhere they stay") {
  CHECK(decoded("a\n\uFEFFb\r\uFEFF\uFEFFc\uFEFFd").utf8 == "a\nb\rc\uFEFFd");
}

TEST_CASE("what cannot be read is told with its line") {
  const DecodedText zeros = decoded("some words\r\nand\0 so\0 on, and on\n"s);
  CHECK(zeros.utf8 == "some words\r\nand so on, and on\n");
  REQUIRE(zeros.remarks.size() == 1);
  CHECK(zeros.remarks[0].line == 2);
  const DecodedText half = decoded("\xFF\xFE\n\0\x3C\xD8"s);
  CHECK(half.utf8 == "\n\uFFFD");
  REQUIRE(half.remarks.size() == 1);
  CHECK(half.remarks[0].line == 2);
}

TEST_CASE("UTF-16 without a mark and UTF-32 are refused by name") {
  CHECK_THROWS_AS(decoded("d\0a\0t\0e\0"s), Error);
  CHECK_THROWS_AS(decoded("\0d\0a\0t\0e"s), Error);
  CHECK_THROWS_AS(decoded("\xFF\xFE\0\0d\0\0\0"s), Error);
  CHECK_THROWS_AS(decoded("\0\0\xFE\xFF\0\0\0d"s), Error);
}
