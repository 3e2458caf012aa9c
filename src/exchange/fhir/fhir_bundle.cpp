#include "hearth/exchange/fhir/fhir_bundle.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <string>
#include <string_view>

#include "hearth/exchange/readable.hpp"

namespace hearth {
namespace {

constexpr std::string_view kExtension = "http://hl7.org/fhir/StructureDefinition/";
constexpr std::string_view kUri = "urn:ietf:rfc:3986";  ///< the system of identifiers that are URIs

bool is_whole(double number) { return std::trunc(number) == number && std::abs(number) < 1e9; }

/// How answers to a question are written; one of R4's types of items.
std::string_view item_type(QuestionType type) {
  switch (type) {
    case QuestionType::scale:
      return "integer";
    case QuestionType::number:
      return "decimal";
    case QuestionType::choice:
    case QuestionType::choices:
      return "choice";
    case QuestionType::yesno:
      return "boolean";
    case QuestionType::date:
      return "date";
    case QuestionType::time:
      return "time";
    case QuestionType::text:
      return "text";
    case QuestionType::tags:
    case QuestionType::feelings:
      return "string";
  }
  return "text";
}

bool repeats(QuestionType type) {
  return type == QuestionType::choices || type == QuestionType::tags ||
         type == QuestionType::feelings;
}

Tree number_tree(QuestionType type, double number) {
  const bool is_integer = type == QuestionType::scale && is_whole(number);
  return is_integer ? Tree(static_cast<std::int64_t>(number)) : Tree(number);
}

std::string value_key(QuestionType type) {
  return type == QuestionType::scale ? "valueInteger" : "valueDecimal";
}

Tree coding(const Option& option, const Names& names) {
  return Tree::Table{{"code", option.id}, {"display", filled(option.say, names)}};
}

/// One answer of the list that a response has for an item.
Tree answer_of(std::string key, Tree value) {
  return Tree::Table{{std::move(key), std::move(value)}};
}

std::string feeling_text(const Feeling& feeling) {
  std::string text = feeling.name;
  if (feeling.intensity) text += ", " + std::to_string(*feeling.intensity) + " of 10";
  return feeling.place.empty() ? text : text + ", " + feeling.place;
}

/// Writes a value down as R4 has it, by what the value is.
class AnswerList {
 public:
  AnswerList(const Wording& wording, const Names& names) : wording_(wording), names_(names) {}

  Tree::Array of(const Value& value) && {
    std::visit(*this, value);
    return std::move(list_);
  }

  void operator()(const Skipped&) {}
  void operator()(double number) {
    put(value_key(wording_.type), number_tree(wording_.type, number));
  }
  void operator()(bool yes) { put("valueBoolean", yes); }
  void operator()(const Date& date) { put("valueDate", to_string(date)); }
  void operator()(const std::string& text) {
    if (wording_.type == QuestionType::choice) return put_option(text);
    if (wording_.type == QuestionType::time) return put("valueTime", text + ":00");
    put_text(text);
  }
  void operator()(const std::vector<std::string>& list) {
    for (const std::string& one : list) {
      wording_.type == QuestionType::choices ? put_option(one) : put_text(one);
    }
  }
  void operator()(const std::vector<Feeling>& feelings) {
    for (const Feeling& one : feelings) put_text(feeling_text(one));
  }

 private:
  void put(std::string key, Tree value) {
    list_.push_back(answer_of(std::move(key), std::move(value)));
  }

  /// A string of R4 holds more than white space.
  void put_text(const std::string& text) {
    if (text.find_first_not_of(" \t\r\n") != std::string::npos) put("valueString", text);
  }

  void put_option(const std::string& id) {
    const auto found = std::ranges::find(wording_.options, id, &Option::id);
    if (found != wording_.options.end()) put("valueCoding", coding(*found, names_));
  }

  const Wording& wording_;
  const Names& names_;
  Tree::Array list_;
};

/// The questions that one pack was seen to ask, each wording once.
class Items {
 public:
  /// What the item of this wording is called: the question's id, with a number where it was worded
  /// anew.
  std::string link_of(const std::shared_ptr<const Wording>& wording) {
    const auto same = std::ranges::find_if(
        items_, [&](const Item& item) { return same_item(*item.wording, *wording); });
    if (same != items_.end()) return same->link;
    const auto count = std::ranges::count_if(
        items_, [&](const Item& item) { return item.wording->id == wording->id; });
    items_.push_back(
        {wording, count == 0 ? wording->id : wording->id + "." + std::to_string(count + 1)});
    return items_.back().link;
  }

  Tree tree(const Names& names) const {
    return Tree::list_of(items_, [&](const Item& item) { return item_tree(item, names); });
  }

