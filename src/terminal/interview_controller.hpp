#pragma once

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "hearth/core/translated.hpp"
#include "hearth/terminal/interview_view.hpp"
#include "hearth/terminal/keys.hpp"

namespace hearth {

/// What Ctrl-C asks, to be translated().
inline constexpr std::string_view kKeepOrNot =
    msgid("Keep what you wrote so far and leave, go on, or throw it away?");
enum class Stop { keep, go_on, throw_away };

/// What can be said to the offer of the short way: that, all of it, or an end for now.
enum class Way { brief, whole, stop };
inline constexpr const char* kShortWay =
    msgid("There is a short way, if that is enough for today.");

inline constexpr std::string_view kSkippedBefore =
    msgid("You skipped this before. Enter skips it again.");

/// What an answer or a key came to.
struct Step {
  enum class Next { same_prompt, same_question, rewording, other_question, ending };
  Next next = Next::same_prompt;
  std::vector<std::string> say = {};  ///< to be shown before going on, a sentence or a line each
  Ending ending = Ending::finished;   ///< for Next::ending
  const Document* shows = nullptr;    ///< what is to be looked at before going on
  bool offers_short_way = false;      ///< asks which way to go on: take_way() is told
};

/// What every way to look at an interview has in common: what an answer or a key does to it, and
/// what is said about it.
class InterviewController {
 public:
  /// `own_sign`: how a sign that is a key becomes an answer there, for the help.
  InterviewController(Interview& interview, const InterviewScene& scene, const Keep& keep,
                      std::string_view own_sign)
      : interview_(interview), scene_(scene), keep_(keep), own_sign_(own_sign) {}

  /// At the pack's very first question: not when resuming, nor in a later part of the pack.
  [[nodiscard]] bool at_the_beginning() const;

  /// Of the current question; null if it is in none.
  const Section* section() const;

  /// With the names in it.
  std::string spoken(std::string_view from_pack) const { return filled(from_pack, scene_.names); }

  /// The current question, with the names in it and the words that it follows.
  std::string ask() const;

  /// The words of its options as they are shown.
  std::vector<std::string> labels() const;

  /// Why the current question is asked; nothing where the pack does not say.
  std::vector<std::string> why() const;

  /// What stands before the first question; empty where there is nothing.
  std::vector<std::string> opening() const;

  /// Takes what stands there as an answer, whatever it is: a day in words, where one is asked for.
  Step take_answer(std::string_view typed);

  /// Who may see the answer to the current question, in a word; empty if nobody else writes in this
  /// journal.
  std::string share_word() const {
    return scene_.alone ? std::string() : share_in_a_word(interview_.share());
  }

  /// Who may see the answer to the current question, as one sentence; empty if nobody else writes
  /// in this journal.
  std::string share_said() const {
    return scene_.alone ? std::string() : share_spoken(interview_.share());
  }

  /// What the short way comes to from here. Precondition: there is one.
  std::string short_way_said() const;

  // Each of these takes an answer to the current question, or to what a rewording asks for.
  // Precondition: there is a current question.

  /// A typed line: an answer, or a key.
  Step take(const std::string& typed);

  Step obey(const TypedKey& command);

  /// Precondition: the value is of the question's type, and text for a rewording.
  Step answer(Value value);

  /// Enter alone: keeps an earlier answer, skips where a question may stay blank.
  Step take_blank();

  /// How it goes on; `otherwise`: where nothing is left out, as the step says that offered it.
  Step take_way(Way way, Step::Next otherwise);

  /// Whether the next line is for a rewording: it may be empty.
  [[nodiscard]] bool rewording() const { return rewording_.has_value(); }

  /// Keeps what stands in the field and was not accepted, if that is not kept already.
  void keep_begun(const std::string& text, std::size_t cursor);

  /// Ends a rewording, if there is one, with the person's own words as the answer.
  void keep_own_words();

 private:
  Step help() const;
  Step back();
  Step obey_sign(const std::string& typed);
  Step change_share(const std::string& typed);
  Step offer_short_way();
  [[nodiscard]] bool may_offer(const Value& value);
  Step reword(const std::string& words);
  Step obey_rewording(const TypedKey& command);
  Step accept(Value value);
  void say_private_note(Step& step);

  Interview& interview_;
  const InterviewScene& scene_;
  const Keep& keep_;
  std::string_view own_sign_;
  std::optional<Rewording> rewording_;
  bool told_of_private_ = false;
  bool offered_short_way_ = false;
  std::set<std::string> offered_;  ///< the questions whose answer it was offered for
};

/// What was said to kKeepOrNot: how a word of it begins, in English or the language that is spoken,
/// nothing for keep. Empty if it is none.
[[nodiscard]] std::optional<Stop> stop_in(std::string_view typed);

/// What was said to the offer of the short way: how `short` begins, `!`, or nothing for all of it.
/// Empty if it is none.
[[nodiscard]] std::optional<Way> way_in(std::string_view typed);

}  // namespace hearth
