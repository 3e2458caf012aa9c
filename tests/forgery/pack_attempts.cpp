// Packs of Sam's in the folder of the account that both of them use.
#include <doctest/doctest.h>

#include "attempt.hpp"

namespace hearth::test {
namespace {

constexpr auto kSpoke = After::alex_spoke;

/// The pack with other words in the place of some.
void change_pack(Scene& scene, const std::string& pack, const std::string& from,
                 const std::string& to) {
  CHECK(scene.sam("prompts copy " + pack).exit == Exit::ok);
  const auto path = scene / ("prompts/" + pack + ".toml");
  std::string text = file_bytes(path);
  REQUIRE_MESSAGE(has(text, from), text);
  write_file(path, text.replace(text.find(from), from.size(), to));
}

/// Alex says no, and it would be written as yes.
void yes_for_no(Scene& scene) {
  change_pack(scene, "plan/want",
              "{ id = \"yes\", say = \"yes\" },\n  { id = \"not_yet\", say = \"not yet\" }",
              "{ id = \"not_yet\", say = \"yes\" },\n  { id = \"yes\", say = \"not yet\" }");
  scene.alex("plan want --set 'want=not yet' --as Alex");
}

void no_that_is_not_seen(Scene& scene) {
  change_pack(scene, "plan/want", "share = \"overlap\"", "share = \"private\"");
  scene.alex("plan want --set 'want=not yet' --as Alex");
}

void another_question(Scene& scene) {
  change_pack(scene, "plan/want", "id = \"want\"\nask", "id = \"do_you\"\nask");
  scene.alex("plan want --set 'do_you=not yet' --as Alex");
  scene.alex("plan want --set 'want=not yet' --as Alex");
}

void signature_for_none(Scene& scene) {
  change_pack(scene, "plan/agreement",
              "{ id = \"yes\", say = \"yes\" },\n  { id = \"not_yet\", say = \"not yet\" }",
              "{ id = \"not_yet\", say = \"yes\" },\n  { id = \"yes\", say = \"not yet\" }");
  scene.alex("plan agree 2 --set 'sign=not yet' --as Alex");
}

/// A question of something else that is written as a yes of the plan.
void under_another_name(Scene& scene) {
  CHECK(scene.sam("prompts copy plan/want").exit == Exit::ok);
  const std::string text = file_bytes(scene / "prompts/plan/want.toml");
  std::filesystem::remove(scene / "prompts/plan/want.toml");
  for (const char* name : {"log/today", "plan/rest", "log/ritual-end"}) {
    write_file(scene / ("prompts/" + std::string(name) + ".toml"), text);
  }
  scene.alex("log today --set want=yes --as Alex");
  scene.alex("plan rest --as Alex");
}

/// What was sealed is asked as shared from now on.
void seals_opened(Scene& scene) {
  std::string pack = kShortPack;
  const std::string sealed = "share = \"sealed\"";
  pack.replace(pack.find(sealed), sealed.size(), "share = \"shared\"");
  write_file(scene / "prompts/checkin/short.toml", pack);
  scene.sam("checkin reveal short --as Sam");
}

/// With another name for the same questions, so that Sam's answers would open Alex's.
void seals_of_another_time(Scene& scene) {
  std::string pack = kShortPack;
  const std::string weekly = "cadence = \"weekly\"";
  pack.replace(pack.find(weekly), weekly.size(), "cadence = \"none\"");
  write_file(scene / "prompts/checkin/short.toml", pack);
  scene.sam("checkin short --set mood=1 --as Sam");
}

/// Nothing is asked any more of what was agreed.
void without_the_pack(Scene& scene) {
  write_file(scene / "prompts/plan/agreement.toml", "format = 1\n");
  write_file(scene / "prompts/plan/want.toml", "format = 1\n");
  scene.sam("plan agree 2 --set sign=yes --as Alex");
  scene.sam("plan want --set want=yes --as Alex");
}

}  // namespace

std::vector<Attempt> pack_attempts() {
  return {
      {"a pack that writes yes for no", yes_for_no, {}, kSpoke},
      {"a pack that writes no where nobody looks", no_that_is_not_seen, {}, kSpoke},
      {"a pack that writes no to another question", another_question, {}, kSpoke},
      {"a pack that signs for no", signature_for_none, {}, kSpoke},
      {"a pack of the log that writes a yes", under_another_name, {}, kSpoke},
      {"a pack that shares what was sealed", seals_opened},
      {"a pack that asks at other times", seals_of_another_time},
      {"packs that cannot be read", without_the_pack},
  };
}

}  // namespace hearth::test
