#include "page_sheet.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "../report/voices.hpp"
#include "../words/number_words.hpp"
#include "hearth/core/day_words.hpp"
#include "hearth/core/text.hpp"
#include "hearth/prompt/answer/value.hpp"
#include "page_panels.hpp"
#include "theme_words.hpp"

namespace hearth {
namespace {

/// Who speaks: one person says I, several say we.
struct Speaker {
  std::vector<Person> people;

  [[nodiscard]] bool is_one() const { return people.size() < 2; }
  [[nodiscard]] std::string pronoun() const { return is_one() ? "I" : "we"; }
  [[nodiscard]] std::string title() const {
    return is_one() ? "For my appointment" : "For our appointment";
  }
  [[nodiscard]] std::string chose() const {
    return fmt::format("{} chose what is on this page; other things are left out.",
                       is_one() ? "I" : "Each of us");
  }
};

std::string listed_names(const std::vector<Person>& people) {
  std::string names;
  for (std::size_t n = 0; n < people.size(); ++n) {
    if (n > 0) names += n + 1 == people.size() ? " and " : ", ";
    names += one_line(people[n].name);
  }
  return names;
}

/// What happened and what moved, in the order of days; of one day what happened comes first, as
/// events_of() has it.
std::vector<const PageItem*> changes_of(const Page& page) {
  std::vector<const PageItem*> changes = events_of(page);
  for (const PageItem& item : page.items) {
    if (item.part == PagePart::boundary && item.day) changes.push_back(&item);
  }
  std::ranges::stable_sort(changes, {}, [](const PageItem* item) { return *item->day; });
  return changes;
}

/// A page as it is put together.
class Sheet {
 public:
  explicit Sheet(const Page& page)
      : page_(page), speaker_{on_page(page)}, numbers_(numbers_of(page)) {}

  Document document() const {
    Document document;
    add_head(document);
    add_hopes(document);
    add_bullets(document, fmt::format("What {} want from this appointment", speaker_.pronoun()),
                PagePart::wish);
    add_numbers(document);
    add_changes(document);
    add_themes(document);
    add_bullets(document, fmt::format("What {} have agreed", speaker_.pronoun()),
                PagePart::agreement);
    add_bullets(document, "Questions for the team", PagePart::question);
    add_scores(document);
    document.blocks.emplace_back(SmallPrint{
        {fmt::format("Self-report in {0} own words, kept with hearth on {0} own computer. Not a "
                     "validated questionnaire; nobody watches these answers between appointments.",
                     speaker_.is_one() ? "my" : "our")}});
    return document;
  }

 private:
  std::string name_of(const Author& author) const {
    const auto found = std::ranges::find(page_.people, author, &Person::id);
    return found == page_.people.end() ? "together" : one_line(found->name);
  }

  /// Behind what several people may have written; of one it is clear.
  std::string by(const Author& author) const {
    return speaker_.is_one() ? "" : fmt::format(" ({})", name_of(author));
  }

  void add_head(Document& document) const {
    const Axis& axis = numbers_.axis;
    const auto steps = static_cast<int>(axis.steps.size());
    std::string when = from_to(axis.window.from, axis.window.to);
    if (steps > 1) when += fmt::format(", {} {}", spelled(steps), plural(axis.step));
    document.blocks.emplace_back(Heading{
        1, speaker_.title(), fmt::format("From {} · {}", listed_names(speaker_.people), when)});
    document.blocks.emplace_back(Paragraph{speaker_.chose()});
  }

  void add_hopes(Document& document) const {
    bool is_first = true;
    for (const PageItem& item : page_.items) {
      if (item.part != PagePart::hope) continue;
      if (is_first) {
        document.blocks.emplace_back(
            Heading{2, fmt::format("What {} hope for", speaker_.pronoun())});
      }
      is_first = false;
      document.blocks.emplace_back(
          Quote{item.text, speaker_.is_one() ? "" : name_of(item.author), true});
    }
  }

  void add_bullets(Document& document, const std::string& title, PagePart part) const {
    Bullets bullets;
    for (const PageItem& item : page_.items) {
      if (item.part == part) bullets.items.push_back(item.text);
    }
    if (bullets.items.empty()) return;
    document.blocks.emplace_back(Heading{2, title});
    document.blocks.emplace_back(std::move(bullets));
  }

