#include "question_names.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "hearth/core/text.hpp"
#include "hearth/core/translated.hpp"
#include "hearth/prompt/answer/answer_kind.hpp"

namespace hearth {
namespace {

/// From a place in the condition to one in the file. Where the text has several lines, the file's
/// own columns are not known, and the place is the whole condition's.
Position place_in_file(Position value, const std::string& text, Position within) {
  if (text.find('\n') != std::string::npos) return value;
  return {value.line, value.column + within.column};
}

std::string_view asked_of(Audience audience) {
  return audience == Audience::each ? msgid("each person alone") : msgid("all together");
}

}  // namespace

bool QuestionNames::add(NamedQuestion question) {
  if (question.id.empty()) return true;
  if (find(question.id) != nullptr) return false;
  earlier_.push_back(std::move(question));
  return true;
}

const NamedQuestion* QuestionNames::find(std::string_view id) const {
  const auto found =
      std::ranges::find_if(earlier_, [id](const NamedQuestion& each) { return each.id == id; });
  return found == earlier_.end() ? nullptr : &*found;
}

const NamedQuestion* QuestionNames::most_private(const Condition& condition) const {
  const NamedQuestion* most = nullptr;
  for (const std::string& id : condition.names()) {
    const NamedQuestion* named = find(id);
    if (named && (!most || named->share < most->share)) most = named;
  }
  return most;
}

std::vector<std::string> QuestionNames::ids_for(Audience audience) const {
  std::vector<std::string> ids;
  for (const auto& each : earlier_) {
    if (each.audience == audience) ids.push_back(each.id);
  }
  return ids;
}

std::string QuestionNames::hint(std::string_view id, Audience audience) const {
  if (const auto* other = find(id)) {
    return tr("a question asked of {}; `{}` is asked of {}", translated(asked_of(audience)), id,
              translated(asked_of(other->audience)));
  }
  if (std::ranges::find(ids_in_file_, id) != ids_in_file_.end()) {
    return tr("a question asked before this one; `{}` is not answered yet", id);
  }
  if (const auto near = nearest(id, ids_for(audience))) return fmt::format("`{}`", *near);
  return tr("the id of a question asked before this one");
}

Condition QuestionNames::condition(const TableReader& table, std::string_view key,
                                   Audience audience, Findings& findings) const {
  const auto text = table.any_text(key);
  if (!text) return {};
  bool doubtful = false;
  const auto types = [&](std::string_view name) -> const NameType* {
    const auto* question = find(name);
    if (question == nullptr || question->audience != audience) return nullptr;
    doubtful = doubtful || question->doubtful;
    return &question->type;
  };
  auto parsed =
      parse_condition(*text, types, [&](std::string_view name) { return hint(name, audience); });
  if (doubtful) return {};
  for (auto& problem : parsed.problems) {
    findings.error(place_in_file(table.at(key), *text, problem.at), std::move(problem.what),
                   std::move(problem.expected));
  }
  return std::move(parsed.condition);
}

NameType name_type(const Wording& wording) {
  NameType type{kind_of(wording).compared, {}, kind_of(wording).form};
  for (const auto& option : wording.options) type.words.push_back(option.id);
  return type;
}

}  // namespace hearth
