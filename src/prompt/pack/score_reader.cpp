#include "part_readers.hpp"

#include <algorithm>
#include <cmath>

#include "hearth/core/enum_names.hpp"
#include "hearth/core/translated.hpp"

namespace hearth {
namespace {

constexpr EnumNames<Score::Method, 2> kMethods{{
    {Score::Method::sum, "sum"},
    {Score::Method::mean, "mean"},
}};

std::optional<Score::Method> parse_method(std::string_view name) { return named(kMethods, name); }

/// Sums of decimal fractions are not exact.
bool is_same(double a, double b) { return std::abs(a - b) < 1e-9; }

const std::string& words_of(const Tree& element) { return std::get<std::string>(element.data); }

bool has(const std::vector<std::string>& list, const std::string& text) {
  return std::ranges::find(list, text) != list.end();
}

/// What the pack's questions say about the items of a score.
class ItemReader {
 public:
  ItemReader(const Pack& pack, const QuestionNames& names, Findings& findings)
      : pack_(pack), names_(names), findings_(findings) {}

  std::vector<std::string> items(const TableReader& reader) const {
    std::vector<std::string> ids;
    for (const auto* element : reader.texts("items")) {
      check_item(*element, ids);
      if (!has(ids, words_of(*element))) ids.push_back(words_of(*element));
    }
    if (reader.is_list("items") && reader.list("items").size() < 2) {
      reader.refuse("items", tr("a score needs two items"));
    }
    return ids;
  }

  std::vector<std::string> reversed(const TableReader& reader,
                                    const std::vector<std::string>& items) const {
    std::vector<std::string> ids;
    for (const auto* element : reader.texts("reverse")) {
      const auto& id = words_of(*element);
      if (!has(items, id)) {
        error(*element, tr("`{}` is none of the score's items", id), tr("an id from `items`"));
      }
      if (has(ids, id)) error(*element, tr("`{}` is reversed twice", id), tr("each id once"));
      ids.push_back(id);
    }
    return ids;
  }

 private:
  void error(const Tree& element, std::string what, std::string expected) const {
    findings_.error(element.at, std::move(what), std::move(expected));
  }

  void check_item(const Tree& element, const std::vector<std::string>& before) const {
    const auto& id = words_of(element);
    const auto* question = pack_.find(id);
    const auto* named = names_.find(id);
    if (question == nullptr || named == nullptr) {
      return error(element, tr("there is no question `{}`", id),
                   tr("the id of a scale, or of a number with `min` and `max`"));
    }
    if (has(before, id)) error(element, tr("`{}` is counted twice", id), tr("each id once"));
    const bool ranged = question->wording->min && question->wording->max;
    if (!named->doubtful && !ranged) {
      error(element, tr("`{}` has no range to count in a score", id),
            tr("the id of a scale, or of a number with `min` and `max`"));
    }
    const auto* first = before.empty() ? nullptr : names_.find(before.front());
    if (first != nullptr && first->audience != named->audience) {
      error(element, tr("`{}` is not asked of the same people as `{}`", id, first->id),
            tr("items that are all for each, or all for together"));
    }
  }

