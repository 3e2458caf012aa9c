#include "forbidden_amount.hpp"

#include <doctest/doctest.h>

using namespace hearth;

TEST_CASE("waiting times, doses and numbers of times are found, in words and in figures") {
  for (const char* text :
       {"Wait 6 weeks.", "after six weeks", "two to three months later", "50 mg of it", "3 times",
        "2–3 days", "Nach sechs Wochen wieder.", "drei bis vier Monate", "zwei Tage", "a few weeks",
        "several days", "24 hours", "1 Tablette? 2 Tabletten", "zwölf Stunden", "10ml"}) {
    CHECK_MESSAGE(forbidden_amount(text), text);
  }
}

TEST_CASE("numbers of people, levels and years are none") {
  for (const char* text :
       {"413 women", "one in five", "47 % of men had instructions", "at T6 or above", "since 2019",
        "for some days", "one thing among many", "the first period", "a year after a birth",
        "at night and by day", "Weeks went by.", "two hands", "", "6"}) {
    CHECK_MESSAGE(!forbidden_amount(text), text);
  }
}
