#include "hearth/plan/pack_contract.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "hearth/plan/vocabulary.hpp"
#include "option_words.hpp"

namespace hearth {
namespace {

/// The value of that key, or the table where the key is absent.
const Tree& at_key(const Tree& table, std::string_view key) {
  const Tree* value = table.find(key);
  return value == nullptr ? table : *value;
}

const Tree* element_of(const Tree& table, std::string_view key, std::size_t index) {
  const Tree::Array& list = table.list(key);
  return index < list.size() ? &list[index] : nullptr;
}

/// A condition without its blanks: `want=yes` is `want = yes`.
std::string without_blanks(std::string text) {
  std::erase_if(text, [](char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; });
  return text;
}

/// A question where it stands in the file.
struct Place {
  const Section& section;
  const Question& question;
  const Tree& section_table;
  const Tree& table;
};

std::vector<Place> places_in(const Tree& file, const Pack& pack) {
  std::vector<Place> places;
  for (std::size_t s = 0; s < pack.sections.size(); ++s) {
    const Tree* section = element_of(file, "section", s);
    for (std::size_t q = 0; section && q < pack.sections[s].questions.size(); ++q) {
      const Tree* table = element_of(*section, "question", q);
      if (table == nullptr) continue;
      places.push_back({pack.sections[s], pack.sections[s].questions[q], *section, *table});
    }
  }
  return places;
}

bool is_answered_by_hearth(std::string_view question) {
  constexpr std::array<std::string_view, 7> kIds{
      question_id::kAbout,     question_id::kLadder,     question_id::kPlace,
      question_id::kSmallerOf, question_id::kGivenWords, question_id::kGivenPeople,
      question_id::kGivenAfter};
  return std::ranges::find(kIds, question) != kIds.end();
}

bool compares(const PlanPack& contract) {
  return std::ranges::any_of(contract.questions,
                             [](const PlanQuestion& each) { return each.share == Share::overlap; });
}

class Check {
 public:
  Check(const PlanPack& contract, std::span<const Pack> shipped)
      : contract_(contract), shipped_(shipped) {}

  void pack(const Tree& file, const Pack& pack) {
    if (contract_.questions.empty()) {
      return error(at_key(file, "id"),
                   fmt::format("hearth writes {} itself, and no file asks it", name()),
                   "another `id`");
    }
    if (pack.cadence != Cadence::none) {
      error(at_key(file, "cadence"), "the plan asks this pack when it is wanted",
            "`cadence = \"none\"`");
    }
    const std::vector<Place> places = places_in(file, pack);
    for (const PlanQuestion& each : contract_.questions) find(each, file, places);
    for (const Place& place : places) around(place);
  }

  std::vector<Problem> problems() && { return std::move(problems_); }

 private:
  std::string name() const { return fmt::format("{}/{}", to_string(contract_.kind), contract_.id); }

  void error(const Tree& at, std::string what, std::string expected) {
    problems_.push_back({Problem::Severity::error, at.at, std::move(what), std::move(expected)});
  }

  void find(const PlanQuestion& wanted, const Tree& file, const std::vector<Place>& places) {
    const auto found = std::ranges::find_if(
        places, [&](const Place& place) { return place.question.wording->id == wanted.id; });
    if (found != places.end()) return question(wanted, *found);
    error(at_key(file, "id"),
          fmt::format("the plan reads `{}`, and this pack does not ask it", wanted.id),
          fmt::format("a question `{}`, as in the {} that hearth ships", wanted.id, name()));
  }

  void question(const PlanQuestion& wanted, const Place& place) {
    asked_of(wanted, place);
    share(wanted, place);
    answered_with(wanted, place);
    if (place.question.wording->type == wanted.type) words(place);
  }

  void asked_of(const PlanQuestion& wanted, const Place& place) {
    if (place.section.audience != wanted.audience) {
      error(at_key(place.section_table, "for"),
            fmt::format("the plan reads `{}` as asked of others", wanted.id),
            fmt::format("`for = \"{}\"`", to_string(wanted.audience)));
    }
    if (place.section.pick > 0) {
      error(at_key(place.section_table, "pick"),
            fmt::format("the plan reads `{}`, which would be asked by turns", wanted.id),
            "no `pick`");
    }
    if (without_blanks(place.table.text("when")) != without_blanks(std::string(wanted.when))) {
      error(at_key(place.table, "when"),
            fmt::format("the plan reads `{}`, and when it is asked is not this pack's to change",
                        wanted.id),
            wanted.when.empty() ? "no `when`" : fmt::format("`when = \"{}\"`", wanted.when));
    }
    if (place.question.carry && !wanted.carry) {
      error(at_key(place.table, "carry"),
            fmt::format("`{}` is said anew each time: nothing goes on by silence", wanted.id),
            "no `carry`");
    }
  }

