#include "hearth/journal/visibility.hpp"

#include <algorithm>

namespace hearth {
namespace {

bool may_see(const Reader& reader, const Entry& entry, const Answer& answer, const Seals& seals) {
  if (!entry.author || reader.person == entry.author) return true;
  switch (answer.share) {
    case Share::only_me:
    case Share::overlap:
      return false;
    case Share::sealed:
      return seals.open_to(reader, entry.occasion);
    case Share::shared:
      return true;
  }
  return false;
}

bool holds(const std::vector<Uuid>& people, const Uuid& person) {
  return std::find(people.begin(), people.end(), person) != people.end();
}

}  // namespace

Seals::Seals(std::vector<Attendance> attendance, std::vector<Person> people)
    : attendance_(std::move(attendance)), people_(std::move(people)) {}

bool Seals::looks_on(const Reader& reader, const std::vector<Uuid>& present) const {
  if (reader.person) return holds(present, *reader.person);
  return std::all_of(people_.begin(), people_.end(), [&](const Person& person) {
    return person.left || holds(present, person.id);
  });
}

bool Seals::open_to(const Reader& reader, const std::string& occasion) const {
  return complete(occasion, attendance_, people_) &&
         looks_on(reader, participants(occasion, attendance_, people_));
}

std::optional<Entry> visible_to(const Reader& reader, const Entry& entry, const Seals& seals) {
  if (entry.state != EntryState::written) return std::nullopt;
  Entry seen = entry;
  std::erase_if(seen.answers,
                [&](const Answer& answer) { return !may_see(reader, entry, answer, seals); });
  if (seen.answers.empty() && !entry.answers.empty()) return std::nullopt;
  if (seen.answers.size() != entry.answers.size()) seen.tags.clear();
  return seen;
}

}  // namespace hearth
