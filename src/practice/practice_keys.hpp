#pragma once

#include <array>

#include "hearth/prompt/pack/pack_keys.hpp"

namespace hearth {

/// The keys of a practice's file, as kPackKeys has those of a pack of questions; its [[section]]
/// tables have the keys of theirs.
inline constexpr auto kPracticeKeys = std::to_array<PackKey>({
    {"practice", "format", "the number 1", kRequired},
    {"practice", "id", "lower-case letters, digits and hyphens, beginning with a letter",
     kRequired},
    {"practice", "version", "a whole number from 1", kRequired},
    {"practice", "kind", "the word practice", kRequired},
    {"practice", "lang", "a language tag, as \"en\" or \"de-AT\"", "\"en\""},
    {"practice", "title", "text", kRequired},
    {"practice", "purpose", "text in one line", kRequired},
    {"practice", "family", "one of presence, talk, affection, massage, rest, sensual, play, care",
     "\"presence\""},
    {"practice", "energy", "one of low, mid, high", "\"low\""},
    {"practice", "no_sex", "true or false", "true"},
    {"practice", "position", "text", "not said"},
    {"practice", "lead", "one of nobody, turns, one, self", "\"nobody\""},
    {"practice", "lengths", "a list of 1 to 8 whole minutes, each from 1 to 180",
     "as long as the steps take"},
    {"practice", "agreement_needed", "true or false", "true but for presence, talk and play"},
    {"practice", "needs_clearance", "true or false", "false"},
    {"practice", "needs_review", "true or false", "false"},
    {"practice", "before_this", "a list of ids of practices", "none"},
    {"practice", "alone", "one of same, steps, no", "\"steps\""},
    {"practice", "instead", "the id of a practice", "none"},
    {"practice", "not_when", "a list of 1 to 8 texts",
     "none; required but for presence, talk and play"},
    {"practice", "stop_if", "a list of 1 to 8 texts",
     "none; required but for presence, talk and play"},
    {"practice", "ended", "text", "what hearth says"},
    {"practice", "stopped", "text", "what hearth says"},
    {"practice", "keep", "one of answers, nothing", "\"answers\""},
    {"practice", "source", "a list of texts", "none"},
    {"practice", "reviewed_by", "text", "not reviewed, which is said on the screen"},
    {"practice", "reviewed_on", "a date", "not said"},
    {"practice", "due", "a date", "none"},
    {"practice", "block", "one or more [[block]] tables", kRequired},
    {"practice", "section", "[[section]] tables",
     "what is asked after every practice of its family"},

    {"block", "id", "lower-case letters, digits, `_` and `-`, beginning with a letter", kRequired},
    {"block", "title", "text", kRequired},
    {"block", "per", "one of all, person", "\"all\""},
    {"block", "rounds", "a whole number from 1 to 6", "1"},
    {"block", "optional", "true or false", "false"},
    {"block", "draw", "true or false", "false"},
    {"block", "step", "one or more [[block.step]] tables", kRequired},

    {"step", "id", "lower-case letters, digits, `_` and `-`, beginning with a letter", kRequired},
    {"step", "say", "text", kRequired},
    {"step", "others", "text", "nothing"},
    {"step", "alone", "text", "as `say`"},
    {"step", "light", "text", "as `say`"},
    {"step", "plain", "text", "as `say`"},
    {"step", "seconds", "a whole number from 5 to 1800", "it goes on by key"},
    {"step", "stretch", "true or false", "false"},
    {"step", "breathe", "a table { in = 4.4, out = 5.6 }", "no rhythm"},
    {"step", "turn", "one of all, one, others", "\"all\""},
    {"step", "cues", "a list of texts of at most 60 characters", "none"},
    {"step", "every", "a whole number from 5 to 1800", "they are spread over the step"},
    {"step", "bell", "one of none, start, end, both, breath", "\"none\""},
    {"step", "show", "one of agreement, signals, clearance, help", "nothing"},
    {"step", "check", "a table { ask = \"...\", no = \"...\" }", "nothing is asked"},
    {"step", "screen", "one of text, still, dark", "\"text\""},
    {"step", "without", "a list of sight, hands, voice, hearing", "none"},

    {"breathe", "in", "a number of seconds", kRequired},
    {"breathe", "out", "a number of seconds", kRequired},
    {"breathe", "hold_in", "a number of seconds", "0"},
    {"breathe", "hold_out", "a number of seconds", "0"},

    {"check", "ask", "text", kRequired},
    {"check", "no", "the id of a step of the same block", kRequired},
});

}  // namespace hearth
