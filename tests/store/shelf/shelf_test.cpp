#include "hearth/prompt/builtin_prompts.hpp"
#include "hearth/store/shelf/shelf.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <tuple>

#include "hearth/core/error.hpp"
#include "support/temp_folder.hpp"

using namespace hearth;
using namespace hearth::test;

namespace {

const std::string kSmall = R"(format = 1
version = 1
id = "weekly"
kind = "checkin"
title = "Mine"
[[section]]
id = "a"
title = "A"
[[section.question]]
id = "note"
ask = "Well?"
type = "text"
)";

}  // namespace

TEST_CASE("one's own pack stands in for the installed one, and that for the built-in one") {
  const TempFolder folder;
  const Shelf shelf(folder / "yours", folder / "installed");
  CHECK(shelf.find("checkin/weekly")->origin == Origin::built_in);
  write_file(folder / "installed/checkin/weekly.toml", kSmall);
  CHECK(shelf.find("checkin/weekly")->origin == Origin::installed);
  write_file(folder / "yours/checkin/weekly.toml", kSmall);
  CHECK(shelf.find("checkin/weekly")->origin == Origin::yours);
  CHECK(load_pack(shelf, PackKind::checkin, "weekly").title == "Mine");
}

TEST_CASE("names come from everywhere, once each, without translations") {
  const TempFolder folder;
  write_file(folder / "yours/checkin/weekly.toml", kSmall);
  write_file(folder / "yours/checkin/mine.toml", kSmall);
  write_file(folder / "yours/checkin/mine.de.toml", kSmall);
  const auto names = Shelf(folder / "yours", folder / "installed").names(PackKind::checkin);
  CHECK(std::ranges::count(names, "weekly") == 1);
  CHECK(std::ranges::count(names, "mine") == 1);
  CHECK(std::ranges::count(names, "mine.de") == 0);
  CHECK(std::ranges::is_sorted(names));
}

TEST_CASE("no name leads out of the folders") {
  const TempFolder folder;
  write_file(folder / "secret.toml", kSmall);
  const Shelf shelf(folder / "yours", folder / "installed");
  for (const char* name : {"../secret", "checkin/../../secret", "/etc/passwd", "", "./x"}) {
    CHECK_FALSE(shelf.find(name));
  }
}

TEST_CASE("an unknown pack is refused with the nearest one") {
  const Shelf shelf("/nonexistent", "/nonexistent");
  try {
    load_pack(shelf, PackKind::checkin, "weekyl");
    FAIL("it was taken");
  } catch (const Error& error) {
    CHECK(error.exit() == Exit::usage);
    CHECK(error.hint() == "Did you mean weekly?");
  }
}

TEST_CASE(
    "all names are there: packs, translations and lists, from folders no deeper than a kind") {
  const TempFolder folder;
  write_file(folder / "yours/checkin/mine.de.toml", kSmall);
  write_file(folder / "yours/checkin/deep/er.toml", kSmall);
  write_file(folder / "yours/notes.txt", "");
  std::filesystem::create_directory_symlink(folder / "yours", folder / "yours/checkin/loop");
  const Shelf shelf(folder / "yours", folder / "installed");
  const auto names = shelf.all_names();
  const auto has = [&](const char* name) { return std::ranges::find(names, name) != names.end(); };
  CHECK(has("checkin/mine.de"));
  CHECK(has("checkin/weekly"));
  CHECK(has("feelings"));
  CHECK(has("plan/activities"));
  CHECK_FALSE(has("checkin/deep/er"));
  CHECK_FALSE(has("notes"));
  CHECK(names.size() == builtin_prompts().size() + 1);
  CHECK(shelf.own_names() == std::vector<std::string>{"checkin/mine.de"});
}

TEST_CASE("a pack is asked in the language that is wanted, if there is a translation") {
  const Shelf shelf("/nonexistent", "/nonexistent");
  const auto title = [&](const char* language) {
    return load_pack(shelf, PackKind::checkin, "weekly", language).title;
  };
  CHECK(title("de-AT") == "Wochengespräch");
  CHECK(title("de") == "Wochengespräch");
  for (const char* language : {"", "en", "en-GB", "fr", "dex", "../x"}) {
    CHECK(title(language) == "Weekly check-in");
  }
}

TEST_CASE("a translation that is another pack is not asked, nor one of somebody else's wording") {
  const TempFolder folder;
  const Shelf shelf(folder / "yours", "/nonexistent");
  write_file(folder / "yours/checkin/weekly.toml", kSmall);
  const auto title = [&] { return load_pack(shelf, PackKind::checkin, "weekly", "de").title; };
  CHECK(title() == "Mine");
  std::string german = kSmall;
  german.replace(german.find("Mine"), 4, "Meins");
  write_file(folder / "yours/checkin/weekly.de.toml", german);
  CHECK(title() == "Meins");
  german.replace(german.find("version = 1"), 11, "version = 2");
  write_file(folder / "yours/checkin/weekly.de.toml", german);
  CHECK(title() == "Mine");
  write_file(folder / "yours/checkin/weekly.de.toml", "format = ");
  CHECK(title() == "Mine");
}

