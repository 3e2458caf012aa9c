#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "hearth/app/page/page_choice.hpp"
#include "hearth/app/plan/plan_session.hpp"
#include "hearth/core/renaming.hpp"
#include "hearth/insight/page/page.hpp"
#include "hearth/store/people.hpp"

namespace hearth {

/// What a page is to be.
struct PageTerms {
  Window window{};
  CalendarStep step = CalendarStep::week;
  std::string whom = kTherapist;
  std::optional<Uuid> only = std::nullopt;  ///< one person's alone, with nobody else named
  bool pseudonyms = false;
  bool more = false;
};

/// The page with its people called as the terms say, and in all that was written the names of those
/// who are called otherwise replaced, and those that they had before (`former`): whole, and each
/// part of a name of several words, unless it is one of a name that stays. `marks` stand around
/// what was replaced.
Page called_for(Page page, const PageTerms& terms, std::span<const FormerName> former = {},
                const Marks& marks = {});

/// The words of a page that begin with a name that called_for() replaces, and were left as they
/// are.
std::vector<std::string> words_left(const Page& page, const PageTerms& terms,
                                    std::span<const FormerName> former = {});

/// A journal from which a page is made.
class PageReading {
 public:
  /// The journal of this command.
  explicit PageReading(Env& env) : plan_(env) {}

  Env& env() const { return plan_.env(); }
  const std::vector<Person>& people() const { return plan_.people(); }

  /// Before that person is asked: their passphrase if they have one of their own. Throws Error
  /// (Exit::locked) without it.
  void need_consent(const Person& person) { plan_.need_consent_of(person); }

  /// What could stand on it, as far as what is private can be read.
  std::vector<PageItem> items(const PageTerms& terms) const;

  /// The choices that people made before for pages that others make, of all but those who are here.
  PageYes standing(const PageTerms& terms, std::span<const PageItem> items,
                   const std::vector<Person>& here) const;

  /// For whom what that person agreed to before holds today.
  std::vector<std::string> standing_for(const Person& person) const;

  /// Appends what that person lets others take along, with all that it comes after.
  void keep(const Person& person, StandingChoice choice);

  /// The page of these items, called and renamed as the terms say. `marks` stand around what was
  /// replaced.
  Page page(const PageTerms& terms, std::vector<PageItem> items, const Marks& marks = {}) const;

  /// What words_left() has of a page of these items.
  std::vector<std::string> words_left_on(const PageTerms& terms,
                                         const std::vector<PageItem>& items) const;

  /// Appends an entry that asks nobody anything.
  void record(const PlanSession::Note& note) { plan_.record({note}); }

 private:
  std::vector<Entry> entries() const;

  PlanSession plan_;
};

}  // namespace hearth
