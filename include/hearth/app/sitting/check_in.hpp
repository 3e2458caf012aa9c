#pragma once

#include <string>
#include <vector>

#include "hearth/app/sitting/sitting.hpp"
#include "hearth/journal/occasion.hpp"
#include "hearth/journal/visibility.hpp"

namespace hearth {

/// Goes on with the pack where it is, however its parts were answered so far: asks who is here
/// where that is not clear, then the next part that is missing, each person's own, the look at what
/// has opened and the part together included. Where all of it is done, says so and offers what
/// there is. Says at the end what is next. Throws Error (left) when somebody leaves.
void check_in(Sitting& sitting);

/// For answers from elsewhere than the keyboard: throws Error (usage) if that person has answered
/// already on that day, and names what changes it. Who has answered is told to nobody else: their
/// passphrase is asked for first. Throws Error (Exit::locked).
void refuse_answered(const Sitting& sitting, const Person& person);

/// Says, after such entries were written from elsewhere than the keyboard, that what was sealed has
/// opened and where it goes on; nothing where it has not, or where all is done.
void say_opened(const Sitting& sitting, const std::vector<Entry>& entries);

/// The pack as an occasion of it is looked for, on that day.
SharedPack shared_pack(const Pack& pack, Date today);

/// What was agreed together, in a check-in of that pack, about when to sit down again, in their own
/// words: in that occasion or, without one, the last time; may be empty.
std::string agreed_next_talk(const Journal& journal, const std::string& pack,
                             const std::string& occasion = {});

/// The check-in that is meant where none was named: for one person the one written for one.
std::string usual_check_in(const Env& env, const Journal& journal);

}  // namespace hearth
