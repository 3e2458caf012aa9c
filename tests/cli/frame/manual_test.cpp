// Every command is in one page of the manual, with every option and every example of its help.
#include <SQLiteCpp/SQLiteCpp.h>
#include <doctest/doctest.h>

#include <algorithm>
#include <memory>

#include "cli/frame/manual_pages.hpp"
#include "cli/world.hpp"
#include "frame/command.hpp"
#include "frame/examples.hpp"

using namespace hearth;
using namespace hearth::test;

namespace {

const ManualPage& page_called(const std::vector<ManualPage>& pages, const std::string& name) {
  const auto found = std::ranges::find_if(
      pages, [&](const ManualPage& page) { return page.name == name && !page.synopsis.empty(); });
  REQUIRE_MESSAGE(found != pages.end(), name, " is no page of man/");
  return *found;
}

/// The names of each option of a command: `-o,--output` has two.
std::vector<std::set<std::string>> options_of(const CommandEntry& entry) {
  const auto command = entry.make();
  Options declared;
  command->declare(declared);
  std::vector<std::set<std::string>> all;
  for (const DeclaredOption& option : declared.all()) {
    if (option.is_positional()) continue;
    const auto comma = option.names.find(',');
    all.push_back({option.names.substr(0, comma)});
    if (comma != std::string::npos) all.back().insert(option.names.substr(comma + 1));
  }
  return all;
}

bool names_one_of(const std::set<std::string>& some, const std::set<std::string>& names) {
  return std::ranges::any_of(names, [&](const std::string& name) { return some.contains(name); });
}

/// What every command takes, or the program alone.
bool is_of_all(const std::string& option) {
  return option == "--as" || option == "--passphrase-fd" || option == "--accessible";
}

/// The first query of a page: from SELECT to the semicolon.
std::string query_in(const std::string& text) {
  const auto begin = text.find("\nSELECT ");
  return text.substr(begin, text.find(';', begin) - begin);
}

}  // namespace

TEST_CASE("each command stands in one page, which its help names") {
  const auto pages = manual_pages();
  for (const CommandEntry& command : commands()) {
    const std::string name(command.name);
    CAPTURE(name);
    const auto in = [&](const ManualPage& page) { return page.synopsis.contains(name); };
    CHECK(std::ranges::count_if(pages, in) == 1);
    const ManualPage& page = page_called(pages, manual_page(command.name));
    CHECK(in(page));
    CHECK(page.names.contains("hearth-" + name.substr(0, name.find(' '))));
  }
}

TEST_CASE("the synopsis of a command has its options and no other, and the page tells of each") {
  const auto pages = manual_pages();
  for (const CommandEntry& command : commands()) {
    const ManualPage& page = page_called(pages, manual_page(command.name));
    const std::set<std::string> shown = page.synopsis.at(std::string(command.name));
    std::set<std::string> there;
    for (const auto& names : options_of(command)) {
      const std::string name = *names.rbegin();
      CHECK_MESSAGE(names_one_of(shown, names), page.name, ": ", command.name, " lacks ", name);
      const std::string told = name.starts_with("--") ? name.substr(1) : name;
      const bool is_told = has(page.told, "Fl " + told) ||
                           has(page.told, "Fl Fl " + told.substr(1)) ||
                           has(page.told, " , " + told);
      const bool needs_words = name != "--json" && names.size() == 1;
      if (needs_words) CHECK_MESSAGE(is_told, page.name, ": nothing of ", command.name, " ", name);
      there.insert(names.begin(), names.end());
    }
    for (const std::string& option : shown) {
      const bool is_there = there.contains(option) || is_of_all(option);
      CHECK_MESSAGE(is_there, page.name, ": ", command.name, " takes no ", option);
    }
  }
}

TEST_CASE("no page shows a command that is not there") {
  for (const ManualPage& page : manual_pages()) {
    for (const auto& entry : page.synopsis) {
      CHECK_MESSAGE(
          std::ranges::find(commands(), entry.first, &CommandEntry::name) != commands().end(),
          page.name, ": ", entry.first);
    }
  }
}

TEST_CASE("what the help of a command shows as examples is among those of its page") {
  const auto pages = manual_pages();
  for (const Example& example : examples()) {
    const ManualPage& page = page_called(pages, manual_page(example.command));
    const bool is_there = std::ranges::find(page.examples, example.line) != page.examples.end();
    CHECK_MESSAGE(is_there, page.name, ": ", example.line);
  }
}

TEST_CASE("the query that hearth-journal(5) shows finds the comfort of each person") {
  World world;
  world.run("init --no-encryption --person Alex --person Sam");
  world.run("checkin daily --set comfort=7 --as Alex");
  world.run("checkin daily --set comfort=5 --as Sam");
  const auto page = std::filesystem::path(kSourceFolder) / "man/hearth-journal.5";
  const SQLite::Database journal((world / "journal.hearth").string());
  SQLite::Statement query(journal, query_in(file_bytes(page)));
  std::string found;
  while (query.executeStep()) {
    for (int column = 0; column < 3; ++column) found += query.getColumn(column).getString() + " ";
  }
  CHECK(found == "2026-03-01 Alex 7 2026-03-01 Sam 5 ");
}
