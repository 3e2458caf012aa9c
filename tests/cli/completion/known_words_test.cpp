// The words that a shell asks for while somebody types: of people, entries, tags, metrics and
// packs.
#include <doctest/doctest.h>

#include <filesystem>
#include <map>
#include <regex>

#include "cli/couple.hpp"
#include "hearth/core/text.hpp"

using namespace hearth;
using namespace hearth::test;

namespace {

/// Every file of a folder, with its bytes.
std::map<std::string, std::string> all_files(const std::filesystem::path& folder) {
  std::map<std::string, std::string> files;
  for (const auto& file : std::filesystem::recursive_directory_iterator(folder)) {
    if (file.is_regular_file()) files[file.path().string()] = file_bytes(file.path());
  }
  return files;
}

class Noted : public Couple {
 public:
  Noted() {
    run("log 'a walk' --tag 'slept well' --as Alex");
    run("log hidden --tag burden --private --as Alex");
  }
};

std::string id_in(const std::string& list, const std::string& words) {
  std::smatch found;
  const std::regex line("([0-9a-f]{6,})  " + words);
  return std::regex_search(list, found, line) ? found[1].str() : "";
}

}  // namespace

TEST_CASE("names and tags are those that whoever asks may see") {
  Noted world;
  CHECK(world.run("completion names").out == "Alex\nSam\n");
  CHECK(world.run("completion tags").out == "slept well\n");
  CHECK(world.run("completion tags --as Sam").out == "slept well\n");
  CHECK(world.run("completion tags --as Alex").out == "burden\nslept well\n");
  CHECK(world.run("completion tags names").out == "slept well\nAlex\nSam\n");
}

TEST_CASE(
    "an entry is told by what list shows, its day, who and of which pack, without its words") {
  Noted world;
  const std::string id = id_in(world.run("list").out, "a walk");
  CHECK(world.run("completion ids --as Sam").out == id + "\t2026-03-01, Alex, moment\n");
  const std::string own = world.run("completion ids --as Alex").out;
  CHECK(has(own, id_in(world.run("list --as Alex").out, "hidden") + "\t"));
  CHECK_FALSE(has(own, "hidden"));
}

TEST_CASE("what a file is called disturbs neither the terminal nor the lines") {
  Noted world;
  write_file(world / "prompts/checkin/two\nlines\tand \x1b[31mred.toml", kShortPack);
  for (const char* words : {"completion packs", "completion checkins"}) {
    const std::string out = world.run(words).out;
    CHECK(has(out, "red"));
    CHECK(out.find_first_of("\x1b\t") == std::string::npos);
    CHECK_FALSE(has(out, "\nlines"));
  }
}

TEST_CASE("packs are shipped ones and one's own, by kind and all") {
  Couple world;
  const std::string checkins = world.run("completion checkins").out;
  CHECK(has(checkins, "weekly\n"));
  CHECK(has(checkins, "short\n"));
  CHECK_FALSE(has(checkins, "gain"));
  CHECK(has(world.run("completion logs").out, "gain\n"));
  CHECK(has(world.run("completion practices").out, "breathe\n"));
  CHECK(has(world.run("completion topics").out, "stoma\n"));
  CHECK(has(world.run("completion packs").out, "checkin/short\n"));
  CHECK(has(world.run("completion metrics").out, "comfort\n"));
}

TEST_CASE("several kinds come one after the other, and what is none is named") {
  Couple world;
  CHECK(world.run("completion names names").out == "Alex\nSam\nAlex\nSam\n");
  const Outcome unknown = world.run("completion names colours");
  CHECK(unknown.exit == Exit::usage);
  CHECK(has(unknown.notes, "There is no completion for `colours`."));
  CHECK(unknown.out.empty());
}

TEST_CASE("a journal that is closed is not asked for, and gives nothing away") {
  World world;
  world.passphrases.assign(8, "six otters in a blue teapot");
  world.run("init --person Alex --person Sam");
  world.run("log 'a walk' --tag river --as Alex");
  world.run("config passphrase_command 'touch " + (world / "asked").string() + "'");
  world.asked_hidden.clear();
  for (const char* kind : {"names", "ids", "tags"}) {
    const Outcome outcome = world.run(std::string("completion ") + kind);
    CHECK(outcome.exit == Exit::ok);
    CHECK(outcome.out.empty());
    CHECK(outcome.notes.empty());
  }
  CHECK(has(world.run("completion checkins").out, "weekly\n"));
  CHECK(world.asked_hidden.empty());
  CHECK_FALSE(std::filesystem::exists(world / "asked"));
}

TEST_CASE("nothing is written, and what is wrong is said by other commands") {
  Noted world;
  const auto before = all_files(world.folder());
  for (const char* words :
       {"names", "ids", "tags", "metrics", "packs", "ids --as Nobody", "ids tags names"}) {
    const Outcome outcome = world.run(std::string("completion ") + words);
    CHECK(outcome.exit == Exit::ok);
    CHECK(outcome.notes.empty());
  }
  CHECK(all_files(world.folder()) == before);
  World nothing;
  CHECK(nothing.run("completion names ids tags").out.empty());
  CHECK(std::filesystem::is_empty(nothing.folder()));
}

TEST_CASE("of a damaged journal some words are known or none, and it stays as it is") {
  Noted world;
  const std::filesystem::path journal = world / "journal.hearth";
  const std::string whole = file_bytes(journal);
  constexpr std::size_t kPage = 4096;
  REQUIRE(whole.size() % kPage == 0);
  const auto look = [&](const std::string& damaged) {
    write_file(journal, damaged);
    const Outcome outcome = world.run("completion names ids tags");
    CHECK(outcome.exit == Exit::ok);
    CHECK(outcome.notes.empty());
    CHECK(file_bytes(journal) == damaged);
  };
  for (std::size_t page = 0; page < whole.size(); page += kPage) {
    std::string filled = whole;
    filled.replace(page, kPage, kPage, '\xff');
    look(filled);
    std::string moved = whole;
    moved.replace(page, kPage, whole, kPage, kPage);
    look(moved);
    look(whole.substr(0, page));
  }
}
