#include "hearth/insight/series.hpp"

#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

#include "hearth/journal/occasion.hpp"

namespace hearth {
namespace {

/// So many days after its period an occasion is looked for; it is joined much sooner.
constexpr int kLatest = 62;

/// An entry and the day that it counts for.
struct Sitting {
  const Entry* entry;
  Date day;
  Cadence cadence;
};

std::string_view period_named(const Entry& entry) {
  const auto slash = entry.occasion.find('/');
  if (entry.kind != PackKind::checkin || slash == std::string::npos) return {};
  return std::string_view(entry.occasion).substr(slash + 1);
}

Date day_of(const Entry& entry, std::string_view period, Cadence cadence) {
  const Date written = local_date(entry.at);
  if (cadence == Cadence::none) return written;
  for (int back = 0; back <= kLatest; ++back) {
    const Date day = plus_days(written, -back);
    if (period.starts_with(period_of(cadence, day))) return day;
  }
  return written;
}

Sitting sitting_of(const Entry& entry) {
  const std::string_view period = period_named(entry);
  const Cadence cadence = cadence_of(period);
  return {&entry, day_of(entry, period, cadence), cadence};
}

bool is_inside(const Window& window, Date day) { return window.from <= day && day <= window.to; }

std::vector<Sitting> sittings_in(std::span<const Entry> entries, const Window& window) {
  std::vector<Sitting> inside;
  for (const Entry& entry : entries) {
    const Sitting sitting = sitting_of(entry);
    if (is_inside(window, sitting.day)) inside.push_back(sitting);
  }
  std::ranges::stable_sort(inside, [](const Sitting& one, const Sitting& other) {
    return std::tie(one.day, one.entry->at.ms, one.entry->clock) <
           std::tie(other.day, other.entry->at.ms, other.entry->clock);
  });
  return inside;
}

bool is_same(const std::shared_ptr<const Wording>& one,
             const std::shared_ptr<const Wording>& other) {
  return one == other || same_question(*one, *other);
}

Series& series_for(std::vector<Series>& all, const Sitting& sitting, const Answer& answer) {
  for (Series& series : all) {
    if (series.person == sitting.entry->author && is_same(series.wording, answer.wording)) {
      return series;
    }
  }
  return all.emplace_back(Series{
      .wording = answer.wording, .person = sitting.entry->author, .cadence = sitting.cadence});
}

void add_sitting(std::vector<Series>& all, const Sitting& sitting) {
  for (const Answer& answer : sitting.entry->answers) {
    if (answer.wording->metric.empty()) continue;
    Series& series = series_for(all, sitting, answer);
    series.asked.push_back(sitting.day);
    if (const auto* number = std::get_if<double>(&answer.value)) {
      series.points.push_back({sitting.day, *number});
    }
  }
}

/// When each author went through each pack, by what the answers say, which is where each series
/// comes from.
using Rounds = std::map<std::pair<Author, std::string>, std::vector<Date>>;

Rounds rounds_of(const std::vector<Sitting>& sittings) {
  Rounds rounds;
  for (const Sitting& sitting : sittings) {
    const std::string* last = nullptr;
    for (const Answer& answer : sitting.entry->answers) {
      const std::string& pack = answer.wording->pack;
      if (last == nullptr || *last != pack) {
        rounds[{sitting.entry->author, pack}].push_back(sitting.day);
      }
      last = &pack;
    }
  }
  return rounds;
}

Date first_asked(const Series& series, const std::vector<Series>& all) {
  Date first = series.asked.front();
  for (const Series& other : all) {
    if (is_same(series.wording, other.wording)) first = std::min(first, other.asked.front());
  }
  return first;
}

Date first_of_period(Cadence cadence, Date day) {
  const std::string period = period_of(cadence, day);
  while (period_of(cadence, plus_days(day, -1)) == period) day = plus_days(day, -1);
  return day;
}

/// The days of a window in which somebody was in the journal; all of it for those together.
Window stay(const Author& author, const Window& window, std::span<const Person> people) {
  Window stay = window;
  for (const Person& person : people) {
    if (person.id != author) continue;
    stay.from = std::max(stay.from, local_date(person.joined));
    if (person.left) stay.to = std::min(stay.to, local_date(*person.left));
  }
  return stay;
}

/// Whether it was asked more often than not where its pack was gone through since that day.
bool comes_each_time(const Series& series, Date since) {
  const Window asked{since, series.asked.back()};
  const auto rounds =
      std::ranges::count_if(series.met, [&](Date day) { return is_inside(asked, day); });
  return 2 * static_cast<std::ptrdiff_t>(series.asked.size()) > rounds;
}

std::optional<Window> due_of(const Series& series, Date first, const Window& stay) {
  if (series.cadence == Cadence::none || !comes_each_time(series, first)) return std::nullopt;
  const bool is_over = series.met.back() > series.asked.back();
  const Window due{std::max(first_of_period(series.cadence, first), stay.from),
                   is_over ? series.asked.back() : stay.to};
  return due.from <= due.to ? std::optional(due) : std::nullopt;
}

}  // namespace

std::vector<Series> series_of(std::span<const Entry> entries, const Window& window,
                              std::span<const Person> people) {
  const std::vector<Sitting> sittings = sittings_in(entries, window);
  std::vector<Series> all;
  for (const Sitting& sitting : sittings) add_sitting(all, sitting);
  const Rounds rounds = rounds_of(sittings);
  for (Series& series : all) {
    series.met = rounds.at({series.person, series.wording->pack});
    series.due = due_of(series, first_asked(series, all), stay(series.person, window, people));
  }
  return all;
}

std::string label_of(const Wording& wording) {
  std::string label = wording.metric;
  std::ranges::replace(label, '_', ' ');
  return label;
}

}  // namespace hearth
