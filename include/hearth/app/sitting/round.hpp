#pragma once

#include <functional>

#include "hearth/app/sitting/sitting.hpp"

namespace hearth {

/// Everybody in turn who is not in this occasion yet, then what has opened, then what is answered
/// together. `afterwards` is called for each person who has answered, while they still sit there.
/// Throws Error (left) when somebody leaves.
void go_round(Sitting& sitting, const std::function<void(const Person&)>& afterwards = {});

/// Those of the people here who have not answered in that occasion.
std::vector<Person> still_to_answer(const Sitting& sitting, const std::string& occasion);

}  // namespace hearth
