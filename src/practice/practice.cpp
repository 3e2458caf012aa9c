#include "hearth/practice/practice.hpp"

#include "hearth/core/enum_names.hpp"
#include "practice_words.hpp"

namespace hearth {

std::string_view to_string(Practice::Family family) { return name_of(kFamilies, family); }
std::string_view to_string(Practice::Energy energy) { return name_of(kEnergies, energy); }
std::string_view to_string(Sense sense) { return name_of(kSenses, sense); }
std::optional<Sense> parse_sense(std::string_view name) { return named(kSenses, name); }

bool is_of_bodies(Practice::Family family) {
  using enum Practice::Family;
  return family != presence && family != talk && family != play;
}

bool is_offered(const Practice& practice) {
  return !practice.needs_review || !practice.reviewed_by.empty();
}

bool takes_a_length(const Practice& practice) { return !practice.lengths.empty(); }

}  // namespace hearth
