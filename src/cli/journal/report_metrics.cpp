#include "report_metrics.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "hearth/core/error.hpp"
#include "hearth/core/text.hpp"
#include "hearth/insight/report.hpp"

namespace hearth {
namespace {

void add_new(std::vector<std::string>& list, const std::string& metric) {
  if (std::ranges::find(list, metric) == list.end()) list.push_back(metric);
}

Error none_called_so(std::span<const Series> series, const std::string& word) {
  std::vector<std::string> known;
  for (const Series& one : series) add_new(known, one.wording->metric);
  return Error(fmt::format("Nothing called {} that others may see was answered in that time.",
                           printable(word)),
               fmt::format("There is {}.", fmt::join(known, ", ")), Exit::nothing_found);
}

Error several_called_so(const std::vector<std::string>& metrics, const std::string& word) {
  return Error(fmt::format("{} may mean {}.", printable(word), fmt::join(metrics, ", ")),
               "Say which of them.", Exit::usage);
}

}  // namespace

std::vector<std::string> metrics_asked(std::span<const Series> series,
                                       const std::vector<std::string>& words) {
  std::vector<std::string> metrics;
  for (const std::string& word : words) {
    const std::vector<std::string> meant = metrics_meant(series, word);
    if (meant.empty()) throw none_called_so(series, word);
    if (meant.size() > 1) throw several_called_so(meant, word);
    add_new(metrics, meant.front());
  }
  return metrics;
}

}  // namespace hearth
