// Random packs, random people: the interview against a model simple enough to be believed.
#include <doctest/doctest.h>

#include <fmt/core.h>

#include <algorithm>
#include <optional>
#include <random>

#include "hearth/prompt/interview.hpp"
#include "support/wordings.hpp"

namespace hearth {
namespace {

using Random = std::mt19937;

int below(Random& random, int limit) {
  return std::uniform_int_distribution<int>(0, limit - 1)(random);
}

std::string id_of(int index) { return fmt::format("q{}", index); }

/// A condition on an earlier question; `on` is negative for none.
struct Rule {
  int on = -1;
  bool compares = false;  ///< else whether it is answered
  bool negated = false;
  int least = 0;
  int also_on = -1;  ///< answered(...) of a second one, joined with "or"
};

/// What a person has said to each question: nothing yet, a skip (negative), or a number.
using Said = std::vector<std::optional<int>>;

bool has_answer(const Said& said, int index) {
  const auto& one = said[static_cast<std::size_t>(index)];
  return one && *one >= 0;
}

bool first_part_holds(const Rule& rule, const Said& said) {
  const bool known = has_answer(said, rule.on);
  const bool met =
      rule.compares ? known && *said[static_cast<std::size_t>(rule.on)] >= rule.least : known;
  return met != rule.negated;
}

bool holds(const Rule& rule, const Said& said) {
  if (rule.on < 0) return true;
  return first_part_holds(rule, said) || (rule.also_on >= 0 && has_answer(said, rule.also_on));
}

std::string text_of(const Rule& rule) {
  std::string text = rule.compares ? fmt::format("{} >= {}", id_of(rule.on), rule.least)
                                   : fmt::format("answered({})", id_of(rule.on));
  if (rule.negated) text = fmt::format("not ({})", text);
  if (rule.also_on >= 0) text += fmt::format(" or answered({})", id_of(rule.also_on));
  return text;
}

Rule random_rule(Random& random, int index) {
  if (index == 0 || below(random, 3) == 0) return {};
  Rule rule{below(random, index), below(random, 2) == 0, below(random, 3) == 0, below(random, 11)};
  if (below(random, 4) == 0) rule.also_on = below(random, index);
  return rule;
}

std::vector<Rule> random_rules(Random& random) {
  std::vector<Rule> rules(static_cast<std::size_t>(1 + below(random, 12)));
  int index = 0;
  for (auto& rule : rules) rule = random_rule(random, index++);
  return rules;
}

Condition condition_of(const Rule& rule) {
  static const NameType number{NameType::Kind::number, {}};
  if (rule.on < 0) return {};
  const auto parsed = parse_condition(text_of(rule), [](std::string_view) { return &number; });
  REQUIRE(parsed.problems.empty());
  return parsed.condition;
}

std::vector<Question> questions_of(const std::vector<Rule>& rules) {
  std::vector<Question> questions;
  for (std::size_t index = 0; index < rules.size(); ++index) {
    auto wording = wording_of(QuestionType::scale, id_of(static_cast<int>(index)));
    wording.min = 0;
    wording.max = 10;
    questions.push_back(question_of(std::move(wording)));
    questions.back().when = condition_of(rules[index]);
  }
  return questions;
}

/// The whole of it: a list, and rules looked at again and again until nothing changes.
struct Model {
  std::vector<Rule> rules;
  Said said;
  std::size_t at = 0;

  bool relevant(std::size_t index) const { return holds(rules[index], said); }

  std::size_t first_open() const {
    std::size_t index = 0;
    while (index < rules.size() && (said[index] || !relevant(index))) ++index;
    return index;
  }

  void settle() {
    for (bool changed = true; changed;) {
      changed = false;
      for (std::size_t index = 0; index < rules.size(); ++index) {
        if (!said[index] || relevant(index)) continue;
        said[index].reset();
        changed = true;
      }
    }
  }

  void say(int what) {
    said[at] = what;
    settle();
    at = first_open();
  }

  bool back() {
    for (std::size_t index = at; index-- > 0;) {
      if (!relevant(index)) continue;
      at = index;
      return true;
    }
    return false;
  }

  int relevant_until(std::size_t end) const {
    int count = 0;
    for (std::size_t index = 0; index < std::min(end, rules.size()); ++index) {
      count += relevant(index) ? 1 : 0;
    }
    return count;
  }
};

Value value_of(int what) { return what < 0 ? Value(Skipped{}) : Value(static_cast<double>(what)); }

void check_answers(const Interview& interview, const Model& model) {
  const auto answers = interview.answers();
  std::size_t next = 0;
  for (std::size_t index = 0; index < model.said.size(); ++index) {
    if (!model.said[index]) continue;
    REQUIRE(next < answers.size());
    CHECK(answers[next].wording->id == id_of(static_cast<int>(index)));
    CHECK(answers[next].value == value_of(*model.said[index]));
    ++next;
  }
  CHECK(next == answers.size());
}

void check_same(const Interview& interview, const Model& model) {
  const bool over = model.at == model.rules.size();
  REQUIRE((interview.current() == nullptr) == over);
  check_answers(interview, model);
  CHECK(interview.place().number == model.relevant_until(model.at + 1));
  CHECK(interview.place().of == model.relevant_until(model.rules.size()));
  if (over) return;
  REQUIRE(interview.current()->wording->id == id_of(static_cast<int>(model.at)));
  CHECK(model.relevant(model.at));
  CHECK((interview.earlier() != nullptr) == model.said[model.at].has_value());
}

void do_something(Random& random, Interview& interview, Model& model) {
  if (interview.current() == nullptr || below(random, 3) == 0) {
    CHECK(interview.back() == model.back());
    return;
  }
  const int what = below(random, 4) == 0 ? -1 : below(random, 11);
  interview.answer(value_of(what));
  model.say(what);
}

void check_it_ends(Interview& interview, std::size_t questions) {
  std::size_t steps = 0;
  while (interview.current() != nullptr && steps <= 2 * questions) {
    interview.skip();
    ++steps;
  }
  CHECK(interview.current() == nullptr);
}

}  // namespace

TEST_CASE("an interview does what its model does, whatever is answered, skipped or taken back") {
  for (unsigned seed = 0; seed < 400; ++seed) {
    INFO("seed ", seed);
    Random random(seed);
    Model model{random_rules(random), {}, 0};
    model.said.resize(model.rules.size());
    const auto questions = questions_of(model.rules);
    Interview interview(questions);
    model.at = model.first_open();
    for (int step = 0; step < 40; ++step) {
      check_same(interview, model);
      do_something(random, interview, model);
    }
    Interview resumed(questions);
    resumed.resume(interview.answers());
    model.at = model.first_open();
    check_same(resumed, model);
    check_it_ends(interview, questions.size());
  }
}

}  // namespace hearth
