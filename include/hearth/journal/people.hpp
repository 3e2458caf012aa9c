#pragma once

#include <optional>
#include <string>
#include <vector>

#include "hearth/journal/entry.hpp"
#include "hearth/prompt/answer/answer_text.hpp"

namespace hearth {

/// Those who are here: who has left keeps their entries and answers nothing more.
std::vector<Person> present(const std::vector<Person>& people);

/// The person of that name (case and accents do not matter). Throws Error (usage) naming the
/// nearest, or all.
Person person_named(const std::vector<Person>& people, const std::string& name);

/// How a question speaks to that person (empty: to all of them together).
Names names_for(const std::optional<Person>& person, const std::vector<Person>& people);

/// The names of all but that person; of all if there is none.
std::vector<std::string> names_but(const std::vector<Person>& people,
                                   const std::optional<Uuid>& person);

/// The names as a part of a sentence: "Alex, Kim and Sam".
std::string listed(const std::vector<std::string>& names);

/// Why a name cannot be used beside those that are taken; empty if it can.
std::string objection_to_name(const std::string& name, const std::vector<std::string>& taken);

/// The name without white space around it. Throws Error (usage) for one that cannot be used.
std::string checked_name(const std::string& typed, const std::vector<std::string>& taken);

}  // namespace hearth
