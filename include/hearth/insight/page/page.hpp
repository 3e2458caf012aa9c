#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "hearth/core/renaming.hpp"
#include "hearth/document/document.hpp"
#include "hearth/insight/page/page_item.hpp"

namespace hearth {

/// A page for an appointment, all of it agreed by whoever wrote it.
struct Page {
  std::vector<Person> people;   ///< called as they are to be called on it
  std::vector<PageItem> items;  ///< with the yes of each of their writers
  std::vector<Entry> entries;   ///< what leaves with them
  Window window{};
  CalendarStep step = CalendarStep::week;
  bool has_more = false;  ///< further pages: all panels, tables, how to read
};

/// What there is room for.
inline constexpr std::size_t kMostPageWords = 300;  ///< besides the charts
inline constexpr std::size_t kMostPagePanels = 4;   ///< of each person
inline constexpr std::size_t kMostWishes = 3;

/// The page with these names replaced in all that people wrote: texts, tags, and what packs of
/// their own are called and ask, the ids of questions, options and metrics among it. `marks` as
/// renamed() has them.
Page renamed(Page page, std::span<const Renaming> names, const Marks& marks = {});

/// Who takes part in it: whoever has something of their own on it, and who wrote what is.
std::vector<Person> on_page(const Page& page);

/// A page as a document, and what found no room on it.
struct PageDocument {
  Document document;
  /// Items, panels and tags; with `has_more` they stand on the further pages.
  std::size_t left_over = 0;
};

/// In the order of a conversation: who it is from, what they hope for, wishes for the appointment,
/// numbers, what changed and came up, what was agreed, questions. What takes it over
/// kMostPageWords is left out, the last of whatever part is longest first. The same for the same
/// page; nothing in it tells whether anything else could have been on it.
PageDocument to_document(const Page& page);

/// All that leaves with a page as data, which has room for everything: each item with its values;
/// `only_numbers`: of a table, in which there is nothing else.
Document page_list(const Page& page, bool only_numbers);

/// Its words, those of panels aside.
std::size_t count_words(const Document& document);

}  // namespace hearth
