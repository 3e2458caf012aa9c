// A journal of which more is listed than is held at once.
#include <doctest/doctest.h>

#include "cli/world.hpp"
#include "hearth/app/journal/visible.hpp"
#include "hearth/core/json.hpp"
#include "journal/list_table.hpp"
#include "support/entries.hpp"
#include "support/scripted_console.hpp"

using namespace hearth;
using namespace hearth::test;

namespace {

/// Notes of several days, some of one moment, and a ladder with its steps.
void write_some(World& world) {
  world.run("init --no-encryption --person Alex");
  for (const char* now :
       {"2026-03-01T19:00:00+01:00", "2026-03-02T19:00:00+01:00", "2026-03-04T07:00:00+01:00"}) {
    world.now = now;
    world.run("log 'a walk along the river, slowly, and a long talk about nothing in particular'");
    world.run("log 'Größe — and “more”' --tag zed");
  }
  world.run("plan new own --title Evenings --step Tea --step 'A song'");
  world.now = "2026-03-05T07:00:00+01:00";
  world.run("log last");
}

std::string listed(World& world, const Query& query, std::size_t most_held) {
  const Journal journal = Journal::open(world / "journal.hearth");
  const std::vector<Person> people = journal.people();
  const Reader reader{people.front().id};
  ScriptedConsole console;
  console.is_interactive = false;
  Env env{console, moment(world.now), world / "journal.hearth",
          Shelf(world / "prompts", "/nonexistent"), world.style};
  const bool any = show_table(env, {journal, people, reader, query, {}}, true, most_held);
  return any ? console.outs() : "none";
}

}  // namespace

TEST_CASE("a list reads the same however little of it is held") {
  World world;
  write_some(world);
  const std::string whole = world.run("list").out;
  CHECK(has(whole, "Evenings (2 steps)"));
  Query all;
  all.with_unconfirmed = true;
  for (const std::size_t most_held : {std::size_t{1}, std::size_t{300}, kMostHeld}) {
    CHECK(listed(world, all, most_held) == whole);
  }
  Query none;
  none.words = "nowhere";
  CHECK(listed(world, none, 1) == "none");
  world.style.columns = 40;
  CHECK(listed(world, all, 1) == world.run("list").out);
  world.accessible = world.style.accessible = true;
  CHECK(listed(world, all, 1) == world.run("list").out);
}

TEST_CASE("what is read in parts is all of it, each moment whole, the oldest first") {
  World world;
  write_some(world);
  const Journal journal = Journal::open(world / "journal.hearth");
  const Reader reader{journal.people().front().id};
  std::vector<Uuid> whole;
  for (const Entry& entry : visible_entries(journal, {}, reader)) {
    whole.insert(whole.begin(), entry.entry);
  }
  std::vector<Uuid> read;
  int parts = 0;
  std::int64_t before_ms = 0;
  visit_in_parts(journal, {}, reader,
                 {[&](const Entry& entry) {
                    CHECK(entry.at.ms >= before_ms);
                    before_ms = entry.at.ms;
                    read.push_back(entry.entry);
                    return true;
                  },
                  [&] { return ++parts > 0; }});
  CHECK(read == whole);
  CHECK(parts == 4);
  int seen = 0;
  visit_in_parts(journal, {}, reader,
                 {[&](const Entry&) { return ++seen > 0; }, [] { return false; }});
  CHECK(seen == 2);
}

TEST_CASE("JSON is the same in a list and a line each") {
  World world;
  write_some(world);
  const Tree list = parse_json(world.run("list --json").out);
  std::string lines;
  for (const Tree& one : *list.as<Tree::Array>()) lines += to_json(one) + "\n";
  CHECK(world.run("list --jsonl").out == lines);
  CHECK(world.run("list --json").out == to_json(list, 2) + "\n");
  CHECK(world.run("list --json --search nowhere").out.empty());
}
