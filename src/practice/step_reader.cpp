#include "step_reader.hpp"

#include <cmath>

#include <fmt/format.h>

#include "hearth/core/text.hpp"
#include "hearth/prompt/pack/table_reader.hpp"
#include "practice_keys.hpp"
#include "practice_words.hpp"

namespace hearth {
namespace {

constexpr int kShortest = 5;
constexpr int kLongest = 1800;
constexpr std::size_t kLongestCue = 60;
constexpr std::int64_t kFastestMs = 6'000;   ///< a breath: ten in a minute
constexpr std::int64_t kSlowestMs = 15'000;  ///< four
constexpr double kMsInSecond = 1000;

std::int64_t read_ms(const TableReader& reader, std::string_view key) {
  const double seconds = reader.number(key).value_or(0);
  if (seconds >= 0 && seconds <= kLongest) return std::llround(seconds * kMsInSecond);
  reader.refuse(key, fmt::format("`{}` is no length of a breath", key));
  return 0;
}

/// Nothing where it cannot be breathed.
std::optional<Breath> read_breath(const TableReader& step, Findings& findings) {
  const Tree* const table = step.table("breathe");
  if (table == nullptr) return std::nullopt;
  const TableReader reader(*table, "breathe", findings, kPracticeKeys);
  const Breath breath{read_ms(reader, "in"), read_ms(reader, "hold_in"), read_ms(reader, "out"),
                      read_ms(reader, "hold_out")};
  if (breath.hold_in > 0 || breath.hold_out > 0) {
    findings.warn(step.at("breathe"), "the breath is held",
                  "no `hold_in` and no `hold_out`: holding the breath is not for everybody");
  }
  const bool flows = breath.in > 0 && breath.out > 0;
  if (flows && breath.cycle() >= kFastestMs && breath.cycle() <= kSlowestMs) return breath;
  findings.error(step.at("breathe"), fmt::format("a breath takes {} ms", breath.cycle()),
                 "6 to 15 seconds, in and out together");
  return std::nullopt;
}

std::optional<SpokenCheck> read_check(const TableReader& step, Findings& findings) {
  const Tree* const table = step.table("check");
  if (table == nullptr) return std::nullopt;
  const TableReader reader(*table, "check", findings, kPracticeKeys);
  return SpokenCheck{reader.shown("ask"), reader.id("no", is_hyphenated_or_underscored)};
}

std::vector<Sense> read_without(const TableReader& reader) {
  std::vector<Sense> senses;
  for (const Tree* each : reader.texts("without")) {
    const auto& written = std::get<std::string>(each->data);
    if (const auto sense = parse_sense(written)) {
      senses.push_back(*sense);
    } else {
      reader.refuse("without", fmt::format("`without` has \"{}\" in it", written));
    }
  }
  return senses;
}

std::vector<std::string> read_cues(const TableReader& reader, Findings& findings) {
  auto cues = reader.shown_list("cues");
  for (const std::string& cue : cues) {
    const auto length = graphemes(cue).size();
    if (length <= kLongestCue) continue;
    findings.error(reader.at("cues"), fmt::format("a cue is {} characters long", length),
                   fmt::format("at most {}: it is read at a glance", kLongestCue));
  }
  return cues;
}

/// Without time there is nothing to divide.
void check_time(const TableReader& reader, const PracticeStep& step, Findings& findings) {
  if (step.stretch && step.seconds) {
    findings.error(reader.at("stretch"), "a step has `seconds`, or it stretches", "one of the two");
  }
  if (step.every && step.cues.empty()) {
    findings.error(reader.at("every"), "`every` stands without `cues`", "`cues`, or no `every`");
  }
  if (step.stretch || step.seconds) return;
  for (const std::string_view key : {"breathe", "cues", "every"}) {
    if (!reader.has(key)) continue;
    findings.error(reader.at(key), fmt::format("`{}` needs time, and the step has none", key),
                   "`seconds`, or `stretch = true`");
  }
}

}  // namespace

PracticeStep read_step(const Tree& table, Findings& findings) {
  const TableReader reader(table, "step", findings, kPracticeKeys);
  PracticeStep step{.id = reader.id("id", is_hyphenated_or_underscored),
                    .say = reader.shown("say")};
  step.others = reader.shown("others");
  step.alone = reader.shown("alone");
  step.light = reader.shown("light");
  step.plain = reader.shown("plain");
  step.seconds = reader.whole("seconds", kShortest, kLongest);
  step.stretch = reader.flag("stretch");
  step.breathe = read_breath(reader, findings);
  step.turn = reader.word("turn", kTurns, PracticeStep::Turn::all);
  step.cues = read_cues(reader, findings);
  step.every = reader.whole("every", kShortest, kLongest);
  step.bell = reader.word("bell", kBells, PracticeStep::Bell::none);
  step.show = reader.word("show", kShows, PracticeStep::Show::nothing);
  step.check = read_check(reader, findings);
  step.look = reader.word("screen", kLooks, PracticeStep::Look::text);
  step.without = read_without(reader);
  check_time(reader, step, findings);
  return step;
}

}  // namespace hearth
