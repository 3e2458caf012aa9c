#include "hearth/journal/people.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "hearth/core/error.hpp"
#include "hearth/core/text.hpp"
#include "hearth/core/translated.hpp"

namespace hearth {
namespace {

constexpr int kLongestName = 40;

std::vector<std::string> names_of(const std::vector<Person>& people) {
  std::vector<std::string> names;
  names.reserve(people.size());
  for (const Person& person : people) names.push_back(person.name);
  return names;
}

[[noreturn]] void unknown_person(const std::vector<Person>& people, const std::string& name) {
  const std::vector<std::string> names = names_of(people);
  const auto close = nearest(name, names);
  throw Error(tr("There is nobody called {} in this journal.", printable(name)),
              close ? tr("Did you mean {}?", *close) : tr("There is {}.", listed(names)),
              Exit::usage);
}

}  // namespace

std::vector<Person> present(const std::vector<Person>& people) {
  std::vector<Person> here = people;
  std::erase_if(here, [](const Person& person) { return person.left.has_value(); });
  return here;
}

Person person_named(const std::vector<Person>& people, const std::string& name) {
  for (const Person& person : people) {
    if (folded(person.name) == folded(name)) return person;
  }
  unknown_person(people, name);
}

Names names_for(const std::optional<Person>& person, const std::vector<Person>& people) {
  std::vector<std::string> others = names_of(present(people));
  if (!person) return {listed(others), listed(others)};
  std::erase(others, person->name);
  return {person->name, others.empty() ? tr("the people who matter to you") : listed(others)};
}

std::vector<std::string> names_but(const std::vector<Person>& people,
                                   const std::optional<Uuid>& person) {
  std::vector<std::string> names;
  for (const Person& one : people) {
    if (one.id != person) names.push_back(one.name);
  }
  return names;
}

std::string listed(const std::vector<std::string>& names) {
  if (names.size() < 2) return names.empty() ? "" : names.front();
  return tr("{} and {}", fmt::join(names.begin(), names.end() - 1, ", "), names.back());
}

std::string objection_to_name(const std::string& name, const std::vector<std::string>& taken) {
  if (name.empty()) return tr("A name has at least one letter.");
  if (invalid_utf8(name) || printable(name) != name || name.find('\n') != std::string::npos ||
      name.find('\t') != std::string::npos) {
    return tr("A name is made of letters that can be shown.");
  }
  if (width(name) > kLongestName) return tr("At most {} characters.", kLongestName);
  const auto alike = std::ranges::find_if(
      taken, [&](const std::string& other) { return look_alike(other, name); });
  if (alike == taken.end()) return "";
  return tr("{} is here already; add something to tell the two apart.", *alike);
}

std::string checked_name(const std::string& typed, const std::vector<std::string>& taken) {
  std::string name(trimmed(typed));
  if (const std::string why = objection_to_name(name, taken); !why.empty()) {
    throw Error(tr("`{}` cannot be used as a name.", printable(typed)), why, Exit::usage);
  }
  return name;
}

}  // namespace hearth
