// What people are called on a page, and which names are replaced in what they wrote.

#include <doctest/doctest.h>

#include "hearth/app/page/page_reading.hpp"
#include "support/entries.hpp"

using namespace hearth;
using namespace hearth::test;

namespace {

/// A page of these people with one text on it.
Page page_with(const std::vector<std::string>& names, const std::string& words) {
  Page page;
  for (const std::string& name : names) {
    const int number = static_cast<int>(page.people.size()) + 1;
    page.people.push_back(person(number, name, "2025-12-01T00:00:00Z"));
  }
  PageItem item;
  item.text = words;
  page.items = {item};
  return page;
}

/// The words on a page of the first of them alone.
std::string alone(const std::vector<std::string>& names, const std::string& words) {
  PageTerms terms;
  terms.only = id(1);
  return called_for(page_with(names, words), terms).items.front().text;
}

std::string with_letters(const std::vector<std::string>& names, const std::string& words) {
  PageTerms terms;
  terms.pseudonyms = true;
  return called_for(page_with(names, words), terms).items.front().text;
}

Page answered_with(const std::shared_ptr<const Wording>& wording, const Value& value) {
  Page page = page_with({"Alex", "Sam", "Kim"}, "");
  Entry entry;
  entry.answers = {answer(wording, value, Share::shared)};
  page.entries = {entry};
  PageTerms terms;
  terms.only = id(1);
  return called_for(std::move(page), terms);
}

}  // namespace

TEST_CASE("of a name of several words each part that stands alone is replaced") {
  const std::vector<std::string> names = {"Alex", "Sam van Miller"};
  CHECK(alone(names, "Sam Van Miller, Sam, the Millers") ==
        "my partner, my partner, the my partners");
  CHECK(alone(names, "the van is here") == "the van is here");
  CHECK(alone({"Alex", "Anne-Marie Jones"}, "Anne-Marie, Anne, marie, Jones") ==
        "my partner, my partner, my partner, my partner");
  CHECK(alone({"Alex", "J. Sam"}, "J or Sam") == "J or my partner");
  CHECK(alone({"Alex", "sam lee"}, "Sam and Lee") == "my partner and my partner");
}

TEST_CASE("a part of a name that stays is no part of one that does not") {
  const std::vector<std::string> names = {"Alex Miller", "Sam Miller"};
  CHECK(alone(names, "Alex Miller, Sam Miller, Miller") == "Alex Miller, my partner, Miller");
  CHECK(with_letters(names, "Alex Miller, Sam Miller, Sam") == "A, B, B");
  CHECK(with_letters({"Alex Sam", "Sam"}, "Alex and Sam") == "A and B");
}

TEST_CASE("an id is renamed with what names it, and two of them do not become one") {
  Wording wording;
  wording.id = "nearest";
  wording.type = QuestionType::choice;
  wording.options = {{"sam_first", "Sam"}, {"kim_first", "Kim"}};
  const Page page =
      answered_with(std::make_shared<const Wording>(wording), std::string("kim_first"));
  const Answer& given = page.entries.front().answers.front();
  REQUIRE(given.wording->options.size() == 2);
  const Option& sam = given.wording->options.front();
  const Option& kim = given.wording->options.back();
  CHECK(kim.say == "somebody close to me");
  CHECK(sam.id.find("sam") == std::string::npos);
  CHECK(sam.id != kim.id);
  CHECK(std::get<std::string>(given.value) == kim.id);
}

TEST_CASE("questions and metrics are renamed, and what everybody is asked is not") {
  const Page own = answered_with(scale("mood_of_sam"), 3.0);
  CHECK(own.entries.front().answers.front().wording->id == "mood_of_somebody_close_to_me");
  CHECK(own.entries.front().answers.front().wording->metric == "mood_of_somebody_close_to_me");
  Page page = page_with({"Alex", "Comfort"}, "");
  page.entries = {Entry{}};
  page.entries.front().answers = {answer(scale("comfort"), 3.0, Share::shared)};
  PageTerms terms;
  terms.pseudonyms = true;
  CHECK(called_for(page, terms).entries.front().answers.front().wording->metric == "comfort");
}

TEST_CASE("a name that somebody had before is replaced as the one that they have") {
  const auto alone = [](const std::vector<FormerName>& former, const std::string& words) {
    PageTerms terms;
    terms.only = id(1);
    return called_for(page_with({"Alex", "Sam"}, words), terms, former).items.front().text;
  };
  CHECK(alone({}, "Samantha and Sam") == "Samantha and my partner");
  CHECK(alone({{id(2), "Samantha Lee"}}, "Samantha, Sam and Lee") ==
        "my partner, my partner and my partner");
  CHECK(alone({{id(2), "Alex"}}, "Alex and Sam") == "Alex and my partner");
  CHECK(alone({{id(1), "Kim"}}, "Kim and Sam") == "Kim and my partner");
  PageTerms terms;
  terms.pseudonyms = true;
  CHECK(called_for(page_with({"Alex", "Sam"}, "Kim, Sam, Alex"), terms,
                   std::vector<FormerName>{{id(1), "Kim"}, {id(1), "Sam"}})
            .items.front()
            .text == "A, B, A");
}

TEST_CASE("words that begin with a name that is replaced are told") {
  Page page = page_with({"Alex", "Sam"}, "");
  page.items.front().words = "Samkuss, Samstag, Alexkuss";
  PageTerms terms;
  terms.only = id(1);
  CHECK(words_left(page, terms) == std::vector<std::string>{"Samkuss", "Samstag"});
  CHECK(words_left(page, PageTerms{}).empty());
}
