#include <fmt/format.h>

#include "hearth/core/text.hpp"
#include "hearth/prompt/answer/value.hpp"
#include "number_words.hpp"
#include "sentences.hpp"
#include "templates.hpp"

// What is said of a single line: beside its name, and for those who listen to it.

namespace hearth {
namespace {

using fmt::arg;

std::string with_range(const char* template_row, const Summary& summary, const Range& range) {
  return row::fill(template_row, arg("range", range_words(range)),
                   arg("middle", number_text(summary.middle)));
}

/// What there is of the values, long and short.
struct Gist {
  std::string in_full;
  std::string in_short;
};

Gist gist_of(const InNumbers& numbers) {
  const Summary& summary = numbers.summary;
  if (summary.answered < kFewest) {
    const std::string values = with_commas(number_texts(numbers.values));
    if (numbers.are_middles) return {row::fill(row::kMiddles, arg("values", values)), values};
    return {values, values};
  }
  if (summary.answered < kEnough) {
    return {with_range(row::kMiddle, summary, summary.all),
            with_range(row::kMid, summary, summary.all)};
  }
  const std::string mostly = with_range(row::kMostly, summary, summary.mostly);
  return {mostly, mostly};
}

/// Each planned mark, oldest first.
std::string marks_in_words(const std::vector<Mark>& marks) {
  std::vector<std::string> words;
  for (const Mark& mark : marks) {
    if (!mark.planned) continue;
    words.push_back(mark.middle ? number_text(*mark.middle) : translated(row::kGap));
  }
  return with_commas(words);
}

/// Empty with few marks, of which each was told.
std::string gist_in_words(const Summary& summary) {
  if (summary.answered < kFewest) return {};
  if (summary.answered < kEnough) return with_range(row::kMiddleSo, summary, summary.all);
  return with_range(row::kMostlySo, summary, summary.mostly);
}

/// Empty for a scale whose ends have no words.
std::string ends_in_words(const Wording& wording) {
  if (!wording.min || !wording.max || wording.low.empty() || wording.high.empty()) return {};
  return row::fill(row::kEnds, arg("a", number_text(*wording.min)), arg("low", wording.low),
                   arg("b", number_text(*wording.max)), arg("high", wording.high));
}

}  // namespace

std::vector<std::string> notes(const InNumbers& numbers) {
  const Summary& summary = numbers.summary;
  const Gist gist = gist_of(numbers);
  const std::string of =
      row::fill(row::kOf, arg("n", summary.answered), arg("all", summary.planned));
  const std::string slash = fmt::format("{}/{}", summary.answered, summary.planned);
  std::vector<std::string> all{gist.in_full + ", " + of};
  for (const std::string& shorter : {gist.in_short + ", " + of, gist.in_short + ", " + slash}) {
    if (shorter.size() < all.back().size()) all.push_back(shorter);
  }
  return all;
}

std::string in_words(const Curve& curve, CalendarStep step) {
  const Summary summary = summary_of(curve);
  const Wording& wording = *curve.series.wording;
  std::string text = as_sentence(row::fill(
      has_several_in_one(curve) ? row::kMiddlesInWords : row::kInWords, arg("m", label_of(wording)),
      arg("n", summary.answered), arg("all", summary.planned), arg("weeks", plural(step)),
      arg("values", marks_in_words(curve.marks))));
  for (const std::string& more : {gist_in_words(summary), ends_in_words(wording)}) {
    if (!more.empty()) text += " " + more;
  }
  return text;
}

}  // namespace hearth
