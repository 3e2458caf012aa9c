#include "hearth/prompt/answer/value.hpp"

#include <doctest/doctest.h>

#include <cmath>
#include <cstdint>
#include <limits>
#include <string>

using namespace std::chrono_literals;

namespace hearth {

TEST_CASE("a number is written without a needless fraction") {
  CHECK(number_text(7) == "7");
  CHECK(number_text(6.5) == "6.5");
  CHECK(number_text(0.1) == "0.1");
  CHECK(number_text(-3) == "-3");
  CHECK(number_text(-0.0) == "0");
}

TEST_CASE("a number is written in digits, never with an exponent") {
  CHECK(number_text(1e20) == "100000000000000000000");
  CHECK(number_text(0.00001) == "0.00001");
  for (const double extreme :
       {std::numeric_limits<double>::max(), std::numeric_limits<double>::denorm_min()}) {
    CHECK(number_text(extreme).find('e') == std::string::npos);
    CHECK(std::stod("0" + number_text(extreme / 1e10)) == extreme / 1e10);
  }
}

TEST_CASE("a whole number is a whole number as data, and no other is") {
  CHECK(std::get<std::int64_t>(to_tree(7.0).data) == 7);
  CHECK(std::get<double>(to_tree(6.5).data) == 6.5);
  CHECK(std::get<std::int64_t>(to_tree(-9223372036854775808.0).data) ==
        std::numeric_limits<std::int64_t>::min());
  CHECK(std::get<double>(to_tree(9223372036854775808.0).data) == 9223372036854775808.0);
}

TEST_CASE("a skip is null, not zero, not false and not empty") {
  CHECK(std::holds_alternative<std::monostate>(to_tree(Skipped{}).data));
  CHECK_FALSE(answered(Skipped{}));
  CHECK(answered(0.0));
  CHECK(answered(false));
}

TEST_CASE("yes, text, lists and days keep their kinds as data") {
  CHECK(std::get<bool>(to_tree(true).data));
  CHECK(std::get<std::string>(to_tree(std::string("tea")).data) == "tea");
  CHECK(std::get<Date>(to_tree(Date(2026y / 3 / 1)).data) == 2026y / 3 / 1);
  const auto list = to_tree(std::vector<std::string>{"a", "b"});
  const auto& items = std::get<Tree::Array>(list.data);
  REQUIRE(items.size() == 2);
  CHECK(std::get<std::string>(items[1].data) == "b");
}

TEST_CASE("a feeling is a table that holds only what was said") {
  const auto list = to_tree(std::vector<Feeling>{{"sad", 7, "chest"}, {"calm", {}, {}}});
  const auto& items = std::get<Tree::Array>(list.data);
  REQUIRE(items.size() == 2);
  CHECK(std::get<std::string>(items[0].find("name")->data) == "sad");
  CHECK(std::get<std::int64_t>(items[0].find("intensity")->data) == 7);
  CHECK(std::get<std::string>(items[0].find("place")->data) == "chest");
  CHECK(items[1].find("intensity") == nullptr);
  CHECK(items[1].find("place") == nullptr);
}

}  // namespace hearth
