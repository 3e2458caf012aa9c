#include <doctest/doctest.h>

#include "hearth/insight/report.hpp"
#include "support/entries.hpp"

using namespace hearth;
using namespace hearth::test;

namespace {

Series asking(const std::string& metric, const std::string& id, const std::string& ask) {
  Wording wording = *scale(metric);
  wording.id = id;
  wording.ask = ask;
  return {.wording = std::make_shared<const Wording>(wording), .person = test::id(1)};
}

std::vector<std::string> meant(const std::string& typed) {
  static const std::vector<Series> all{
      asking("comfort", "comfort", "When you were close in any way, how at ease were you?"),
      asking("comfort", "comfort", "How at ease were you?"),
      asking("communication", "heard", "How heard have you felt by {others}?"),
      asking("body_image", "body_image", "Wie hast du dich in deinem Körper gefühlt?"),
      asking("closeness", "near", "How close have you felt to {others}?"),
      asking("near", "by_my_side", "Who was near?")};
  return metrics_meant(all, typed);
}

using Metrics = std::vector<std::string>;

}  // namespace

TEST_CASE("a metric is meant by its name, as data spells it or as people read it") {
  CHECK(meant("comfort") == Metrics{"comfort"});
  CHECK(meant(" Comfort ") == Metrics{"comfort"});
  CHECK(meant("body_image") == Metrics{"body_image"});
  CHECK(meant("Body image") == Metrics{"body_image"});
}

TEST_CASE("a metric is meant by the question that asks for it, unless another is called so") {
  CHECK(meant("heard") == Metrics{"communication"});
  CHECK(meant("by my side") == Metrics{"near"});
  CHECK(meant("near") == Metrics{"near"});
}

TEST_CASE("a beginning will do where it tells them apart") {
  CHECK(meant("comm") == Metrics{"communication"});
  CHECK(meant("hea") == Metrics{"communication"});
  CHECK(meant("image") == Metrics{"body_image"});
  CHECK(meant("com") == Metrics{"comfort", "communication"});
  CHECK(meant("c") == Metrics{"comfort", "communication", "closeness"});
}

TEST_CASE("a word of the question will do, in the language in which it was asked") {
  CHECK(meant("ease") == Metrics{"comfort"});
  CHECK(meant("körper") == Metrics{"body_image"});
  CHECK(meant("felt") == Metrics{"communication", "closeness"});
}

TEST_CASE("a word of nothing is nothing, and neither is a letter that questions begin with") {
  for (const char* typed : {"", " ", "moods", "thers", "ort", "w", "others", "{"}) {
    CAPTURE(typed);
    CHECK(meant(typed).empty());
  }
}
