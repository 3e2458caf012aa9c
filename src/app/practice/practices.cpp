#include "hearth/app/practice/practices.hpp"

#include <algorithm>
#include <tuple>

#include "hearth/core/error.hpp"
#include "hearth/core/text.hpp"
#include "hearth/core/translated.hpp"
#include "hearth/store/shelf/practices.hpp"

namespace hearth {

Practice practice_named(const Env& env, const std::string& id) {
  Practice practice = load_practice(env.shelf, id, env.lang);
  if (is_offered(practice)) return practice;
  throw Error(tr("{} is written and waits for a clinician to read it before it is offered.", id),
              tr("`hearth practice` lists what there is."), Exit::nothing_found);
}

void set_minutes(const Practice& practice, const std::optional<int>& wished,
                 PracticeChoices& choices) {
  constexpr int kMost = 180;
  if (!takes_a_length(practice)) {
    if (!wished) return;
    throw Error(tr("This one takes its own time, about {} min.", about_minutes(practice)),
                tr("Leave --minutes away."), Exit::usage);
  }
  const int fewest = fewest_minutes(practice, choices);
  if (wished && (*wished < fewest || *wished > kMost)) {
    throw Error(tr("For you this takes from {} to {} minutes.", fewest, kMost),
                tr("As in --minutes {}.", std::max(fewest, practice.lengths.front())), Exit::usage);
  }
  choices.minutes = std::max(wished.value_or(practice.lengths.front()), fewest);
}

void check_for_one(const Practice& practice) {
  if (practice.alone != Practice::Alone::no) return;
  throw Error(tr("This one is for more than one person."),
              practice.instead.empty() ? tr("`hearth practice` lists the others.")
                                       : tr("`hearth practice {}` may do.", practice.instead),
              Exit::usage);
}

std::vector<Practice> all_practices(const Env& env, bool offered_alone) {
  std::vector<Practice> practices;
  for (const std::string& id : env.shelf.names(PackKind::practice)) {
    try {
      practices.push_back(load_practice(env.shelf, id, env.lang));
    } catch (const Error&) {
      env.console.note(
          tr("practice/{} cannot be used as it is; `hearth prompts check` says why.\n", id));
    }
  }
  if (offered_alone) {
    std::erase_if(practices, [](const Practice& practice) { return !is_offered(practice); });
  }
  const auto place = [](const Practice& practice) {
    return std::tuple(practice.family, folded(practice.title));
  };
  std::ranges::sort(practices, {}, place);
  return practices;
}

std::set<Sense> done_without(const Env& env) {
  std::set<Sense> senses;
  std::string word;
  const std::string said = env.settings.without.value_or("") + " ";
  for (const char sign : said) {
    if (sign != ' ' && sign != ',') {
      word += sign;
      continue;
    }
    const auto sense = parse_sense(word);
    if (sense) senses.insert(*sense);
    if (!sense && !word.empty()) {
      env.console.note(
          tr("The setting `without` has `{}` in it, which is none of sight, hands, "
             "voice, hearing.\n",
             printable(word)));
    }
    word.clear();
  }
  return senses;
}

}  // namespace hearth
