#include "everything.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "hearth/core/day_words.hpp"
#include "hearth/core/text.hpp"
#include "hearth/insight/summary.hpp"
#include "hearth/prompt/answer/value.hpp"

namespace hearth {
namespace {

/// A question that asks for tags, and how what was named there is introduced.
struct TagQuestion {
  std::string_view id;
  std::string_view says;
};

constexpr std::array<TagQuestion, 2> kTagQuestions{
    {{"helped", "Helped: "}, {"hindered", "In the way: "}}};

std::string times_words(const std::vector<std::pair<std::string, int>>& tags) {
  std::vector<std::string> words;
  for (const auto& [tag, times] : tags) words.push_back(fmt::format("{} ({})", tag, times));
  return fmt::format("{}.", fmt::join(words, ", "));
}

/// What one person named more than once.
std::string helped_words(const Author& person, const ReportWords& words) {
  std::string text;
  for (const TagQuestion& question : kTagQuestions) {
    for (const TagCounts& counts : words.repeated) {
      if (counts.person != person || counts.question != question.id || counts.tags.empty())
        continue;
      if (!text.empty()) text += " ";
      text += std::string(question.says) + times_words(counts.tags);
    }
  }
  return text;
}

void add_helped(Document& document, std::span<const Person> people, const ReportWords& words) {
  Remarks remarks;
  for (std::size_t n = 0; n < people.size(); ++n) {
    std::string text = helped_words(people[n].id, words);
    if (text.empty()) continue;
    remarks.remarks.push_back({{people[n].name, static_cast<int>(n)}, std::move(text)});
  }
  if (remarks.remarks.empty()) return;
  document.blocks.emplace_back(Heading{2, "What helped, what got in the way"});
  document.blocks.emplace_back(std::move(remarks));
}

Quote quote_of(const OwnWords& one) {
  std::string source = fmt::format("{}, {}", one.who, day_month(one.day));
  if (!one.what.empty()) source += ", " + one.what;
  return {one.words, std::move(source), true};
}

void add_quotes(Document& document, const char* title, const std::vector<OwnWords>& all) {
  if (all.empty()) return;
  document.blocks.emplace_back(Heading{2, title});
  for (const OwnWords& one : all) document.blocks.emplace_back(quote_of(one));
}

void add_list(Document& document, const char* title, std::vector<std::string> items) {
  if (items.empty()) return;
  document.blocks.emplace_back(Heading{2, title});
  document.blocks.emplace_back(Bullets{std::move(items)});
}

void add_onward(Document& document, const ReportWords& words) {
  std::vector<std::string> items;
  if (!words.step.empty()) {
    items.push_back(as_sentence(fmt::format("Plan: {}. You are at: {}", words.ladder, words.step)));
  }
  for (const std::string& agreement : words.agreements) items.push_back(agreement);
  for (const std::string& question : words.questions) items.push_back("For your team: " + question);
  for (const std::string& feeling : words.open_feelings) {
    items.push_back("Still open for you: " + feeling);
  }
  add_list(document, "From here", std::move(items));
}

/// Empty where the ends of the scale have no words.
std::string scale_words(const Curve& curve) {
  const Wording& wording = *curve.series.wording;
  if (!wording.min || !wording.max || (wording.low.empty() && wording.high.empty())) return {};
  return fmt::format("{}: {} {}, {} {}", label_of(wording), number_text(*wording.min), wording.low,
                     number_text(*wording.max), wording.high);
}

}  // namespace

Panels drawn_in_full(std::span<const NamedVoice> voices, const Axis& axis,
                     const std::vector<Panels::Event>& events) {
  Panels panels{shown_axis(axis), events_on(axis, events, kAllEvents), {}, Panels::Size::small};
  for (const NamedVoice& one : voices) {
    for (const Curve& curve : one.voice.curves) {
      if (!middles(curve.marks).empty()) panels.panels.push_back(panel_of(one, curve, axis));
    }
  }
  return panels;
}

void add_people_words(Document& document, std::span<const Person> people,
                      const ReportWords& words) {
  add_helped(document, people, words);
  add_quotes(document, "In your own words", words.kept);
  add_quotes(document, "What has moved in what is all right", words.boundaries);
  add_list(document, "What has moved in the plan", words.plan_moves);
  add_onward(document, words);
}

void add_scales(Document& document, std::span<const NamedVoice> voices) {
  std::vector<std::string> scales;
  for (const NamedVoice& one : voices) {
    for (const Curve& curve : one.voice.curves) {
      std::string words = scale_words(curve);
      const bool is_new = std::ranges::find(scales, words) == scales.end();
      if (!words.empty() && is_new) scales.push_back(std::move(words));
    }
  }
  add_list(document, "The scales", std::move(scales));
}

}  // namespace hearth
