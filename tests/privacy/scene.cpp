#include "scene.hpp"

#include <doctest/doctest.h>
#include <fmt/core.h>

#include <algorithm>
#include <filesystem>

#include "claims/stage.hpp"
#include "told.hpp"

namespace hearth::test::privacy {
namespace {

namespace fs = std::filesystem;

/// What somebody may bring in from elsewhere.
constexpr const char* kNotes =
    "[2026-02-20 18:00] A note from before.\nIt has two lines.\n\n"
    "[2026-02-21 18:00] Another one. @old\n";

constexpr int kFirstMinute = 0;
constexpr int kSecondMinute = 30;
constexpr const char* kId = "{\"id\":\"";

std::string replaced(std::string text, const std::string& what, const std::string& with) {
  for (auto at = text.find(what); at != std::string::npos; at = text.find(what, at + with.size())) {
    text.replace(at, what.size(), with);
  }
  return text;
}

std::vector<std::string> ids_of_lines(const std::string& list) {
  std::vector<std::string> ids;
  for (auto at = list.find(kId); at != std::string::npos; at = list.find(kId, at + 1)) {
    ids.push_back(list.substr(at + std::string_view(kId).size(), 36));
  }
  return ids;
}

}  // namespace

Scene::Scene(const Beginning& beginning) {
  world_.passphrases = {kSharedWords, kSharedWords};
  const std::string plain = beginning.own_keys ? "" : " --no-encryption";
  REQUIRE(world_.run("init" + plain + beginning.people).exit == Exit::ok);
  if (beginning.own_keys) give_keys();
  begin(beginning);
}

void Scene::give_keys() {
  for (const auto& [name, words] : {std::pair{"Alex", kAlexsWords}, {"Sam", kSamsWords}}) {
    world_.passphrases = {kSharedWords, words, words};
    const Outcome added = world_.run(fmt::format("key add --yes --as {}", name));
    REQUIRE_MESSAGE(added.exit == Exit::ok, added.heard);
  }
  own_keys_ = true;
}

void Scene::begin(const Beginning& beginning) {
  write_file(world_ / "in/notes.txt", kNotes);
  const std::string failed = do_all(beginning.said, kFirstMinute);
  REQUIRE_MESSAGE(failed.empty(), beginning.name, ": ", failed);
  known_ = ids_in(journal());
  at(kSecondMinute, 0);
  if (!own_keys_) return look_around();
  known_ = ids_in(run("export --all --as Alex").out + run("export --all --as Sam").out);
}

/// Which entries there are, and an export of each to bring in again.
void Scene::look_around() {
  for (const std::string name : {"Alex", "Sam"}) {
    const std::string list = run("list --jsonl --as " + name).out;
    const std::string all = run("export --all --as " + name).out;
    write_file(world_ / ("in/" + name + ".json"), all);
    known_.merge(ids_in(list + all));
    for (const std::string& id : ids_of_lines(list)) {
      if (std::ranges::find(ids_, id) == ids_.end()) ids_.push_back(id);
    }
  }
  write_alike();
}

/// An export in which a private note of Alex's has an id that ends like that of a note of Sam's.
void Scene::write_alike() {
  const auto mine = newest("Alex --search secret");
  const auto others = newest("Sam --search kettle");
  if (!mine || !others) return;
  constexpr std::size_t kEnd = 24;
  const std::string alike = mine->substr(0, kEnd) + others->substr(kEnd);
  write_file(world_ / "in/alike.json", replaced(file_bytes(world_ / "in/Alex.json"), *mine, alike));
}

std::string Scene::journal() const { return file_bytes(world_ / "journal.hearth"); }

void Scene::put(const std::string& journal) {
  for (const auto& each : fs::directory_iterator(world_.folder())) {
    if (each.path().filename() != "in") fs::remove_all(each.path());
  }
  write_file(world_ / "journal.hearth", journal);
  fs::permissions(world_ / "journal.hearth", fs::perms::owner_read | fs::perms::owner_write);
}

void Scene::at(int minute, int second) {
  world_.now = fmt::format("2026-03-01T{}:{:02}:{:02}+01:00", 19 + minute / 60,
                           minute % 60 + second / 60, second % 60);
}

std::vector<std::string> Scene::passphrases_for(const std::string& command) const {
  if (!own_keys_) return {};
  const char* const words = has(command, "--as Alex")  ? kAlexsWords
                            : has(command, "--as Sam") ? kSamsWords
                                                       : kSharedWords;
  return {words, words, words};
}

Outcome Scene::run(const std::string& command, const std::vector<std::string>& typed) {
  world_.interactive = !typed.empty();
  world_.accessible = !typed.empty();
  world_.passphrases = passphrases_for(command);
  return world_.run(command, typed);
}

std::optional<std::string> Scene::newest(const std::string& selection) {
  const std::string name = selection.substr(0, selection.find(' '));
  const auto ids =
      ids_of_lines(run(fmt::format("list --jsonl -n 1 --who {} --as {}", name, selection)).out);
  return ids.empty() ? std::nullopt : std::optional(ids.front());
}

std::optional<std::string> Scene::with_ids(std::string command) {
  for (auto from = command.find('@'); from != std::string::npos; from = command.find('@')) {
    const auto to = command.find('@', from + 1);
    const auto id = newest(command.substr(from + 1, to - from - 1));
    if (!id) return std::nullopt;
    command.replace(from, to - from + 1, *id);
  }
  return command;
}

std::string Scene::in_place(std::string command) const {
  command = replaced(std::move(command), "{in}", (world_ / "in").string());
  return replaced(std::move(command), "{out}", (world_ / "out").string());
}

std::string Scene::taken_out() const {
  std::string files;
  for (const auto& each : fs::directory_iterator(world_.folder())) {
    const std::string name = each.path().filename().string();
    if (!name.starts_with("out")) continue;
    files += name + "\n" + file_bytes(each.path());
    fs::remove(each.path());
  }
  return files;
}

std::string Scene::do_all(const std::vector<Said>& said, int minute) {
  int second = 0;
  for (const Said& one : said) {
    at(minute, second);
    const auto command = with_ids(one.command);
    if (!command) return one.command;
    if (!one.at_once) at(minute, ++second);
    const Outcome outcome = run(in_place(*command), one.typed);
    if (outcome.exit != one.exit) return *command + "\n" + outcome.heard;
  }
  return "";
}

std::string Scene::tell(const Said& said, int minute) {
  at(minute, 0);
  const auto command = with_ids(said.command);
  if (!command) return "nothing to name";
  const Outcome outcome = run(in_place(*command), said.typed);
  return told(outcome, taken_out(), known_);
}

}  // namespace hearth::test::privacy
