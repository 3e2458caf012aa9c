// Lists of people in a file that make somebody else Alex, or Alex somebody else.
#include "attempt.hpp"
#include "export_file.hpp"

namespace hearth::test {
namespace {

/// Sam's newest note in the name of that person of the file, as a new one.
Outcome say_as(Scene& scene, ExportFile& file, std::string_view name) {
  Tree entry = as_new(file.note("the words of Sam"));
  put(entry, "person", name);
  file.only(std::move(entry));
  return bring_in(scene, file);
}

Tree somebody(ExportFile& file, std::string_view name) {
  Tree person = file.person("Sam");
  put(person, "id", fresh_id());
  put(person, "name", name);
  return person;
}

Tree somebody_who_left(ExportFile& file, std::string_view name) {
  Tree person = somebody(file, name);
  put(person, "left", "2026-03-02T10:00:00+01:00");
  return person;
}

void names_changed_over(Scene& scene) {
  ExportFile file = sams_export(scene);
  Tree& alex = file.person("Alex");
  Tree& sam = file.person("Sam");
  put(alex, "name", "Sam");
  put(sam, "name", "Alex");
  say_as(scene, file, "Alex");
}

void another_key(Scene& scene) {
  ExportFile file = sams_export(scene);
  put(file.person("Alex"), "signing", std::string(64, 'a'));
  say_as(scene, file, "Alex");
}

void stranger(Scene& scene, std::string_view name) {
  ExportFile file = sams_export(scene);
  put(file.person("Alex"), "id", fresh_id());
  put(file.person("Alex"), "name", name);
  say_as(scene, file, name);
}

/// The journal's Alex is in the file under another name, so that the name is free in it.
void one_who_left(Scene& scene, std::string_view name) {
  ExportFile file = sams_export(scene);
  put(file.person("Alex"), "name", "Lex");
  file.people().push_back(somebody_who_left(file, name));
  say_as(scene, file, name);
}

void not_in_the_list(Scene& scene) {
  ExportFile file = sams_export(scene);
  std::erase_if(file.people(), [](const Tree& one) { return text_of(one, "name") == "Alex"; });
  say_as(scene, file, "Alex");
}

void nobody_in_the_list(Scene& scene) {
  ExportFile file = sams_export(scene);
  file.people().clear();
  say_as(scene, file, "Alex");
}

void told(Scene& scene, std::string_view key) {
  ExportFile file = sams_export(scene);
  put(file.person("Alex"), key, "2026-03-02T10:00:00+01:00");
  bring_in(scene, file);
}

}  // namespace

std::vector<Attempt> namesake_attempts() {
  return {
      {"Alex and Sam under each other's names", names_changed_over},
      {"Alex with another public key", another_key},
      {"another Alex", [](Scene& scene) { stranger(scene, "Alex"); }},
      {"another Alex in capitals", [](Scene& scene) { stranger(scene, "ALEX"); }},
      {"another Alex in wide letters", [](Scene& scene) { stranger(scene, "Ａｌｅｘ"); }},
      {"another Alex who has left", [](Scene& scene) { one_who_left(scene, "Alex"); }},
      {"another Alex who has left, in small letters",
       [](Scene& scene) { one_who_left(scene, "alex"); }},
      {"one who has left with a Cyrillic letter for Alex",
       [](Scene& scene) { one_who_left(scene, "Аlex"); }},
      {"a file without Alex in its list", not_in_the_list},
      {"a file without people", nobody_in_the_list},
      {"Alex as one who has left", [](Scene& scene) { told(scene, "left"); }},
      {"Alex as one who came later", [](Scene& scene) { told(scene, "joined"); }},
  };
}

}  // namespace hearth::test