  void share(const PlanQuestion& wanted, const Place& place) {
    if (place.question.share == wanted.share) return;
    const bool own = place.table.find("share") != nullptr;
    error(at_key(own ? place.table : place.section_table, "share"),
          fmt::format("the plan reads `{}`, and who may see it is not this pack's to change",
                      wanted.id),
          fmt::format("`share = \"{}\"`", to_string(wanted.share)));
  }

  void answered_with(const PlanQuestion& wanted, const Place& place) {
    const Wording& wording = *place.question.wording;
    if (wording.type != wanted.type) {
      return error(at_key(place.table, "type"),
                   fmt::format("the plan reads `{}` as {}", wanted.id, to_string(wanted.type)),
                   fmt::format("`type = \"{}\"`", to_string(wanted.type)));
    }
    const bool same_options =
        std::equal(wording.options.begin(), wording.options.end(), wanted.options.begin(),
                   wanted.options.end(),
                   [](const Option& option, std::string_view id) { return option.id == id; });
    if (!same_options) {
      error(at_key(place.table, "options"),
            fmt::format("the plan reads the options of `{}` by their ids", wanted.id),
            fmt::format("these, in this order: {}", fmt::join(wanted.options, ", ")));
    }
    if (wanted.type != QuestionType::scale) return;
    if (wording.min != wanted.min || wording.max != wanted.max) {
      error(at_key(place.table, "max"),
            fmt::format("the plan reads `{}` from {} to {}", wanted.id, wanted.min, wanted.max),
            fmt::format("`min = {}` and `max = {}`", wanted.min, wanted.max));
    }
  }

  /// One mistaken for another would be a yes of somebody who said no.
  void words(const Place& place) {
    for (const TakenWord& taken : taken_words(*place.question.wording, shipped_)) {
      const Tree* option = element_of(place.table, "options", taken.place);
      const Tree& at = option == nullptr ? at_key(place.table, taken.place == 0 ? "low" : "high")
                                         : at_key(*option, "say");
      error(at,
            fmt::format("\"{}\" has the words of another answer to `{}` in it: {}", taken.say,
                        place.question.wording->id, taken.of_other),
            "words of its own for each answer, without {word:...}");
    }
  }

  /// What the pack asks besides.
  void around(const Place& place) {
    const std::string& id = place.question.wording->id;
    if (is_answered_by_hearth(id)) {
      error(at_key(place.table, "id"), fmt::format("hearth answers `{}` itself", id),
            "another `id`");
    }
    // An answer that others see would tell them that its author has given their word.
    const bool tells = compares(contract_) && place.section.audience == Audience::each &&
                       place.question.share > Share::overlap;
    if (!tells) return;
    const bool own = place.table.find("share") != nullptr;
    error(at_key(own ? place.table : place.section_table, "share"),
          fmt::format("what others see of {} would tell them that somebody has answered", name()),
          "`share = \"private\"`");
  }

  const PlanPack& contract_;
  std::span<const Pack> shipped_;
  std::vector<Problem> problems_;
};

/// A pack of the plan that is not where it is looked for, or that stands in for another.
std::vector<Problem> check_plan_name(const Tree& file, const Pack& pack, std::string_view name) {
  const std::string written = fmt::format("{}/{}", to_string(pack.kind), pack.id);
  if (name.empty() || name == written) return {};
  const auto is_plans = [&](const PlanPack& each) {
    const std::string known = fmt::format("{}/{}", to_string(each.kind), each.id);
    return known == name || known == written;
  };
  const auto packs = plan_packs();
  if (std::ranges::none_of(packs, is_plans)) return {};
  return {{Problem::Severity::error, at_key(file, "id").at,
           fmt::format("`kind` and `id` make this {}, and the file is {}.toml", written, name),
           fmt::format("a file {}.toml that is what it is called: the plan reads by these names",
                       name)}};
}

}  // namespace

std::vector<Problem> check_plan_pack(const Tree& file, const Pack& pack, std::string_view name,
                                     std::span<const Pack> shipped) {
  auto problems = check_plan_name(file, pack, name);
  const PlanPack* contract = plan_pack(pack.kind, pack.id);
  if (!problems.empty() || contract == nullptr) return problems;
  Check check(*contract, shipped);
  check.pack(file, pack);
  return std::move(check).problems();
}

}  // namespace hearth
