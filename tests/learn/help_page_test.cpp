#include "hearth/learn/help_page.hpp"

#include <doctest/doctest.h>

#include "hearth/document/terminal.hpp"
#include "help_numbers.hpp"

using namespace hearth;

namespace {

std::string all_of(const std::vector<Document>& pages) {
  Style wide;
  wide.columns = 4000;
  std::string text;
  for (const Document& page : pages) text += to_terminal(page, wide);
  return text;
}

}  // namespace

TEST_CASE("every number that was looked up is on a page, with the day on which that was done") {
  const std::string text = all_of(help_pages({}));
  for (const HelpNumber& each : kHelpNumbers) {
    CHECK_MESSAGE(text.find(each.number) != std::string::npos, each.number);
    CHECK_FALSE(each.source.empty());
    CHECK(each.country.size() == 2);
  }
  CHECK(text.find(spoken(numbers_checked())) != std::string::npos);
  for (const std::string& line : emergencies()) CHECK(text.find(line) != std::string::npos);
  CHECK(text.find("cannot call anyone") != std::string::npos);
}

TEST_CASE("what this machine adds stands below what hearth says, and takes nothing away") {
  const std::string usual = all_of(help_pages({}));
  const auto pages = help_pages({"My aunt: 555 0100"});
  REQUIRE(pages.size() == help_pages({}).size() + 1);
  const std::string text = all_of(pages);
  CHECK(text.starts_with(usual));
  CHECK(text.find("Added on this machine") > usual.size() - 2);
  CHECK(text.find("My aunt: 555 0100") != std::string::npos);
}
