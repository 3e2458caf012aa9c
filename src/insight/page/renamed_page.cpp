#include <algorithm>
#include <map>
#include <memory>

#include "hearth/insight/page/page.hpp"
#include "page_numbers.hpp"

namespace hearth {
namespace {

class Renamer {
 public:
  Renamer(std::span<const Renaming> names, const Marks& marks) : names_(names), marks_(marks) {}

  [[nodiscard]] std::string text(const std::string& text) const {
    return renamed(text, names_, marks_);
  }

  /// What programs read, which no marks part.
  [[nodiscard]] std::string id(const std::string& id) const {
    std::string other = renamed(id, names_);
    if (other != id) std::ranges::replace(other, ' ', '_');
    return other;
  }

  Value value(Value value) const {
    if (auto* words = std::get_if<std::string>(&value)) *words = text(*words);
    if (auto* list = std::get_if<std::vector<std::string>>(&value)) {
      for (std::string& one : *list) one = text(one);
    }
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
  Wording other_wording(Wording wording) const {
    wording.pack = id(wording.pack);
    wording.ask = text(wording.ask);
    wording.low = text(wording.low);
    wording.high = text(wording.high);
    wording.recall = text(wording.recall);
    // Somebody may be called Comfort; what everybody is asked keeps its name.
    const bool is_usual = std::ranges::find(kPageMetrics, wording.metric) != kPageMetrics.end();
    if (!is_usual) wording.metric = id(wording.metric);
    for (Option& option : wording.options) option.say = text(option.say);
    return wording;
  }

  std::span<const Renaming> names_;
  const Marks& marks_;
  std::map<const Wording*, std::shared_ptr<const Wording>> wordings_;
};

}  // namespace

Page renamed(Page page, std::span<const Renaming> names, const Marks& marks) {
  Renamer renamer(names, marks);
  for (PageItem& item : page.items) {
    item.words = renamer.text(item.words);
    item.text = renamer.text(item.text);
  }
  for (Entry& entry : page.entries) {
    entry.pack = renamer.id(entry.pack);
    for (Answer& answer : entry.answers) {
      answer.value = renamer.value(std::move(answer.value));
      answer.wording = renamer.wording(answer.wording);
    }
  }
  return page;
}

}  // namespace hearth
