#include "hearth/journal/departure.hpp"

#include <algorithm>

#include "hearth/journal/therapist_mark.hpp"

namespace hearth {

Entry left_behind(const Entry& entry, std::span<const Person> others, const Seals& seals) {
  Entry staying = entry;
  std::erase_if(staying.answers, [&](const Answer& answer) {
    Entry alone = entry;
    alone.answers = {answer};
    return std::ranges::none_of(others, [&](const Person& other) {
      return visible_to(Reader{other.id}, alone, seals).has_value();
    });
  });
  if (staying.answers.size() != entry.answers.size())
    staying.tags = tags_of_part(std::move(staying.tags));
  return staying;
}

}  // namespace hearth
