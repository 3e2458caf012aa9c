#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "hearth/insight/page/page_item.hpp"

// The items of one author, each kind of them by a function of its own.
namespace hearth {

/// What one person wrote alone, or all of them together, as far as it can be thought of for a page.
struct OwnPart {
  const PageSource& source;
  const Seals& seals;
  Author author;
  bool is_only_theirs = false;      ///< nobody else has a part in the page
  std::vector<Entry> entries = {};  ///< oldest first

  /// Whether others may see that answer already.
  [[nodiscard]] bool is_open(const Entry& entry, const Answer& answer) const;

  /// Who has to say yes to it. Of something written together whoever was in the journal then;
  /// nobody, where one of them has left.
  std::vector<Uuid> writers_of(const Entry& entry) const;

  [[nodiscard]] bool is_in_window(Date day) const;
};

/// An item without anything in it.
PageItem empty_item(const OwnPart& own, PagePart part, std::string field);

/// Puts an answer, or one line of it, into an item, which is as open as the tightest of them.
void put(PageItem& item, const OwnPart& own, const Entry& entry, const Answer& answer,
         std::optional<std::size_t> line = std::nullopt);

void add_hopes(const OwnPart& own, std::vector<PageItem>& items);
void add_wishes(const OwnPart& own, std::vector<PageItem>& items);

/// The values of each metric; what is open and what is not are two items.
void add_numbers(const OwnPart& own, std::vector<PageItem>& items);
void add_events(const OwnPart& own, std::vector<PageItem>& items);
void add_boundaries(const OwnPart& own, std::vector<PageItem>& items);
void add_themes(const OwnPart& own, std::vector<PageItem>& items);

/// What its author marked as meant for a therapist.
void add_notes(const OwnPart& own, std::vector<PageItem>& items);
void add_agreements(const OwnPart& own, std::vector<PageItem>& items);
void add_questions(const OwnPart& own, std::vector<PageItem>& items);

/// Of questionnaires that were filled in elsewhere.
void add_scores(const OwnPart& own, std::vector<PageItem>& items);

}  // namespace hearth
