// Passphrases given, taken away, and the journal without them.
#include <doctest/doctest.h>

#include "attempt.hpp"
#include "export_file.hpp"

namespace hearth::test {
namespace {

namespace fs = std::filesystem;

constexpr auto kWanted = Scene::Start::wanted;
constexpr auto kGone = After::key_is_gone;
constexpr const char* kForgers = "a third handful of words";
const std::vector<std::string> kNewOnes{kSharedWords, kForgers, kForgers};

/// Whatever can be said as Alex, with the shared passphrase and with the forger's own.
void speak(Scene& scene) {
  for (const char* command :
       {"log 'words that nobody said' --as Alex", "plan want --set want=yes --as Alex",
        "plan agree 2 --set sign=yes --as Alex", "checkin short --set mood=9 --as Alex"}) {
    scene.sam(command);
    scene.by({kForgers, kForgers}, command);
  }
}

/// Alex's passphrase and recovery code, away.
void remove_keys(Scene& scene) {
  for (const char* slot : {"4", "3"}) {
    CHECK(scene.sam("key remove --lose-private " + std::string(slot)).exit == Exit::ok);
  }
}

std::function<void(Scene&)> without_keys(std::function<void(Scene&)> next) {
  return [next = std::move(next)](Scene& scene) {
    const std::string note = id_of_note(scene);
    remove_keys(scene);
    next(scene);
    for (const char* command : {"edit ID --text 'other words'", "erase ID --yes"}) {
      std::string said = command;
      scene.sam(said.replace(said.find("ID"), 2, note) + " --as Alex");
    }
  };
}

void another_key(Scene& scene) {
  scene.by(kNewOnes, "key add --as Alex --yes");
  speak(scene);
}

void sent_away(Scene& scene) {
  scene.sam("people leave Alex --erase --yes --as Alex");
  scene.sam("people leave Alex --take " + scene.path("take.json") + " --yes --as Alex");
}

void another_name(Scene& scene) {
  scene.sam("people rename Alex Lex");
  scene.sam("people rename Sam Alex");
  speak(scene);
}

void plain(Scene& scene) {
  scene.sam("key decrypt");
  speak(scene);
  scene.by(kNewOnes, "key encrypt");
  speak(scene);
}

void brought_in(Scene& scene) {
  ExportFile file = sams_export(scene);
  for (const char* pack : {"want", "agreement", "moment"}) {
    Tree entry = as_new(file.entry(pack, "Sam"));
    put(entry, "person", "Alex");
    file.entries().push_back(std::move(entry));
  }
  bring_in(scene, file);
}

void imported_table(Scene& scene) {
  write_file(scene / "table.csv", "date,text,mood\n2026-03-02,nobody said it,9\n");
  scene.sam("import " + scene.path("table.csv") + " --share shared --as Alex");
}

void taken_back(Scene& scene) {
  for (int n = 0; n < 3; ++n) scene.sam("undo --as Alex");
}

/// Where nothing can be saved, words are kept until they can: signed by Alex's key when that is
/// there again.
void kept_until_alex_comes(Scene& scene) {
  scene.sam("backup " + scene.path("whole.backup"));
  remove_keys(scene);
  const fs::path lock = scene / "journal.hearth.lock";
  fs::remove(lock);
  fs::create_directory(lock);
  speak(scene);
  scene.sam("checkin short --as Alex", {"9", "!"});
  fs::remove(lock);
  CHECK(scene.sam("restore " + scene.path("whole.backup")).exit == Exit::ok);
  scene.alex("list --as Alex");
}

/// A rest needs no passphrase, and is nobody's signed word.
void rest_until_alex_comes(Scene& scene) {
  const fs::path lock = scene / "journal.hearth.lock";
  fs::remove(lock);
  fs::create_directory(lock);
  scene.sam("plan rest --as Alex");
  fs::remove(lock);
  scene.alex("list --as Alex");
}

void passphrase_alone(Scene& scene) {
  CHECK(scene.sam("key remove 3").exit == Exit::ok);
  another_key(scene);
}

void code_of_sam(Scene& scene) {
  const std::string said = scene.sam("key code").out;
  const std::string code = said.substr(0, said.find('\n'));
  CHECK(scene.by({code, kForgers, kForgers}, "key recover").exit == Exit::ok);
  speak(scene);
  scene.by({kForgers, kSharedWords, kSharedWords}, "key change");
}

void rotated(Scene& scene) {
  const std::string said = scene.sam("key code").out;
  const std::string code = said.substr(0, said.find('\n'));
  scene.by({kSharedWords, code, kForgers, kForgers}, "key rotate");
  remove_keys(scene);
  CHECK(scene.by({kSharedWords, code}, "key rotate").exit == Exit::ok);
  speak(scene);
}

}  // namespace

std::vector<Attempt> key_attempts() {
  return {
      {"another passphrase for Alex", another_key},
      {"closing what Alex kept",
       [](Scene& scene) { scene.sam("key add --close --as Alex --yes"); }},
      {"another shared passphrase",
       [](Scene& scene) {
         scene.by(kNewOnes, "key change");
         speak(scene);
         scene.by({kForgers, kSharedWords, kSharedWords}, "key change");
       }},
      {"another passphrase by the recovery code", code_of_sam},
      {"a plain journal", plain},
      {"Alex's passphrase removed, and another given", passphrase_alone, {}, kGone},
      {"Alex's keys removed", without_keys(speak), {}, kGone},
      {"Alex's keys removed while all is agreed", without_keys(speak), kWanted, kGone},
      {"Alex's keys removed, and others given", without_keys(another_key), {}, kGone},
      {"Alex's keys removed, and Alex sent away", without_keys(sent_away), {}, kGone},
      {"Alex's keys removed, and another name", without_keys(another_name), {}, kGone},
      {"Alex's keys removed, and a plain journal", without_keys(plain), {}, kGone},
      {"Alex's keys removed, and a file brought in", without_keys(brought_in), {}, kGone},
      {"Alex's keys removed, and a table brought in", without_keys(imported_table), {}, kGone},
      {"Alex's keys removed, and words taken back", without_keys(taken_back), {}, kGone},
      {"Alex's keys removed, and the journal's key changed", rotated, {}, kGone},
      {"words kept until Alex's key is there again", kept_until_alex_comes},
      {"a rest kept until Alex comes", rest_until_alex_comes},
  };
}

}  // namespace hearth::test
