#pragma once

#include <array>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "hearth/prompt/answer/value.hpp"
#include "hearth/prompt/condition/condition.hpp"

namespace hearth {

enum class QuestionType { scale, number, choice, choices, yesno, text, tags, date, feelings, time };

/// How packs spell them, in the order of QuestionType.
inline constexpr auto kQuestionTypes = std::to_array<std::string_view>(
    {"scale", "number", "choice", "choices", "yesno", "text", "tags", "date", "feelings", "time"});

/// Which way is good. `neither`: such a metric is never coloured nor called better or worse.
enum class Better { higher, lower, neither };

/// What may be said of what several people answered, side by side. Of a view, whether they see it
/// alike; of a state of body or mind, which is no opinion, only what would help who has it hard.
enum class Compare { none, view, state };

/// Who may see an answer, from the tightest to the loosest. `private` is a word of C++.
enum class Share { only_me, overlap, sealed, shared };

std::string_view to_string(QuestionType type);
std::string_view to_string(Better better);
std::string_view to_string(Compare compare);
std::string_view to_string(Share share);  ///< `only_me` is written `private`
[[nodiscard]] std::optional<QuestionType> parse_question_type(std::string_view name);
[[nodiscard]] std::optional<Better> parse_better(std::string_view name);
[[nodiscard]] std::optional<Compare> parse_compare(std::string_view name);
[[nodiscard]] std::optional<Share> parse_share(std::string_view name);

/// One of the things that can be chosen.
struct Option {
  std::string id;   ///< what is stored, and what conditions name
  std::string say;  ///< what is shown
  bool operator==(const Option&) const = default;
};

/// A question as it was put: what an answer carries with it, since a journal outlives its packs.
struct Wording {
  std::string pack;  ///< id of the pack
  int version = 1;   ///< of the pack
  std::string id;    ///< of the question, unique in its pack
  std::string ask;   ///< `{name}`, `{others}` and `{word:...}` are filled in when it is shown
  QuestionType type = QuestionType::text;
  std::string metric;              ///< name of the series it feeds; empty for none
  std::optional<double> min, max;  ///< scale always, number perhaps
  std::string low, high;           ///< what the ends mean
  Better better = Better::neither;
  std::string recall;           ///< the time it asks about, as "the past 7 days"
  std::vector<Option> options;  ///< choice and choices
  bool operator==(const Wording&) const = default;
};

/// Whether somebody would take both for the same question: asked by the same pack in the same
/// words, about the same time and to be answered in the same way. What was answered to others is
/// never put in one line with it, nor compared. Ids and versions of packs may have changed.
[[nodiscard]] bool same_question(const Wording& one, const Wording& other);

/// Whether it asks how much somebody was pushed, by its id or its metric: the answer can put who
/// gave it in danger.
[[nodiscard]] bool asks_of_pressure(const Wording& wording);

/// Whether it asks for a day that has been: its `recall` says so.
[[nodiscard]] bool asks_of_past(const Wording& wording);

/// What conditions can say about such a question.
NameType name_type(const Wording& wording);

/// A sentence shown after an answer that meets a condition.
struct Notice {
  Condition when;
  std::string say;
};

/// A question as a pack puts it.
struct Question {
  std::shared_ptr<const Wording> wording;
  Share share = Share::shared;
  std::string why;  ///< shown on `?`; may be empty
  Condition when;   ///< empty: always asked
  std::vector<Notice> notices;
  bool carry = false;  ///< offers the last answer: keep, change, drop
  /// The question of the same pack whose last answer this one is about: asked only where there is
  /// one, with its words for `{last}`, until the answer is another than `not_yet`. Empty: none.
  std::string follows = {};
  Compare compare = Compare::none;
  bool on_short_way = false;  ///< asked of whoever has little left, too
  /// Says of an answer that its author is not up to all of it; empty: no answer does.
  std::optional<Condition> short_when = std::nullopt;
  /// The question whose answer this one belongs to: who may see that may see this, until something
  /// else is chosen here. Empty: none.
  std::string belongs_to = {};
};

/// An answer with everything needed to read it years later.
struct Answer {
  std::shared_ptr<const Wording> wording;  ///< never null
  Value value;
  Share share = Share::shared;
};

/// Whether any of them is more than a skip.
[[nodiscard]] bool says_anything(const std::vector<Answer>& answers);

}  // namespace hearth
