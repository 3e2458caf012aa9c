#pragma once

#include <compare>
#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "hearth/insight/axis.hpp"
#include "hearth/journal/entry.hpp"
#include "hearth/journal/visibility.hpp"

namespace hearth {

/// The parts of a page for an appointment, in their order.
enum class PagePart {
  hope,
  wish,
  number,
  event,
  boundary,
  theme,
  note,
  agreement,
  question,
  score
};

/// An answer of a journal, or one line of it.
struct PagePiece {
  Uuid revision;
  std::string question;
  std::optional<std::size_t> line = std::nullopt;  ///< among answer_lines()
  auto operator<=>(const PagePiece&) const = default;
};

/// One thing that can stand on a page, as those who wrote it are asked about it.
struct PageItem {
  PagePart part = PagePart::hope;
  Author author;              ///< empty: written together
  std::vector<Uuid> writers;  ///< each of them has to say yes; nobody: it stays where it is
  std::string field;          ///< what a standing choice calls it: `hopes`, `comfort`
  std::string words;          ///< all that leaves with it, with each value
  std::string text = {};      ///< as it stands on the page; of numbers and themes it is empty
  std::optional<Date> day = std::nullopt;
  std::vector<PagePiece> pieces = {};
  bool is_open = true;   ///< shared, or opened; what is not is listed only where it is asked for
  bool is_usual = true;  ///< on the page unless its author takes it off
};

/// What a page is made from.
struct PageSource {
  std::vector<Person> people;
  std::vector<Entry> entries;               ///< as they stand, whoever may see them
  std::vector<Uuid> agreements = {};        ///< the revisions that hold them, of those in force
  std::optional<Uuid> step = std::nullopt;  ///< that people are on
  Window window{};
};

/// Everything that could stand on a page: of each person who is here what they wrote alone, by
/// parts, and then what was written together. What is kept from a therapist is not among it, nor
/// what somebody has not signed, nor what an author who has left wrote. `only`: of that person
/// alone, and then answers about pressure can be added, which stand on no page that others have a
/// part in.
std::vector<PageItem> page_items(const PageSource& source, const Seals& seals,
                                 const std::optional<Uuid>& only = std::nullopt);

/// The lines of an answer, which can leave one by one.
std::vector<std::string> answer_lines(std::string_view text);

/// What leaves the journal with these items: the entries with nothing in them but what the items
/// hold, no tag among it. Whatever a page says is said of this.
std::vector<Entry> leaving(std::span<const Entry> entries, std::span<const PageItem> items);

}  // namespace hearth
