#include "hearth/insight/page/page.hpp"

#include <algorithm>
#include <map>

#include "page_more.hpp"
#include "page_panels.hpp"
#include "page_sheet.hpp"
#include "theme_words.hpp"

namespace hearth {
namespace {

/// What there is of a page, and what was taken off it.
class Fitting {
 public:
  explicit Fitting(const Page& whole) : page(whole) {}

  Page page;
  std::vector<PageItem> left_over;

  void take_off(std::size_t place) {
    left_over.push_back(page.items[place]);
    page.items.erase(page.items.begin() + static_cast<std::ptrdiff_t>(place));
    for (const PagePiece& piece : left_over.back().pieces) {
      if (!is_held(piece)) drop(piece);
    }
  }

 private:
  /// Whether another item holds any of that answer. Its lines are cut already, so that the numbers
  /// of lines, which are those of the journal, say nothing here.
  [[nodiscard]] bool is_held(const PagePiece& piece) const {
    return std::ranges::any_of(page.items, [&](const PageItem& item) {
      return std::ranges::any_of(item.pieces, [&](const PagePiece& other) {
        return other.revision == piece.revision && other.question == piece.question;
      });
    });
  }

  void drop(const PagePiece& piece) {
    for (Entry& entry : page.entries) {
      if (entry.id != piece.revision) continue;
      std::erase_if(entry.answers,
                    [&](const Answer& answer) { return answer.wording->id == piece.question; });
    }
  }
};

/// Numbers are drawn, not said.
std::size_t length_of(const PageItem& item) {
  if (item.part == PagePart::number) return 0;
  return count_words(item.part == PagePart::theme ? item.words : item.text);
}

/// The last item of the part that says most; nothing where only numbers are left.
std::optional<std::size_t> last_of_longest(const Page& page) {
  std::map<PagePart, std::size_t> lengths;
  for (const PageItem& item : page.items) lengths[item.part] += length_of(item);
  const auto longest =
      std::ranges::max_element(lengths, {}, [](const auto& part) { return part.second; });
  if (longest == lengths.end() || longest->second == 0) return std::nullopt;
  for (std::size_t n = page.items.size(); n > 0; --n) {
    if (page.items[n - 1].part == longest->first) return n - 1;
  }
  return std::nullopt;
}

/// Takes off wishes past the third, of whoever has most of them.
void keep_three_wishes(Fitting& fitting) {
  for (;;) {
    std::map<Author, std::vector<std::size_t>> of;
    std::size_t all = 0;
    for (std::size_t n = 0; n < fitting.page.items.size(); ++n) {
      if (fitting.page.items[n].part != PagePart::wish) continue;
      of[fitting.page.items[n].author].push_back(n);
      ++all;
    }
    if (all <= kMostWishes) return;
    const auto most = std::ranges::max_element(
        of, {}, [](const auto& one) { return std::pair(one.second.size(), one.second.back()); });
    fitting.take_off(most->second.back());
  }
}

/// Panels past those of each person that there is room for.
std::size_t panels_left_over(const Page& page, const PageNumbers& numbers) {
  return panels_of_page(page, numbers, std::nullopt).panels.size() -
         panels_of_page(page, numbers, kMostPagePanels).panels.size();
}

}  // namespace

PageDocument to_document(const Page& page) {
  Fitting fitting{page};
  keep_three_wishes(fitting);
  Document document = page_sheet(fitting.page);
  while (count_words(document) > kMostPageWords) {
    const auto place = last_of_longest(fitting.page);
    if (!place) break;
    fitting.take_off(*place);
    document = page_sheet(fitting.page);
  }
  const PageNumbers numbers = numbers_of(page);
  if (page.has_more) {
    Block last = std::move(document.blocks.back());
    document.blocks.pop_back();
    add_more(document, page, numbers, fitting.left_over);
    document.blocks.push_back(std::move(last));
  }
  return {std::move(document),
          fitting.left_over.size() + panels_left_over(page, numbers) + tags_left_over(page)};
}

}  // namespace hearth
