#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <vector>

#include "hearth/insight/page/page_item.hpp"

namespace hearth {

/// To which items, by their places, each person has said yes.
using PageYes = std::map<Uuid, std::set<std::size_t>>;

/// Those to which each of their writers has said yes.
std::vector<PageItem> agreed(std::span<const PageItem> items, const PageYes& yes);

/// The places of the items that are asked of that person.
std::vector<std::size_t> part_of(std::span<const PageItem> items, const Uuid& person);

/// The usual yes of somebody who has not looked at each: to what others may see already.
std::set<std::size_t> usual_yes(std::span<const PageItem> items, const Uuid& person);

/// A choice that somebody made once for pages that others make.
struct StandingChoice {
  std::vector<std::string> fields;  ///< empty: nothing
  std::string whom;                 ///< for whom the page is
  Date until{};                     ///< the last day on which it holds
  std::vector<Uuid> after = {};     ///< what its author had said of pages before, by entries
  std::string restored = {};        ///< the last time that the journal had been put back, or empty
};

inline constexpr int kLongestChoice = 90;  ///< days
inline constexpr const char* kTherapist = "therapist";

/// The answers of the private entry that keeps it, and of the one that takes back what was chosen
/// for pages for `whom`, or for anybody.
std::vector<Answer> kept_choice(const StandingChoice& choice);
std::vector<Answer> withdrawn_choice(const std::optional<std::string>& whom = std::nullopt);

/// What such an entry is called in the journal.
inline constexpr const char* kChoicePack = "page-choice";

/// Whether an entry is a word on pages that others make.
[[nodiscard]] bool is_page_choice(const Entry& entry);

/// Such an entry is neither taken back nor changed nor erased, or one that was withdrawn would
/// count again. Throws Error (usage) where it is one.
void refuse_page_choice(const Entry& entry);

/// Everything that this person has said of pages that others make, by entries: what a new choice
/// comes after.
std::vector<Uuid> words_on_pages(std::span<const Entry> entries, const Uuid& person);

/// The choice of that person that holds on that day for whom the page is, as far as `entries` tell:
/// one that knew of every other word on pages for them. Where two were said on two copies, neither
/// knowing of the other, none does; a withdrawal ends whatever did not know of it. One that was
/// made before an older version of the journal was put back (`restored`, as last_restore() has it)
/// does not hold either: what was taken back since would hold again.
[[nodiscard]] std::optional<StandingChoice> standing_choice(std::span<const Entry> entries,
                                                            const Uuid& person,
                                                            const std::string& whom, Date today,
                                                            const std::string& restored = {});

/// For whom that person's choices of that day hold.
std::vector<std::string> standing_for(std::span<const Entry> entries, const Uuid& person,
                                      Date today, const std::string& restored = {});

/// The yes that it gives: to nothing that its author has not opened to others.
std::set<std::size_t> yes_of(const StandingChoice& choice, std::span<const PageItem> items,
                             const Uuid& person);

/// The fields that a choice can name: the usual ones, then what else stands among the items.
std::vector<std::string> choice_fields(std::span<const PageItem> items, const Uuid& person);

/// Those of them of which that person's own list has everything ticked that others may see: what a
/// choice begins with where its author is asked.
std::vector<std::string> usual_fields(std::span<const PageItem> items, const Uuid& person);

}  // namespace hearth
