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
  throw Error(tr("{} is written and not offered yet: no clinician has reviewed it.", id),
              tr("`hearth practice` lists what there is."), Exit::nothing_found);
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
