#include "hearth/prompt/pack/question.hpp"

#include <algorithm>
#include <tuple>

#include "hearth/core/enum_names.hpp"

namespace hearth {
namespace {

constexpr EnumNames<Better, 3> kBetters{{
    {Better::higher, "higher"},
    {Better::lower, "lower"},
    {Better::neither, "neither"},
}};

constexpr EnumNames<Compare, 3> kCompares{{
    {Compare::none, "none"},
    {Compare::view, "view"},
    {Compare::state, "state"},
}};

constexpr EnumNames<Share, 4> kShares{{
    {Share::only_me, "private"},
    {Share::overlap, "overlap"},
    {Share::sealed, "sealed"},
    {Share::shared, "shared"},
}};

}  // namespace

bool says_anything(const std::vector<Answer>& answers) {
  return std::ranges::any_of(answers, [](const Answer& answer) { return answered(answer.value); });
}

bool same_question(const Wording& one, const Wording& other) {
  const auto parts = [](const Wording& wording) {
    return std::tie(wording.pack, wording.metric, wording.ask, wording.type, wording.recall,
                    wording.min, wording.max, wording.low, wording.high);
  };
  return parts(one) == parts(other) && one.options == other.options;
}

bool asks_of_past(const Wording& wording) {
  return wording.type == QuestionType::date && !wording.recall.empty();
}

bool asks_of_pressure(const Wording& wording) {
  // How free a no felt is the same told from its other end.
  return wording.id == "pressure" || wording.metric == "pressure" || wording.metric == "autonomy" ||
         wording.metric.starts_with("autonomy_");
}

std::string_view to_string(QuestionType type) {
  return kQuestionTypes.at(static_cast<std::size_t>(type));
}
std::string_view to_string(Better better) { return name_of(kBetters, better); }
std::string_view to_string(Compare compare) { return name_of(kCompares, compare); }
std::string_view to_string(Share share) { return name_of(kShares, share); }

std::optional<QuestionType> parse_question_type(std::string_view name) {
  const auto* const found = std::ranges::find(kQuestionTypes, name);
  if (found == kQuestionTypes.end()) return std::nullopt;
  return static_cast<QuestionType>(found - kQuestionTypes.begin());
}
std::optional<Better> parse_better(std::string_view name) { return named(kBetters, name); }
std::optional<Compare> parse_compare(std::string_view name) { return named(kCompares, name); }
std::optional<Share> parse_share(std::string_view name) { return named(kShares, name); }

}  // namespace hearth
