#include <fmt/format.h>

#include <algorithm>

#include "hearth/core/text.hpp"
#include "hearth/insight/report.hpp"
#include "voices.hpp"
#include "words/sentences.hpp"

// One metric, or some, looked at closely.
namespace hearth {
namespace {

Panel close_panel(const NamedVoice& one, const Curve& curve, const Axis& axis, Date today) {
  Panel panel = panel_of(one, curve, axis);
  const std::vector<Saying> said = said_closely(curve, axis, today);
  if (std::string words = worded(said); !words.empty()) panel.says.push_back(std::move(words));
  return panel;
}

/// As somebody was asked it.
std::string question_words(const Wording& wording, const Names& names) {
  const std::string asked = fmt::format("“{}”", one_line(filled(wording.ask, names)));
  return wording.recall.empty() ? asked : fmt::format("{} about {}", asked, wording.recall);
}

/// What is looked at, and where.
struct Closely {
  Axis axis;
  std::vector<NamedVoice> voices;
  const ReportScope& scope;

  Names names_for(const Author& person) const {
    const auto found = scope.names.find(person);
    return found == scope.names.end() ? Names{} : found->second;
  }
};

/// A line of a voice that is looked at.
struct Asked {
  const NamedVoice* one;
  const Curve* curve;
};

std::vector<Asked> asked_for(const std::string& metric, const Closely& all) {
  std::vector<Asked> lines;
  for (const NamedVoice& one : all.voices) {
    for (const Curve& curve : one.voice.curves) {
      const bool is_meant = curve.series.wording->metric == metric;
      if (is_meant && !middles(curve.marks).empty()) lines.push_back({&one, &curve});
    }
  }
  return lines;
}

/// Each of its wordings once, with whom it was put to.
Remarks questions_in(std::span<const Asked> lines, const Closely& all) {
  Remarks questions;
  for (const auto& [one, curve] : lines) {
    const Names names = all.names_for(one->voice.person);
    Remarks::Remark question{one->shown, question_words(*curve->series.wording, names)};
    const bool is_known = std::ranges::any_of(questions.remarks, [&](const auto& known) {
      return known.voice == question.voice && known.text == question.text;
    });
    if (!is_known) questions.remarks.push_back(std::move(question));
  }
  return questions;
}

/// Once where all were asked the same, else by each.
void add_questions(Document& document, Remarks questions) {
  const std::string first = questions.remarks.front().text;
  const bool all_the_same = std::ranges::all_of(
      questions.remarks, [&](const Remarks::Remark& one) { return one.text == first; });
  if (all_the_same) {
    document.blocks.emplace_back(Paragraph{first});
  } else {
    document.blocks.emplace_back(std::move(questions));
  }
}

void add_metric(Document& document, const std::string& metric, const Closely& all, Panels panels) {
  const std::vector<Asked> lines = asked_for(metric, all);
  if (lines.empty()) return;
  for (const auto& [one, curve] : lines) {
    panels.panels.push_back(close_panel(*one, *curve, all.axis, all.scope.today));
  }
  document.blocks.emplace_back(
      Heading{1, label_of(*lines.front().curve->series.wording), period_words(all.axis)});
  add_questions(document, questions_in(lines, all));
  document.blocks.emplace_back(std::move(panels));
}

}  // namespace

Document closely(std::span<const std::string> metrics, std::span<const Series> series,
                 const std::vector<Person>& people, const ReportScope& scope,
                 const std::vector<Panels::Event>& events) {
  const Axis axis = axis_of(scope.window, scope.step);
  const Closely all{axis, voices_of(series, people, axis), scope};
  const Panels empty{
      shown_axis(axis), events_on(axis, events, kAllEvents), {}, Panels::Size::close};
  Document document;
  for (const std::string& name : metrics) add_metric(document, name, all, empty);
  return document;
}

}  // namespace hearth
