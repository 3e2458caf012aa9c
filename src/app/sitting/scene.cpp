#include "scene.hpp"

#include <fmt/core.h>

#include "hearth/app/journal/who.hpp"
#include "hearth/app/keys/own_passphrase.hpp"
#include "hearth/app/packs/asked_pack.hpp"
#include "hearth/app/sitting/preparation.hpp"
#include "hearth/core/translated.hpp"
#include "hearth/store/notes.hpp"

namespace hearth {
namespace {

std::string heading_of(const Sitting& sitting, const std::optional<Person>& person) {
  const std::vector<Person> here = present(sitting.people);
  const std::string who = person             ? person->name
                          : here.size() == 1 ? here.front().name
                                             : tr("together");
  return fmt::format("{}, {}", sitting.pack.title, who);
}

}  // namespace

InterviewScene scene_for(const Sitting& sitting, const std::optional<Person>& person) {
  Names names = names_for(person, sitting.people);
  names.words = words_of(sitting.env, person ? person->name : "", sitting.pack.lang);
  return {sitting.pack,
          std::move(names),
          heading_of(sitting, person),
          present(sitting.people).size() == 1,
          reframe_for(sitting.env, sitting.pack),
          person ? private_note(sitting.env, sitting.journal, person->id) : "",
          {},
          local_date(sitting.env.now),
          sitting.asking.greeting,
          sitting.asking.opened,
          sitting.env.settings.line_keys.value_or(false)};
}

}  // namespace hearth
