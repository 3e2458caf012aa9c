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

/// The question as it was asked last.
std::string question_words(const Wording& wording, const Names& names) {
  const std::string asked = fmt::format("“{}”", one_line(filled(wording.ask, names)));
  return wording.recall.empty() ? asked : fmt::format("{} about {}", asked, wording.recall);
}

/// What is looked at, and where.
struct Closely {
  Axis axis;
  std::vector<NamedVoice> voices;
  const ReportScope& scope;
};

void add_metric(Document& document, const std::string& name, const Closely& all, Panels panels) {
  const Wording* wording = nullptr;
  for (const NamedVoice& one : all.voices) {
    for (const Curve& curve : one.voice.curves) {
      if (!is_called(*curve.series.wording, name) || middles(curve.marks).empty()) continue;
      wording = curve.series.wording.get();
      panels.panels.push_back(close_panel(one, curve, all.axis, all.scope.today));
    }
  }
  if (!wording) return;
  document.blocks.emplace_back(Heading{1, label_of(*wording), period_words(all.axis)});
  document.blocks.emplace_back(Paragraph{question_words(*wording, all.scope.names)});
  document.blocks.emplace_back(std::move(panels));
}

}  // namespace

bool is_called(const Wording& wording, const std::string& name) {
  return folded(wording.metric) == folded(name) || folded(label_of(wording)) == folded(name);
}

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
