#include "hearth/app/journal/fhir_text.hpp"

#include <fmt/core.h>

#include "hearth/app/packs/asked_pack.hpp"
#include "hearth/core/error.hpp"
#include "hearth/core/json.hpp"
#include "hearth/exchange/fhir/fhir_bundle.hpp"
#include "hearth/exchange/fhir/fhir_check.hpp"
#include "hearth/system/random.hpp"

namespace hearth {
namespace {

FhirNames fhir_names(const Env& env, const std::vector<Person>& people) {
  FhirNames names{.asked = {"you", people.size() == 2 ? "your partner" : "the people close to you",
                            words_to_read(env, "")},
                  .people = {},
                  .together = "together",
                  .space = uuid_v7(env.now.ms, uuid_random())};
  for (std::size_t n = 0; n < people.size(); ++n) names.people.push_back(pseudonym(n));
  return names;
}

}  // namespace

std::string pseudonym(std::size_t place) {
  constexpr std::size_t kLetters = 26;
  return place < kLetters ? std::string(1, static_cast<char>('A' + place))
                          : fmt::format("Person {}", place + 1);
}

std::string fhir_text(const Env& env, const std::vector<Person>& people,
                      std::vector<Entry> entries) {
  const Tree bundle = fhir_bundle(people, std::move(entries), fhir_names(env, people), env.now);
  const std::vector<std::string> problems = fhir_problems(bundle);
  if (problems.empty()) return to_json(bundle, 2) + "\n";
  throw Error("What is in the journal does not make a whole FHIR bundle: " + problems.front() + ".",
              "Nothing was written. `hearth export --format json` holds everything.");
}

}  // namespace hearth
