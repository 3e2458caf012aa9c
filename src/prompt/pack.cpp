#include "hearth/prompt/pack.hpp"

#include "enum_names.hpp"

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

}  // namespace hearth
