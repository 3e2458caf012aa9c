// Said of what cannot be done as it was asked for.
#include <doctest/doctest.h>
#include <sqlite3.h>

#include "claim.hpp"
#include "stage.hpp"

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

constexpr const char* kLadder = "plan new own --step tea --step walk";

void edit_of_a_permission() {
  Stage stage;
  stage.run("plan new own --step tea");
  CHECK(stage.run("plan want --set want=yes --as Alex").exit == Exit::ok);
  const std::string id = stage.newest("Alex");
  stage.says("Nothing was changed.", "edit " + id + " --set want=not_yet --as Alex");
}

void edit_to_the_same() {
  Stage stage;
  CHECK(stage.run("log 'just that' --as Alex").exit == Exit::ok);
  const std::string id = stage.newest("Alex");
  stage.says("Nothing was changed.", "edit " + id + " --text 'just that' --as Alex");
}

void answers_of_others() {
  Stage stage;
  stage.input = "pack = \"short\"\n[people.Alex]\nmood = 3\n";
  const Outcome outcome =
      stage.says("Nothing was written. Leave those", "checkin --answers - --as Sam");
  CHECK(outcome.exit == Exit::usage);
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

/// A report in which there is something.
void report_as_pdf(Stage& stage, const std::string& text, const std::string& options,
                   const std::vector<std::string>& words = {}) {
  for (const char* name : {"Alex", "Sam"}) {
    CHECK(stage.run(std::string("checkin daily --set mood=6 --as ") + name).exit == Exit::ok);
  }
  stage.pdf = "/bin/false";
  const std::string file = (stage / "report.pdf").string();
  stage.says(text, "report --format pdf " + options + (options.empty() ? "" : file), {}, words);
  CHECK_FALSE(std::filesystem::exists(file));
}

void pdf_on_a_screen() {
  Stage stage;
  report_as_pdf(stage, "Nothing was written. Give it a file: -o NAME.pdf.", "");
}

void pdf_with_a_long_passphrase() {
  Stage stage;
  const std::string words(128, 'a');
  report_as_pdf(stage, "Nothing was written. A shorter one of several words is as good.",
                "--encrypt -o ", {words, words});
}

/// What another copy of the journal exports where it went on by itself: there somebody did this.
std::string elsewhere(Stage& stage, const std::string& command) {
  const std::string copy = (stage / "copy.hearth").string();
  std::filesystem::copy_file(stage.journal(), copy);
  CHECK(stage.with("--journal " + copy + " " + command).exit == Exit::ok);
  return stage.with("--journal " + copy + " export --as Alex").out;
}

void from_notes(Stage& stage, const std::string& text, const std::string& said) {
  write_file(stage / "other.json", text);
  stage.says(said, "import " + (stage / "other.json").string() + " --as Sam");
}

std::string edit_of(const std::string& id, const std::string& words) {
  return "edit " + id + " --as Alex --text " + words;
}

void import_in_another_name() {
  Stage stage;
  std::string text = elsewhere(stage, edit_of(stage.newest("Alex"), "there"));
  const auto at = text.find(R"("person":"Alex")");
  REQUIRE(at != std::string::npos);
  from_notes(stage, text.replace(at, 15, R"("person":"Sam")"),
             "it is another version of what somebody else wrote, which was left as it is");
}

void import_of_what_is_erased() {
  Stage stage;
  const std::string id = stage.newest("Alex");
  const std::string text = elsewhere(stage, edit_of(id, "there"));
  CHECK(stage.run("erase --yes --as Alex " + id).exit == Exit::ok);
  from_notes(stage, text, "it was erased here, which was left as it is");
}

void undoing_what_has_opened() {
  Stage stage;
  CHECK(stage.run("checkin short --set mood=7 --as Alex").exit == Exit::ok);
  CHECK(stage.run("checkin short --set mood=8 --as Sam").exit == Exit::ok);
  stage.says("stays with it. Nothing was changed.", "undo --as Alex");
}

void export_of_another_ending() {
  Stage stage;
  const std::string file = (stage / "out.pdf").string();
  stage.says("Nothing was written. Here it ends in", "export -o " + file);
  CHECK_FALSE(std::filesystem::exists(file));
}

void encoding_of_another_kind() {
  Stage stage;
  write_file(stage / "wide.txt", std::string("\xFF\xFE\0\0a\0\0\0", 8));
  stage.says("Nothing was read of it.", "import " + (stage / "wide.txt").string() + " --as Alex");
}

/// What no hearth would write.
void change_by_hand(const Stage& stage, const char* statements) {
  sqlite3* database = nullptr;
  REQUIRE(sqlite3_open(stage.journal().c_str(), &database) == SQLITE_OK);
  REQUIRE(sqlite3_exec(database, statements, nullptr, nullptr, nullptr) == SQLITE_OK);
  sqlite3_close(database);
}

void bundle_that_is_not_whole() {
  Stage stage;
  REQUIRE(stage.run("log --as Alex --set moment=tea --set mood=7").exit == Exit::ok);
  change_by_hand(stage, "UPDATE answer SET value = 70 WHERE value = 7");
  stage.says("Nothing was written. `hearth export --format json` holds",
             "export --format fhir --as Alex");
}

void newer_schema() {
  Stage stage;
  change_by_hand(stage, "PRAGMA user_version = 99");
  stage.says("Nothing was touched.", "log more --as Alex");
}

void newer_vault() {
  Stage stage(Stage::Kind::sealed);
  std::string bytes = file_bytes(stage.journal());
  bytes[8] = 99;
  write_file(stage.journal(), bytes);
  stage.says("the journal was not touched.", "log more --as Alex");
}

/// Of what people plan.
std::vector<Claim> refused_plans() {
  return {
      {"cli/plan/new.cpp", "Nothing was changed. As in `hearth plan resume 1`.",
       refusing("Nothing was changed. As in `hearth plan resume 1`.", "plan resume nothing",
                {kLadder, "plan new touch --no-input"})},
      {"cli/plan/step.cpp", "Nothing was changed. As in `hearth plan step 3 --skip`",
       refusing("Nothing was changed. As in `hearth plan step 3 --skip`", "plan step --skip",
                {kLadder})},
      {"cli/plan/step.cpp", "Nothing was changed. `hearth plan` shows them by number.",
       refusing("Nothing was changed. `hearth plan` shows them by number.", "plan step 9 --skip",
                {kLadder})},
      {"cli/plan/step.cpp", "Nothing was changed. `--reword` changes its words",
       refusing("Nothing was changed. `--reword` changes its words", "plan step 1 --skip",
                {kLadder})},
      {"cli/plan/moves.cpp", "Nothing was written. `hearth plan smaller` makes",
       refusing("Nothing was written. `hearth plan smaller` makes", "plan back", {kLadder})},
      {"cli/plan/agree.cpp", "Nothing was written. Give another day, or none.",
       refusing("Nothing was written. Give another day",
                "plan agree --set scope=tea --set expires=2020-01-01 --set sign=yes --as Alex")},
      {"cli/plan/agree.cpp", "Nothing was written down.",
       refusing("Nothing was written down.",
                "plan agree --set includes=hugs --set sign=yes --as Alex")},
      {"cli/plan/moves.cpp", "Nothing was written. `hearth plan want` takes it",
       refusing("Nothing was written. `hearth plan want` takes it",
                "plan want --set want=yes --set until=2020-01-01 --as Alex",
                {"plan new own --step tea"})},
  };
}

}  // namespace

