#include "hearth/insight/series.hpp"

#include <algorithm>
#include <map>
#include <vector>

#include "hearth/journal/occasion.hpp"

namespace hearth {
namespace {

Cadence cadence_of_entry(const Entry& entry) {
  if (entry.kind != PackKind::checkin) return Cadence::none;
  const auto slash = entry.occasion.find('/');
  return slash == std::string::npos
             ? Cadence::none
             : cadence_of(std::string_view(entry.occasion).substr(slash + 1));
}

Series& series_for(std::vector<Series>& all, const Entry& entry, const Answer& answer) {
  for (Series& series : all) {
    if (series.person == entry.author && same_question(*series.wording, *answer.wording)) {
      return series;
    }
  }
  all.push_back({answer.wording, entry.author, cadence_of_entry(entry), {}, 0});
  return all.back();
}

void add_entry(std::vector<Series>& all, const Entry& entry) {
  for (const Answer& answer : entry.answers) {
    if (answer.wording->metric.empty()) continue;
    Series& series = series_for(all, entry, answer);
    if (const auto* number = std::get_if<double>(&answer.value)) {
      series.points.push_back({local_date(entry.at), *number});
    }
  }
}

/// By what the answers say, which is where each series comes from.
std::map<std::string, Date> first_use(std::span<const Entry* const> entries) {
  std::map<std::string, Date> first;
  for (const Entry* entry : entries) {
    for (const Answer& answer : entry->answers) {
      first.emplace(answer.wording->pack, local_date(entry->at));
    }
  }
  return first;
}

}  // namespace

Window last_weeks(Date today, int weeks) {
  const Date monday = monday_of(iso_week(today)).value_or(today);
  return {plus_days(monday, -7 * (weeks - 1)), today};
}

std::vector<Series> series_of(std::span<const Entry> entries, const Window& window) {
  std::vector<const Entry*> inside;
  for (const Entry& entry : entries) {
    const Date day = local_date(entry.at);
    if (window.from <= day && day <= window.to) inside.push_back(&entry);
  }
  std::ranges::stable_sort(inside, [](const Entry* one, const Entry* other) {
    return std::tie(one->at.ms, one->clock) < std::tie(other->at.ms, other->clock);
  });
  std::vector<Series> all;
  for (const Entry* entry : inside) add_entry(all, *entry);
  const auto first = first_use(inside);
  for (Series& series : all) {
    series.planned = periods_between(series.cadence, first.at(series.wording->pack), window.to);
  }
  return all;
}

double median(std::span<const double> values) {
  std::vector<double> sorted(values.begin(), values.end());
  std::ranges::sort(sorted);
  const std::size_t middle = sorted.size() / 2;
  if (sorted.size() % 2 == 1) return sorted[middle];
  return (sorted[middle - 1] + sorted[middle]) / 2;
}

}  // namespace hearth
