#pragma once

#include <functional>
#include <string>
#include <vector>

#include "hearth/app/env.hpp"
#include "hearth/app/sitting/sitting.hpp"
#include "hearth/document/document.hpp"
#include "hearth/store/journal.hpp"

namespace hearth {

/// How far a round came.
enum class Round {
  whole,    ///< to its end, the part together included
  waiting,  ///< it waits for somebody who is not here now, or for those whom a seal waits for
};

/// Those of `people` in turn who have not answered in the sitting's occasion yet, then, once nobody
/// is missing, what has opened, then what is answered together. `afterwards` is called for each
/// person who has answered, while they still sit there. Throws Error (left) when somebody leaves.
[[nodiscard]] Round go_round(Sitting& sitting, const std::vector<Person>& people,
                             const std::function<void(const Person&)>& afterwards = {});

/// The sentence with which somebody is handed the keyboard.
std::string turn_of(const std::string& name);

/// Those of the people here who have not answered in that occasion.
std::vector<Person> still_to_answer(const Sitting& sitting, const std::string& occasion);

/// Shows what has opened in the sitting's occasion, if anything, until it has been talked over.
/// Throws Error (left).
void show_opened(const Sitting& sitting);

/// The newest occasion of the pack whose seal is open to whoever is at the keyboard (or to all);
/// empty if there is none.
std::string newest_opened(const Env& env, const Journal& journal, const std::string& pack);

/// What each gave in one occasion, the oldest first, without answers that are private.
std::vector<Entry> entries_opened(const Env& env, const Journal& journal,
                                  const std::string& occasion);

/// What of one occasion is open to whoever is at the keyboard (or to all), side by side.
Document opened_in(const Env& env, const Journal& journal, const std::string& occasion);

}  // namespace hearth
