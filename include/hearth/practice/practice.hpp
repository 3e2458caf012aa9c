#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "hearth/core/date.hpp"
#include "hearth/prompt/pack/pack.hpp"

namespace hearth {

/// A rhythm to breathe in, in milliseconds.
struct Breath {
  std::int64_t in = 0;
  std::int64_t hold_in = 0;
  std::int64_t out = 0;
  std::int64_t hold_out = 0;

  [[nodiscard]] std::int64_t cycle() const { return in + hold_in + out + hold_out; }
  bool operator==(const Breath&) const = default;
};

/// A question asked aloud that has one answer for all.
struct SpokenCheck {
  std::string ask;
  std::string no;  ///< the id of the step of the same block that a no goes to
};

/// What a step may need of a body.
enum class Sense { sight, hands, voice, hearing };

/// One thing to do, with the words for it. Marks are those of questions: `{name}` is whose turn it
/// is, `{others}` everybody else, `{time}` when the chosen length is up.
struct PracticeStep {
  enum class Turn { all, one, others };
  enum class Bell { none, start, end, both, breath };
  enum class Show { nothing, agreement, signals, clearance, help };
  enum class Look { text, still, dark };

  std::string id;
  std::string say;
  std::string others = {};  ///< for those whose turn it is not; may be empty
  // In other circumstances; empty: as `say`.
  std::string alone = {};  ///< for one person
  std::string light = {};  ///< for a body that is tired or lies
  std::string plain = {};  ///< in plain lines
  std::optional<int> seconds = {};
  bool stretch = false;  ///< takes up what the chosen length leaves
  std::optional<Breath> breathe = {};
  Turn turn = Turn::all;
  std::vector<std::string> cues = {};
  std::optional<int> every = {};  ///< seconds between cues; empty: spread over the step
  Bell bell = Bell::none;
  Show show = Show::nothing;
  std::optional<SpokenCheck> check = {};
  Look look = Look::text;
  std::vector<Sense> without = {};  ///< left out for who does without one of these
};

struct PracticeBlock {
  std::string id;
  std::string title;
  bool per_person = false;  ///< once for each, in the order of turns
  int rounds = 1;
  bool optional = false;
  bool drawn = false;  ///< of all such blocks one is drawn
  std::vector<PracticeStep> steps;
};

/// Something to do together or alone, step by step, read from one TOML file and checked: what loads
/// cannot fail while it runs.
struct Practice {
  enum class Family { presence, talk, affection, massage, rest, sensual, play, care };
  enum class Energy { low, mid, high };
  enum class Lead { nobody, turns, one, self };
  enum class Alone { same, steps, no };

  std::string id;
  int version = 1;
  std::string lang = "en";
  std::string title = {};
  std::string purpose = {};
  Family family = Family::presence;
  Energy energy = Energy::low;
  bool no_sex = true;
  std::string position = {};  ///< may be empty
  Lead lead = Lead::nobody;
  std::vector<int> lengths = {};  ///< minutes, the first is offered; empty: the steps' own
  bool agreement_needed = false;
  bool needs_clearance = false;
  bool needs_review = false;                  ///< not offered before somebody has reviewed it
  std::vector<std::string> before_this = {};  ///< ids of practices that make a good start
  Alone alone = Alone::steps;
  std::string instead = {};  ///< id of one for little energy, or for one person; may be empty
  std::vector<std::string> not_when = {};
  std::vector<std::string> stop_if = {};
  std::string ended = {};    ///< what is said at its end; may be empty
  std::string stopped = {};  ///< likewise where it was stopped
  bool keeps_answers = true;
  std::vector<std::string> sources = {};  ///< what it rests on
  std::string reviewed_by = {};           ///< empty: nobody has reviewed it
  std::optional<Date> reviewed_on = {};
  std::optional<Date> due = {};  ///< when it is to be reviewed again
  std::vector<PracticeBlock> blocks = {};
  Pack questions = {};  ///< asked before and after; may have no sections
};

std::string_view to_string(Practice::Family family);
std::string_view to_string(Practice::Energy energy);
std::string_view to_string(Sense sense);
[[nodiscard]] std::optional<Sense> parse_sense(std::string_view name);

/// Whether it touches a body: it needs a way to stop, and words on when it is not for today.
[[nodiscard]] bool is_of_bodies(Practice::Family family);

/// Whether it may be offered: it does not wait for a review, or has had it.
[[nodiscard]] bool is_offered(const Practice& practice);

/// Whether people choose how long it takes.
[[nodiscard]] bool takes_a_length(const Practice& practice);

}  // namespace hearth
