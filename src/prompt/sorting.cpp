#include "hearth/prompt/sorting.hpp"

#include <algorithm>

namespace hearth {
namespace {

constexpr std::size_t kFewestWords = 2;
constexpr std::size_t kMostWords = 9;  ///< each is one digit

bool goes_under(const Question& question, const std::vector<Option>& words) {
  return question.wording->type == QuestionType::choice && question.share == Share::overlap &&
         question.wording->options == words;
}

/// Whether it is asked whatever was answered, now or before.
bool is_always_asked(const Question& question) {
  return question.when.always() && question.follows.empty();
}

/// The place is that of a question: there is no going to what is not asked.
bool asks_all(const Pack& pack) {
  return std::ranges::all_of(pack.sections, [](const Section& section) {
    return section.pick == 0 && std::ranges::all_of(section.questions, is_always_asked);
  });
}

}  // namespace

bool sorts(const Pack& pack) {
  const std::vector<Question> things = questions_for(pack, Audience::each);
  if (pack.kind != PackKind::plan || things.size() < 2) return false;
  const std::vector<Option>& words = things.front().wording->options;
  if (words.size() < kFewestWords || words.size() > kMostWords) return false;
  return questions_for(pack, Audience::together).empty() && asks_all(pack) &&
         std::ranges::all_of(things, [&](const Question& one) { return goes_under(one, words); });
}

Sorting::Sorting(Interview& interview, const Pack& pack) : interview_(interview) {
  for (const Section& section : pack.sections) {
    Family family{section.title};
    for (const Question& question : section.questions) family.things.push_back(question.wording);
    if (!family.things.empty()) families_.push_back(std::move(family));
  }
}

std::size_t Sorting::family() const {
  const auto has_it = [this](const Family& family) {
    return std::ranges::any_of(family.things,
                               [this](const auto& one) { return one->id == thing().id; });
  };
  return static_cast<std::size_t>(std::ranges::find_if(families_, has_it) - families_.begin());
}

std::size_t Sorting::line() const {
  const auto& things = current_family().things;
  const auto is_it = [this](const auto& one) { return one->id == thing().id; };
  return static_cast<std::size_t>(std::ranges::find_if(things, is_it) - things.begin());
}

const Value* Sorting::said_of(const Wording& thing) const {
  const Answer* const answer = interview_.earlier(thing.id);
  return answer == nullptr ? nullptr : &answer->value;
}

void Sorting::go_to(std::size_t family, std::size_t line) {
  interview_.go_to(families_[family].things[line]->id);
}

void Sorting::say(Value value) {
  const std::string here = thing().id;
  interview_.answer(std::move(value));
  interview_.go_to(here);
}

std::size_t Sorting::say_of_rest(const Value& value) {
  const std::string here = thing().id;
  std::size_t count = 0;
  for (const auto& one : current_family().things) {
    if (!is_open(*one)) continue;
    interview_.go_to(one->id);
    interview_.answer(value);
    ++count;
  }
  interview_.go_to(here);
  return count;
}

void Sorting::step(int lines) {
  const auto last = static_cast<int>(current_family().things.size()) - 1;
  const int there = std::clamp(static_cast<int>(line()) + lines, 0, last);
  go_to(family(), static_cast<std::size_t>(there));
}

bool Sorting::turn(bool on) {
  const std::size_t here = family();
  if (on ? here + 1 == families_.size() : here == 0) return false;
  const std::size_t there = on ? here + 1 : here - 1;
  const auto& things = families_[there].things;
  const auto open = std::ranges::find_if(things, [this](const auto& one) { return is_open(*one); });
  go_to(there, open == things.end() ? 0 : static_cast<std::size_t>(open - things.begin()));
  return true;
}

bool Sorting::go_on() {
  std::vector<const Wording*> things;
  for (const Family& family : families_) {
    for (const auto& one : family.things) things.push_back(one.get());
  }
  const auto here = std::ranges::find(things, thing().id, &Wording::id);
  std::rotate(things.begin(), here + 1, things.end());
  const auto next =
      std::ranges::find_if(things, [this](const Wording* one) { return is_open(*one); });
  if (next != things.end()) interview_.go_to((*next)->id);
  return next != things.end();
}

}  // namespace hearth
