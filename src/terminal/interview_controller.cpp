#include "interview_controller.hpp"

#include <algorithm>
#include <optional>
#include <utility>
#include <variant>

#include "hearth/core/text.hpp"
#include "hearth/core/translated.hpp"
#include "hearth/prompt/answer/answer_kind.hpp"

namespace hearth {
namespace {

using Next = Step::Next;

/// Whether it asks for what has opened.
bool is_opened(std::string_view typed) {
  const auto word = trimmed(typed);
  return word.size() > 1 && word.starts_with('=') && begins_like(word.substr(1), msgid("opened"));
}

constexpr const char* kShort = msgid("short");

/// Whether it asks for the short way: more of it than what `=shared` begins with, too.
bool is_short(std::string_view typed) {
  constexpr std::size_t kTold = 3;
  const auto word = trimmed(trimmed(typed).substr(1));
  return word.size() >= kTold && begins_like(word, kShort);
}

const Section* section_of(const Pack& pack, const Question& question) {
  for (const auto& section : pack.sections) {
    for (const auto& candidate : section.questions) {
      if (candidate.wording->id == question.wording->id) return &section;
    }
  }
  return nullptr;
}

}  // namespace

bool InterviewController::at_the_beginning() const {
  return interview_.current() != nullptr && interview_.place().number == 1 &&
         !scene_.pack.sections.empty() && section() == &scene_.pack.sections.front();
}

std::string InterviewController::ask() const {
  const Wording& wording = *interview_.current()->wording;
  const auto last = scene_.last.find(wording.id);
  if (last == scene_.last.end()) return spoken(wording.ask);
  Names names = scene_.names;
  names.last = last->second;
  return filled(wording.ask, names);
}

std::vector<std::string> InterviewController::labels() const {
  const std::vector<Option>& options = interview_.current()->wording->options;
  std::vector<std::string> labels;
  labels.reserve(options.size());
  for (const Option& option : options) labels.push_back(spoken(option.say));
  return labels;
}

std::vector<std::string> InterviewController::opening() const {
  std::vector<std::string> paragraphs;
  if (!at_the_beginning()) return paragraphs;
  if (!scene_.greeting.empty()) paragraphs.push_back(scene_.greeting);
  if (!scene_.pack.intro.empty()) paragraphs.push_back(spoken(scene_.pack.intro));
  return paragraphs;
}

Step InterviewController::take_answer(std::string_view typed) {
  const Wording& wording = *interview_.current()->wording;
  ParsedValue parsed =
      scene_.today ? parse_value(wording, typed, *scene_.today) : parse_value(wording, typed);
  auto* const value = std::get_if<Value>(&parsed);
  return value ? answer(std::move(*value)) : Step{.say = {std::get<Complaint>(parsed).why}};
}

const Section* InterviewController::section() const {
  return section_of(scene_.pack, *interview_.current());
}

Step InterviewController::take(const std::string& typed) {
  const bool one_line = typed.find('\n') == std::string::npos;
  if (const auto key = key_of(typed); key && one_line) return obey({*key, typed});
  if (trimmed(typed).empty()) return take_blank();
  if (rewording_) return reword(unguarded(typed));
  return take_answer(unguarded(typed));
}

Step InterviewController::obey(const TypedKey& command) {
  if (rewording_) return obey_rewording(command);
  switch (command.key) {
    case Key::help:
      return help();
    case Key::back:
      return back();
    case Key::skip:
      return accept(Skipped{});
    case Key::leave:
      return {.next = Next::ending, .ending = Ending::left};
    case Key::clear:
      return {.next = Next::ending, .ending = Ending::cleared};
    case Key::share:
      break;
  }
  return obey_sign(command.typed);
}

std::vector<std::string> InterviewController::why() const {
  const std::string& why = interview_.current()->why;
  return why.empty() ? std::vector<std::string>() : std::vector{spoken(why)};
}

Step InterviewController::help() const {
  const Question& question = *interview_.current();
  Step step{.next = Next::same_question, .say = why()};
  for (auto& line : keys_spoken(question, own_sign_, scene_.alone)) {
    step.say.push_back(std::move(line));
  }
  if (interview_.short_way()) step.say.push_back(tr("=short  the short way. {}", short_way_said()));
  return step;
}

Step InterviewController::back() {
  if (interview_.back()) return {.next = Next::other_question};
  return {.say = {tr("This is the first question; there is none before it.")}};
}

/// What begins with `=`.
Step InterviewController::obey_sign(const std::string& typed) {
  if (scene_.opened && is_opened(typed)) {
    return {.next = Next::same_question, .shows = &*scene_.opened};
  }
  return is_short(typed) ? offer_short_way() : change_share(typed);
}

Step InterviewController::offer_short_way() {
  if (!interview_.short_way()) {
    return {.say = {tr("There is no shorter way from here. ! stops for now.")}};
  }
  offered_short_way_ = true;
  return {.next = Next::same_question, .offers_short_way = true};
}

std::string InterviewController::short_way_said() const {
  const auto [asks, of] = *interview_.short_way();
  if (asks == 0) return tr("Nothing more is asked.");
  return trn("{} more question instead of {}.", "{} more questions instead of {}.",
             static_cast<std::size_t>(asks), asks, of);
}

Step InterviewController::take_way(Way way, Step::Next otherwise) {
  switch (way) {
    case Way::stop:
      return {.next = Next::ending, .ending = Ending::left};
    case Way::whole:
      return {.next = otherwise};
    case Way::brief:
      break;
  }
  interview_.take_short_way();
  keep_(interview_);
  return {.next = Next::other_question};
}

Step InterviewController::change_share(const std::string& typed) {
  const auto* const part = section();
  if (part != nullptr && part->audience == Audience::together) {
    return {.say = {scene_.alone
                        ? tr("Who can see this answer stays as it is.")
                        : tr("This answer is from all of you, so who can see it stays as it is.")}};
  }
  if (interview_.current()->share == Share::overlap) {
    return {.say = {tr("Nobody is shown this answer, and so it stays: hearth only compares it.")}};
  }
  const auto share = share_of(typed);
  if (!share) {
    return {
        .say = {scene_.alone
                    ? tr("To choose who could see this answer, type =private or =shared.")
                    : tr("To choose who can see this answer, type =private, =sealed or =shared.")}};
  }
  interview_.set_share(*share);
  if (interview_.earlier() != nullptr) keep_(interview_);
  const Share now = interview_.share();
  Step step{.say = {share_spoken(now, scene_.alone)}};
  if (now < *share) {
    step.say.emplace_back(
        tr("It is asked because of another answer, and stays as private as that."));
  }
  if (interview_.takes_along()) {
    step.say.emplace_back(
        tr("That holds for what is asked with it too, unless you choose otherwise there."));
  }
  if (now == Share::only_me) say_private_note(step);
  return step;
}

Step InterviewController::take_blank() {
  if (rewording_) return reword("");
  if (const auto* earlier = interview_.earlier()) return accept(earlier->value);
  if (kind_of(*interview_.current()->wording).may_stay_blank()) return accept(Skipped{});
  return {.say = {tr("Nothing is typed yet. Type - to skip this question, or ? for help.")}};
}

Step InterviewController::answer(Value value) {
  if (rewording_) return reword(std::get<std::string>(value));
  if (!may_offer(value)) return accept(std::move(value));
  rewording_.emplace(*scene_.reframe, std::get<std::string>(value));
  return {.next = Next::rewording, .say = {rewording_->question()}};
}

/// Once for each question, and only where the answer is about the others.
bool InterviewController::may_offer(const Value& value) {
  const auto* const text = std::get_if<std::string>(&value);
  const Wording& wording = *interview_.current()->wording;
  if (!scene_.reframe || text == nullptr || kind_of(wording).input != Input::text) return false;
  const bool about_others = wording.ask.find("{others}") != std::string::npos;
  return about_others && has_absolute(*scene_.reframe, *text) && offered_.insert(wording.id).second;
}

Step InterviewController::reword(const std::string& words) {
  rewording_->take(words);
  if (!rewording_->done()) return {.next = Next::rewording, .say = {rewording_->question()}};
  return accept(std::exchange(rewording_, std::nullopt)->words());
}

/// A skip leaves a part out; going back or away keeps the person's own words.
Step InterviewController::obey_rewording(const TypedKey& command) {
  if (command.key == Key::share) return change_share(command.typed);
  if (command.key == Key::skip) return reword("");
  if (command.key == Key::help) return {.next = Next::rewording, .say = {rewording_->question()}};
  Step step = accept(std::exchange(rewording_, std::nullopt)->words());
  return command.key == Key::back ? step : obey(command);
}

void InterviewController::say_private_note(Step& step) {
  if (scene_.private_note.empty() || told_of_private_) return;
  step.say.push_back(scene_.private_note);
  told_of_private_ = true;
}

void InterviewController::keep_begun(const std::string& text, std::size_t cursor) {
  if (rewording_ || interview_.current() == nullptr) return;
  const auto before = interview_.begun();
  const std::string kept = before ? before->text : std::string();
  if (text == kept) return;
  interview_.begin_answer(text, cursor);
  keep_(interview_);
}

void InterviewController::keep_own_words() {
  if (rewording_) accept(std::exchange(rewording_, std::nullopt)->words());
}

Step InterviewController::accept(Value value) {
  const bool is_private = answered(value) && interview_.share() == Share::only_me;
  interview_.answer(std::move(value));
  keep_(interview_);
  Step step{.next = Next::other_question};
  if (is_private) say_private_note(step);
  for (const auto& remark : interview_.remarks()) step.say.push_back(spoken(remark));
  step.offers_short_way = !offered_short_way_ && interview_.calls_for_short_way();
  offered_short_way_ = offered_short_way_ || step.offers_short_way;
  return step;
}

std::optional<Stop> stop_in(std::string_view typed) {
  const auto begins = [&](std::string_view whole) { return begins_like(typed, whole); };
  if (trimmed(typed).empty() || begins(msgid("keep")) || begins(msgid("yes"))) return Stop::keep;
  if (begins(msgid("go on"))) return Stop::go_on;
  if (begins(msgid("throw away")) || begins(msgid("no"))) return Stop::throw_away;
  return std::nullopt;
}

std::optional<Way> way_in(std::string_view typed) {
  const std::string word = folded(trimmed(typed));
  if (word.empty()) return Way::whole;
  if (word == "!") return Way::stop;
  return begins_like(word, kShort) ? std::optional(Way::brief) : std::nullopt;
}

}  // namespace hearth
