#include "hearth/prompt/interview.hpp"

#include <algorithm>

namespace hearth {

Interview::Interview(std::vector<Question> asked) : asked_(std::move(asked)) { at_ = first_open(); }

void Interview::resume(const std::vector<Answer>& earlier) {
  for (const auto& question : asked_) {
    const auto same = [&](const Answer& answer) {
      return answer.wording->id == question.wording->id &&
             answer.wording->type == question.wording->type;
    };
    const auto found = std::ranges::find_if(earlier, same);
    if (found == earlier.end()) continue;
    given_.insert_or_assign(question.wording->id, *found);
    shares_.insert_or_assign(question.wording->id, found->share);
  }
  drop_irrelevant();
  at_ = first_open();
}

void Interview::begin_answer(std::string text, std::size_t cursor) {
  begun_.reset();
  if (text.empty()) return;
  begun_ = BegunAnswer{asked_[at_].wording->id, std::move(text), cursor};
}

void Interview::resume(const BegunAnswer& begun) {
  go_to(begun.question);
  if (at_ < asked_.size() && asked_[at_].wording->id == begun.question) begun_ = begun;
}

std::optional<BegunAnswer> Interview::begun() const {
  if (!begun_) return std::nullopt;
  BegunAnswer begun = *begun_;
  begun.share = shares().at(begun.question);
  return begun;
}

void Interview::offer(const std::vector<Answer>& last) {
  for (const auto& question : asked_) {
    const auto same = [&](const Answer& answer) {
      return answer.wording->id == question.wording->id &&
             answer.wording->type == question.wording->type;
    };
    const auto found = std::ranges::find_if(last, same);
    if (question.carry && found != last.end()) offered_.emplace(question.wording->id, *found);
  }
}

const Question* Interview::current() const { return at_ < asked_.size() ? &asked_[at_] : nullptr; }

const Answer* Interview::earlier() const {
  return at_ < asked_.size() ? earlier(asked_[at_].wording->id) : nullptr;
}

const Answer* Interview::earlier(std::string_view id) const {
  for (const auto* answers : {&given_, &offered_}) {
    const auto found = answers->find(id);
    if (found != answers->end()) return &found->second;
  }
  return nullptr;
}

void Interview::answer(Value value) {
  const auto& wording = asked_[at_].wording;
  given_.insert_or_assign(wording->id, Answer{wording, std::move(value), share()});
  if (begun_ && begun_->question == wording->id) begun_.reset();
  latest_ = at_;
  drop_irrelevant();
  at_ = first_open();
}

std::vector<std::string> Interview::remarks() const {
  std::vector<std::string> remarks;
  if (!latest_) return remarks;
  const Question& question = asked_[*latest_];
  const auto answers = [this](std::string_view name) { return value_of(name); };
  for (const auto& notice : question.notices) {
    if (notice.when.holds(answers)) remarks.push_back(notice.say);
  }
  const Value* value = value_of(question.wording->id);
  const auto hint = value ? spelling_hint(vocabulary_, *value) : std::nullopt;
  if (hint) remarks.push_back(*hint);
  return remarks;
}

std::optional<Interview::ShortWay> Interview::short_way() const {
  if (std::ranges::none_of(asked_, &Question::on_short_way)) return std::nullopt;
  ShortWay way{0, 0};
  for (const auto& question : asked_) {
    if (!is_open(question)) continue;
    ++way.of;
    if (question.on_short_way) ++way.asks;
  }
  return way.asks < way.of ? std::optional(way) : std::nullopt;
}

bool Interview::calls_for_short_way() const {
  if (!latest_ || !asked_[*latest_].short_when || !short_way()) return false;
  const Condition& condition = *asked_[*latest_].short_when;
  const auto answers = [this](std::string_view name) { return value_of(name); };
  return condition.holds(answers) && !short_way_tells(condition);
}

/// Whether an answer of the condition is more private than something that would be left out.
bool Interview::short_way_tells(const Condition& condition) const {
  const auto open_to = shares();
  Share most = Share::only_me;
  for (const auto& question : asked_) {
    const bool left_out = is_open(question) && !question.on_short_way;
    if (left_out) most = std::max(most, open_to.at(question.wording->id));
  }
  return std::ranges::any_of(condition.names(), [&](const std::string& name) {
    const auto named = open_to.find(name);
    return named != open_to.end() && named->second < most;
  });
}

void Interview::take_short_way() {
  for (const auto& question : asked_) {
    if (question.on_short_way || !is_open(question)) continue;
    given_.insert_or_assign(question.wording->id,
                            Answer{question.wording, Skipped{}, question.share});
    if (begun_ && begun_->question == question.wording->id) begun_.reset();
  }
  at_ = first_open();
}

Share Interview::share() const { return shares().at(asked_[at_].wording->id); }

void Interview::set_share(Share share) { shares_.insert_or_assign(asked_[at_].wording->id, share); }

bool Interview::takes_along() const {
  return std::ranges::any_of(asked_, [&](const Question& question) {
    return question.belongs_to == asked_[at_].wording->id &&
           !shares_.contains(question.wording->id);
  });
}

/// As somebody chose at it, or at what it belongs to.
Share Interview::chosen_share(const Question& question) const {
  for (const std::string& id : {question.wording->id, question.belongs_to}) {
    if (const auto chosen = shares_.find(id); chosen != shares_.end()) return chosen->second;
  }
  return question.share;
}

/// Of every question, as far as those allow that its condition names: it names only earlier ones.
std::map<std::string_view, Share> Interview::shares() const {
  std::map<std::string_view, Share> shares;
  for (const auto& question : asked_) {
    Share share = chosen_share(question);
    for (const auto& name : question.when.names()) {
      if (const auto named = shares.find(name); named != shares.end()) {
        share = std::min(share, named->second);
      }
    }
    shares.emplace(question.wording->id, share);
  }
  return shares;
}

bool Interview::back() {
  for (auto index = at_; index > 0; --index) {
    if (!relevant(asked_[index - 1])) continue;
    at_ = index - 1;
    return true;
  }
  return false;
}

void Interview::go_to(std::string_view id) {
  const auto same = [&](const Question& question) { return question.wording->id == id; };
  const auto found = std::ranges::find_if(asked_, same);
  if (found == asked_.end() || !relevant(*found)) return;
  at_ = static_cast<std::size_t>(found - asked_.begin());
}

Interview::Place Interview::place() const {
  Place place{0, 0};
  for (std::size_t index = 0; index < asked_.size(); ++index) {
    if (!relevant(asked_[index])) continue;
    ++place.of;
    if (index <= at_) ++place.number;
  }
  return place;
}

std::vector<Answer> Interview::answers() const {
  std::vector<Answer> answers;
  const auto open_to = shares();
  for (const auto& question : asked_) {
    const auto found = given_.find(question.wording->id);
    if (found == given_.end()) continue;
    answers.push_back(found->second);
    answers.back().share = open_to.at(question.wording->id);
  }
  return answers;
}

/// Null for what was skipped, as conditions want it.
const Value* Interview::value_of(std::string_view id) const {
  const auto found = given_.find(id);
  const bool known = found != given_.end() && answered(found->second.value);
  return known ? &found->second.value : nullptr;
}

bool Interview::relevant(const Question& question) const {
  return question.when.holds([this](std::string_view name) { return value_of(name); });
}

// One pass settles what depends on what was dropped: a condition names only earlier questions.
void Interview::drop_irrelevant() {
  for (const auto& question : asked_) {
    if (!relevant(question)) given_.erase(question.wording->id);
  }
}

bool Interview::is_open(const Question& question) const {
  return !given_.contains(question.wording->id) && relevant(question);
}

std::size_t Interview::first_open() const {
  const auto found =
      std::ranges::find_if(asked_, [this](const Question& question) { return is_open(question); });
  return static_cast<std::size_t>(found - asked_.begin());
}

}  // namespace hearth
