#pragma once

#include <functional>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "hearth/plan/event.hpp"

namespace hearth {

/// Text to its fingerprint: the same for the same text, and no other text is found that has it.
using Fingerprint = std::function<std::string(std::string_view)>;

/// What there is to be seen by somebody who is asked for a yes.
struct Sight {
  std::string people;                 ///< the fingerprint of who is in the journal, and since when
  std::map<Uuid, std::string> words;  ///< of each step and each agreement, as it stands

  /// Empty for what is not there.
  std::string words_of(const Uuid& subject) const;
};

/// `restored`: names the last time that an older version of the journal was put back; a yes does
/// not outlast that. `entries`: as they stand.
Sight sight(std::span<const Entry> entries, std::span<const Person> people,
            std::string_view restored, const Fingerprint& fingerprint);

/// What somebody can say yes to.
enum class Topic {
  step,    ///< doing a step
  onward,  ///< going on from it
  terms,   ///< an agreement
};

/// Somebody's yes, as it was said.
struct Yes {
  Date until{};  ///< the last day on which it holds
  Given given;
  bool operator==(const Yes&) const = default;
};

/// All that was said about what people want and allow. A word replaces those that its author knew
/// of when they said it, and no other: what clocks say decides nothing.
class Consent {
 public:
  explicit Consent(std::vector<PlanEvent> events);

  /// The words of that person that no other word of theirs replaces, if each of them is a yes;
  /// nothing if one is not, if they have said nothing, or if people have moved since in a way that
  /// they did not know of.
  std::vector<Yes> yes_of(const Uuid& person, Topic topic, const Uuid& subject) const;

  /// What a new word of theirs is about to replace: it goes into Given::after.
  std::vector<Uuid> said_before(const Uuid& person, Topic topic, const Uuid& subject) const;

 private:
  std::vector<const PlanEvent*> standing(const Uuid& person, Topic topic,
                                         const Uuid& subject) const;

  std::vector<PlanEvent> events_;
  std::map<Uuid, std::vector<std::size_t>> about_;  ///< by what they speak of
  std::vector<std::size_t> about_all_;
};

}  // namespace hearth
