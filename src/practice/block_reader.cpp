#include "block_reader.hpp"

#include <algorithm>
#include <set>

#include <fmt/format.h>

#include "practice_keys.hpp"
#include "practice_words.hpp"
#include "step_reader.hpp"

namespace hearth {
namespace {

constexpr int kMostRounds = 6;

/// An id that stands in the file once.
class Ids {
 public:
  Ids(std::string_view what, std::string_view within) : what_(what), within_(within) {}

  void add(const std::string& id, Position at, Findings& findings) {
    if (id.empty() || seen_.insert(id).second) return;
    findings.error(at, fmt::format("there are two {} `{}`", what_, id),
                   fmt::format("an id that no other of the {} has", within_));
  }

 private:
  std::string_view what_;
  std::string_view within_;
  std::set<std::string> seen_;
};

bool says(const PracticeStep& step, std::string_view mark) {
  const auto in = [mark](const std::string& text) { return text.find(mark) != text.npos; };
  return in(step.say) || in(step.light) || in(step.plain) || std::ranges::any_of(step.cues, in) ||
         (step.check && in(step.check->ask));
}

/// Where all are meant it is nobody's turn.
void check_turn(const PracticeStep& step, const PracticeBlock& block, Position at,
                Findings& findings) {
  if (block.per_person) return;
  const bool takes_turns = step.turn != PracticeStep::Turn::all || !step.others.empty();
  if (!takes_turns && !says(step, "{name}") && !says(step, "{others}")) return;
  findings.error(at,
                 fmt::format("the step `{}` speaks of whose turn it is, and the block is for "
                             "all",
                             step.id),
                 "`per = \"person\"` in the block");
}

void check_alone(const PracticeStep& step, Position at, Findings& findings) {
  if (step.alone.find("{name}") == std::string::npos &&
      step.alone.find("{others}") == std::string::npos) {
    return;
  }
  findings.error(at, "`alone` speaks of others", "words for somebody who is by themselves");
}

void check_no(const PracticeStep& step, const PracticeBlock& block, Position at,
              Findings& findings) {
  if (!step.check || step.check->no.empty()) return;
  if (std::ranges::find(block.steps, step.check->no, &PracticeStep::id) != block.steps.end()) {
    return;
  }
  findings.error(at, fmt::format("there is no step `{}` to go to in this block", step.check->no),
                 "the id of a step of the same block");
}

void check_steps(const std::vector<const Tree*>& tables, const PracticeBlock& block,
                 Findings& findings) {
  bool stretches = false;
  for (std::size_t n = 0; n < block.steps.size(); ++n) {
    const PracticeStep& step = block.steps[n];
    check_turn(step, block, tables[n]->at, findings);
    check_alone(step, tables[n]->at, findings);
    check_no(step, block, tables[n]->at, findings);
    if (step.stretch && stretches) {
      findings.error(tables[n]->at, "two steps of this block stretch", "one that does");
    }
    stretches = stretches || step.stretch;
  }
}

void check_block(const TableReader& reader, const PracticeBlock& block, Findings& findings) {
  if (reader.is_list("step") && reader.list("step").empty()) {
    reader.refuse("step", "`step` has nothing in it");
  }
  if (!block.per_person && block.title.find("{name}") != std::string::npos) {
    findings.error(reader.at("title"), "the title names whose turn it is, and the block is for all",
                   "`per = \"person\"`, or a title for all");
  }
  if (!block.drawn || !block.optional) return;
  findings.error(reader.at("optional"), "a block cannot be both drawn and optional",
                 "`draw` or `optional`");
}

PracticeBlock read_block(const Tree& table, Ids& steps, Findings& findings) {
  const TableReader reader(table, "block", findings, kPracticeKeys);
  PracticeBlock block{.id = reader.id("id", is_hyphenated_or_underscored),
                      .title = reader.shown("title"),
                      .per_person = reader.word("per", kPers, false),
                      .rounds = reader.whole("rounds", 1, kMostRounds).value_or(1),
                      .optional = reader.flag("optional"),
                      .drawn = reader.flag("draw"),
                      .steps = {}};
  const auto tables = reader.tables("step");
  for (const Tree* step : tables) {
    block.steps.push_back(read_step(*step, findings));
    steps.add(block.steps.back().id, step->at, findings);
  }
  check_steps(tables, block, findings);
  check_block(reader, block, findings);
  return block;
}

}  // namespace

std::vector<PracticeBlock> read_blocks(const TableReader& file, Findings& findings) {
  if (file.is_list("block") && file.list("block").empty()) {
    file.refuse("block", "`block` has nothing in it");
  }
  std::vector<PracticeBlock> blocks;
  Ids ids("blocks", "practice");
  Ids steps("steps", "practice");
  for (const Tree* table : file.tables("block")) {
    blocks.push_back(read_block(*table, steps, findings));
    ids.add(blocks.back().id, table->at, findings);
  }
  return blocks;
}

}  // namespace hearth
