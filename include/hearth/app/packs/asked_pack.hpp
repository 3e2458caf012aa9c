#pragma once

#include <string>
#include <string_view>

#include "hearth/app/env.hpp"
#include "hearth/journal/entry.hpp"
#include "hearth/prompt/answer/answer_text.hpp"
#include "hearth/prompt/pack/pack.hpp"
#include "hearth/prompt/words.hpp"

namespace hearth {

/// The pack of that kind and id, to be asked, as load_pack() finds it. Where a file of the plan
/// was set aside, a note says so.
Pack asked_pack(const Env& env, PackKind kind, const std::string& id);

/// The words that questions in that language use with that person (empty: with all together), their
/// own before the shipped ones. Throws Error with every mistake if a words file cannot be used.
Words words_of(const Env& env, const std::string& name, std::string_view language);

/// The words with which questions are read that were asked of that person (empty: of all together).
/// A mistake in a words file keeps nobody from reading: the words of that file are left out.
Words words_to_read(const Env& env, const std::string& name);

/// Whom the questions of an entry of that author (empty: of all together) name, and with which
/// words.
Names names_to_read(const Env& env, const std::optional<Uuid>& author,
                    const std::vector<Person>& people);

}  // namespace hearth
