#include "hearth/exchange/fhir/fhir_check.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string_view>

namespace hearth {
namespace {

constexpr std::string_view kExtension = "http://hl7.org/fhir/StructureDefinition/";

/// What an answer to an item of each type may be given as.
const std::map<std::string, std::string, std::less<>>& value_keys() {
  static const std::map<std::string, std::string, std::less<>> keys{
      {"boolean", "valueBoolean"}, {"decimal", "valueDecimal"}, {"integer", "valueInteger"},
      {"date", "valueDate"},       {"time", "valueTime"},       {"string", "valueString"},
      {"text", "valueString"},     {"choice", "valueCoding"}};
  return keys;
}

std::vector<std::string> values_in(const Tree& answer) {
  std::vector<std::string> keys;
  for (const Member& member : answer.members()) {
    if (member.key.starts_with("value")) keys.push_back(member.key);
  }
  return keys;
}

/// One end of a scale, where an item has it.
std::optional<double> end_of(const Tree& item, std::string_view name) {
  for (const Tree& extension : item.list("extension")) {
    if (extension.text("url") != std::string(kExtension) + std::string(name)) continue;
    if (const auto whole = extension.number("valueInteger")) return whole;
    return extension.number("valueDecimal");
  }
  return std::nullopt;
}

bool is_option(const Tree& item, const std::string& code) {
  const Tree::Array& options = item.list("answerOption");
  return std::ranges::any_of(options, [&](const Tree& option) {
    const Tree* coding = option.find("valueCoding");
    return coding != nullptr && coding->text("code") == code;
  });
}

/// Items of a questionnaire by their linkId, those within groups too.
using ItemMap = std::map<std::string, const Tree*, std::less<>>;

class Check {
 public:
  explicit Check(const Tree& bundle) : bundle_(bundle) {}

  std::vector<std::string> problems() && {
    for (const Tree& entry : bundle_.list("entry")) look_at_entry(entry);
    for (const Tree& entry : bundle_.list("entry")) {
      const Tree* resource = entry.find("resource");
      if (resource && resource->text("resourceType") == "QuestionnaireResponse") {
        look_at_response(*resource);
      }
    }
    return std::move(problems_);
  }

 private:
  void tell(std::string problem) { problems_.push_back(std::move(problem)); }

  void look_at_entry(const Tree& entry) {
    const std::string& url = entry.text("fullUrl");
    if (!urls_.insert(url).second) tell(fmt::format("fullUrl {} is there twice", url));
    const Tree* resource = entry.find("resource");
    if (!resource || resource->text("resourceType") != "Questionnaire") return;
    ItemMap& items = questionnaires_[resource->text("url")];
    for (const Tree& item : resource->list("item")) look_at_item(item, items);
  }

  void look_at_item(const Tree& item, ItemMap& items) {
    const std::string& link = item.text("linkId");
    if (!items.emplace(link, &item).second) tell(fmt::format("linkId {} is there twice", link));
    look_at_integers(item, link);
    for (const Tree& inner : item.list("item")) look_at_item(inner, items);
  }

  void look_at_integers(const Tree& item, const std::string& link) {
    for (const Tree& extension : item.list("extension")) {
      const Tree* value = extension.find("valueInteger");
      if (value && !value->as<std::int64_t>()) {
        tell(fmt::format("{} has an end that is no integer", link));
      }
    }
  }

  void look_at_response(const Tree& response) {
    const std::string& canonical = response.text("questionnaire");
    const auto found = questionnaires_.find(canonical.substr(0, canonical.find('|')));
    if (found == questionnaires_.end()) {
      return tell(fmt::format("questionnaire {} points nowhere", canonical));
    }
    for (const Tree& item : response.list("item")) look_at_answers(item, found->second);
  }

  void look_at_answers(const Tree& item, const ItemMap& items) {
    const auto asked = items.find(item.text("linkId"));
    if (asked == items.end()) {
      return tell(fmt::format("linkId {} is not in the questionnaire", item.text("linkId")));
    }
    const Tree::Array& answers = item.list("answer");
    if (!answers.empty() && item.find("item")) {
      tell(fmt::format("{} has both answers and items", asked->first));
    }
    if (answers.size() > 1 && !asked->second->flag("repeats")) {
      tell(fmt::format("{} has several answers and does not repeat", asked->first));
    }
    for (const Tree& answer : answers) look_at_answer(answer, *asked->second);
    for (const Tree& inner : item.list("item")) look_at_answers(inner, items);
  }

  void look_at_answer(const Tree& answer, const Tree& item) {
    const std::string& link = item.text("linkId");
    const std::vector<std::string> keys = values_in(answer);
    if (keys.size() != 1) {
      return tell(fmt::format("an answer to {} has {} values", link, keys.size()));
    }
    const auto expected = value_keys().find(item.text("type"));
    if (expected == value_keys().end() || expected->second != keys.front()) {
      return tell(fmt::format("{} is of type {} and answered with {}", link, item.text("type"),
                              keys.front()));
    }
    look_at_value(*answer.find(keys.front()), item);
  }

  void look_at_value(const Tree& value, const Tree& item) {
    const std::string& link = item.text("linkId");
    const std::string& type = item.text("type");
    if (type == "integer" && !value.as<std::int64_t>()) {
      tell(fmt::format("an answer to {} is no integer", link));
    }
    if (type == "choice" && !is_option(item, value.text("code"))) {
      tell(fmt::format("{} is no option of {}", value.text("code"), link));
    }
    if (type == "integer" || type == "decimal") look_at_range(value, item);
  }

  void look_at_range(const Tree& value, const Tree& item) {
    const auto* whole = value.as<std::int64_t>();
    const auto* other = value.as<double>();
    if (!whole && !other) {
      return tell(fmt::format("an answer to {} is no number", item.text("linkId")));
    }
    const double number = whole ? static_cast<double>(*whole) : *other;
    const auto least = end_of(item, "minValue");
    const auto most = end_of(item, "maxValue");
    if ((least && number < *least) || (most && number > *most)) {
      tell(fmt::format("an answer to {} is outside its ends", item.text("linkId")));
    }
  }

  const Tree& bundle_;
  std::set<std::string> urls_;
  std::map<std::string, ItemMap, std::less<>> questionnaires_;
  std::vector<std::string> problems_;
};

}  // namespace

std::vector<std::string> fhir_problems(const Tree& bundle) { return Check(bundle).problems(); }

}  // namespace hearth
