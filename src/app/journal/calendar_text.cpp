#include "hearth/app/journal/calendar_text.hpp"

#include "hearth/core/json.hpp"
#include "journal/own_program.hpp"

namespace hearth {

std::string calendar_text(const Env& env, const Tree& days, const std::string& remedy) {
  return made_by({env.calendar, "hearth-calendar", "is built where libical is"}, to_json(days),
                 remedy);
}

}  // namespace hearth
