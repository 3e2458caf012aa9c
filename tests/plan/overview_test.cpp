#include <algorithm>

#include "hearth/plan/overview.hpp"

#include <doctest/doctest.h>

#include "hearth/document/terminal.hpp"
#include "support/entries.hpp"

using namespace hearth;
using namespace hearth::test;

namespace {

const Date kToday = *parse_date("2026-03-01");

/// One step that both want, and an agreement; a test changes what it is about.
struct Scene {
  StepWords words{"Lean on each other", "affection", "mid", "some time this week", "", false};
  bool agreed = true;
  std::vector<Entry> seen;
  std::vector<Person> people{person(1, "Alex", "2026-01-01T00:00:00Z"),
                             person(2, "Sam", "2026-01-01T00:00:00Z")};
  std::vector<Uuid> wanted{id(1), id(2)};
  Reader reader;
  std::vector<Entry> more;

  Overview look() const {
    std::vector<Entry> entries = more;
    entries.push_back(plan_entry(3, "step", step_answers(words, {id(9), 1, {}})));
    entries.push_back(plan_entry(
        4, "agreement", {recorded("agreement", "scope", std::string("the sofa"), Share::shared)}));
    PlanState state = plan_state(events());
    state.course = {id(9), {id(3)}, id(3)};
    state.agreements = {{id(4), kToday, !agreed}};
    return overview({entries, seen, state, people, reader, kToday});
  }

  /// A yes of each to the step, and a signature of both.
  std::vector<PlanEvent> events() const {
    std::vector<PlanEvent> said;
    for (const Uuid& person : wanted) said.push_back(word(person, PlanAct::want, id(3)));
    for (const int person : {1, 2}) said.push_back(word(id(person), PlanAct::sign, id(4)));
    return said;
  }

  static PlanEvent word(const Uuid& person, PlanAct act, const Uuid& subject) {
    PlanEvent event;
    event.author = person;
    event.act = act;
    event.about = subject;
    event.until = kToday;
    return event;
  }

  static Entry plan_entry(int number, const std::string& pack, std::vector<Answer> answers) {
    Entry entry;
    entry.id = id(number);
    entry.entry = id(number);
    entry.at = moment("2026-03-01T10:00:00Z");
    entry.kind = PackKind::plan;
    entry.pack = pack;
    entry.answers = std::move(answers);
    return entry;
  }

  void energy(int who, double value) {
    Entry entry = plan_entry(20 + who, "daily", {answer(scale("energy"), value, Share::shared)});
    entry.author = id(who);
    seen.push_back(entry);
  }
};

std::string page(const Overview& overview) { return to_terminal(to_document(overview), {}); }

using Hint = Overview::Hint;

}  // namespace

TEST_CASE("a step that both want, with an agreement in force, is there for them") {
  const Scene scene;
  CHECK(scene.look().hint == Hint::fits);
  CHECK(scene.look().active);
}

TEST_CASE("without each yes it waits, and says of nobody that they are waited for") {
  Scene scene;
  scene.wanted.pop_back();
  const Overview overview = scene.look();
  CHECK(overview.hint == Hint::waits);
  CHECK(page(overview).find("Sam") == std::string::npos);
  CHECK(page(overview).find("Alex") == std::string::npos);
}

TEST_CASE("it is not brought up before the care team has said that it is all right") {
  Scene scene;
  scene.words.needs_clearance = true;
  CHECK(scene.look().hint == Hint::ask_team);
  std::vector<Answer> said{recorded("clearance", "said", std::string("gently"), Share::shared),
                           recorded("clearance", "allowed", false, Share::shared),
                           about("clearance", id(3))};
  scene.more.push_back(Scene::plan_entry(5, "clearance", said));
  CHECK(scene.look().hint == Hint::team_waits);
  scene.words.needs_clearance = false;
  CHECK(scene.look().hint == Hint::team_waits);
  scene.more.back().answers = {said[1], said[2]};
  CHECK(page(scene.look()).find("Our team said that it is not all right yet") != std::string::npos);
  scene.more.back().answers = {said[0], said[2]};
  CHECK(scene.look().hint == Hint::fits);
  scene.words.needs_clearance = true;
  CHECK(scene.look().hint == Hint::ask_team);
  said[1].value = true;
  scene.more.back().answers = said;
  CHECK(scene.look().hint == Hint::fits);
  CHECK(page(scene.look()).find("Our team said: gently") != std::string::npos);
}

TEST_CASE("it is not brought up without an agreement, unless it is talk or being there, or alone") {
  Scene scene;
  scene.agreed = false;
  CHECK(scene.look().hint == Hint::agree_first);
  scene.words.family = "talk";
  CHECK(scene.look().hint == Hint::fits);
  scene.words.family = "rest";
  scene.people.pop_back();
  CHECK(scene.look().hint == Hint::fits);
  CHECK(scene.look().alone);
}

TEST_CASE("it asks for no more than the lower energy of today") {
  Scene scene;
  scene.energy(1, 9);
  CHECK(scene.look().hint == Hint::fits);
  scene.energy(2, 2);
  CHECK(scene.look().hint == Hint::low_energy);
  scene.words.energy = "low";
  CHECK(scene.look().hint == Hint::fits);
  scene.words.energy = "high";
  scene.seen.back().at = moment("2026-02-28T10:00:00Z");
  CHECK(scene.look().hint == Hint::fits);
}

