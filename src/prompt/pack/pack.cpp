#include "hearth/prompt/pack/pack.hpp"

#include <algorithm>

#include "hearth/core/enum_names.hpp"

namespace hearth {
namespace {

constexpr EnumNames<PackKind, 5> kKinds{{
    {PackKind::checkin, "checkin"},
    {PackKind::plan, "plan"},
    {PackKind::log, "log"},
    {PackKind::practice, "practice"},
    {PackKind::learn, "learn"},
}};

constexpr EnumNames<Cadence, 5> kCadences{{
    {Cadence::none, "none"},
    {Cadence::daily, "daily"},
    {Cadence::weekly, "weekly"},
    {Cadence::fortnightly, "fortnightly"},
    {Cadence::monthly, "monthly"},
}};

constexpr EnumNames<Audience, 2> kAudiences{{
    {Audience::each, "each"},
    {Audience::together, "together"},
}};

/// The answer to that question, if it was given to one of that kind.
const Answer* answer_to(const Question& question, std::span<const Answer> answers) {
  const Wording& asked = *question.wording;
  const auto found = std::ranges::find_if(answers, [&](const Answer& answer) {
    const Wording& then = *answer.wording;
    return then.id == asked.id && then.type == asked.type && then.min == asked.min &&
           then.max == asked.max && answered(answer.value);
  });
  return found == answers.end() ? nullptr : &*found;
}

}  // namespace

std::string_view to_string(PackKind kind) { return name_of(kKinds, kind); }
std::string_view to_string(Cadence cadence) { return name_of(kCadences, cadence); }
std::string_view to_string(Audience audience) { return name_of(kAudiences, audience); }

std::optional<PackKind> parse_pack_kind(std::string_view name) { return named(kKinds, name); }
std::optional<Cadence> parse_cadence(std::string_view name) { return named(kCadences, name); }
std::optional<Audience> parse_audience(std::string_view name) { return named(kAudiences, name); }

const Question* Pack::find(std::string_view question_id) const {
  for (const auto& section : sections) {
    for (const auto& question : section.questions) {
      if (question.wording->id == question_id) return &question;
    }
  }
  return nullptr;
}

std::vector<std::string> notices_after(const Pack& pack, std::span<const Answer> answers) {
  const auto values = [&](std::string_view name) -> const Value* {
    const Question* question = pack.find(name);
    const Answer* answer = question ? answer_to(*question, answers) : nullptr;
    return answer ? &answer->value : nullptr;
  };
  std::vector<std::string> says;
  for (const Section& section : pack.sections) {
    for (const Question& question : section.questions) {
      if (answer_to(question, answers) == nullptr) continue;
      for (const Notice& notice : question.notices) {
        if (notice.when.holds(values)) says.push_back(notice.say);
      }
    }
  }
  return says;
}

}  // namespace hearth
