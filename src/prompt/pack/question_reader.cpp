#include "part_readers.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "hearth/core/text.hpp"
#include "option_reader.hpp"

namespace hearth {
namespace {

constexpr std::size_t kLongestAsk = 400;
constexpr double kWidestScale = 100;
constexpr double kFarthestEnd = 1'000'000;

/// A question of such a name could not be told from the words of a condition.
bool is_condition_word(std::string_view id) {
  static constexpr std::array<std::string_view, 7> kWords{"and", "or", "not",     "in",
                                                          "yes", "no", "answered"};
  return std::ranges::find(kWords, id) != kWords.end();
}

bool chooses(QuestionType type) {
  return type == QuestionType::choice || type == QuestionType::choices;
}

std::string read_question_id(const TableReader& reader, Findings& findings) {
  auto id = reader.id("id", is_underscored);
  if (is_condition_word(id)) {
    findings.error(reader.at("id"), fmt::format("`{}` is a word of conditions", id),
                   "an id that conditions can name");
  }
  return id;
}

std::string read_ask(const TableReader& reader, Findings& findings) {
  auto ask = reader.shown("ask");
  const auto length = graphemes(ask).size();
  if (length > kLongestAsk) {
    findings.warn(reader.at("ask"), fmt::format("`ask` is {} characters long", length),
                  fmt::format("at most {}: the rest can go to `why`", kLongestAsk));
  }
  return ask;
}

void refuse_misplaced(const TableReader& reader, std::string_view key, std::string_view expected) {
  if (!reader.has(key)) return;
  reader.refuse_key(key, fmt::format("`{}` does not belong to this type of question", key),
                    fmt::format("`{}` on {} only", key, expected));
}

bool is_scale_end(double end) { return end == std::floor(end) && std::abs(end) <= kFarthestEnd; }

void check_scale_end(const TableReader& reader, std::string_view key,
                     const std::optional<double>& end) {
  if (end && !is_scale_end(*end)) {
    reader.refuse(key, fmt::format("`{}` is not a whole number that a scale can have", key));
  }
}

/// Whether one end was given without the other.
bool is_half_open(const TableReader& reader, Findings& findings) {
  if (reader.has("min") == reader.has("max")) return false;
  const auto* given = reader.has("min") ? "min" : "max";
  const auto* missing = reader.has("min") ? "max" : "min";
  findings.error(reader.at(given), fmt::format("a scale with `{}` has no `{}`", given, missing),
                 "both, or neither for 0 to 10");
  return true;
}

void check_order(const TableReader& reader, const Wording& wording, Findings& findings) {
  if (!wording.min || !wording.max || *wording.min < *wording.max) return;
  const auto* what = *wording.min > *wording.max ? "min is above max" : "min is the same as max";
  findings.error(reader.at("min"), what, "a `min` below `max`");
}

void read_scale(const TableReader& reader, Wording& wording, Findings& findings) {
  wording.low = reader.shown("low");
  wording.high = reader.shown("high");
  if (wording.low.empty() || wording.high.empty()) {
    findings.warn(reader.at("type"), "this scale does not say what its ends mean",
                  "both `low` and `high`");
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
    reader.refuse("max", fmt::format("this scale has more than {} steps", kWidestScale));
  }
}

void read_range(const TableReader& reader, Wording& wording, Findings& findings) {
  const bool scale = wording.type == QuestionType::scale;
  if (!scale) {
    refuse_misplaced(reader, "low", "a scale");
    refuse_misplaced(reader, "high", "a scale");
  }
  if (!scale && wording.type != QuestionType::number) {
    refuse_misplaced(reader, "min", "a scale or a number");
    refuse_misplaced(reader, "max", "a scale or a number");
    return;
  }
  wording.min = reader.number("min");
  wording.max = reader.number("max");
  if (scale) return read_scale(reader, wording, findings);
  check_order(reader, wording, findings);
}

void read_choices(const TableReader& reader, Wording& wording, Findings& findings) {
  if (!chooses(wording.type)) return refuse_misplaced(reader, "options", "choice and choices");
  if (reader.has("options")) {
    wording.options = read_options(reader, findings);
  } else {
    findings.error(reader.at("type"), "there is nothing to choose from",
                   "`options`: a list of 2 to 40 texts");
  }
}

/// What is no number of the same scale for everybody has nothing to be compared.
Compare read_compare(const TableReader& reader, QuestionType type) {
  if (type != QuestionType::scale) refuse_misplaced(reader, "compare", "a scale");
  return reader.word("compare", parse_compare).value_or(Compare::none);
}

bool is_metric(std::string_view name) { return name.empty() || is_underscored(name); }

std::string read_metric(const TableReader& reader, const Wording& wording) {
  if (reader.has("metric")) return reader.id("metric", is_metric);
  const bool counts = wording.type == QuestionType::scale || wording.type == QuestionType::number;
  return counts ? wording.id : std::string();
}

void check_desire(const TableReader& reader, const Wording& wording, Findings& findings) {
  if (wording.metric != "desire" || wording.better == Better::neither) return;
  findings.warn(reader.at("better"), "desire is given a good direction",
                "`better = \"neither\"`: more or less desire is not better or worse");
}

/// What holds for every type of question.
Wording read_common(const TableReader& reader, const Pack& pack, Findings& findings) {
  Wording wording;
  wording.pack = pack.id;
  wording.version = pack.version;
  wording.id = read_question_id(reader, findings);
  wording.ask = read_ask(reader, findings);
  wording.recall = reader.shown("recall");
  wording.better = reader.word("better", parse_better).value_or(Better::neither);
  return wording;
}

void read_typed(const TableReader& reader, QuestionType type, Wording& wording,
                Findings& findings) {
  wording.type = type;
  wording.metric = read_metric(reader, wording);
  read_range(reader, wording, findings);
  read_choices(reader, wording, findings);
  check_desire(reader, wording, findings);
}

void check_pressure(const TableReader& reader, const Wording& wording, Share share,
                    Findings& findings) {
  if (!asks_of_pressure(wording) || share == Share::only_me) return;
  const bool named = wording.id == "pressure";
  const auto* key = reader.has("share") ? "share" : named ? "id" : "metric";
  findings.warn(reader.at(key), "an answer about pressure is not private",
                "`share = \"private\"`: it is safe to give only if nobody else reads it");
}

Share read_share(const TableReader& reader, const QuestionSetting& setting, Findings& findings) {
  const auto own = reader.word("share", parse_share);
  if (!own) return setting.share;
  if (*own == Share::shared && setting.share == Share::only_me) {
    findings.warn(reader.at("share"), "this question is shared in a private section",
                  "a section of its own: people trust what a section promises");
  }
  check_together(setting.audience, *own, reader.at("share"), findings);
  return *own;
}

/// Whether a question was asked tells of the answers that its condition names: it is as private as
/// they are. Those before it are so already, and with them what they depend on in turn.
Share share_under(const Condition& when, Share share, const QuestionNames& names,
                  const TableReader& reader, Findings& findings) {
  const NamedQuestion* named = names.most_private(when);
  if (named == nullptr || named->share >= share) return share;
  findings.mended(reader.at("when"),
                  fmt::format("this question is {}, and whether it is asked tells the answer to "
                              "`{}`, which is {}",
                              to_string(share), named->id, to_string(named->share)),
                  fmt::format("`share = \"{}\"`, or no such `when`", to_string(named->share)));
  return named->share;
}

/// Without a type, and without options where they are needed, nothing can be said of conditions.
bool is_doubtful(std::optional<QuestionType> type, const Wording& wording) {
  return !type || (chooses(*type) && wording.options.empty());
}

std::vector<Notice> read_notices(const TableReader& question, Audience audience,
                                 const QuestionNames& names, Findings& findings) {
  std::vector<Notice> notices;
  for (const auto* table : question.tables("notice")) {
    const TableReader reader(*table, "notice", findings);
    auto when = names.condition(reader, "when", audience, findings);
    notices.push_back({std::move(when), reader.shown("say")});
  }
  return notices;
}

}  // namespace

Question read_question(const Tree& table, const QuestionSetting& setting, QuestionNames& names,
                       Findings& findings) {
  const TableReader reader(table, "question", findings);
  auto wording = read_common(reader, setting.pack, findings);
  const auto type = reader.word("type", parse_question_type);
  if (type) read_typed(reader, *type, wording, findings);
  Question question;
  if (type) question.compare = read_compare(reader, *type);
  question.when = names.condition(reader, "when", setting.audience, findings);
  question.share =
      share_under(question.when, read_share(reader, setting, findings), names, reader, findings);
  check_pressure(reader, wording, question.share, findings);
  question.why = reader.shown("why");
  question.carry = reader.flag("carry");
  if (!names.add({wording.id, setting.audience, name_type(wording), question.share,
                  is_doubtful(type, wording)})) {
    findings.error(reader.at("id"), fmt::format("there are two questions `{}`", wording.id),
                   "an id that no other question of the pack has");
  }
  question.notices = read_notices(reader, setting.audience, names, findings);
  question.wording = std::make_shared<const Wording>(std::move(wording));
  return question;
}

void check_together(Audience audience, Share share, Position at, Findings& findings) {
  if (audience == Audience::each || share != Share::only_me) return;
  findings.warn(at, "what is answered together cannot be private to one person",
                "another `share`, or `for = \"each\"`");
}

}  // namespace hearth
