#pragma once

#include <map>
#include <optional>
#include <string>

#include "hearth/app/env.hpp"
#include "hearth/app/sitting/sitting.hpp"
#include "hearth/journal/draft.hpp"
#include "hearth/prompt/interview.hpp"
#include "hearth/prompt/reframe.hpp"
#include "hearth/store/journal.hpp"

namespace hearth {

/// What a person (empty: all together) is asked this time: the questions whose turn it is on that
/// day, with the answers that are carried over from last time and words for feelings.
struct Preparation {
  std::vector<Question> questions;
  Interview interview;
  /// What was said the last time to what a question follows, by the question's id.
  std::map<std::string, std::string> last = {};
};
Preparation prepared(const Sitting& sitting, const std::optional<Person>& person, Date day);

/// The questions of an entry once more, each offering its answer and as open as it was.
Preparation prepared_again(const Env& env, const Pack& pack, const Entry& before);

/// What somebody is asked of this pack today where no journal is looked at.
Preparation prepared_for_anybody(const Env& env, const Pack& pack, Audience audience);

/// What is offered when an answer about the others leaves them little room, in the pack's
/// language; nothing if the settings say so.
[[nodiscard]] std::optional<Reframe> reframe_for(const Env& env, const Pack& pack);

/// Shows the scores of what was just answered, to who sits here, and waits until they have read
/// them. Nothing if there are none.
void show_scores(Env& env, const Pack& pack, const std::vector<Answer>& answers);

/// Where what this person has written, or all together, bears a time that lies more than a day
/// ahead of this computer's clock: asks once whether the clock is right, or says it where nobody
/// can be asked. Throws Error (left) if it is not right.
void check_clock(Env& env, Journal& journal, const std::optional<Person>& person);

}  // namespace hearth
