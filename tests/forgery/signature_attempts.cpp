// Signatures that are not over what they stand under.
#include <doctest/doctest.h>

#include "attempt.hpp"
#include "export_file.hpp"

namespace hearth::test {
namespace {

constexpr const char* kSamsWords = "seven boats in the rain";

/// A new note of Alex's with these signatures.
void with_signatures(Scene& scene, Tree signatures) {
  ExportFile file = sams_export(scene);
  Tree entry = as_new(file.note("the words of Sam"));
  put(entry, "person", "Alex");
  put(entry, "signatures", std::move(signatures));
  file.only(std::move(entry));
  bring_in(scene, file);
}

Tree shared_signature(const std::string& text) { return Tree::Table{{"shared", text}}; }

std::string signature_of(Tree& entry) { return text_of(*entry.find("signatures"), "shared"); }

void of_another_note(Scene& scene) {
  ExportFile file = sams_export(scene);
  with_signatures(scene, shared_signature(signature_of(file.note("the words of Alex"))));
}

void with_one_bit_less(Scene& scene) {
  ExportFile file = sams_export(scene);
  Tree entry = as_next(file.note("the words of Alex"));
  std::string signature = signature_of(entry);
  signature.front() = signature.front() == '0' ? '1' : '0';
  put(entry, "signatures", shared_signature(signature));
  file.only(std::move(entry));
  bring_in(scene, file);
}

void of_another_share(Scene& scene) {
  ExportFile file(scene.sam("export --all --as Alex").out);
  Tree& sealed = file.entry("short", "Alex");
  const std::string signature = text_of(*sealed.find("signatures"), "sealed");
  for (const char* question : {"mood", "note"}) {
    put(answer_to(sealed, question), "share", "shared");
  }
  put(sealed, "signatures", shared_signature(signature));
  Tree entry = as_next(sealed);
  file.only(std::move(entry));
  bring_in(scene, file);
}

void moved_to_other_answers(Scene& scene) {
  ExportFile file = sams_export(scene);
  Tree entry = as_next(file.note("the words of Alex"));
  put(answer_to(entry, "moment"), "value", "other words");
  file.only(std::move(entry));
  bring_in(scene, file);
}

/// Sam has a passphrase of their own, too, and signs with it what is said to be Alex's.
void by_sam(Scene& scene) {
  CHECK(scene.by({kSharedWords, kSamsWords, kSamsWords}, "key add --as Sam --yes").exit ==
        Exit::ok);
  CHECK(scene.by({kSamsWords}, "log 'signed by Sam' --as Sam").exit == Exit::ok);
  ExportFile file = sams_export(scene);
  Tree entry = file.note("signed by Sam");
  put(entry, "person", "Alex");
  ExportFile same = file, other = file;
  same.only(entry);
  other.only(as_new(std::move(entry)));
  bring_in(scene, same);
  bring_in(scene, other);
}

/// Alex has signed in another journal that all of its people call by the same names.
void of_another_journal(Scene& scene) {
  const std::string there = " --journal " + scene.path("other.hearth");
  const std::vector<std::string> both{kSharedWords, kAlexsWords, kAlexsWords};
  CHECK(scene.sam("init --person Alex --person Sam --person Kim" + there).exit == Exit::ok);
  CHECK(scene.by(both, "key add --as Alex --yes" + there).exit == Exit::ok);
  CHECK(scene.alex("log 'said elsewhere' --as Alex" + there).exit == Exit::ok);
  CHECK(scene.alex("plan new own --step one" + there).exit == Exit::ok);
  CHECK(scene.alex("plan want --set want=yes --as Alex" + there).exit == Exit::ok);
  bring_in(scene, ExportFile(scene.alex("export --all --as Alex" + there).out));
}

}  // namespace

std::vector<Attempt> signature_attempts() {
  return {
      {"with the signature of another note", of_another_note},
      {"with a signature of which one sign is another", with_one_bit_less},
      {"with an empty signature",
       [](Scene& scene) { with_signatures(scene, shared_signature("")); }},
      {"with a signature of noughts",
       [](Scene& scene) { with_signatures(scene, shared_signature(std::string(128, '0'))); }},
      {"with a signature that is no number",
       [](Scene& scene) { with_signatures(scene, shared_signature("yes")); }},
      {"with the signature of another share", of_another_share},
      {"with the signature of other words", moved_to_other_answers},
      {"with the signature of Sam", by_sam},
      {"with Alex's signature of another journal", of_another_journal},
  };
}

}  // namespace hearth::test
