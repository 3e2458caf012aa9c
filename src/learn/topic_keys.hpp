#pragma once

#include <array>

#include "hearth/prompt/pack/pack_keys.hpp"

namespace hearth {

/// The keys of a topic's file, as kPackKeys has those of a pack of questions.
inline constexpr auto kTopicKeys = std::to_array<PackKey>({
    {"topic", "format", "the number 1", kRequired},
    {"topic", "id", "lower-case letters, digits and hyphens, beginning with a letter", kRequired},
    {"topic", "version", "a whole number from 1", kRequired},
    {"topic", "kind", "the word learn", kRequired},
    {"topic", "lang", "a language tag, as \"en\" or \"de-AT\"", "\"en\""},
    {"topic", "title", "text", kRequired},
    {"topic", "also", "a list of texts", "none"},
    {"topic", "reviewed_by", "text", "not reviewed, which is said on the page"},
    {"topic", "reviewed_on", "a date", "not said"},
    {"topic", "due", "a date", "none"},
    {"topic", "part", "five [[part]] tables: change, adapt, aids, ask, call", kRequired},
    {"topic", "source", "one or more [[source]] tables", kRequired},

    {"part", "id", "one of change, adapt, aids, ask, call", kRequired},
    {"part", "line", "one or more [[part.line]] tables", kRequired},

    {"line", "say", "text of at most 30 words", kRequired},
    {"line", "source", "a list of ids of sources", "none, for a question to ask alone"},
    {"line", "sure", "one of high, some, low", "\"some\""},

    {"source", "id", "letters and digits", kRequired},
    {"source", "what", "text", kRequired},
    {"source", "where", "text", kRequired},
    {"source", "seen", "a date", kRequired},
    {"source", "licence", "text", "not said"},
});

}  // namespace hearth
