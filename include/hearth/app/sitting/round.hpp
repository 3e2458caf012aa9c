#pragma once

#include <functional>
#include <string>

#include "hearth/app/env.hpp"
#include "hearth/app/sitting/sitting.hpp"
#include "hearth/document/document.hpp"
#include "hearth/store/journal.hpp"

namespace hearth {

/// Everybody in turn who is not in this occasion yet, then what has opened, then what is answered
/// together. `afterwards` is called for each person who has answered, while they still sit there.
/// Throws Error (left) when somebody leaves.
void go_round(Sitting& sitting, const std::function<void(const Person&)>& afterwards = {});

/// Those of the people here who have not answered in that occasion.
std::vector<Person> still_to_answer(const Sitting& sitting, const std::string& occasion);

/// The newest occasion of the pack whose seal is open to whoever is at the keyboard (or to all),
/// side by side; empty if there is none.
Document newest_opened(const Env& env, const Journal& journal, const std::string& pack);

/// What of one occasion is open to whoever is at the keyboard (or to all), side by side.
Document opened_in(const Env& env, const Journal& journal, const std::string& occasion);

/// Offers the newest strong feelings that this person noted and has not let go: to write about one
/// again, to let it go, or neither. For their own eyes, with only them at the keyboard. Throws
/// Error (left).
void offer_feelings(const Sitting& sitting, const Person& person);

}  // namespace hearth
