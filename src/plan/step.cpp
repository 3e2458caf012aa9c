#include "hearth/plan/step.hpp"

#include <algorithm>

#include "hearth/plan/event.hpp"
#include "hearth/plan/vocabulary.hpp"

namespace hearth {
namespace {

QuestionType type_of(const Value& value) {
  if (std::holds_alternative<double>(value)) return QuestionType::number;
  if (std::holds_alternative<bool>(value)) return QuestionType::yesno;
  if (std::holds_alternative<Date>(value)) return QuestionType::date;
  if (std::holds_alternative<std::vector<std::string>>(value)) return QuestionType::tags;
  return QuestionType::text;
}

std::optional<bool> flag_in(const Entry& entry, std::string_view question) {
  const auto* flag = answer_as<bool>(entry, question);
  return flag ? std::optional(*flag) : std::nullopt;
}

StepWords words_in(const Entry& entry) {
  const auto text = [&](std::string_view question) {
    return std::string(said_in(entry, question));
  };
  return {text(question_id::kTitle),
          text(question_id::kFamily),
          text(question_id::kEnergyNeeded),
          text(question_id::kWindow),
          text(question_id::kSmaller),
          flag_in(entry, question_id::kNeedsClearance).value_or(false),
          text(question_id::kPractice)};
}

Clearance clearance_in(const Entry& entry) {
  return {std::string(said_in(entry, question_id::kSaid)),
          std::string(said_in(entry, question_id::kSaidBy)), day_in(entry, question_id::kSaidOn),
          flag_in(entry, question_id::kAllowed)};
}

const Entry* newest(const Entry* one, const Entry& other) {
  return !one || written_before(*one, other) ? &other : one;
}

constexpr double kThird = 100.0 / 3;

std::optional<double> worry_in(const Entry& entry) {
  const auto* number = answer_as<double>(entry, question_id::kWorry);
  return number ? std::optional(*number) : std::nullopt;
}

/// Their newest of that pack about that step.
std::optional<double> newest_worry(std::span<const Entry> entries, std::string_view pack,
                                   const Uuid& person, const Uuid& step) {
  const Entry* last = nullptr;
  for (const Entry& entry : entries) {
    const bool is_one = stands_as(entry, pack) && entry.author == person &&
                        id_in(entry, question_id::kAbout) == step && worry_in(entry);
    if (is_one) last = newest(last, entry);
  }
  return last ? worry_in(*last) : std::nullopt;
}

}  // namespace

Answer recorded(std::string_view pack, std::string_view question, Value value, Share share) {
  Wording wording;
  wording.pack = pack;
  wording.id = question;
  wording.ask = question;
  std::ranges::replace(wording.ask, '_', ' ');
  wording.type = type_of(value);
  return {std::make_shared<const Wording>(std::move(wording)), std::move(value), share};
}

Answer about(std::string_view pack, const Uuid& subject) {
  return named(pack, question_id::kAbout, subject, Share::overlap);
}

Answer named(std::string_view pack, std::string_view question, const Uuid& id, Share share) {
  return recorded(pack, question, std::vector{to_string(id)}, share);
}

std::vector<Answer> step_answers(const StepWords& words, const StepPlace& place) {
  std::vector<Answer> answers;
  const auto add = [&](std::string_view question, Value value) {
    answers.push_back(recorded(pack_id::kStep, question, std::move(value), Share::shared));
  };
  add(question_id::kTitle, words.title);
  if (!words.family.empty()) add(question_id::kFamily, words.family);
  if (!words.energy.empty()) add(question_id::kEnergyNeeded, words.energy);
  if (!words.window.empty()) add(question_id::kWindow, words.window);
  if (!words.smaller.empty()) add(question_id::kSmaller, words.smaller);
  add(question_id::kNeedsClearance, words.needs_clearance);
  if (!words.practice.empty()) add(question_id::kPractice, words.practice);
  answers.push_back(named(pack_id::kStep, question_id::kLadder, place.ladder, Share::shared));
  add(question_id::kPlace, place.place);
  if (place.smaller_of) {
    answers.push_back(
        named(pack_id::kStep, question_id::kSmallerOf, *place.smaller_of, Share::shared));
  }
  return answers;
}

double next_place(std::span<const Entry> entries, const Uuid& ladder) {
  double last = 0;
  for (const Entry& entry : entries) {
    const auto* number = answer_as<double>(entry, question_id::kPlace);
    if (number && stands_as(entry, pack_id::kStep) &&
        id_in(entry, question_id::kLadder) == ladder) {
      last = std::max(last, *number);
    }
  }
  return last + 1;
}

std::optional<PlannedStep> step_in(std::span<const Entry> entries, const Uuid& id) {
  const Entry* words = nullptr;
  const Entry* clearance = nullptr;
  for (const Entry& entry : entries) {
    if (stands_as(entry, pack_id::kStep) && entry.entry == id) words = newest(words, entry);
    if (stands_as(entry, pack_id::kClearance) && id_in(entry, question_id::kAbout) == id) {
      clearance = newest(clearance, entry);
    }
  }
  if (!words) return std::nullopt;
  return PlannedStep{id, words_in(*words),
                     clearance ? std::optional(clearance_in(*clearance)) : std::nullopt};
}

StepWords smaller_step(const StepWords& step, std::string title) {
  StepWords smaller = step;
  smaller.title = std::move(title);
  smaller.energy = option_id::kLow;
  smaller.practice.clear();
  smaller.smaller.clear();
  return smaller;
}

std::string_view to_string(Worry worry) {
  return worry == Worry::little ? "little" : worry == Worry::some ? "some" : "much";
}

std::optional<Worry> shared_worry(std::span<const Entry> entries, std::span<const Person> people,
                                  const Uuid& step) {
  std::optional<double> highest;
  for (const Person& person : people) {
    if (person.left) continue;
    const auto theirs = newest_worry(entries, pack_id::kWorry, person.id, step);
    if (!theirs) return std::nullopt;
    highest = std::max(highest, theirs);
  }
  if (!highest) return std::nullopt;
  return *highest <= kThird ? Worry::little : *highest <= 2 * kThird ? Worry::some : Worry::much;
}

std::optional<double> own_worry(std::span<const Entry> entries, const Uuid& person,
                                const Uuid& step) {
  return newest_worry(entries, pack_id::kWant, person, step);
}

std::vector<Answer> worry_answers(double worry, const Uuid& step) {
  return {recorded(pack_id::kWorry, question_id::kWorry, worry, Share::overlap),
          about(pack_id::kWorry, step)};
}

}  // namespace hearth
