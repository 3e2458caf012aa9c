#include "hearth/app/page/page_reading.hpp"

#include <algorithm>

#include "hearth/app/journal/fhir_text.hpp"
#include "hearth/core/text.hpp"
#include "hearth/store/attendance.hpp"
#include "hearth/store/notes.hpp"

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

/// What is put in place of the names of people, in the order in which a name of two is meant.
class Names {
 public:
  Names(const std::vector<Person>& people, const PageTerms& terms)
      : people_(people), terms_(terms), stay_(staying(people, terms)) {}

  /// Whole names first: who is called as another's part of a name is meant by it. Those that
  /// people had before come last, for somebody else may have one now.
  std::vector<Renaming> replaced(std::span<const FormerName> former) && {
    for (std::size_t n = 0; n < people_.size(); ++n) add_whole(people_[n].name, n, false);
    for (std::size_t n = 0; n < people_.size(); ++n) add_parts(people_[n].name, n);
    for (const FormerName& one : former) add_whole(one.name, place_of(one), true);
    for (const FormerName& one : former) add_parts(one.name, place_of(one));
    return std::move(all_);
  }

 private:
  std::size_t place_of(const FormerName& one) const {
    const auto found = std::ranges::find(people_, one.person, &Person::id);
    return static_cast<std::size_t>(found - people_.begin());
  }

  [[nodiscard]] bool is_replaced(std::size_t place) const {
    return place < people_.size() && called(people_, terms_, place) != people_[place].name;
  }

  [[nodiscard]] bool stays(const std::string& name) const {
    return std::ranges::find(stay_, folded(name)) != stay_.end();
  }

  void add_whole(const std::string& name, std::size_t place, bool unless_it_stays) {
    if (!is_replaced(place) || (unless_it_stays && stays(name))) return;
    all_.push_back({name, called(people_, terms_, place)});
  }

  void add_parts(const std::string& name, std::size_t place) {
    if (!is_replaced(place)) return;
    for (std::string& part : parts_of(name)) {
      if (!stays(part)) all_.push_back({std::move(part), called(people_, terms_, place)});
    }
  }

  const std::vector<Person>& people_;
  const PageTerms& terms_;
  std::vector<std::string> stay_;  ///< folded
  std::vector<Renaming> all_;
};

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
  return page_items(source, Seals(all_occasions(plan_.journal())), terms.only);
}

PageYes PageReading::standing(const PageTerms& terms, std::span<const PageItem> items,
                              const std::vector<Person>& here) const {
  PageYes yes;
  if (terms.only) return yes;
  const std::vector<Entry> all = entries();
  for (const Person& person : people()) {
    const bool is_here = std::ranges::find(here, person.id, &Person::id) != here.end();
    if (is_here || person.left) continue;
    const auto choice =
        standing_choice(all, person.id, terms.whom, plan_.today(), last_restore(plan_.journal()));
    if (choice) yes[person.id] = yes_of(*choice, items, person.id);
  }
  return yes;
}

std::vector<std::string> PageReading::standing_for(const Person& person) const {
  return hearth::standing_for(entries(), person.id, plan_.today(), last_restore(plan_.journal()));
}

void PageReading::keep(const Person& person, StandingChoice choice) {
  choice.after = words_on_pages(entries(), person.id);
  choice.restored = last_restore(plan_.journal());
  record({.pack = kChoicePack, .author = person.id, .answers = kept_choice(choice)});
}

Page PageReading::page(const PageTerms& terms, std::vector<PageItem> items,
                       const Marks& marks) const {
  Page page{.people = people(), .items = std::move(items), .entries = {}, .window = terms.window};
  page.step = terms.step;
  page.has_more = terms.more;
  page.entries = leaving(entries(), page.items);
  return called_for(std::move(page), terms, former_names(plan_.journal()), marks);
}

std::vector<std::string> PageReading::words_left_on(const PageTerms& terms,
                                                    const std::vector<PageItem>& items) const {
  const Page page{.people = people(), .items = items, .entries = {}, .window = terms.window};
  return words_left(page, terms, former_names(plan_.journal()));
}

Page called_for(Page page, const PageTerms& terms, std::span<const FormerName> former,
                const Marks& marks) {
  const std::vector<Person> people = page.people;
  for (std::size_t n = 0; n < people.size(); ++n) page.people[n].name = called(people, terms, n);
  return renamed(std::move(page), Names(people, terms).replaced(former), marks);
}

std::vector<std::string> words_left(const Page& page, const PageTerms& terms,
                                    std::span<const FormerName> former) {
  const std::vector<Renaming> names = Names(page.people, terms).replaced(former);
  std::string all;
  for (const PageItem& item : page.items) all += item.words + "\n";
  return words_begun_with(all, names);
}

}  // namespace hearth