TEST_CASE("a trigger is heeded for who wrote it down, and not shown to anybody else") {
  Scene scene;
  Entry assessment = Scene::plan_entry(
      6, "assessment",
      {answer(text("triggers"), std::string("hospital smell, LEAN"), Share::only_me)});
  assessment.author = id(2);
  scene.seen.push_back(assessment);
  CHECK(scene.look().hint == Hint::fits);
  scene.reader = {id(1)};
  CHECK(scene.look().hint == Hint::fits);
  scene.reader = {id(2)};
  CHECK(scene.look().hint == Hint::touches_trigger);
}

TEST_CASE("somebody's own word is shown to them alone") {
  Scene scene;
  CHECK_FALSE(scene.look().own_yes);
  scene.reader = {id(1)};
  CHECK(scene.look().own_yes == true);
  scene.wanted.erase(scene.wanted.begin());
  CHECK(scene.look().own_yes == false);
}

TEST_CASE("what helps, questions for the team and what it said come from what may be seen") {
  Scene scene;
  Entry note = Scene::plan_entry(
      7, "afterwards",
      {{answer(text("x"), std::vector<std::string>{"music", "daylight", "music"}, Share::shared)}});
  Wording helped = *text("helped");
  helped.type = QuestionType::tags;
  note.answers[0].wording = std::make_shared<const Wording>(helped);
  Entry visit =
      Scene::plan_entry(8, "appointment-before",
                        {answer(text("top_questions"),
                                std::string("May we swim?\nWhat of the scar?"), Share::shared)});
  visit.kind = PackKind::log;
  scene.seen = {note, visit};
  const Overview overview = scene.look();
  CHECK(overview.helps == std::vector<std::string>{"music", "daylight"});
  CHECK(overview.questions == std::vector<std::string>{"May we swim?", "What of the scar?"});
  CHECK(page(overview).find("Questions for our team") != std::string::npos);
}

TEST_CASE("what the team has allowed and what it has not are never read as one another") {
  Scene scene;
  const auto said = [](int number, std::vector<Answer> answers) {
    Entry visit = Scene::plan_entry(number, "appointment-after", std::move(answers));
    visit.kind = PackKind::log;
    return visit;
  };
  const auto words = [](const char* question, const char* text_said) {
    return answer(text(question), std::string(text_said), Share::shared);
  };
  scene.seen = {said(7, {words("permitted", "walking"), words("wait", "lifting"),
                         words("wait_until", "week six")}),
                said(8, {words("wait", "swimming")})};
  CHECK(scene.look().team_said ==
        std::vector<std::string>{"All right: walking", "Not yet: lifting (until when: week six)",
                                 "Not yet: swimming"});
}

TEST_CASE("one person's decision is not called undecided by others") {
  Scene scene;
  Entry decision = Scene::plan_entry(
      7, "decision", {answer(text("decision"), std::string("Whom to tell"), Share::shared)});
  decision.kind = PackKind::log;
  decision.occasion = "decision/1";
  scene.seen = {decision};
  Overview overview = scene.look();
  CHECK(page(overview).find("not looked at together yet") != std::string::npos);
  overview.alone = true;
  CHECK(page(overview).find("Whom to tell (open)") != std::string::npos);
}

TEST_CASE("without a step it says how to begin, and JSON has null in its place") {
  const std::vector<Person> people{person(1, "Alex", "2026-01-01T00:00:00Z")};
  const Overview overview = hearth::overview({{}, {}, PlanState{}, people, {}, kToday});
  CHECK(page(overview).find("hearth plan new") != std::string::npos);
  const Tree tree = to_tree(overview);
  CHECK(std::holds_alternative<std::monostate>(tree.find("step")->data));
}

TEST_CASE("agreements that have ended or run out are not listed") {
  Scene scene;
  CHECK(scene.look().agreements.size() == 1);
  scene.agreed = false;
  CHECK(scene.look().agreements.empty());
}

TEST_CASE("an agreement is shown with all of its words") {
  Agreement agreement;
  agreement.scope = "a bath";
  agreement.until = kToday;
  agreement.who = "the two of us";
  agreement.privacy = "nobody outside";
  agreement.technology = "no pictures";
  agreement.substances = "no wine";
  agreement.aftercare = "tea";
  agreement.check_in_every = "a word now and then";
  Overview overview;
  overview.agreements = {agreement};
  std::string shown = page(overview);
  std::ranges::replace(shown, '\n', ' ');
  for (const std::string& line : terms(agreement)) {
    for (const char* word : {"two of us", "nobody outside", "no pictures", "no wine", "tea"}) {
      if (line.find(word) != std::string::npos) CHECK(shown.find(word) != std::string::npos);
    }
  }
  CHECK(terms(agreement).size() == 7);
  const Tree tree = to_tree(overview);
  const auto& first = std::get<Tree::Array>(tree.find("agreements")->data).front();
  for (const char* key : {"who", "check_in_every", "aftercare", "privacy", "technology"}) {
    CHECK_FALSE(std::get<std::string>(first.find(key)->data).empty());
  }
}