std::vector<Claim> refused_claims() {
  std::vector<Claim> all = refused_plans();
  const std::vector<Claim> others{
      {"app/sitting/answers_from.cpp", "Nothing was written. Mend them and try again.",
       refusing("Nothing was written. Mend them", "checkin short --set mood=99 --as Alex")},
      {"cli/frame/not_understood.cpp", "Nothing was done. Options come first",
       refusing("Nothing was done. Options come first", "log --as Alex -- words --tag tea")},
      {"cli/frame/not_understood.cpp", "Nothing was done. The command comes first",
       refusing("Nothing was done. The command comes first", "--as Alex -- log words")},
      {"cli/journal/log.cpp", "Nothing was written. `hearth log {}` asks that one",
       refusing("Nothing was written. `hearth log gain` asks that one",
                "log gains --as Alex --no-input")},
      {"cli/journal/edit.cpp", "Nothing was changed.", edit_of_a_permission},
      {"cli/journal/edit.cpp", "It says just that already. Nothing was changed.", edit_to_the_same},
      {"cli/checkin/checkin.cpp", "Nothing was written. Leave those answers out",
       answers_of_others},
      {"app/sitting/check_in.cpp", "Nothing was written. `hearth edit {}` changes your answers",
       refusing("changes your answers", "checkin short --set mood=9 --as Alex",
                {"checkin short --set mood=8 --as Alex --date today"})},
      {"app/journal/selection.cpp", "Nothing was changed.", edit_of_what_others_wrote},
      {"app/journal/own_program.cpp", "; nothing was written.", calendar_that_fails},
      {"app/journal/pdf.cpp", "Nothing was written. Give it a file: -o NAME.pdf.", pdf_on_a_screen},
      {"app/journal/pdf.cpp", "Nothing was written. A shorter one", pdf_with_a_long_passphrase},
      {"cli/care/copies.cpp", "Nothing was changed. `hearth restore` lists",
       refusing("Nothing was changed. `hearth restore` lists", "restore not-there")},
      {"app/packs/asked_pack.cpp", "Nothing was asked or written.",
       words_of_ones_own_that_cannot_be_read},
      {"store/shelf/translated_file.hpp", "Nothing was asked or written.",
       pack_that_cannot_be_read},
      {"exchange/import_plan.cpp",
       "it is another version of what somebody else wrote, which was left as it is",
       import_in_another_name},
      {"exchange/import_plan.cpp", "it was erased here, which was left as it is",
       import_of_what_is_erased},
      {"cli/journal/undo.cpp", "stays with it. Nothing was changed.", undoing_what_has_opened},
      {"app/journal/output_file.cpp", "Nothing was written. Here it ends in",
       export_of_another_ending},
      {"app/journal/output_file.cpp", "Nothing was written. Call it",
       refusing("Nothing was written. Call it", "export --encrypt -o there.json")},
      {"app/journal/output_file.cpp", "Nothing was written. Add --encrypt",
       refusing("Nothing was written. Add --encrypt", "export -o there.age")},
      {"app/journal/output_file.cpp", "Nothing was written. Give it a file",
       refusing("Nothing was written. Give it a file", "export --encrypt")},
      {"app/journal/fhir_text.cpp", "Nothing was written. `hearth export --format json` holds",
       bundle_that_is_not_whole},
      {"exchange/decoded_text.cpp", "Nothing was read of it.", encoding_of_another_kind},
      {"store/journal.cpp", "it was left as it is.",
       refusing("it was left as it is.", "init --no-encryption --person Kim")},
      {"store/rows/schema.cpp", "Nothing was touched.", newer_schema},
      {"vault/vault_header.cpp", "the journal was not touched.", newer_vault},
  };
  all.insert(all.end(), others.begin(), others.end());
  return all;
}

}  // namespace hearth::test
