#pragma once

#include <optional>
#include <string>
#include <vector>

#include "hearth/app/env.hpp"
#include "hearth/journal/entry.hpp"
#include "hearth/journal/visibility.hpp"
#include "hearth/prompt/answer/answer_text.hpp"

namespace hearth {

/// Those who are here: who has left keeps their entries and answers nothing more.
std::vector<Person> present(const std::vector<Person>& people);

/// The person of that name (case and accents do not matter). Throws Error (usage) naming the
/// nearest, or all.
Person person_named(const std::vector<Person>& people, const std::string& name);

/// Who is at the keyboard: as said with --as, or the only one there is; empty: not said.
[[nodiscard]] std::optional<Person> at_keyboard(const Env& env, const std::vector<Person>& people);

/// The same, asked for where it was not said. Throws Error (usage) naming --as where questions
/// cannot be asked; Error (left) if the person leaves.
Person writer(Env& env, const std::vector<Person>& people);

/// Who reads: the person at the keyboard, or everybody together.
Reader reader(const Env& env, const std::vector<Person>& people);

/// How a question speaks to that person (empty: to all of them together).
Names names_for(const std::optional<Person>& person, const std::vector<Person>& people);

}  // namespace hearth
