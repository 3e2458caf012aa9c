#include "page_panels.hpp"

#include <algorithm>

#include "page_numbers.hpp"

namespace hearth {
namespace {

std::vector<Entry> written_by(const Page& page, const Author& author) {
  std::vector<Entry> own;
  std::ranges::copy_if(page.entries, std::back_inserter(own),
                       [&](const Entry& entry) { return entry.author == author; });
  return own;
}

std::vector<Series> series_on(const Page& page) {
  std::vector<Series> all;
  std::vector<Author> authors{std::nullopt};
  for (const Person& person : page.people) authors.emplace_back(person.id);
  for (const Author& author : authors) {
    for (Series& one : series_of(written_by(page, author), page.window, page.people)) {
      if (!one.points.empty()) all.push_back(std::move(one));
    }
  }
  return all;
}

Axis axis_from(const Page& page, const std::vector<Series>& series) {
  if (series.empty()) return axis_of(page.window, page.step);
  Date first = page.window.to;
  for (const Series& one : series) first = std::min(first, one.points.front().day);
  for (const PageItem* event : events_of(page)) first = std::min(first, *event->day);
  const Date begins = first_day_of(CalendarStep::week, first);
  return axis_of({std::max(page.window.from, begins), page.window.to}, page.step);
}

std::size_t shown_place(const Curve& curve) {
  return static_cast<std::size_t>(std::ranges::find(kPageMetrics, curve.series.wording->metric) -
                                  kPageMetrics.begin());
}

/// Of several packs that ask for one metric the one that was answered most goes first.
void sort_curves(Voice& voice) {
  std::ranges::stable_sort(voice.curves, std::ranges::greater(),
                           [](const Curve& curve) { return curve.series.points.size(); });
  std::ranges::stable_sort(voice.curves, std::ranges::less(), shown_place);
}

}  // namespace

PageNumbers numbers_of(const Page& page) {
  const std::vector<Series> series = series_on(page);
  PageNumbers numbers{axis_from(page, series), {}};
  numbers.voices = voices_of(series, page.people, numbers.axis);
  for (NamedVoice& one : numbers.voices) sort_curves(one.voice);
  return numbers;
}

std::vector<const PageItem*> events_of(const Page& page) {
  std::vector<const PageItem*> events;
  for (const PageItem& item : page.items) {
    if (item.part == PagePart::event && item.day) events.push_back(&item);
  }
  std::ranges::stable_sort(events, {}, [](const PageItem* item) { return *item->day; });
  return events;
}

Panels panels_of_page(const Page& page, const PageNumbers& numbers,
                      std::optional<std::size_t> most) {
  Panels panels{shown_axis(numbers.axis), {}, {}, Panels::Size::tiny};
  for (const PageItem* event : events_of(page)) panels.events.push_back({*event->day, event->text});
  for (const NamedVoice& one : numbers.voices) {
    std::size_t drawn = 0;
    for (const Curve& curve : one.voice.curves) {
      if (most && drawn == *most) break;
      panels.panels.push_back(panel_of(one, curve, numbers.axis));
      panels.panels.back().is_yardstick = false;
      ++drawn;
    }
  }
  return panels;
}

}  // namespace hearth