 private:
  struct Item {
    std::shared_ptr<const Wording> wording;
    std::string link;
  };

  /// Nothing but the version of the pack may differ.
  static bool same_item(Wording one, const Wording& other) {
    one.version = other.version;
    return one == other;
  }

  static Tree end_tree(std::string_view name, QuestionType type, double end) {
    return Tree::Table{{"url", std::string(kExtension) + std::string(name)},
                       {value_key(type), number_tree(type, end)}};
  }

  static Tree item_tree(const Item& item, const Names& names) {
    const Wording& wording = *item.wording;
    Tree::Array ends;
    if (wording.min) ends.push_back(end_tree("minValue", wording.type, *wording.min));
    if (wording.max) ends.push_back(end_tree("maxValue", wording.type, *wording.max));
    Tree tree;
    if (!ends.empty()) tree.add("extension", std::move(ends));
    tree.add("linkId", item.link);
    tree.add("text", filled(wording.ask, names));
    tree.add("type", item_type(wording.type));
    if (repeats(wording.type)) tree.add("repeats", true);
    if (!wording.options.empty()) {
      tree.add("answerOption", Tree::list_of(wording.options, [&](const Option& option) {
                 return answer_of("valueCoding", coding(option, names));
               }));
    }
    return tree;
  }

  std::vector<Item> items_;
};

class Bundle {
 public:
  Bundle(const std::vector<Person>& people, const FhirNames& names, Moment now)
      : people_(people), names_(names), now_(now) {}

  void add(const Entry& entry) {
    const std::string pack = std::string(to_string(entry.kind)) + "/" + entry.pack;
    Tree::Array items;
    for (const Answer& answer : entry.answers) {
      Tree::Array given = AnswerList(*answer.wording, names_.asked).of(answer.value);
      if (given.empty()) continue;
      items.push_back(Tree::Table{{"linkId", asked_[pack].link_of(answer.wording)},
                                  {"answer", std::move(given)}});
    }
    if (!items.empty()) responses_.push_back(response(entry, pack, std::move(items)));
  }

  Tree tree() && {
    Tree::Array all;
    for (const auto& [pack, items] : asked_) all.push_back(questionnaire(pack, items));
    std::ranges::move(responses_, std::back_inserter(all));
    return Tree::Table{{"resourceType", "Bundle"},
                       {"identifier", identifier("bundle")},
                       {"type", "collection"},
                       {"timestamp", to_string(to_the_second(now_))},
                       {"entry", std::move(all)}};
  }

 private:
  std::string urn(const std::string& name) const {
    return "urn:uuid:" + to_string(uuid_v5(names_.space, name));
  }

  Tree identifier(const std::string& name) const {
    return Tree::Table{{"system", kUri}, {"value", urn(name)}};
  }

  Tree in_bundle(const std::string& name, Tree resource) const {
    return Tree::Table{{"fullUrl", urn(name)}, {"resource", std::move(resource)}};
  }

  Tree questionnaire(const std::string& pack, const Items& items) const {
    return in_bundle(pack, Tree::Table{{"resourceType", "Questionnaire"},
                                       {"url", urn(pack)},
                                       {"title", pack.substr(pack.find('/') + 1)},
                                       {"status", "active"},
                                       {"subjectType", Tree::Array{"Patient"}},
                                       {"item", items.tree(names_.asked)}});
  }

  Tree response(const Entry& entry, const std::string& pack, Tree::Array items) const {
    const std::string name = "entry/" + to_string(entry.entry);
    return in_bundle(name, Tree::Table{{"resourceType", "QuestionnaireResponse"},
                                       {"identifier", identifier(name)},
                                       {"questionnaire", urn(pack)},
                                       {"status", "completed"},
                                       {"subject", Tree::Table{{"display", subject(entry)}}},
                                       {"authored", to_string(to_the_second(entry.at))},
                                       {"item", std::move(items)}});
  }

  std::string subject(const Entry& entry) const {
    for (std::size_t n = 0; n < people_.size() && n < names_.people.size(); ++n) {
      if (entry.author == people_[n].id) return names_.people[n];
    }
    return names_.together;
  }

  const std::vector<Person>& people_;
  const FhirNames& names_;
  Moment now_;
  std::map<std::string, Items> asked_;
  Tree::Array responses_;
};

}  // namespace

Tree fhir_bundle(const std::vector<Person>& people, std::vector<Entry> entries,
                 const FhirNames& names, Moment now) {
  sort_by_time(entries);
  Bundle bundle(people, names, now);
  for (const Entry& entry : entries) bundle.add(entry);
  return std::move(bundle).tree();
}

}  // namespace hearth
