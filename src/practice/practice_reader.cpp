#include "hearth/practice/practice_reader.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "block_reader.hpp"
#include "hearth/core/text.hpp"
#include "hearth/practice/beat.hpp"
#include "hearth/prompt/pack/pack_reader.hpp"
#include "practice_keys.hpp"
#include "practice_words.hpp"

namespace hearth {
namespace {

constexpr int kLongestMinutes = 180;
constexpr std::size_t kMostInList = 8;
constexpr int kMostWordsBefore = 100;  ///< hearth adds some of its own

std::vector<int> read_lengths(const TableReader& reader) {
  std::vector<int> lengths;
  for (const Tree& each : reader.list("lengths")) {
    const auto* minutes = std::get_if<std::int64_t>(&each.data);
    if (minutes == nullptr || *minutes < 1 || *minutes > kLongestMinutes) {
      reader.refuse("lengths", "`lengths` has something else than minutes in it");
      return {};
    }
    lengths.push_back(static_cast<int>(*minutes));
  }
  const bool fits = !lengths.empty() && lengths.size() <= kMostInList;
  if (reader.is_list("lengths") && !fits) {
    reader.refuse("lengths", fmt::format("`lengths` has {} in it", lengths.size()));
  }
  return lengths;
}

std::vector<std::string> read_few(const TableReader& reader, std::string_view key) {
  auto few = reader.shown_list(key);
  const auto count = reader.list(key).size();
  if (reader.is_list(key) && (count == 0 || count > kMostInList)) {
    reader.refuse(key, fmt::format("`{}` has {} in it", key, count));
  }
  return few;
}

std::vector<std::string> read_ids(const TableReader& reader, std::string_view key) {
  std::vector<std::string> ids;
  for (const Tree* each : reader.texts(key)) {
    ids.push_back(std::get<std::string>(each->data));
    if (!is_hyphenated(ids.back())) reader.refuse(key, fmt::format("`{}` is no id", ids.back()));
  }
  return ids;
}

/// Whoever stops is not told how they did.
std::string read_last_words(const TableReader& reader, std::string_view key, Findings& findings) {
  auto words = reader.shown(key);
  for (const std::string_view praise : {"well done", "good job", "finish", "complete"}) {
    if (folded(words).find(praise) == std::string::npos) continue;
    findings.error(reader.at(key), fmt::format("`{}` says \"{}\"", key, praise),
                   "words that are as kind to who stops as to who goes on");
  }
  return words;
}

std::string read_purpose(const TableReader& reader) {
  auto purpose = reader.shown("purpose");
  if (purpose.find('\n') != std::string::npos) {
    reader.refuse("purpose", "`purpose` is longer than a line");
  }
  return purpose;
}

void read_kinds(const TableReader& reader, Practice& practice) {
  practice.family = reader.word("family", kFamilies, practice.family);
  practice.energy = reader.word("energy", kEnergies, practice.energy);
  practice.lead = reader.word("lead", kLeads, practice.lead);
  practice.alone = reader.word("alone", kAlones, practice.alone);
  practice.keeps_answers = reader.word("keep", kKeeps, practice.keeps_answers);
}

void read_review(const TableReader& reader, Practice& practice) {
  practice.needs_review = reader.flag("needs_review");
  practice.sources = reader.shown_list("source");
  practice.reviewed_by = reader.shown("reviewed_by");
  practice.reviewed_on = reader.day("reviewed_on");
  practice.due = reader.day("due");
}

Practice read_whole_head(const TableReader& reader, Findings& findings) {
  Pack head = read_head(reader);
  if (reader.has("kind") && head.kind != PackKind::practice)
    reader.refuse("kind", "this is no practice");
  Practice practice{.id = head.id, .version = head.version, .lang = head.lang};
  practice.title = head.title;
  practice.questions = std::move(head);
  practice.purpose = read_purpose(reader);
  read_kinds(reader, practice);
  practice.no_sex = !reader.has("no_sex") || reader.flag("no_sex");
  practice.position = reader.shown("position");
  practice.lengths = read_lengths(reader);
  practice.agreement_needed = reader.has("agreement_needed") ? reader.flag("agreement_needed")
                                                             : is_of_bodies(practice.family);
  practice.needs_clearance = reader.flag("needs_clearance");
  practice.before_this = read_ids(reader, "before_this");
  practice.instead = reader.has("instead") ? reader.id("instead", is_hyphenated) : "";
  practice.not_when = read_few(reader, "not_when");
  practice.stop_if = read_few(reader, "stop_if");
  practice.ended = read_last_words(reader, "ended", findings);
  practice.stopped = read_last_words(reader, "stopped", findings);
  read_review(reader, practice);
  return practice;
}

/// What touches bodies says when it is not for today, and when to stop, and needs a way to.
void check_bodies(const TableReader& reader, const Practice& practice, Findings& findings) {
  if (!is_of_bodies(practice.family)) return;
  for (const std::string_view key : {"not_when", "stop_if"}) {
    if (reader.has(key)) continue;
    findings.error(
        reader.at("family"),
        fmt::format("a practice of the family {} has no `{}`", to_string(practice.family), key),
        fmt::format("`{}`: a list of 1 to 8 texts", key));
  }
  if (practice.agreement_needed || practice.lead == Practice::Lead::self) return;
  findings.error(reader.at("agreement_needed"),
                 fmt::format("a practice of the family {} that several take part in needs an "
                             "agreement on how to stop",
                             to_string(practice.family)),
                 "`agreement_needed = true`, or `lead = \"self\"`");
}

std::size_t words_in(std::string_view text) {
  std::size_t count = 0;
  bool inside = false;
  for (const char c : text) {
    const bool blank = c == ' ' || c == '\n';
    count += !blank && !inside ? 1 : 0;
    inside = !blank;
  }
  return count;
}

void check_words_before(const TableReader& reader, const Practice& practice, Findings& findings) {
  std::size_t words = words_in(practice.purpose) + words_in(practice.position);
  for (const auto* list : {&practice.not_when, &practice.stop_if}) {
    for (const std::string& text : *list) words += words_in(text);
  }
  if (words <= kMostWordsBefore) return;
  findings.warn(reader.at("not_when"),
                fmt::format("{} words are to be read before this begins", words),
                fmt::format("at most {} in `purpose`, `not_when` and `stop_if`", kMostWordsBefore));
}

bool any_stretches(const Practice& practice) {
  return std::ranges::any_of(practice.blocks, [](const PracticeBlock& block) {
    return std::ranges::any_of(block.steps, &PracticeStep::stretch);
  });
}

/// Everything that may be a part of it, for two.
PracticeChoices longest_choices(const Practice& practice) {
  PracticeChoices choices{.names = {"A", "B"}};
  for (const PracticeBlock& block : practice.blocks) {
    if (block.optional) choices.taken.insert(block.id);
    if (block.drawn) choices.drawn = block.id;
  }
  return choices;
}

void check_lengths(const TableReader& reader, const Practice& practice, Findings& findings) {
  if (any_stretches(practice) != takes_a_length(practice)) {
    findings.error(reader.at("lengths"),
                   takes_a_length(practice) ? "`lengths` change nothing: no step stretches"
                                            : "a step stretches, and there are no `lengths`",
                   "`lengths` and a step with `stretch = true`, or neither");
  }
  if (practice.lengths.empty()) return;
  const int fewest = fewest_minutes(practice, longest_choices(practice));
  if (*std::ranges::min_element(practice.lengths) >= fewest) return;
  findings.error(reader.at("lengths"),
                 fmt::format("for two people this takes {} minutes at least", fewest),
                 "longer ones");
}

void check_draw(const TableReader& reader, const Practice& practice, Findings& findings) {
  if (std::ranges::count(practice.blocks, true, &PracticeBlock::drawn) != 1) return;
  findings.error(reader.at("block"), "one block alone is there to be drawn",
                 "two or more with `draw = true`, or none");
}

void read_questions(const Tree& file, const TableReader& reader, Practice& practice,
                    Findings& findings) {
  if (!reader.has("section")) return;
  read_sections(file, reader, practice.questions, findings);
  if (practice.keeps_answers) return;
  findings.error(reader.at("section"), "`keep` is \"nothing\", and something is asked",
                 "`keep = \"answers\"`, or no [[section]]");
}

}  // namespace

ReadPractice read_practice(const Tree& file) {
  if (auto problem = unreadable(file)) return {{}, {std::move(*problem)}};
  Findings findings;
  const TableReader reader(file, "practice", findings, kPracticeKeys);
  Practice practice = read_whole_head(reader, findings);
  practice.blocks = read_blocks(reader, findings);
  read_questions(file, reader, practice, findings);
  check_bodies(reader, practice, findings);
  check_words_before(reader, practice, findings);
  check_draw(reader, practice, findings);
  if (!findings.has_errors()) check_lengths(reader, practice, findings);
  if (findings.has_errors()) return {std::nullopt, findings.sorted()};
  return {std::move(practice), findings.sorted()};
}

}  // namespace hearth