  /// In the order of their days, those without one first. What they mean is for whoever knows the
  /// questionnaire.
  void add_scores(Document& document) const {
    std::vector<const PageItem*> scores;
    for (const PageItem& item : page_.items) {
      if (item.part == PagePart::score) scores.push_back(&item);
    }
    if (scores.empty()) return;
    std::ranges::stable_sort(scores, {}, [](const PageItem* item) { return item->day; });
    Bullets bullets;
    for (const PageItem* item : scores) bullets.items.push_back(item->text + by(item->author));
    document.blocks.emplace_back(Heading{2, "Scores from elsewhere"});
    document.blocks.emplace_back(std::move(bullets));
  }

  void add_numbers(Document& document) const {
    Panels panels = panels_of_page(page_, numbers_, kMostPagePanels);
    if (panels.panels.empty()) return;
    std::string scales = scales_in(panels);
    document.blocks.emplace_back(Heading{2, "In numbers"});
    document.blocks.emplace_back(std::move(panels));
    document.blocks.emplace_back(
        SmallPrint{{std::move(scales) + "A break in a line is a time without an answer here."}});
  }

  /// What the ends of the scales mean, those alike together: a small panel has no room for it.
  static std::string scales_in(const Panels& panels) {
    std::vector<std::pair<std::string, std::vector<std::string>>> by_ends;
    for (const Panel& panel : panels.panels) {
      const std::string ends = ends_in_words(panel.scale);
      if (ends.empty()) continue;
      auto found = std::ranges::find(by_ends, ends, [](const auto& one) { return one.first; });
      if (found == by_ends.end()) found = by_ends.insert(by_ends.end(), {ends, {}});
      const bool is_told = std::ranges::find(found->second, panel.label) != found->second.end();
      if (!is_told) found->second.push_back(panel.label);
    }
    std::string text;
    for (const auto& [ends, labels] : by_ends) {
      text += as_sentence(fmt::format("{}: {}", fmt::join(labels, ", "), ends)) + " ";
    }
    return text;
  }

  static std::string ends_in_words(const Panel::Scale& scale) {
    if (scale.low.empty() && scale.high.empty()) return {};
    return fmt::format("{} {}, {} {}", number_text(scale.min), scale.low, number_text(scale.max),
                       scale.high);
  }

  /// In the order of days. What happened has the letters that the panels bear.
  void add_changes(Document& document) const {
    const bool has_panels = !numbers_.voices.empty();
    Bullets bullets;
    int events = 0;
    for (const PageItem* item : changes_of(page_)) {
      if (item->part == PagePart::boundary) {
        bullets.items.push_back(
            fmt::format("{}, {}{}", day_month(*item->day), item->text, by(item->author)));
        continue;
      }
      const std::string letter = has_panels && events < 26
                                     ? fmt::format("({}) ", static_cast<char>('a' + events))
                                     : std::string();
      ++events;
      bullets.items.push_back(
          fmt::format("{}{}: {}{}", letter, day_month(*item->day), item->text, by(item->author)));
    }
    if (bullets.items.empty()) return;
    document.blocks.emplace_back(Heading{2, "What changed"});
    document.blocks.emplace_back(std::move(bullets));
  }

  void add_themes(Document& document) const {
    Remarks remarks;
    const auto add = [&](const Panel::Voice& voice, const Author& author) {
      std::string text = themes_of(page_, author, kMostTags);
      if (!text.empty()) remarks.remarks.push_back({voice, std::move(text)});
    };
    for (std::size_t n = 0; n < page_.people.size(); ++n) {
      add({one_line(page_.people[n].name), static_cast<int>(n)}, page_.people[n].id);
    }
    add({"Together", std::nullopt}, std::nullopt);
    const bool has_notes =
        std::ranges::find(page_.items, PagePart::note, &PageItem::part) != page_.items.end();
    if (remarks.remarks.empty() && !has_notes) return;
    document.blocks.emplace_back(Heading{2, "What came up"});
    if (!remarks.remarks.empty()) document.blocks.emplace_back(std::move(remarks));
    for (const PageItem& item : page_.items) {
      if (item.part != PagePart::note) continue;
      const std::string day = day_month(*item.day);
      document.blocks.emplace_back(
          Quote{item.text,
                speaker_.is_one() ? day : fmt::format("{}, {}", name_of(item.author), day), true});
    }
  }

  const Page& page_;
  Speaker speaker_;
  PageNumbers numbers_;
};

}  // namespace

std::vector<Person> on_page(const Page& page) {
  std::vector<Person> here;
  std::ranges::copy_if(page.people, std::back_inserter(here), [&](const Person& person) {
    return std::ranges::any_of(page.items, [&](const PageItem& item) {
      return std::ranges::find(item.writers, person.id) != item.writers.end();
    });
  });
  return here;
}

Document page_sheet(const Page& page) { return Sheet(page).document(); }

}  // namespace hearth
