// Earlier versions, and other journals, put in the place of this one.
#include <doctest/doctest.h>

#include "attempt.hpp"
#include "export_file.hpp"

namespace hearth::test {
namespace {

namespace fs = std::filesystem;

void say_yes_as(Scene& scene, const std::string& who) {
  scene.sam("plan want --set want=yes --as " + who);
  scene.sam("plan agree 2 --set sign=yes --as " + who);
}

std::function<void(Scene&)> back_to(const std::string& file) {
  return [file](Scene& scene) {
    scene.restore(file);
    for (const char* who : {"Sam", "Kim", "Alex"}) say_yes_as(scene, who);
    scene.sam("log 'words that nobody said' --as Alex");
  };
}

/// What was exported before goes back, and then what comes in again.
void back_and_brought_in(Scene& scene) {
  scene.restore("with-yes.backup");
  for (const char* who : {"Sam", "Kim"}) say_yes_as(scene, who);
  for (const char* name : {"alex.json", "early.json"}) {
    bring_in(scene, ExportFile::of(scene, name));
  }
}

void of_now(Scene& scene) {
  CHECK(scene.sam("backup " + scene.path("now.backup")).exit == Exit::ok);
  scene.restore("now.backup");
  say_yes_as(scene, "Alex");
}

/// A journal of Sam's with the same people, entries and ids, in which Alex has no key.
void fill_copy(Scene& scene, const std::string& copy) {
  const std::string there = " --journal " + scene.path(copy);
  CHECK(scene.sam("init --person Alex --person Sam --person Kim" + there).exit == Exit::ok);
  ExportFile file(scene.sam("export --all --as Alex").out);
  write_file(scene / "all.json", file.json());
  scene.sam("import " + scene.path("all.json") + there);
  scene.sam("log 'words that nobody said' --as Alex" + there);
  scene.sam("plan want --set want=yes --as Alex" + there);
  scene.sam("plan agree 2 --set sign=yes --as Alex" + there);
}

void another_journal(Scene& scene) {
  fill_copy(scene, "copy.hearth");
  scene.restore("copy.hearth");
}

void plain_journal(Scene& scene) {
  CHECK(scene
            .sam("init --no-encryption --person Alex --person Sam --journal " +
                 scene.path("plain.hearth"))
            .exit == Exit::ok);
  scene.restore("plain.hearth");
}

void by_way_of_another_journal(Scene& scene) {
  fill_copy(scene, "copy.hearth");
  const std::string there = " --journal " + scene.path("copy.hearth");
  for (const char* reader : {"Alex", "Sam"}) {
    bring_in(scene, ExportFile(scene.sam("export --all --as " + std::string(reader) + there).out));
  }
}

/// One file in two places, one of which is changed, and brought in.
void by_way_of_a_copy(Scene& scene) {
  const std::string there = " --journal " + scene.path("copy.hearth");
  fs::copy_file(scene.journal(), scene / "copy.hearth");
  scene.sam("key remove --lose-private 4" + there);
  scene.sam("key remove --lose-private 3" + there);
  scene.sam("log 'words that nobody said' --as Alex" + there);
  scene.sam("plan want --set want=yes --as Alex" + there);
  scene.sam("undo --as Alex" + there);
  bring_in(scene, ExportFile(scene.sam("export --all --as Alex" + there).out));
  scene.restore("copy.hearth");
}

/// A journal where Alex has another key, which Sam knows.
void another_key_elsewhere(Scene& scene) {
  const std::string there = " --journal " + scene.path("copy.hearth");
  const std::string forgers = "a third handful of words";
  fill_copy(scene, "copy.hearth");
  CHECK(scene.by({kSharedWords, forgers, forgers}, "key add --as Alex --yes" + there).exit ==
        Exit::ok);
  scene.by({forgers}, "log 'signed by somebody else' --as Alex" + there);
  bring_in(scene, ExportFile(scene.by({forgers}, "export --all --as Alex" + there).out));
  scene.restore("copy.hearth");
}

void previous(Scene& scene) {
  CHECK(fs::exists(scene / "journal.hearth.prev"));
  scene.restore("journal.hearth.prev");
}

}  // namespace

std::vector<Attempt> restore_attempts() {
  return {
      {"back to before there was a key", back_to("before-key.backup")},
      {"back to before the yes was taken back", back_to("with-yes.backup")},
      {"back to it, and what was exported then brought in", back_and_brought_in},
      {"back to before the yes was taken back, while it stands", back_to("with-yes.backup"),
       Scene::Start::wanted},
      {"back to the version before this", previous},
      {"back to this very version", of_now},
      {"back to a journal that was never this one", another_journal},
      {"back to a plain journal", plain_journal},
      {"what is written in a journal of the same people", by_way_of_another_journal},
      {"what is written in a copy without Alex's keys", by_way_of_a_copy},
      {"what is signed in a journal where Sam knows Alex's key", another_key_elsewhere},
  };
}

}  // namespace hearth::test
