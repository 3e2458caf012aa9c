// Commands in Alex's name, at the keyboard of somebody who knows the shared passphrase.
#include "attempt.hpp"
#include "export_file.hpp"

namespace hearth::test {
namespace {

/// The commands one after the other.
std::function<void(Scene&)> say(std::vector<std::string> commands) {
  return [commands = std::move(commands)](Scene& scene) {
    for (const std::string& command : commands) scene.sam(command);
  };
}

void answers_file(Scene& scene) {
  write_file(scene / "answers.toml",
             "pack = \"short\"\n[people.Alex]\nmood = 9\n[people.Sam]\nmood = 1\n");
  scene.sam("checkin short --answers " + scene.path("answers.toml"));
}

void answers_as_alex(Scene& scene) {
  write_file(scene / "answers.toml", "pack = \"short\"\n[people.Alex]\nmood = 9\n");
  scene.sam("checkin short --as Alex --answers " + scene.path("answers.toml"));
}

void brought_in(Scene& scene, const char* name, const char* text) {
  write_file(scene / name, text);
  scene.sam("import " + scene.path(name) + " --as Alex --share shared");
}

void settings(Scene& scene) {
  scene.sam("config as Alex");
  scene.sam("log 'by the settings'");
  scene.sam("plan want --set want=yes");
}

/// By id, as whoever is said.
std::function<void(Scene&)> on_the_note(const std::string& before, const std::string& after) {
  return [=](Scene& scene) {
    scene.sam(before + id_of_note(scene) + after + " --as Sam");
    scene.sam(before + id_of_note(scene) + after + " --as Alex");
  };
}

}  // namespace

std::vector<Attempt> spoken_attempts() {
  return {
      {"log", say({"log 'words that nobody said' --as Alex", "log nobody --mood 9 --as Alex"})},
      {"log under the name in other letters",
       say({"log 'words that nobody said' --as alex", "log 'and more' --as ALEX"})},
      {"log by the settings", settings},
      {"want", say({"plan want --set want=yes --as Alex"})},
      {"sign", say({"plan agree 2 --set sign=yes --as Alex"})},
      {"go on", say({"plan next --as Sam", "plan next --as Kim", "plan next --as Alex"})},
      {"worry and assess",
       say({"plan worry 90 --as Alex", "plan assess --as Alex --set hold_hands=comfortable"})},
      {"an agreement made in the name",
       say({"plan agree --set scope=everything --set sign=yes --as Alex",
            "plan agree 3 --set sign=yes --as Sam", "plan agree 3 --set sign=yes --as Kim"})},
      {"check in", say({"checkin short --set mood=9 --as Alex"})},
      {"check in and leave in the middle",
       [](Scene& scene) {
         scene.sam("checkin short --as Alex", {"9", "!"});
       }},
      {"check in for all by a file", answers_file},
      {"check in by a file", answers_as_alex},
      {"take back", say({"undo --as Alex"})},
      {"bring back what was taken back", say({"undo --redo --as Alex"})},
      {"take back as Sam", say({"undo --as Sam", "undo --as Sam", "undo --as Sam"})},
      {"edit", on_the_note("edit ", " --text 'other words'")},
      {"erase", on_the_note("erase ", " --yes")},
      {"import a table",
       [](Scene& scene) {
         brought_in(scene, "table.csv", "date,text,mood\n2026-03-02,nobody said it,9\n");
       }},
      {"import a journal of jrnl",
       [](Scene& scene) { brought_in(scene, "jrnl.txt", "[2026-03-02 10:00] Nobody said it.\n"); }},
      {"import a journal of Day One",
       [](Scene& scene) {
         brought_in(scene, "day.json",
                    R"({"entries":[{"uuid":"0123456789ABCDEF0123456789ABCDEF",)"
                    R"("creationDate":"2026-03-02T10:00:00Z","text":"Nobody said it."}]})");
       }},
  };
}

}  // namespace hearth::test