TEST_CASE("a broken pack is refused with its place") {
  const TempFolder folder;
  write_file(folder / "yours/checkin/weekly.toml", "format = 1\nid = 3\n");
  try {
    load_pack(Shelf(folder / "yours", "/nonexistent"), PackKind::checkin, "weekly");
    FAIL("it was taken");
  } catch (const Error& error) {
    CHECK(std::string(error.what()).find("weekly.toml:2:6") != std::string::npos);
    CHECK(error.exit() == Exit::failed);
  }
}

TEST_CASE("what systems and editors leave in the folders is no pack") {
  const TempFolder folder;
  for (const char* name :
       {"log/._sunday.toml", "log/.sunday.toml", "log/#sunday#.toml", "log/sunday~.toml",
        "log/~sunday.toml", "log/sunday.toml~", "log/.sunday.toml.swp", "log/#sunday.toml#",
        ".git/sunday.toml", ".hidden.toml"}) {
    write_file(folder / name, "\0garbage");
  }
  std::filesystem::create_symlink("alex@laptop.1234", folder / "log/.#sunday.toml");
  write_file(folder / "log/monday.toml", kSmall);
  const Shelf shelf(folder.path(), "");
  const auto is_left = [](const std::string& name) {
    return name.find("sunday") != std::string::npos;
  };
  const auto all = shelf.all_names();
  const auto logs = shelf.names(PackKind::log);
  CHECK(std::ranges::none_of(all, is_left));
  CHECK(std::ranges::none_of(logs, is_left));
  CHECK(std::ranges::find(all, ".hidden") == all.end());
  CHECK(std::ranges::find(logs, "monday") != logs.end());
}

TEST_CASE("a pack that is a link to nothing, or a folder, is told and not passed over") {
  const TempFolder folder;
  write_file(folder / "checkin/keep", "");
  std::filesystem::create_symlink("/mnt/of-a-disk/weekly.toml", folder / "checkin/weekly.toml");
  std::filesystem::create_directory(folder / "checkin/daily.toml");
  const Shelf shelf(folder.path(), "");
  CHECK_THROWS_WITH_AS(std::ignore = shelf.find("checkin/weekly"),
                       doctest::Contains("/mnt/of-a-disk/weekly.toml"), Error);
  CHECK_THROWS_WITH_AS(std::ignore = shelf.find("checkin/daily"),
                       doctest::Contains("it is a folder"), Error);
}

TEST_CASE("without a home nothing is looked for in the folder that somebody is in") {
  const TempFolder folder;
  write_file(folder / "checkin/weekly.toml", kSmall);
  const Inside there(folder.path());
  const Shelf shelf("", "");
  CHECK(shelf.find("checkin/weekly")->origin == Origin::built_in);
  CHECK_THROWS_AS(shelf.own_path("checkin/weekly"), Error);
}

TEST_CASE("a pack of the plan with mistakes is set aside for the shipped one, another is refused") {
  const TempFolder folder;
  const Shelf shelf(folder / "yours", "/nonexistent");
  const auto set_aside = [&](PackKind kind, const std::string& id) {
    std::string told;
    load_pack(shelf, kind, id, "", [&](const PackFile& file) { told = file.name; });
    return told;
  };
  CHECK(set_aside(PackKind::plan, "want").empty());
  write_file(folder / "yours/plan/want.toml", "format = \n");
  CHECK(set_aside(PackKind::plan, "want") == "plan/want");
  CHECK(load_pack(shelf, PackKind::plan, "want").find("want") != nullptr);
  write_file(folder / "yours/plan/want.toml", kSmall);
  CHECK(set_aside(PackKind::plan, "want") == "plan/want");
  write_file(folder / "yours/log/mine.toml", "format = \n");
  CHECK_THROWS_AS(load_pack(shelf, PackKind::log, "mine"), Error);
}

TEST_CASE("an original lies no nearer than its translation") {
  const TempFolder folder;
  const Shelf shelf(folder / "yours", folder / "installed");
  write_file(folder / "yours/checkin/weekly.toml", kSmall);
  const auto of = [&](Origin origin) {
    return shelf.original({"checkin/weekly.de", "", origin, ""}, "checkin/weekly")->origin;
  };
  CHECK(of(Origin::yours) == Origin::yours);
  CHECK(of(Origin::installed) == Origin::built_in);
  CHECK(of(Origin::built_in) == Origin::built_in);
  write_file(folder / "installed/checkin/weekly.toml", kSmall);
  CHECK(of(Origin::installed) == Origin::installed);
  CHECK(of(Origin::built_in) == Origin::built_in);
}
