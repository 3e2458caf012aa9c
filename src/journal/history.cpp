#include "hearth/journal/history.hpp"

#include "hearth/journal/undo.hpp"
#include "hearth/prompt/answer/answer_text.hpp"

#include <algorithm>

namespace hearth {
namespace {

/// The value as an answer to the question as it is today; nothing if it would be none.
std::optional<Answer> fitted(const Question& question, const Answer& last) {
  if (!answered(last.value) || last.wording->type != question.wording->type) return std::nullopt;
  const ParsedValue parsed = value_from(*question.wording, to_tree(last.value));
  const auto* value = std::get_if<Value>(&parsed);
  if (value == nullptr) return std::nullopt;
  return Answer{question.wording, *value, question.share};
}

const Answer* latest(std::span<const Entry> earlier, const std::string& question) {
  for (const Entry& entry : earlier) {
    for (const Answer& answer : entry.answers) {
      if (answer.wording->id == question) return &answer;
    }
  }
  return nullptr;
}

constexpr const char* kQuestion = "revisit";
constexpr const char* kNotYet = "not_yet";  ///< the answer after which a question is asked again

bool is_question(const Answer& answer) {
  return answer.wording->id == kQuestion && answer.wording->type == QuestionType::yesno;
}

bool was_let_go(const Entry& entry) {
  return std::ranges::any_of(entry.answers, [](const Answer& answer) {
    const bool* again = std::get_if<bool>(&answer.value);
    return is_question(answer) && again && !*again;
  });
}

std::vector<Feeling> strong_ones(const Value& value) {
  const auto* feelings = std::get_if<std::vector<Feeling>>(&value);
  std::vector<Feeling> strong = feelings ? *feelings : std::vector<Feeling>{};
  std::erase_if(strong, [](const Feeling& feeling) {
    return feeling.intensity.value_or(0) < kStrongFeeling;
  });
  return strong;
}

/// As the pack `feeling` asks it, for entries of packs that do not.
std::shared_ptr<const Wording> usual_wording(const Entry& entry) {
  Wording wording;
  wording.pack = entry.pack;
  wording.version = entry.version;
  wording.id = kQuestion;
  wording.ask = "Would you like to look at this again another time?";
  wording.type = QuestionType::yesno;
  return std::make_shared<const Wording>(std::move(wording));
}

}  // namespace

std::vector<Answer> carried_answers(std::span<const Entry> earlier, const Pack& pack) {
  std::vector<Answer> carried;
  for (const Section& section : pack.sections) {
    for (const Question& question : section.questions) {
      const Answer* last = question.carry ? latest(earlier, question.wording->id) : nullptr;
      auto answer = last == nullptr ? std::nullopt : fitted(question, *last);
      if (answer) carried.push_back(std::move(*answer));
    }
  }
  return carried;
}

TimesAsked times_asked(std::span<const Entry> earlier) {
  TimesAsked times;
  for (const Entry& entry : earlier) {
    for (const Answer& answer : entry.answers) ++times[answer.wording->id];
  }
  return times;
}

Answer strong_feelings(const Entry& entry) {
  for (const Answer& answer : entry.answers) {
    std::vector<Feeling> strong = strong_ones(answer.value);
    if (!strong.empty()) return {answer.wording, std::move(strong), answer.share};
  }
  return {};
}

std::vector<Entry> to_revisit(std::span<const Entry> entries, const Uuid& person) {
  std::vector<Entry> found;
  for (const Entry& entry : entries) {
    const bool theirs =
        entry.author == person && entry.kind == PackKind::log && entry.state == EntryState::written;
    if (theirs && !was_let_go(entry) && strong_feelings(entry).wording) found.push_back(entry);
  }
  return found;
}

Entry let_go(const Entry& entry) {
  Entry next = next_revision(entry);
  const auto asked = std::ranges::find_if(next.answers, is_question);
  if (asked == next.answers.end()) {
    next.answers.push_back({usual_wording(entry), false, Share::only_me});
  } else {
    asked->value = false;
  }
  return next;
}

std::optional<std::string> words_followed(std::span<const Entry> earlier,
                                          const Question& question) {
  for (const Entry& entry : earlier) {
    const Answer* said = latest({&entry, 1}, question.follows);
    const auto* words = said ? std::get_if<std::string>(&said->value) : nullptr;
    if (words) return *words;
    const Answer* became = latest({&entry, 1}, question.wording->id);
    const auto* option = became ? std::get_if<std::string>(&became->value) : nullptr;
    if (option && *option != kNotYet) return std::nullopt;
  }
  return std::nullopt;
}

}  // namespace hearth
