// Names, and who comes and goes.
#include "attempt.hpp"
#include "export_file.hpp"

namespace hearth::test {
namespace {

constexpr const char* kNewWords = "a third handful of words";

/// Sam is called so, and then speaks.
std::function<void(Scene&)> renamed(const std::string& name) {
  return [name](Scene& scene) {
    scene.sam("people rename Sam '" + name + "'");
    scene.sam("log 'words that nobody said' --as '" + name + "'");
    scene.sam("plan want --set want=yes --as '" + name + "'");
  };
}

/// Somebody new is called so, and then speaks.
std::function<void(Scene&)> added(const std::string& name) {
  return [name](Scene& scene) {
    scene.by({kSharedWords, kNewWords, kNewWords}, "people add '" + name + "' --yes");
    scene.by({kNewWords, kNewWords}, "log 'words that nobody said' --as '" + name + "'");
  };
}

void name_set_free(Scene& scene) {
  scene.sam("people rename Alex Lex");
  scene.sam("people rename Sam Alex");
  scene.sam("log 'words that nobody said' --as Alex");
}

void sent_away(Scene& scene) {
  for (const char* as : {"", " --as Alex", " --as Sam"}) {
    scene.sam("people leave Alex --erase --yes" + std::string(as));
    scene.sam("people leave Alex --take " + scene.path("take.json") + " --yes" + as);
  }
}

void sent_away_and_back(Scene& scene) {
  sent_away(scene);
  scene.by({kSharedWords, kNewWords, kNewWords}, "people add Alex --yes");
  scene.by({kNewWords}, "log 'words that nobody said' --as Alex");
}

/// Who comes now sees nothing that was sealed before, and takes part in nothing agreed before.
void robin_comes(Scene& scene) {
  added("Robin")(scene);
  scene.by({kNewWords}, "plan want --set want=yes --as Robin");
  for (const char* agreement : {"1", "2"}) {
    scene.by({kNewWords}, "plan agree " + std::string(agreement) + " --set sign=yes --as Robin");
  }
  scene.by({kNewWords}, "checkin short --set mood=1 --date 2026-03-01 --as Robin");
}

void kim_goes_and_comes(Scene& scene) {
  scene.sam("people leave Kim --erase --yes --as Kim");
  scene.by({kSharedWords, kNewWords, kNewWords}, "people add Kim --yes");
  scene.by({kNewWords}, "plan want --set want=yes --as Kim");
  scene.sam("plan want --set want=yes --as Sam");
}

/// Of all that the seal waits for only Alex is left, and Sam.
void kim_goes(Scene& scene) { scene.sam("people leave Kim --erase --yes --as Kim"); }

}  // namespace

std::vector<Attempt> people_attempts() {
  return {
      {"Alex gets another name", name_set_free},
      {"Sam gets the name", renamed("Alex")},
      {"Sam gets it in capitals", renamed("ALEX")},
      {"Sam gets it with spaces", renamed("  Alex ")},
      {"Sam gets it with a Cyrillic letter", renamed("Аlex")},
      {"Sam gets it with a Greek letter", renamed("Αlex")},
      {"Sam gets it with a sign that nobody sees", renamed("Al\u200bex")},
      {"Sam gets it with a sign that joins", renamed("Alex\u2060")},
      {"Sam gets it in wide letters", renamed("Ａｌｅｘ")},
      {"Sam gets it with a space that does not break", renamed("Alex\u00a0")},
      {"another Alex comes", added("Alex")},
      {"another one with a Cyrillic letter comes", added("Alех")},
      {"another one in italics of mathematics comes", added("𝐴𝑙𝑒𝑥")},
      {"Alex is sent away", sent_away},
      {"Alex is sent away and taken in again", sent_away_and_back},
      {"Robin comes", robin_comes},
      {"Robin comes while all is agreed", robin_comes, Scene::Start::wanted},
      {"Kim goes and comes again", kim_goes_and_comes},
      {"Kim goes and comes again while all is agreed", kim_goes_and_comes, Scene::Start::wanted},
      {"Kim goes", kim_goes},
      {"Kim goes while all is agreed", kim_goes, Scene::Start::wanted},
  };
}

}  // namespace hearth::test
