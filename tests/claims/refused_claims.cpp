// Said of what cannot be done as it was asked for.
#include <doctest/doctest.h>
#include <sqlite3.h>

#include "claims/claim.hpp"
#include "claims/stage.hpp"

namespace hearth::test {
namespace {

std::function<void()> refusing(const std::string& text, const std::string& command,
                               const std::vector<std::string>& before = {}) {
  return [=] {
    Stage stage;
    for (const std::string& earlier : before) CHECK(stage.run(earlier).exit == Exit::ok);
    CHECK(stage.says(text, command).exit != Exit::ok);
  };
}

void edit_of_a_permission() {
  Stage stage;
  stage.run("plan new own --step tea");
  CHECK(stage.run("plan want --set want=yes --as Alex").exit == Exit::ok);
  const std::string id = stage.newest("Alex");
  stage.says("Nothing was changed.", "edit " + id + " --set want=not_yet --as Alex");
}

void edit_of_what_others_wrote() {
  Stage stage;
  const std::string id = stage.newest("Sam");
  stage.says("Nothing was changed.", "edit " + id + " --text mine --as Alex");
  stage.says("Nothing was changed.", "erase " + id + " --yes --as Alex");
}

void words_of_ones_own_that_cannot_be_read() {
  Stage stage;
  write_file(stage / "words.toml", "[Alex\n");
  stage.says("Nothing was asked or written.", "checkin short --as Alex", {"7"});
}

void pack_that_cannot_be_read() {
  Stage stage;
  write_file(stage / "prompts/checkin/short.toml", "format = 1\nid = \n");
  stage.says("Nothing was asked or written.", "checkin short --as Alex", {"7"});
}

void calendar_that_fails() {
  Stage stage;
  CHECK(stage.run("plan agree --set scope=tea --set sign=yes --as Alex").exit == Exit::ok);
  CHECK(stage.run("plan agree 1 --set sign=yes --as Sam").exit == Exit::ok);
  stage.calendar = "/bin/false";
  const std::string file = (stage / "plan.ics").string();
  stage.says("; nothing was written.", "plan export -o " + file);
  CHECK_FALSE(std::filesystem::exists(file));
}

/// Changed in two copies, each in its own way.
void import_of_another_version() {
  Stage stage;
  const std::string copy = (stage / "copy.hearth").string();
  std::filesystem::copy_file(stage.journal(), copy);
  const std::string id = stage.newest("Alex");
  const std::string edit = " edit " + id + " --as Alex --text ";
  CHECK(stage.run("--journal " + copy + edit + "there").exit == Exit::ok);
  write_file(stage / "other.json", stage.run("--journal " + copy + " export --as Alex").out);
  CHECK(stage.run(edit + "here").exit == Exit::ok);
  stage.says("it is here in another version, which was left as it is",
             "import " + (stage / "other.json").string() + " --as Alex");
}

void encoding_of_another_kind() {
  Stage stage;
  write_file(stage / "wide.txt", std::string("\xFF\xFE\0\0a\0\0\0", 8));
  stage.says("Nothing was read of it.", "import " + (stage / "wide.txt").string() + " --as Alex");
}

void newer_schema() {
  Stage stage;
  sqlite3* database = nullptr;
  REQUIRE(sqlite3_open(stage.journal().c_str(), &database) == SQLITE_OK);
  REQUIRE(sqlite3_exec(database, "PRAGMA user_version = 99", nullptr, nullptr, nullptr) ==
          SQLITE_OK);
  sqlite3_close(database);
  stage.says("Nothing was touched.", "log more --as Alex");
}

void newer_vault() {
  Stage stage(Stage::Kind::sealed);
  std::string bytes = file_bytes(stage.journal());
  bytes[8] = 99;
  write_file(stage.journal(), bytes);
  stage.says("the journal was not touched.", "log more --as Alex");
}

}  // namespace

std::vector<Claim> refused_claims() {
  return {
      {"cli/answers_from.cpp", "Nothing was written. Mend them and try again.",
       refusing("Nothing was written. Mend them", "checkin short --set mood=99 --as Alex")},
      {"cli/edit.cpp", "Nothing was changed.", edit_of_a_permission},
      {"cli/own_entry.cpp", "Nothing was changed.", edit_of_what_others_wrote},
      {"cli/plan_agree.cpp", "Nothing was written. Give another day, or none.",
       refusing("Nothing was written. Give another day",
                "plan agree --set scope=tea --set expires=2020-01-01 --set sign=yes --as Alex")},
      {"cli/plan_agree.cpp", "Nothing was written down.",
       refusing("Nothing was written down.",
                "plan agree --set includes=hugs --set sign=yes --as Alex")},
      {"cli/plan_want.cpp", "Nothing was written. `hearth plan want` takes it",
       refusing("Nothing was written. `hearth plan want` takes it",
                "plan want --set want=yes --set until=2020-01-01 --as Alex",
                {"plan new own --step tea"})},
      {"cli/plan_export.cpp", "; nothing was written.", calendar_that_fails},
      {"cli/restore.cpp", "Nothing was changed. `hearth restore` lists",
       refusing("Nothing was changed. `hearth restore` lists", "restore not-there")},
      {"cli/words_of.cpp", "Nothing was asked or written.", words_of_ones_own_that_cannot_be_read},
      {"store/shelf_load.cpp", "Nothing was asked or written.", pack_that_cannot_be_read},
      {"exchange/admission.cpp", "it is here in another version, which was left as it is",
       import_of_another_version},
      {"exchange/decoded_text.cpp", "Nothing was read of it.", encoding_of_another_kind},
      {"store/journal.cpp", "it was left as it is.",
       refusing("it was left as it is.", "init --no-encryption --person Kim")},
      {"store/schema.cpp", "Nothing was touched.", newer_schema},
      {"store/vault/vault_header.cpp", "the journal was not touched.", newer_vault},
  };
}

}  // namespace hearth::test
