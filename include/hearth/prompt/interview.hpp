#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "hearth/prompt/answer/feelings.hpp"
#include "hearth/prompt/pack/pack.hpp"

namespace hearth {

/// What somebody has begun to write at a question and not accepted.
struct BegunAnswer {
  std::string question;    ///< its id
  std::string text;        ///< as it stands in the field
  std::size_t cursor = 0;  ///< a byte offset into it
  Share share = Share::only_me;
  bool operator==(const BegunAnswer&) const = default;
};

/// Says what to ask next. A pure state machine over the questions of one audience of a pack: it
/// holds what has been answered and knows nothing of screens, clocks or disks.
class Interview {
 public:
  /// `asked`: the questions, in order (already narrowed to an audience and to this time's pick).
  explicit Interview(std::vector<Question> asked);

  /// Takes up answers of an earlier sitting; ids that are not asked, or whose question is now of
  /// another type, are dropped, and the place is the first question without an answer.
  void resume(const std::vector<Answer>& earlier);

  /// Remembers what is being written at the current question, which an answer to it ends; nothing
  /// where the text is empty. Precondition: current() is not null.
  void begin_answer(std::string text, std::size_t cursor);

  /// Takes up what was begun in an earlier sitting, and its question is the current one; nothing if
  /// that is not asked.
  void resume(const BegunAnswer& begun);

  /// With the share that an answer to it would have; empty if nothing is begun.
  std::optional<BegunAnswer> begun() const;

  /// Offers answers of an earlier time at the questions that carry them; nothing is answered by it.
  void offer(const std::vector<Answer>& last);

  /// Words for feelings, so that remarks() can tell a slip of the keyboard.
  void offer_words(FeelingWords vocabulary) { vocabulary_ = std::move(vocabulary); }
  const FeelingWords& offered_words() const { return vocabulary_; }

  /// The question to ask now, or null when all have been.
  const Question* current() const;

  /// What was answered to the current question before, when going back, or what is offered from an
  /// earlier time; null if there is neither.
  const Answer* earlier() const;

  /// Likewise for any question; null if it is not asked.
  const Answer* earlier(std::string_view id) const;

  /// Answers the current question and moves on to the first one without an answer; answers that
  /// this makes irrelevant (their `when` no longer holds) are dropped. Precondition: current() is
  /// not null, the value is of its type.
  void answer(Value value);
  void skip() { answer(Skipped{}); }

  /// What is to be said after the latest answer: the notices that it calls for, and a hint where a
  /// word for a feeling looks mistyped. Empty before the first.
  std::vector<std::string> remarks() const;

  /// The short way from here: how many of the questions that are still open it asks.
  struct ShortWay {
    int asks;
    int of;
  };

  /// Nothing where the pack has none, or where it would leave nothing out. What follows from an
  /// answer on it may still be asked besides.
  std::optional<ShortWay> short_way() const;

  /// Whether the latest answer says that its author is not up to all of it. Never where somebody
  /// could tell from what is left out then an answer that they may not see.
  [[nodiscard]] bool calls_for_short_way() const;

  /// Skips every open question that the short way does not ask. Going back finds them again.
  void take_short_way();

  /// Who may see the answer to the current question: never more than may see the answers that it
  /// was asked for. Precondition: current() is not null.
  Share share() const;

  /// Changes that as far as it goes, also for an earlier answer, and with it who may see the
  /// answers to what was asked for its sake. Precondition: current() is not null.
  void set_share(Share share);

  /// Whether other answers go where that is changed to. Precondition: current() is not null.
  [[nodiscard]] bool takes_along() const;

  /// To the question asked before this one; false at the first.
  bool back();

  /// To that question, whatever is open; nothing if it is not asked as things stand.
  void go_to(std::string_view id);

  struct Place {
    int number;  ///< 1-based, among the questions that are asked as things stand
    int of;
  };
  Place place() const;

  /// Everything answered or skipped so far, in the order of the pack.
  std::vector<Answer> answers() const;

 private:
  const Value* value_of(std::string_view id) const;
  Share chosen_share(const Question& question) const;
  std::map<std::string_view, Share> shares() const;
  [[nodiscard]] bool relevant(const Question& question) const;
  [[nodiscard]] bool is_open(const Question& question) const;
  [[nodiscard]] bool short_way_tells(const Condition& condition) const;
  void drop_irrelevant();
  std::size_t first_open() const;

  std::vector<Question> asked_;
  std::map<std::string, Answer, std::less<>> given_;
  std::map<std::string, Share, std::less<>> shares_;
  std::map<std::string, Answer, std::less<>> offered_;
  FeelingWords vocabulary_;
  std::size_t at_ = 0;
  std::optional<BegunAnswer> begun_;
  std::optional<std::size_t> latest_;  ///< the question answered last
};

}  // namespace hearth
