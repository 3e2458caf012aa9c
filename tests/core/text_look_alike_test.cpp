#include <doctest/doctest.h>

#include "hearth/core/text.hpp"

using hearth::look_alike;

TEST_CASE("names that are drawn alike are taken for each other") {
  for (const char* name :
       {"Alex", "ALEX", "Ａｌｅｘ", "Аlex", "Αlex", "Alех", "AIex", "A1ex", "Al\u200bex", "Álex"}) {
    CAPTURE(name);
    CHECK(look_alike("Alex", name));
    CHECK(look_alike(name, "Alex"));
  }
  CHECK(look_alike("Kim", "Кim"));
  CHECK(look_alike("Νίκος", "ΝΙΚΟΣ"));
}

TEST_CASE("names that can be told apart are not") {
  CHECK_FALSE(look_alike("Alex", "Alexa"));
  CHECK_FALSE(look_alike("Sam", "Kim"));
  CHECK_FALSE(look_alike("Анна", "Инна"));
  CHECK_FALSE(look_alike("Jon", "Jan"));
  CHECK_FALSE(look_alike("", "a"));
}
