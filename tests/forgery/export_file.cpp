#include "export_file.hpp"

#include <doctest/doctest.h>
#include <fmt/core.h>

#include <algorithm>

#include "hearth/core/json.hpp"

namespace hearth::test {
namespace {

bool is_by(const Tree& entry, std::string_view person) {
  const auto* name = std::get_if<std::string>(&entry.find("person")->data);
  return name ? *name == person : person.empty();
}

}  // namespace

Tree& member(Tree& object, std::string_view key) {
  auto& table = std::get<Tree::Table>(object.data);
  const auto found = std::ranges::find(table, key, &Member::key);
  REQUIRE_MESSAGE(found != table.end(), key);
  return found->value;
}

std::string text_of(const Tree& object, std::string_view key) {
  return std::get<std::string>(object.find(key)->data);
}

void put(Tree& object, std::string_view key, Tree value) {
  auto& table = std::get<Tree::Table>(object.data);
  const auto found = std::ranges::find(table, key, &Member::key);
  if (found == table.end()) {
    table.push_back({std::string(key), std::move(value)});
  } else {
    found->value = std::move(value);
  }
}

Tree list_of(const std::vector<std::string>& texts) { return Tree::list_of(texts); }

std::string fresh_id() {
  static int count = 0;
  return fmt::format("019ca8d7-aaaa-7aaa-8aaa-{:012}", ++count);
}

ExportFile::ExportFile(const std::string& json) : file_(parse_json(json)) {}

ExportFile ExportFile::of(Scene& scene, const std::string& name) {
  ExportFile file(file_bytes(scene / name));
  for (Tree& entry : file.entries()) {
    std::erase_if(std::get<Tree::Array>(member(entry, "answers").data),
                  [](const Tree& one) { return text_of(one, "share") == "private"; });
  }
  return file;
}

Tree::Array& ExportFile::people() { return std::get<Tree::Array>(member(file_, "people").data); }

Tree& ExportFile::person(std::string_view name) {
  const auto found =
      std::ranges::find_if(people(), [&](const Tree& one) { return text_of(one, "name") == name; });
  REQUIRE_MESSAGE(found != people().end(), name);
  return *found;
}

Tree::Array& ExportFile::entries() { return std::get<Tree::Array>(member(file_, "entries").data); }

Tree& ExportFile::entry(std::string_view pack, std::string_view person) {
  auto& all = entries();
  const auto found = std::find_if(all.rbegin(), all.rend(), [&](const Tree& one) {
    return text_of(one, "pack") == pack && is_by(one, person);
  });
  REQUIRE_MESSAGE(found != all.rend(), pack, person);
  return *found;
}

Tree& ExportFile::note(std::string_view words) {
  auto& all = entries();
  const auto found = std::ranges::find_if(
      all, [&](const Tree& one) { return has(to_json(one), std::string(words)); });
  REQUIRE_MESSAGE(found != all.end(), words);
  return *found;
}

void ExportFile::only(Tree entry) { entries() = {std::move(entry)}; }

Tree& ExportFile::wording(const Tree& answer) {
  const auto place = std::get<std::int64_t>(answer.find("wording")->data);
  return std::get<Tree::Array>(member(file_, "wordings").data)[static_cast<std::size_t>(place)];
}

std::string ExportFile::json() const { return to_json(file_); }

Tree& answer_to(Tree& entry, std::string_view question) {
  auto& answers = std::get<Tree::Array>(member(entry, "answers").data);
  const auto found = std::ranges::find_if(
      answers, [&](const Tree& one) { return text_of(one, "question") == question; });
  REQUIRE_MESSAGE(found != answers.end(), question);
  return *found;
}

Tree as_new(Tree entry) {
  const std::string id = fresh_id();
  put(entry, "id", id);
  put(entry, "revision", id);
  put(entry, "follows", list_of({}));
  return entry;
}

Tree as_next(Tree entry) {
  put(entry, "follows", list_of({text_of(entry, "revision")}));
  put(entry, "revision", fresh_id());
  std::get<std::int64_t>(member(entry, "clock").data) += 65536;
  return entry;
}

std::string id_of_note(Scene& scene) {
  ExportFile file = ExportFile::of(scene, "sam.json");
  return text_of(file.note("the words of Alex"), "id");
}

Outcome bring_in(Scene& scene, const ExportFile& file) {
  write_file(scene / "evil.json", file.json());
  return scene.sam("import " + scene.path("evil.json") + " --as Sam");
}

ExportFile sams_export(Scene& scene) { return ExportFile(scene.sam("export --all --as Sam").out); }

}  // namespace hearth::test
