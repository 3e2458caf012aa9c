#include "hearth/core/translated.hpp"

#include <doctest/doctest.h>

#include "core/spoken.hpp"

using namespace hearth;
using namespace hearth::test;

TEST_CASE("words are said in the language that is spoken, with their marks filled in") {
  const Spoken german({{"Kept.", "Verwahrt."},
                       {"{} and {}", "{1} und {0}"},
                       {"{} day", "{} Tag"},
                       {"{} days", "{} Tage"}});
  CHECK(language_spoken() == "de");
  CHECK(tr("Kept.") == "Verwahrt.");
  CHECK(translated(msgid("Kept.")) == "Verwahrt.");
  CHECK(tr("{} and {}", 1, "b") == "b und 1");
  CHECK(trn("{} day", "{} days", 1, 1) == "1 Tag");
  CHECK(trn("{} day", "{} days", 0, 0) == "0 Tage");
  CHECK(tr("{} has no translation", 7) == "7 has no translation");
  CHECK(translated("").empty());
}

TEST_CASE("without a translator everything is English") {
  CHECK(language_spoken() == "en");
  CHECK(tr("Kept.") == "Kept.");
  CHECK(tr("{} and {}", 1, "b") == "1 and b");
  CHECK(trn("{} day", "{} days", 1, 1) == "1 day");
  CHECK(trn("{} day", "{} days", 2, 2) == "2 days");
}

TEST_CASE("a translation that cannot be filled in leaves it at the English") {
  const Spoken german({{"{} and {}", "{} und {} und {}"}, {"{} day", "{ Tag"}, {"{} days", "{2}"}});
  CHECK(tr("{} and {}", 1, 2) == "1 and 2");
  CHECK(trn("{} day", "{} days", 1, 1) == "1 day");
  CHECK(trn("{} day", "{} days", 3, 3) == "3 days");
}

TEST_CASE("a word can be typed in English and in every way that the translation gives") {
  CHECK(ways_to_type("later") == std::vector<std::string>{"later"});
  const Spoken german(std::map<std::string, std::string>{{"later", "später|nachher"}});
  CHECK(ways_to_type("later") == std::vector<std::string>{"later", "spater", "nachher"});
  CHECK(ways_to_type("a|one") == std::vector<std::string>{"a", "one", "a", "one"});
  CHECK(means(" Später ", "later"));
  CHECK(means("LATER", "later"));
  CHECK_FALSE(means("spät", "later"));
  CHECK(begins_like(" SPÄ", "later"));
  CHECK(begins_like("l", "later"));
  CHECK_FALSE(begins_like("laterx", "later"));
  CHECK_FALSE(begins_like(" ", "later"));
}
