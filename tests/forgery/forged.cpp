#include "forged.hpp"

#include <doctest/doctest.h>
#include <fmt/core.h>

#include <algorithm>

#include "export_file.hpp"
#include "hearth/core/json.hpp"
#include "hearth/store/journal.hpp"
#include "hearth/store/storage/vault_file.hpp"
#include "hearth/vault/slots.hpp"

namespace hearth::test {
namespace {

using Complaints = std::vector<std::string>;

/// All that an entry says, with its questions, and whether its signatures are there.
std::string whole(Tree entry, ExportFile& file) {
  for (Tree& answer : std::get<Tree::Array>(member(entry, "answers").data)) {
    put(answer, "wording", file.wording(answer));
  }
  for (const char* numbered : {"clock", "began"}) put(entry, numbered, Tree{});
  return to_json(entry);
}

std::map<std::string, std::string> words_of_alex(const std::string& json) {
  std::map<std::string, std::string> words;
  ExportFile file(json);
  for (const Tree& entry : file.entries()) {
    const auto* person = std::get_if<std::string>(&entry.find("person")->data);
    if (person && *person == "Alex") words[text_of(entry, "revision")] = whole(entry, file);
  }
  return words;
}

VaultKeys shared_keys(const Scene& scene) {
  const std::string words = kSharedWords;
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(words.data());
  return unlock_vault(vault_header_of(scene.journal()).info, {bytes, words.size()}).keys;
}

std::vector<Person> people_in(const Scene& scene) {
  const auto opener = [&](const VaultHeader&) { return shared_keys(scene); };
  return Journal::open(scene.journal(), opener).people();
}

std::string membership_of(const Person& person) {
  return fmt::format("{} since {}{}\n", to_string(person.id), to_string(person.joined),
                     person.left ? ", left" : "");
}

/// With the step and the agreements as they are shown, but for what changes by itself.
void read_plan(const std::string& json, Truth& truth) {
  const Tree plan = parse_json(json);
  if (Tree step = *plan.find("step"); step.find("active")) {
    truth.active = std::get<bool>(step.find("active")->data);
    truth.onward = std::get<bool>(step.find("onward")->data);
    for (const char* aside : {"active", "onward", "hint", "worry"}) put(step, aside, Tree{});
    truth.step = to_json(step);
  }
  for (const Tree& agreement : std::get<Tree::Array>(plan.find("agreements")->data)) {
    if (std::get<bool>(agreement.find("in_force")->data)) {
      truth.in_force.insert(to_json(agreement));
    }
  }
}

void read_people(const Scene& scene, Truth& truth) {
  for (const Person& person : people_in(scene)) {
    truth.people += membership_of(person);
    if (person.name != "Alex") continue;
    truth.alex += membership_of(person) + "signs with " + person.signing;
  }
}

/// Where an earlier version was put in its place, Alex's words are in what was set aside for it.
std::string all_of(const Scene& scene, const std::string& reader) {
  const std::string place = scene.set_aside();
  return "export --all --as " + reader + (place.empty() ? "" : " --journal '" + place + "'");
}

/// What a report says of Alex: Alex's numbers, what is found in them, and Alex's words. What others
/// say in their own names stands there, too.
std::string said_of_alex(const std::string& report) {
  const Tree shown = parse_json(report);
  std::string said;
  for (const char* part : {"lines", "said"}) {
    for (const Tree& one : shown.list(part)) {
      const auto* person = one.find_as<std::string>("person");
      if (person && *person == "Alex") said += to_json(one) + "\n";
    }
  }
  for (const Tree& words : shown.list("words")) {
    if (words.text("source").starts_with("Alex,")) said += to_json(words) + "\n";
  }
  return said;
}

/// False if Alex cannot read it.
bool read_own(Scene& scene, Truth& truth) {
  truth.list = "[]";
  const Outcome own = scene.alex(all_of(scene, "Alex"));
  if (own.exit != Exit::ok) return false;
  truth.own = words_of_alex(own.out);
  const Outcome report = scene.alex("report --format json --private --as Alex");
  if (report.exit != Exit::ok) return !scene.set_aside().empty();
  truth.report = said_of_alex(report.out);
  truth.list = scene.alex("list --json --as Alex").out;
  return true;
}

/// Nothing of Alex's is another or gone.
void compare_words(const std::map<std::string, std::string>& before,
                   const std::map<std::string, std::string>& now, Complaints& complaints) {
  for (const auto& [revision, words] : before) {
    const auto found = now.find(revision);
    if (found == now.end()) complaints.push_back("gone: " + words);
    if (found != now.end() && found->second != words) complaints.push_back("altered: " + words);
  }
}

/// Whatever is shown as Alex's is as Alex wrote it, or is said not to be confirmed.
void compare_shown(const std::string& list, const std::set<std::string>& before,
                   Complaints& complaints) {
  const Tree shown = parse_json(list);
  for (const Tree& entry : std::get<Tree::Array>(shown.data)) {
    const auto* person = std::get_if<std::string>(&entry.find("person")->data);
    if (!person || *person != "Alex" || entry.find("confirmed")) continue;
    const std::string words = to_json(entry);
    if (!before.contains(words)) complaints.push_back("shown as Alex's: " + words);
  }
}

/// What somebody types once more in Alex's name opens no seal.
void look_into_seals(const std::string& list, Complaints& complaints) {
  const Tree shown = parse_json(list);
  for (const Tree& entry : std::get<Tree::Array>(shown.data)) {
    const std::string words = to_json(entry);
    const bool sealed = has(words, kAlexsSealed) || has(words, kKimsSealed);
    if (sealed && !entry.find("confirmed")) complaints.push_back("opened: " + words);
  }
}

std::set<std::string> entries_in(const std::string& list) {
  std::set<std::string> entries;
  const Tree shown = parse_json(list);
  for (const Tree& entry : std::get<Tree::Array>(shown.data)) {
    entries.insert(to_json(entry));
  }
  return entries;
}

void compare_plans(const Truth& before, const Truth& now, Complaints& complaints) {
  const bool same = now.step == before.step && now.people == before.people;
  if (now.active && !(before.active && same)) complaints.push_back("open: " + now.step);
  if (now.onward && !before.onward) complaints.push_back("all would go on");
  for (const std::string& agreement : now.in_force) {
    if (!before.in_force.contains(agreement) || now.people != before.people) {
      complaints.push_back("in force: " + agreement);
    }
  }
}

/// Nobody else bears Alex's name, or one that looks like it.
void compare_people(const Scene& scene, const Truth& before, const Truth& now,
                    Complaints& complaints) {
  static const std::set<std::string> known{"Alex", "Sam", "Kim", "Robin", "Lex"};
  if (now.alex != before.alex) complaints.push_back("Alex is now " + now.alex);
  for (const Person& person : people_in(scene)) {
    if (!known.contains(person.name)) complaints.push_back("there is " + person.name);
  }
}

}  // namespace

Truth truth_of(Scene& scene) {
  Truth truth;
  read_people(scene, truth);
  read_plan(scene.sam("plan --json").out, truth);
  truth.shown = entries_in(scene.sam("list --json --as Sam").out);
  truth.told = words_of_alex(scene.sam(all_of(scene, "Sam")).out);
  REQUIRE(read_own(scene, truth));
  truth.mine = entries_in(truth.list);
  return truth;
}

std::vector<std::string> forged(Scene& scene, const Truth& before, After after) {
  Complaints complaints;
  Truth now;
  read_people(scene, now);
  read_plan(scene.sam("plan --json").out, now);
  const std::string list = scene.sam("list --json --as Sam").out;
  const std::string told = scene.sam(all_of(scene, "Sam")).out;
  compare_people(scene, before, now, complaints);
  compare_plans(before, now, complaints);
  compare_shown(list, before.shown, complaints);
  look_into_seals(list, complaints);
  compare_words(before.told, words_of_alex(told), complaints);
  if (has(scene.sam("export --all --as Alex").out, kAlexsPrivate)) {
    complaints.push_back("Alex's private words");
  }
  if (after == After::key_is_gone) return complaints;
  now.report = before.report;
  if (!read_own(scene, now)) complaints.push_back("Alex reads nothing");
  compare_words(before.own, now.own, complaints);
  if (after == After::nothing_else) compare_shown(now.list, before.mine, complaints);
  if (now.report != before.report) complaints.push_back("counted: " + now.report);
  return complaints;
}

}  // namespace hearth::test
