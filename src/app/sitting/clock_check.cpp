#include "hearth/app/sitting/clock_check.hpp"

#include <fmt/core.h>

#include "hearth/core/error.hpp"
#include "hearth/store/notes.hpp"
#include "hearth/terminal/dialogs.hpp"

namespace hearth {
namespace {

std::string day_of(std::int64_t ms, const Moment& now) {
  return spoken(local_date({ms, now.offset_minutes}));
}

}  // namespace

void check_clock(Env& env, Journal& journal, const std::optional<Person>& person) {
  const HybridTime last = journal.last_written(person ? std::optional(person->id) : std::nullopt);
  if (last.ms() <= env.now.ms + kDayMs) return;
  const std::string key =
      fmt::format("clock {} {}", last.ms() / kDayMs, person ? to_string(person->id) : "together");
  if (was_said(journal, key)) return;
  const std::string both = fmt::format(
      "Something was written here by a clock that said {}, and this computer's says {}.",
      day_of(last.ms(), env.now), day_of(env.now.ms, env.now));
  if (!can_ask(env)) {
    env.console.note(both + " Nothing depends on it but the days that are shown.\n");
  } else if (confirm(env.console, env.style, both + " Is this computer's clock right now?", true) !=
             Confirmed::yes) {
    throw Error("Left. Nothing was written.", "Set the clock, then run the command again.",
                Exit::left);
  }
  note_said(journal, key);
}

}  // namespace hearth
