#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <memory>
#include <set>

#include "hearth/insight/page/page.hpp"
#include "page_numbers.hpp"
#include "theme_words.hpp"

namespace hearth {
namespace {

/// What everybody is asked keeps its name, although somebody may be called Comfort.
[[nodiscard]] bool is_usual(const std::string& id) {
  return std::ranges::find(kPageMetrics, id) != kPageMetrics.end() ||
         std::ranges::find(kThemes, id, &ThemeQuestion::id) != kThemes.end();
}

class Renamer {
 public:
  Renamer(std::span<const Renaming> names, const Marks& marks) : names_(names), marks_(marks) {}

  [[nodiscard]] std::string text(const std::string& text) const {
    return renamed(text, names_, marks_);
  }

  /// What programs read, which no marks part. What was not alike does not become so.
  [[nodiscard]] std::string id(const std::string& id) {
    const auto known = ids_.find(id);
    if (known != ids_.end()) return known->second;
    std::string other = renamed(id, names_);
    if (other != id) std::ranges::replace(other, ' ', '_');
    return ids_.emplace(id, unlike_others(other)).first->second;
  }

  /// Of a question, or of what it feeds.
  [[nodiscard]] std::string asked_id(const std::string& asked) {
    return is_usual(asked) ? asked : id(asked);
  }

  /// What was chosen is called as the option is that it names.
  Value value(Value value, QuestionType type) {
    const bool is_id = type == QuestionType::choice || type == QuestionType::choices;
    const auto change = [&](std::string& one) { one = is_id ? id(one) : text(one); };
    if (auto* words = std::get_if<std::string>(&value)) change(*words);
    if (auto* list = std::get_if<std::vector<std::string>>(&value))
      std::ranges::for_each(*list, change);
    if (auto* feelings = std::get_if<std::vector<Feeling>>(&value)) {
      for (Feeling& one : *feelings) one = {text(one.name), one.intensity, text(one.place)};
    }
    return value;
  }

  std::shared_ptr<const Wording> wording(const std::shared_ptr<const Wording>& was) {
    auto& is = wordings_[was.get()];
    if (!is) is = std::make_shared<const Wording>(other_wording(*was));
    return is;
  }

 private:
  Wording other_wording(Wording wording) {
    wording.pack = id(wording.pack);
    wording.id = asked_id(wording.id);
    wording.ask = text(wording.ask);
    wording.low = text(wording.low);
    wording.high = text(wording.high);
    wording.recall = text(wording.recall);
    wording.metric = asked_id(wording.metric);
    for (Option& option : wording.options) option = {id(option.id), text(option.say)};
    return wording;
  }

  std::string unlike_others(const std::string& id) {
    std::string one = id;
    for (int n = 2; !taken_.insert(one).second; ++n) one = fmt::format("{}_{}", id, n);
    return one;
  }

  std::span<const Renaming> names_;
  const Marks& marks_;
  std::map<std::string, std::string> ids_;
  std::set<std::string> taken_;
  std::map<const Wording*, std::shared_ptr<const Wording>> wordings_;
};

}  // namespace

Page renamed(Page page, std::span<const Renaming> names, const Marks& marks) {
  Renamer renamer(names, marks);
  for (PageItem& item : page.items) {
    item.words = renamer.text(item.words);
    item.text = renamer.text(item.text);
    for (PagePiece& piece : item.pieces) piece.question = renamer.asked_id(piece.question);
  }
  for (Entry& entry : page.entries) {
    entry.pack = renamer.id(entry.pack);
    for (Answer& answer : entry.answers) {
      answer.value = renamer.value(std::move(answer.value), answer.wording->type);
      answer.wording = renamer.wording(answer.wording);
    }
  }
  return page;
}

}  // namespace hearth
