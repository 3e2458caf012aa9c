#include "hearth/store/shelf/pack_summary.hpp"

#include <algorithm>

#include "hearth/practice/beat.hpp"

namespace hearth {

PackSummary summary_of(const Pack& pack) {
  PackSummary summary{pack.lang, pack.title, pack.minutes};
  for (const Section& section : pack.sections) {
    for (const Question& question : section.questions) {
      const std::string& metric = question.wording->metric;
      const bool is_known = std::ranges::find(summary.metrics, metric) != summary.metrics.end();
      if (!metric.empty() && !is_known) summary.metrics.push_back(metric);
    }
  }
  return summary;
}

PackSummary summary_of(const Practice& practice) {
  return {practice.lang, practice.title, about_minutes(practice)};
}

PackSummary summary_of(const LearnTopic& topic) { return {topic.lang, topic.title}; }

}  // namespace hearth
