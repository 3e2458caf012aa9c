#include "part_readers.hpp"

#include <algorithm>
#include <cmath>

#include "hearth/core/translated.hpp"
#include "hearth/prompt/answer/answer_kind.hpp"

namespace hearth {
namespace {

constexpr double kWidestScale = 100;
constexpr double kFarthestEnd = 1'000'000;
constexpr std::size_t kFewest = 2;
constexpr std::size_t kMost = 40;
constexpr std::string_view kExpected = msgid("a text, or { id = \"...\", say = \"...\" }");

Option plain_option(const Tree& element, const std::string& text, Findings& findings) {
  if (text.empty()) findings.error(element.at, tr("an option is empty"), translated(kExpected));
  check_shown(text, "options", element.at, findings);
  return {text, text};
}

Option option_of(const Tree& element, Findings& findings) {
  if (const auto* text = std::get_if<std::string>(&element.data)) {
    return plain_option(element, *text, findings);
  }
  if (std::holds_alternative<Tree::Table>(element.data)) {
    const TableReader reader(element, "option", findings);
    return {reader.text("id"), reader.shown("say")};
  }
  findings.error(element.at, tr("`options` has {} in it", translated(element.kind())),
                 translated(kExpected));
  return {};
}

bool has_id(const std::vector<Option>& options, const std::string& id) {
  return std::ranges::any_of(options, [&id](const Option& each) { return each.id == id; });
}

Position id_at(const Tree& element) {
  const auto* id = element.find("id");
  return id == nullptr ? element.at : id->at;
}

std::vector<Option> read_options(const TableReader& question, Findings& findings) {
  const auto& elements = question.list("options");
  if (question.is_list("options") && (elements.size() < kFewest || elements.size() > kMost)) {
    question.refuse("options", tr("`options` has {} in it", elements.size()));
  }
  std::vector<Option> options;
  for (const auto& element : elements) {
    auto option = option_of(element, findings);
    if (option.id.empty()) continue;
    if (has_id(options, option.id)) {
      findings.error(id_at(element), tr("there are two options `{}`", option.id),
                     tr("an id that no other option of the question has"));
    }
    options.push_back(std::move(option));
  }
  return options;
}

void refuse_misplaced(const TableReader& reader, std::string_view key, std::string_view expected) {
  if (!reader.has(key)) return;
  reader.refuse_key(key, tr("`{}` does not belong to this type of question", key),
                    tr("`{}` on {} only", key, translated(expected)));
}

bool is_scale_end(double end) { return end == std::floor(end) && std::abs(end) <= kFarthestEnd; }

void check_scale_end(const TableReader& reader, std::string_view key,
                     const std::optional<double>& end) {
  if (end && !is_scale_end(*end)) {
    reader.refuse(key, tr("`{}` is not a whole number that a scale can have", key));
  }
}

/// Whether one end was given without the other.
bool is_half_open(const TableReader& reader, Findings& findings) {
  if (reader.has("min") == reader.has("max")) return false;
  const auto* given = reader.has("min") ? "min" : "max";
  const auto* missing = reader.has("min") ? "max" : "min";
  findings.error(reader.at(given), tr("a scale with `{}` has no `{}`", given, missing),
                 tr("both, or neither for 0 to 10"));
  return true;
}

void check_order(const TableReader& reader, const Wording& wording, Findings& findings) {
  if (!wording.min || !wording.max || *wording.min < *wording.max) return;
  const std::string what =
      *wording.min > *wording.max ? tr("min is above max") : tr("min is the same as max");
  findings.error(reader.at("min"), what, tr("a `min` below `max`"));
}

void read_scale(const TableReader& reader, Wording& wording, Findings& findings) {
  wording.low = reader.shown("low");
  wording.high = reader.shown("high");
  if (wording.low.empty() || wording.high.empty()) {
    findings.warn(reader.at("type"), tr("this scale does not say what its ends mean"),
                  tr("both `low` and `high`"));
  }
  check_scale_end(reader, "min", wording.min);
  check_scale_end(reader, "max", wording.max);
  if (is_half_open(reader, findings)) return;
  if (!reader.has("min")) {
    wording.min = 0;
    wording.max = 10;
  }
  check_order(reader, wording, findings);
  if (wording.min && wording.max && *wording.max - *wording.min > kWidestScale) {
    reader.refuse("max", tr("this scale has more than {} steps", kWidestScale));
  }
}

void read_range(const TableReader& reader, Wording& wording, Findings& findings) {
  const bool scale = kind_of(wording).input == Input::scale;
  if (!scale) {
    refuse_misplaced(reader, "low", msgid("a scale"));
    refuse_misplaced(reader, "high", msgid("a scale"));
  }
  if (!kind_of(wording).counts()) {
    refuse_misplaced(reader, "min", msgid("a scale or a number"));
    refuse_misplaced(reader, "max", msgid("a scale or a number"));
    return;
  }
  wording.min = reader.number("min");
  wording.max = reader.number("max");
  if (scale) return read_scale(reader, wording, findings);
  check_order(reader, wording, findings);
}

void read_choices(const TableReader& reader, Wording& wording, Findings& findings) {
  if (!kind_of(wording).chooses())
    return refuse_misplaced(reader, "options", msgid("choice and choices"));
  if (reader.has("options")) {
    wording.options = read_options(reader, findings);
  } else {
    findings.error(reader.at("type"), tr("there is nothing to choose from"),
                   tr("`options`: a list of 2 to 40 texts"));
  }
}

bool is_metric(std::string_view name) { return name.empty() || is_underscored(name); }

std::string read_metric(const TableReader& reader, const Wording& wording) {
  if (reader.has("metric")) return reader.id("metric", is_metric);
  return kind_of(wording).counts() ? wording.id : std::string();
}

void check_desire(const TableReader& reader, const Wording& wording, Findings& findings) {
  if (wording.metric != "desire" || wording.better == Better::neither) return;
  findings.warn(reader.at("better"), tr("desire is given a good direction"),
                tr("`better = \"neither\"`: more or less desire is not better or worse"));
}

}  // namespace

Compare read_compare(const TableReader& reader, QuestionType type) {
  if (kind_of(type).input != Input::scale) refuse_misplaced(reader, "compare", msgid("a scale"));
  return reader.word("compare", parse_compare).value_or(Compare::none);
}

void read_typed(const TableReader& reader, QuestionType type, Wording& wording,
                Findings& findings) {
  wording.type = type;
  wording.metric = read_metric(reader, wording);
  read_range(reader, wording, findings);
  read_choices(reader, wording, findings);
  check_desire(reader, wording, findings);
}

}  // namespace hearth
