#include "hearth/prompt/pack/pack_comparison.hpp"

#include <algorithm>
#include <array>

#include <fmt/core.h>

#include "hearth/core/json.hpp"
#include "hearth/core/translated.hpp"
#include "hearth/prompt/pack/table_reader.hpp"

namespace hearth {
namespace {

const Tree::Table kNone{};

/// The keys whose values are words for people, on every level.
constexpr auto kTranslated = std::to_array<std::string_view>(
    {"lang",    "title", "intro",   "ask",    "low",     "high",     "recall",
     "why",     "say",   "label",   "source", "purpose", "position", "not_when",
     "stop_if", "ended", "stopped", "others", "light",   "plain",    "cues"});

/// Who reviews a translation is somebody else, at another time; and people have other names for a
/// thing, more or fewer.
bool is_free(std::string_view key) {
  static constexpr std::array<std::string_view, 4> kKeys{"reviewed_by", "reviewed_on", "due",
                                                         "also"};
  return std::ranges::find(kKeys, key) != kKeys.end();
}

/// `alone` holds words in a step, and says what to do with them in a practice.
bool is_translated(std::string_view key, bool in_head) {
  const bool always = std::ranges::find(kTranslated, key) != kTranslated.end();
  return always || (key == "alone" && !in_head);
}

/// Options may be texts, which are their own ids.
const Tree& id_of(const Tree& element) {
  const Tree* id = element.find("id");
  return id == nullptr ? element : *id;
}

const Tree::Table& members(const Tree& tree) {
  const auto* table = std::get_if<Tree::Table>(&tree.data);
  return table == nullptr ? kNone : *table;
}

class Comparison {
 public:
  /// `in_head`: it is the whole file.
  void tables(const Tree& original, const Tree& translation, bool in_head = false) {
    if (!same_id(original, translation)) return;
    for (const Member& member : members(translation)) check_member(original, member, in_head);
    for (const Member& member : members(original)) check_present(member, translation, in_head);
  }

  std::vector<Problem> problems() const { return findings_.sorted(); }

 private:
  /// One finding is enough where everything below belongs to something else.
  bool same_id(const Tree& original, const Tree& translation) {
    const std::string there = to_json(id_of(original));
    if (original.find("id") == nullptr || there == to_json(id_of(translation))) return true;
    findings_.error(id_of(translation).at, tr("the original has {} here", there),
                    tr("the same ids in the same order as in the original"));
    return false;
  }

  /// Of a list of words each has its translation.
  void check_words(const Tree& original, const Member& member) {
    const auto* there = original.find_as<Tree::Array>(member.key);
    const auto* here = member.value.as<Tree::Array>();
    if (there && here) check_count(member.key, *there, member.value, *here);
  }

  void check_member(const Tree& original, const Member& member, bool in_head) {
    if (is_free(member.key)) return;
    if (is_translated(member.key, in_head)) return check_words(original, member);
    const Tree* there = original.find(member.key);
    if (there == nullptr) {
      findings_.error(member.at, tr("the original does not say `{}`", member.key),
                      tr("only the words that people see are translated"));
    } else {
      values(member.key, *there, member.value);
    }
  }

  void check_present(const Member& member, const Tree& translation, bool in_head) {
    if (translation.find(member.key) != nullptr || is_free(member.key)) return;
    if (is_translated(member.key, in_head)) {
      findings_.warn(translation.at, tr("`{}` is not translated", member.key),
                     tr("`{}`, as in the original", member.key));
    } else {
      findings_.error(translation.at, tr("`{}` of the original is missing", member.key),
                      tr("`{}` as it is in the original", member.key));
    }
  }

  void values(std::string_view key, const Tree& original, const Tree& translation) {
    const auto* there = std::get_if<Tree::Array>(&original.data);
    const auto* here = std::get_if<Tree::Array>(&translation.data);
    if (there != nullptr && here != nullptr) {
      lists(key, *there, translation, *here);
    } else if (original.as<Tree::Table>() && translation.as<Tree::Table>()) {
      tables(original, translation);
    } else if (to_json(original) != to_json(translation)) {
      findings_.error(translation.at, tr("`{}` is not as in the original", key),
                      fmt::format("`{} = {}`", key, to_json(original)));
    }
  }

  void lists(std::string_view key, const Tree::Array& there, const Tree& translation,
             const Tree::Array& here) {
    check_count(key, there, translation, here);
    for (std::size_t n = 0; n < std::min(there.size(), here.size()); ++n) {
      elements(key, there[n], here[n]);
    }
  }

  void check_count(std::string_view key, const Tree::Array& there, const Tree& translation,
                   const Tree::Array& here) {
    if (there.size() == here.size()) return;
    findings_.error(
        here.size() > there.size() ? here[there.size()].at : translation.at,
        tr("`{}` has {} in it, and {} in the original", key, here.size(), there.size()),
        tr("as many as in the original, in the same order"));
  }

  void elements(std::string_view key, const Tree& original, const Tree& translation) {
    const bool both = std::holds_alternative<Tree::Table>(original.data) &&
                      std::holds_alternative<Tree::Table>(translation.data);
    if (both) {
      tables(original, translation);
    } else {
      values(key, id_of(original), id_of(translation));
    }
  }

  Findings findings_;
};

const Tree* element_at(const Tree& table, std::string_view key, std::size_t place) {
  const Tree::Array& list = table.list(key);
  return place < list.size() ? &list[place] : nullptr;
}

/// Where the end of the range that has changed is written, or the question where it is not.
Position place_of(const Tree& question, bool at_max) {
  const Tree* end = question.find(at_max ? "max" : "min");
  return end == nullptr ? question.at : end->at;
}

std::string end_text(const std::optional<double>& end) { return end ? number_text(*end) : "none"; }

void compare(const Tree& question, const Wording& now, const Wording& then, Findings& findings) {
  const bool same_question =
      now.pack == then.pack && now.version == then.version && now.id == then.id;
  if (!same_question || (now.min == then.min && now.max == then.max)) return;
  findings.warn(
      place_of(question, now.min == then.min),
      tr("the journal has answers to this question from {} to {}", end_text(then.min),
         end_text(then.max)),
      tr("`version = {}` in the pack, so that they stay apart from new ones", now.version + 1));
}

}  // namespace

std::vector<Problem> compare_translation(const Tree& original, const Tree& translation) {
  Comparison comparison;
  comparison.tables(original, translation, true);
  return comparison.problems();
}

std::vector<Problem> check_versions(const Tree& file, const Pack& pack,
                                    std::span<const Wording> answered) {
  Findings findings;
  for (std::size_t s = 0; s < pack.sections.size(); ++s) {
    const Tree* section = element_at(file, "section", s);
    for (std::size_t q = 0; section && q < pack.sections[s].questions.size(); ++q) {
      const Tree* question = element_at(*section, "question", q);
      if (question == nullptr) continue;
      for (const Wording& then : answered) {
        compare(*question, *pack.sections[s].questions[q].wording, then, findings);
      }
    }
  }
  return findings.sorted();
}

}  // namespace hearth