  const Pack& pack_;
  const QuestionNames& names_;
  Findings& findings_;
};

/// What the items can reach; empty if one of them has no range.
struct Reach {
  double min = 0;
  double max = 0;
};

std::optional<Reach> reach_of(const Score& score, const Pack& pack) {
  Reach reach;
  for (const auto& id : score.items) {
    const auto* question = pack.find(id);
    if (question == nullptr || !question->wording->min || !question->wording->max) {
      return std::nullopt;
    }
    reach.min += *question->wording->min;
    reach.max += *question->wording->max;
  }
  if (score.items.empty()) return std::nullopt;
  if (score.method == Score::Method::sum) return reach;
  const auto count = static_cast<double>(score.items.size());
  return Reach{reach.min / count, reach.max / count};
}

void check_stated(const TableReader& reader, std::string_view key,
                  const std::optional<double>& computed) {
  const auto stated = reader.number(key);
  if (!stated || !computed || is_same(*stated, *computed)) return;
  reader.refuse(key, tr("`{}` is {}, but the items make it {}", key, *stated, *computed));
}

/// A band that can be compared with the others: both its ends could be read.
struct PlacedBand {
  ScoreBand band;
  Position at;
};

void check_place(const TableReader& reader, const ScoreBand& band,
                 const std::optional<Reach>& reach) {
  if (band.from > band.to) reader.refuse("to", tr("`to` is below `from`"));
  if (!reach) return;
  for (const auto& [key, end] : {std::pair("from", band.from), std::pair("to", band.to)}) {
    if (end < reach->min - 1e-9 || end > reach->max + 1e-9) {
      reader.refuse(key,
                    tr("`{}` is outside the score's range, {} to {}", key, reach->min, reach->max));
    }
  }
}

std::optional<PlacedBand> read_band(const Tree& table, const std::optional<Reach>& reach,
                                    Findings& findings) {
  const TableReader reader(table, "band", findings);
  const auto from = reader.number("from");
  const auto to = reader.number("to");
  auto label = reader.shown("label");
  auto source = reader.text("source");
  if (!from || !to) return std::nullopt;
  PlacedBand placed{{*from, *to, std::move(label), std::move(source)}, reader.at("from")};
  check_place(reader, placed.band, reach);
  return placed;
}

void check_overlap(const PlacedBand& placed, const std::vector<ScoreBand>& before,
                   Findings& findings) {
  for (const auto& other : before) {
    if (placed.band.from > other.to || placed.band.to < other.from) continue;
    findings.error(placed.at, tr("this band overlaps with `{}`", other.label),
                   tr("bands apart from each other: both ends belong to a band"));
    return;
  }
}

std::vector<ScoreBand> read_bands(const TableReader& score, const std::optional<Reach>& reach,
                                  Findings& findings) {
  std::vector<ScoreBand> bands;
  for (const auto* table : score.tables("band")) {
    auto placed = read_band(*table, reach, findings);
    if (!placed) continue;
    check_overlap(*placed, bands, findings);
    bands.push_back(std::move(placed->band));
  }
  return bands;
}

void read_reach(const TableReader& reader, const std::optional<Reach>& reach, Score& score) {
  if (reach) {
    score.min = reach->min;
    score.max = reach->max;
  }
  check_stated(reader, "min", reach ? std::optional(reach->min) : std::nullopt);
  check_stated(reader, "max", reach ? std::optional(reach->max) : std::nullopt);
}

Score read_score(const Tree& table, const Pack& pack, const ItemReader& questions,
                 Findings& findings) {
  const TableReader reader(table, "score", findings);
  Score score;
  score.id = reader.id("id", is_hyphenated_or_underscored);
  score.title = reader.shown("title");
  const auto method = reader.word("method", parse_method);
  score.method = method.value_or(Score::Method::sum);
  score.better = reader.word("better", parse_better).value_or(Better::neither);
  score.items = questions.items(reader);
  score.reverse = questions.reversed(reader, score.items);
  const auto reach = method ? reach_of(score, pack) : std::nullopt;
  read_reach(reader, reach, score);
  score.bands = read_bands(reader, reach, findings);
  return score;
}

bool is_taken(const std::string& id, const std::vector<Score>& before, const Pack& pack) {
  return pack.find(id) != nullptr ||
         std::ranges::any_of(before, [&id](const Score& score) { return score.id == id; });
}

}  // namespace

std::vector<Score> read_scores(const TableReader& file, const Pack& pack,
                               const QuestionNames& names, Findings& findings) {
  const ItemReader questions(pack, names, findings);
  std::vector<Score> scores;
  for (const auto* table : file.tables("score")) {
    auto score = read_score(*table, pack, questions, findings);
    if (!score.id.empty() && is_taken(score.id, scores, pack)) {
      findings.error(table->find("id")->at, tr("the id `{}` is taken", score.id),
                     tr("an id that no other score and no question of the pack has"));
    }
    scores.push_back(std::move(score));
  }
  return scores;
}

}  // namespace hearth
