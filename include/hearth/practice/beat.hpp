#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "hearth/practice/practice.hpp"
#include "hearth/prompt/words.hpp"

namespace hearth {

/// What people have chosen before a practice begins.
struct PracticeChoices {
  /// Who takes part, in the order of turns, the first of them who leads; one: alone.
  std::vector<std::string> names;
  bool light = false;                ///< for a body that is tired or lies
  bool plain = false;                ///< in plain lines
  bool by_key = false;               ///< goes on by key in place of time
  std::optional<int> minutes = {};   ///< empty: the first of the lengths
  std::set<std::string> taken = {};  ///< optional blocks that are wanted
  std::string drawn = {};            ///< the block that was drawn
  std::set<Sense> without = {};      ///< what somebody does without
  std::string until = {};            ///< what `{time}` stands for
  Words words = {};                  ///< what `{word:...}` stands for
};

/// A step as it is shown to these people, once.
struct Beat {
  struct Cue {
    std::int64_t at_ms = 0;
    std::string say;
  };

  std::string step;   ///< its id
  std::string title;  ///< of the block
  std::string say;
  std::string others = {};  ///< may be empty
  std::int64_t ms = 0;      ///< how long it lasts; 0: until somebody goes on
  std::optional<Breath> breath = {};
  std::vector<Cue> cues = {};
  PracticeStep::Bell bell = PracticeStep::Bell::none;
  PracticeStep::Show show = PracticeStep::Show::nothing;
  PracticeStep::Look look = PracticeStep::Look::text;
  std::string ask = {};     ///< a question asked aloud at its end; may be empty
  std::size_t no_goes = 0;  ///< the beat that a no to it goes to
};

/// The blocks of which one is drawn, those alone that fit all of these people from end to end.
std::vector<const PracticeBlock*> drawable(const Practice& practice,
                                           const PracticeChoices& choices);

/// The steps of a practice as they come, one after the other: each in the words for these people,
/// those left out that are not for them. Those that stretch share what the fixed ones leave of the
/// length, none below five seconds.
std::vector<Beat> beats_of(const Practice& practice, const PracticeChoices& choices);

/// The fewest whole minutes that it takes these people.
int fewest_minutes(const Practice& practice, const PracticeChoices& choices);

/// All their times together.
std::int64_t length_ms(const std::vector<Beat>& beats);

/// "2 minutes", "40 seconds", "1 min 50 s".
std::string spoken_length(std::int64_t ms);

/// About how many minutes it takes these people, what waits for a key included. Where no game is
/// drawn yet, the first stands for all.
int about_minutes(const Practice& practice, PracticeChoices choices = {.names = {"A", "B"}});

}  // namespace hearth
