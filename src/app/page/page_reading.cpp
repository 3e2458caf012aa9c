#include "hearth/app/page/page_reading.hpp"

#include <algorithm>

#include "hearth/app/journal/fhir_text.hpp"
#include "hearth/core/text.hpp"

namespace hearth {
namespace {

/// What that person is called on a page.
std::string called(const std::vector<Person>& people, const PageTerms& terms, std::size_t place) {
  const Person& person = people[place];
  if (terms.only && person.id != *terms.only) {
    return people.size() == 2 ? "my partner" : "somebody close to me";
  }
  return terms.pseudonyms ? pseudonym(place) : person.name;
}

[[nodiscard]] bool has_capital(std::string_view text) {
  return std::ranges::any_of(graphemes(text),
                             [](std::string_view each) { return folded(each) != each; });
}

/// What can stand alone for a name: no `van` and no initial.
[[nodiscard]] bool stands_alone(std::string_view part, std::string_view name) {
  if (part.ends_with('.')) part.remove_suffix(1);
  return graphemes(part).size() > 1 && (has_capital(part) || !has_capital(name));
}

/// `Alex` and `Miller` of `Alex Miller`, `Anne` and `Marie` of `Anne-Marie`.
std::vector<std::string> parts_of(const std::string& name) {
  std::vector<std::string> parts;
  const auto add = [&](std::string_view signs) {
    for (std::size_t at = 0; at < name.size();) {
      const auto end = std::min(name.find_first_of(signs, at), name.size());
      std::string part = name.substr(at, end - at);
      if (part != name && stands_alone(part, name)) parts.push_back(std::move(part));
      at = end + 1;
    }
  };
  add(" ");
  add(" -");
  return parts;
}

/// The parts of the names that stay as they are, folded.
std::vector<std::string> staying(const std::vector<Person>& people, const PageTerms& terms) {
  std::vector<std::string> all;
  for (std::size_t n = 0; n < people.size(); ++n) {
    if (called(people, terms, n) != people[n].name) continue;
    all.push_back(folded(people[n].name));
    for (const std::string& part : parts_of(people[n].name)) all.push_back(folded(part));
  }
  return all;
}

/// Whole names first: who is called as another's part of a name is meant by it.
std::vector<Renaming> renamings(const std::vector<Person>& people, const PageTerms& terms) {
  const std::vector<std::string> stay = staying(people, terms);
  std::vector<Renaming> whole;
  std::vector<Renaming> parts;
  for (std::size_t n = 0; n < people.size(); ++n) {
    const std::string& name = people[n].name;
    const std::string said = called(people, terms, n);
    if (said == name) continue;
    whole.push_back({name, said});
    for (std::string& part : parts_of(name)) {
      const bool stays = std::ranges::find(stay, folded(part)) != stay.end();
      if (!stays) parts.push_back({std::move(part), said});
    }
  }
  whole.insert(whole.end(), parts.begin(), parts.end());
  return whole;
}

}  // namespace

std::vector<Entry> PageReading::entries() const {
  std::vector<Entry> all;
  plan_.journal().visit({}, [&](Entry entry) {
    all.push_back(std::move(entry));
    return true;
  });
  return all;
}

std::vector<PageItem> PageReading::items(const PageTerms& terms) const {
  PageSource source{.people = people(), .entries = entries(), .window = terms.window};
  const Overview plan = plan_.look(Reader{}, false);
  for (const Agreement& one : plan.agreements) {
    if (one.in_force) source.agreements.push_back(one.id);
  }
  if (plan.step) source.step = plan.step->id;
  return page_items(source, Seals(plan_.journal().occasions()), terms.only);
}

PageYes PageReading::standing(const PageTerms& terms, std::span<const PageItem> items,
                              const std::vector<Person>& here) const {
  PageYes yes;
  if (terms.only) return yes;
  const std::vector<Entry> all = entries();
  for (const Person& person : people()) {
    const bool is_here = std::ranges::find(here, person.id, &Person::id) != here.end();
    if (is_here || person.left) continue;
    const auto choice = standing_choice(all, person.id, terms.whom, plan_.today());
    if (choice) yes[person.id] = yes_of(*choice, items, person.id);
  }
  return yes;
}

std::vector<Uuid> PageReading::said_by(const Person& person) const {
  return words_on_pages(entries(), person.id);
}

Page PageReading::page(const PageTerms& terms, std::vector<PageItem> items,
                       const Marks& marks) const {
  Page page{.people = people(), .items = std::move(items), .entries = {}, .window = terms.window};
  page.step = terms.step;
  page.has_more = terms.more;
  page.entries = leaving(entries(), page.items);
  return called_for(std::move(page), terms, marks);
}

Page called_for(Page page, const PageTerms& terms, const Marks& marks) {
  const std::vector<Person> people = page.people;
  for (std::size_t n = 0; n < people.size(); ++n) page.people[n].name = called(people, terms, n);
  return renamed(std::move(page), renamings(people, terms), marks);
}

}  // namespace hearth
