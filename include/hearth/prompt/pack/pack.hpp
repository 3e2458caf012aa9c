#pragma once

#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "hearth/core/date.hpp"
#include "hearth/prompt/pack/question.hpp"

namespace hearth {

enum class PackKind { checkin, plan, log, practice, learn };
enum class Cadence { none, daily, weekly, fortnightly, monthly };
enum class Audience { each, together };

/// When a practice asks a section: before it begins, or once it is over.
enum class SectionPlace { before, after };

std::string_view to_string(PackKind kind);
std::string_view to_string(Cadence cadence);
std::string_view to_string(Audience audience);
std::string_view to_string(SectionPlace place);
[[nodiscard]] std::optional<PackKind> parse_pack_kind(std::string_view name);
[[nodiscard]] std::optional<Cadence> parse_cadence(std::string_view name);
[[nodiscard]] std::optional<Audience> parse_audience(std::string_view name);
[[nodiscard]] std::optional<SectionPlace> parse_section_place(std::string_view name);

struct Section {
  std::string id;
  std::string title;
  std::string intro;  ///< may be empty
  Audience audience = Audience::each;
  SectionPlace at = SectionPlace::after;
  int pick = 0;  ///< ask this many of its questions, in rotation; 0: all
  std::vector<Question> questions;
};

/// A labelled part of a score's range, ends included. What it says is a published fact, with its
/// source: hearth never invents one.
struct ScoreBand {
  double from = 0;
  double to = 0;
  std::string label;
  std::string source;
};

/// A total over number answers of one sitting, for questionnaires that a clinic is licensed to use.
/// No score when an item was skipped. A reversed item counts `min + max - value` of its scale.
struct Score {
  enum class Method { sum, mean };
  std::string id;
  std::string title;
  Method method = Method::sum;
  std::vector<std::string> items;    ///< question ids
  std::vector<std::string> reverse;  ///< those of `items` that count the other way round
  double min = 0, max = 0;           ///< of the score; what the items can reach
  Better better = Better::neither;
  std::vector<ScoreBand> bands;
};

/// A set of questions from one TOML file, checked: what loads cannot fail while it is answered.
struct Pack {
  std::string id;
  int version = 1;
  PackKind kind = PackKind::checkin;
  std::string lang = "en";
  std::string title;
  Cadence cadence = Cadence::none;
  int minutes = 0;    ///< roughly how long it takes; 0: not said
  std::string intro;  ///< may be empty
  std::vector<Section> sections;
  std::vector<Score> scores;

  /// The question with that id, or null.
  const Question* find(std::string_view question_id) const;
};

/// What is to be said after these answers: the notices that they call for, in the order of the
/// pack. An answer to a question of another type or scale than the pack's calls for none.
std::vector<std::string> notices_after(const Pack& pack, std::span<const Answer> answers);

/// The questions of a pack for that audience, in order.
std::vector<Question> questions_for(const Pack& pack, Audience audience);

/// How often each question, by its id, has been asked of those who are asked now.
using TimesAsked = std::map<std::string, int, std::less<>>;

/// The questions of a pack for that audience on that day, in order: of a section with `pick`, those
/// that were asked the fewest times, beginning at another one each day where several are equal.
/// Questions with a condition do not take turns: they come along, and their condition decides.
std::vector<Question> questions_on(const Pack& pack, Audience audience, const TimesAsked& asked,
                                   Date day);

/// The score of one sitting; empty if an item was skipped or not asked.
[[nodiscard]] std::optional<double> score_of(const Score& score, std::span<const Answer> answers);

/// For its author to read: "Ease: 12 of 0 to 20; settled (Somebody 2019)". The band is said only
/// where the value lies in one.
std::string spoken_score(const Score& score, double value);

}  // namespace hearth
