#include "hearth/app/page/page_reading.hpp"

#include <algorithm>

#include "hearth/app/journal/fhir_text.hpp"
#include "hearth/app/packs/asked_pack.hpp"

namespace hearth {
namespace {

/// The words that are that person's and not everybody's.
std::vector<std::string> own_words_of(const Env& env, const std::string& name) {
  const Words everybody = words_to_read(env, "");
  std::vector<std::string> own;
  for (const auto& [key, word] : words_to_read(env, name)) {
    const auto usual = everybody.find(key);
    if (usual == everybody.end() || usual->second != word) own.push_back(word);
  }
  return own;
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

std::string PageReading::called(const PageTerms& terms, std::size_t place) const {
  const Person& person = people()[place];
  if (terms.only && person.id != *terms.only) {
    return people().size() == 2 ? "my partner" : "somebody close to me";
  }
  return terms.pseudonyms ? pseudonym(place) : person.name;
}

std::vector<Renaming> PageReading::renamings(const PageTerms& terms) const {
  std::vector<Renaming> all;
  for (std::size_t n = 0; n < people().size(); ++n) {
    const std::string& name = people()[n].name;
    const std::string said = called(terms, n);
    if (said == name) continue;
    all.push_back({name, said});
    for (std::string& word : own_words_of(env(), name)) all.push_back({std::move(word), said});
  }
  return all;
}

Page PageReading::page(const PageTerms& terms, std::vector<PageItem> items,
                       const Marks& marks) const {
  Page page{.people = people(), .items = std::move(items), .entries = {}, .window = terms.window};
  page.step = terms.step;
  page.has_more = terms.more;
  page.entries = leaving(entries(), page.items);
  for (std::size_t n = 0; n < page.people.size(); ++n) page.people[n].name = called(terms, n);
  return renamed(std::move(page), renamings(terms), marks);
}

}  // namespace hearth
