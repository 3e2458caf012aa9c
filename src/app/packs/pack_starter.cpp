#include "hearth/app/packs/pack_starter.hpp"

#include <fmt/core.h>

namespace hearth {
namespace {

/// `{{...}}` are braces of the file.
constexpr const char* kStarter =
    R"toml(# What this pack is for, and what it rests on. For you and whoever reads it later.
# `man hearth-pack` tells every key; `hearth prompts check` finds mistakes; `hearth prompts try {1}/{0}` asks it as a trial.
format = 1
id = "{0}"                # the file is called the same
version = 1               # goes up when a wording or a scale changes: old answers then stay apart
kind = "{1}"
title = "{0}"
# cadence = "weekly"      # daily, weekly, fortnightly, monthly
# minutes = 5
intro = "A sentence or two before the first question. Anything can be skipped."

[[section]]
id = "alone"
title = "Each on your own"
for = "each"              # or "together"
share = "sealed"          # private, sealed until each has answered, or shared

[[section.question]]
id = "ease"
ask = "How at ease have you been with {{others}}?"
type = "scale"            # scale, number, choice, choices, yesno, text, tags, date, feelings
min = 0
max = 10
low = "not at all"
high = "fully at ease"
better = "higher"         # or "lower", or "neither"
# compare = "view"        # when it opens, say whether you see it alike; "state" for how somebody feels
recall = "the past 7 days"
why = "Shown to whoever types ? at this question."

[[section.question]]
id = "what_helped"
ask = "What helped, even a little?"
type = "text"
when = "ease >= 3"        # asked only if this holds; leave it out to ask always

[[section.question]]
id = "next_time"
ask = "What would you like next time?"
type = "choice"
options = ["more of the same", "something slower", "to leave it for now"]
)toml";

}  // namespace

std::string pack_starter(PackKind kind, const std::string& id) {
  return fmt::format(fmt::runtime(kStarter), id, to_string(kind));
}

}  // namespace hearth
