#pragma once

#include <string>

#include "hearth/app/env.hpp"
#include "hearth/journal/entry.hpp"
#include "hearth/prompt/answer/answer_text.hpp"
#include "hearth/prompt/words.hpp"

namespace hearth {

/// The words that questions use with that person (empty: with all together), their own before the
/// shipped ones. Throws Error with every mistake if a words file cannot be used.
Words words_of(const Env& env, const std::string& name);

/// The same for reading, which a mistake in a words file does not keep anybody from: the words
/// of that file are left out.
Words words_to_read(const Env& env, const std::string& name);

/// What stands for the marks in the questions of an entry of that author (empty: of all together).
Names names_to_read(const Env& env, const std::optional<Uuid>& author,
                    const std::vector<Person>& people);

}  // namespace hearth
