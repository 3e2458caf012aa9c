#include "hearth/app/journal/entry_words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "hearth/core/error.hpp"
#include "hearth/core/text.hpp"
#include "hearth/insight/own_words.hpp"
#include "hearth/insight/page/score.hpp"
#include "hearth/insight/series.hpp"
#include "hearth/plan/happened.hpp"
#include "hearth/prompt/answer/answer_text.hpp"
#include "hearth/prompt/answer/tags.hpp"
#include "hearth/store/shelf/toml.hpp"

namespace hearth {
namespace {

constexpr std::array<std::string_view, 2> kYardsticks{"comfort", "satisfaction"};
constexpr std::size_t kMostNumbers = 2;

std::string title_in(const Shelf& shelf, const std::string& name) try {
  const auto file = shelf.find(name);
  const auto parsed = file ? parse_prompt(file->text) : ParsedToml{};
  return parsed.tree ? one_line(parsed.tree->text("title")) : "";
} catch (const Error&) {
  return "";
}

std::string by_its_id(const Entry& entry) {
  const bool checkin = entry.kind == PackKind::checkin;
  return fmt::format("{} {}", entry.pack, checkin ? "check-in" : to_string(entry.kind));
}

bool is_number(const Answer& answer) {
  return std::holds_alternative<double>(answer.value) && !answer.wording->metric.empty();
}

bool is_yardstick(const Answer& answer) {
  return std::ranges::find(kYardsticks, answer.wording->metric) != kYardsticks.end();
}

std::string number_words(const Answer& answer) {
  return fmt::format("{} {}", label_of(*answer.wording),
                     on_its_scale(*answer.wording, std::get<double>(answer.value)));
}

std::string numbers_of(const Entry& entry, bool (*wanted)(const Answer&)) {
  std::vector<std::string> numbers;
  for (const Answer& answer : entry.answers) {
    const bool has_room = numbers.size() < kMostNumbers;
    if (has_room && is_number(answer) && wanted(answer)) numbers.push_back(number_words(answer));
  }
  return fmt::format("{}", fmt::join(numbers, ", "));
}

std::string in_words(const Answer& answer) {
  return one_line(shown(*answer.wording, answer.value));
}

/// The first that a sentence can be made of: words before a choice or a day.
std::string first_answer(const Entry& entry) {
  const auto is_told = [](const Answer& answer) {
    return answered(answer.value) && !std::holds_alternative<double>(answer.value) &&
           !std::holds_alternative<bool>(answer.value);
  };
  const auto found = std::ranges::find_if(entry.answers, is_told);
  return found == entry.answers.end() ? "" : in_words(*found);
}

/// The words of it that were written to be kept; empty for none.
std::string kept(const Entry& entry) {
  const std::vector<OwnWords> words = kept_words({&entry, 1}, {});
  return words.empty() ? "" : fmt::format("“{}”", words.back().words);
}

std::string gist_of(const Entry& entry) {
  const std::string ways[] = {kept(entry), numbers_of(entry, is_yardstick),
                              numbers_of(entry, [](const Answer&) { return true; }),
                              first_answer(entry)};
  const auto found = std::ranges::find_if(ways, [](const auto& way) { return !way.empty(); });
  return found == std::end(ways) ? "" : *found;
}

bool is_blank(const Entry& entry) { return !says_anything(entry.answers); }

std::string words_of(const Entry& entry, Titles& titles) {
  if (entry.kind == PackKind::plan) return "Plan: " + what_happened(entry);
  if (entry.kind == PackKind::log && is_blank(entry)) return "—";
  if (const auto score = score_in(entry)) return score_words(*score);
  const bool is_note = entry.kind == PackKind::log && !text_of(entry).empty();
  if (is_note) return std::string(text_of(entry));
  const std::string gist = gist_of(entry);
  return fmt::format("{}{}{}", titles.of(entry), gist.empty() ? "" : ": ", gist);
}

}  // namespace

std::string Titles::of(const Entry& entry) {
  if (entry.kind == PackKind::plan) return what_happened(entry);
  const std::string name = fmt::format("{}/{}", to_string(entry.kind), entry.pack);
  const auto [known, is_new] = known_.try_emplace(name);
  if (is_new) known->second = title_in(shelf_, name);
  return known->second.empty() ? by_its_id(entry) : known->second;
}

std::string on_its_scale(const Wording& wording, double value) {
  const bool from_zero = wording.min == 0.0 && wording.max;
  if (!from_zero) return number_text(value);
  return fmt::format("{} of {}", number_text(value), number_text(*wording.max));
}

std::string entry_line(const Entry& entry, Titles& titles) {
  const std::string line = words_of(entry, titles);
  return entry.tags.empty() ? line : line + " " + tags_line(entry.tags, "#");
}

}  // namespace hearth
