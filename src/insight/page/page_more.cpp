#include "page_more.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <limits>

#include "../report/everything.hpp"
#include "../words/number_words.hpp"
#include "hearth/core/day_words.hpp"
#include "hearth/insight/summary.hpp"
#include "hearth/prompt/answer/value.hpp"
#include "theme_words.hpp"

namespace hearth {
namespace {

std::string called_on(const Page& page, const Author& author) {
  const auto found = std::ranges::find(page.people, author, &Person::id);
  return found == page.people.end() ? "Together" : found->name;
}

/// Each with whose it is and all that leaves with it.
Bullets listed(const Page& page, std::span<const PageItem> items) {
  Bullets bullets;
  for (const PageItem& item : items) {
    bullets.items.push_back(fmt::format("{}: {}", called_on(page, item.author), item.words));
  }
  return bullets;
}

void add_left_over(Document& document, const Page& page, std::span<const PageItem> left_over) {
  if (left_over.empty()) return;
  document.blocks.emplace_back(Heading{2, "What else there is"});
  document.blocks.emplace_back(listed(page, left_over));
}

/// All tags of those who have more than found room.
void add_themes(Document& document, const Page& page) {
  Bullets bullets;
  for (const Author& author : authors_of(page)) {
    if (tags_left_over(page, author) == 0) continue;
    bullets.items.push_back(
        fmt::format("{}: {}", called_on(page, author),
                    themes_of(page, author, std::numeric_limits<std::size_t>::max())));
  }
  if (bullets.items.empty()) return;
  document.blocks.emplace_back(Heading{2, "All that came up"});
  document.blocks.emplace_back(std::move(bullets));
}

/// Where nobody was asked, nothing is missing.
std::string cell_of(const Mark& mark) {
  if (mark.middle) return number_text(*mark.middle);
  return mark.planned ? "–" : "";
}

Table numbers_table(const NamedVoice& one, const Axis& axis) {
  Table table{{{"From"}}, {}};
  for (const Curve& curve : one.voice.curves) {
    table.columns.push_back({label_in(one.voice, curve), Table::Align::right});
  }
  for (std::size_t mark = 0; mark < axis.steps.size(); ++mark) {
    std::vector<std::string> row{day_month_year(axis.steps[mark].from)};
    for (const Curve& curve : one.voice.curves) {
      row.push_back(cell_of(curve.marks[mark]));
    }
    table.rows.push_back(std::move(row));
  }
  return table;
}

/// Whether some line has that many values, `most` not among them.
[[nodiscard]] bool has_values(const PageNumbers& numbers, int least, int most) {
  return std::ranges::any_of(numbers.voices, [&](const NamedVoice& one) {
    return std::ranges::any_of(one.voice.curves, [&](const Curve& curve) {
      const int answered = summary_of(curve).answered;
      return least <= answered && answered < most;
    });
  });
}

/// What is said beside the lines, as far as it is said there.
void add_forms(std::vector<std::string>& lines, const PageNumbers& numbers) {
  if (has_values(numbers, 1, kFewest)) {
    lines.emplace_back(
        "Up to three values are told one by one, oldest first, and after them how many there are: "
        "“6, 6, 7, 3 of 3” is 6, 6 and 7.");
  }
  if (has_values(numbers, kFewest, kEnough)) {
    lines.emplace_back(
        "“3 to 7, middle 5” is the lowest and the highest value, and the one in the middle of all, "
        "half of them on each side of it.");
  }
  if (has_values(numbers, kEnough, std::numeric_limits<int>::max())) {
    lines.emplace_back("“Mostly 3 to 6” leaves out one value in eight at each end.");
  }
}

/// Where nobody was asked nothing is missing.
[[nodiscard]] bool has_missing(const Curve& curve) {
  return std::ranges::any_of(curve.marks,
                             [](const Mark& mark) { return mark.planned && !mark.middle; });
}

std::string gaps_in_words(const PageNumbers& numbers) {
  const bool is_missing = std::ranges::any_of(numbers.voices, [](const NamedVoice& one) {
    return std::ranges::any_of(one.voice.curves, has_missing);
  });
  if (!is_missing) {
    return "A gap in a line, and an empty place in a table, is a time at which nobody was asked; "
           "nothing is filled in.";
  }
  return fmt::format(
      "For {} without a value here a line has a gap, a table a “–”, and in words it is “nothing to "
      "show”; nothing is filled in. Where a table is empty, nobody was asked.",
      plural(numbers.axis.step));
}

Bullets how_to_read(const PageNumbers& numbers) {
  const std::string steps = plural(numbers.axis.step);
  Bullets bullets;
  add_forms(bullets.items, numbers);
  bullets.items.push_back(fmt::format(
      "“5 of 6” at the end says that there are values in five of six {0}. Several values "
      "in one of the {0} are told by the one in the middle.",
      steps));
  bullets.items.push_back(gaps_in_words(numbers));
  bullets.items.emplace_back(
      "Each line is of one person, compared with nobody. That one thing came after another "
      "does not say that it came from it.");
  return bullets;
}

}  // namespace

Document page_list(const Page& page, bool only_numbers) {
  std::vector<PageItem> items = page.items;
  std::erase_if(items, [&](const PageItem& item) {
    const bool is_number =
        item.part == PagePart::number || (item.part == PagePart::score && item.day);
    return only_numbers && !is_number;
  });
  Document document;
  document.blocks.emplace_back(Heading{1, "What is in this file"});
  if (items.empty()) {
    document.blocks.emplace_back(Paragraph{"Nothing: it holds numbers, and there are none here."});
  } else {
    document.blocks.emplace_back(listed(page, items));
  }
  return document;
}

void add_more(Document& document, const Page& page, const PageNumbers& numbers,
              std::span<const PageItem> left_over) {
  if (left_over.empty() && numbers.voices.empty() && tags_left_over(page) == 0) return;
  const auto* title = std::get_if<Heading>(&document.blocks.front());
  document.blocks.emplace_back(Heading{1, "More", title ? title->beside : ""});
  add_left_over(document, page, left_over);
  add_themes(document, page);
  if (numbers.voices.empty()) return;
  document.blocks.emplace_back(Heading{2, "All numbers"});
  document.blocks.emplace_back(panels_of_page(page, numbers, std::nullopt));
  for (const NamedVoice& one : numbers.voices) {
    document.blocks.emplace_back(Heading{3, one.shown.name + ", in numbers"});
    document.blocks.emplace_back(numbers_table(one, numbers.axis));
  }
  document.blocks.emplace_back(Heading{2, "How to read this"});
  document.blocks.emplace_back(how_to_read(numbers));
  add_scales(document, numbers.voices);
}

}  // namespace hearth
