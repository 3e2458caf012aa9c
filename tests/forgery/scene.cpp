#include "scene.hpp"

#include <doctest/doctest.h>

#include <memory>

#include "hearth/core/json.hpp"

namespace hearth::test {

Scene::Scene(Start start) : Scene(prepared(start)) {}

Scene::Scene(const Scene& other)
    : World(),
      clock_(other.clock_),
      alexs_words_(other.alexs_words_),
      set_aside_(other.set_aside_) {
  interactive = false;
  std::filesystem::copy(
      other.folder(), folder(),
      std::filesystem::copy_options::recursive | std::filesystem::copy_options::overwrite_existing);
}

const Scene& Scene::prepared(Start start) {
  static const Scene blank{Blank{}};
  const auto made = [](const Scene& before, void (*make)(Scene&)) {
    auto scene = std::make_unique<Scene>(before);
    make(*scene);
    return scene;
  };
  static const auto wanted = made(blank, [](Scene& scene) { scene.begin(true); });
  static const auto taken_back = made(*wanted, [](Scene& scene) { scene.take_yes_back(); });
  return start == Start::wanted ? *wanted : *taken_back;
}

const Scene& Scene::unsigned_one() {
  static const Scene blank{Blank{}};
  static const auto scene = [] {
    auto made = std::make_unique<Scene>(blank);
    made->begin(false);
    made->take_yes_back();
    return made;
  }();
  return *scene;
}

Outcome Scene::sam(const std::string& command, std::vector<std::string> typed) {
  return by({kSharedWords, kSharedWords}, command, std::move(typed));
}

Outcome Scene::alex(const std::string& command, std::vector<std::string> typed) {
  return by({alexs_words_, alexs_words_}, command, std::move(typed));
}

Outcome Scene::by(std::vector<std::string> words, const std::string& command,
                  std::vector<std::string> typed) {
  clock_.ms += 60'000;
  now = to_string(clock_);
  interactive = accessible = !typed.empty();
  passphrases = std::move(words);
  return run(command, std::move(typed));
}

void Scene::done(const Outcome& outcome) const {
  REQUIRE_MESSAGE(outcome.exit == Exit::ok, outcome.heard);
}

void Scene::begin(bool own_key) {
  write_file(*this / "prompts/checkin/short.toml", kShortPack);
  done(by({kSharedWords, kSharedWords}, "init --person Alex --person Sam --person Kim"));
  done(sam("log 'before the key' --as Alex"));
  done(sam("plan new own --step one --step two --step three"));
  done(sam("backup " + path("before-key.backup")));
  if (own_key) {
    done(by({kSharedWords, kAlexsWords, kAlexsWords}, "key add --as Alex --yes"));
  } else {
    alexs_words_ = kSharedWords;
  }
  write_as_alex();
  check_in();
  say_yes();
  done(alex("export --all --as Alex -o " + path("alex.json")));
  done(sam("export --all --as Sam -o " + path("sam.json")));
  done(sam("backup " + path("with-yes.backup")));
}

void Scene::write_as_alex() {
  done(alex("log 'the words of Alex' --mood 4 --as Alex"));
  done(alex("log 'said at first' --as Alex"));
  done(alex("edit " + newest("moment", "Alex") + " --text 'said better' --as Alex"));
  done(alex("log " + std::string(kAlexsPrivate) + " --private --as Alex"));
  done(alex("log 'said and taken back' --as Alex"));
  done(alex("export --all --as Alex -o " + path("early.json")));
  done(alex("undo --as Alex"));
  done(sam("log 'the words of Sam' --as Sam"));
}

void Scene::check_in() {
  const std::string sealed = " --set mood=3 --set note=";
  done(alex("checkin short" + sealed + kAlexsSealed + " --as Alex"));
  done(sam("checkin short --set mood=8 --as Kim"));
  clock_.ms += std::int64_t{10} * 24 * 60 * 60 * 1000;
  done(sam("checkin short" + sealed + kKimsSealed + " --as Kim"));
  done(sam("checkin short --set mood=8 --as Sam"));
}

void Scene::say_yes() {
  for (const char* agreement : {"walks", "sofa"}) {
    done(sam("plan agree --set scope=" + std::string(agreement) + " --set sign=yes --as Sam"));
  }
  for (const char* agree :
       {"plan agree 1 --set sign=yes", "plan agree 2 --set sign=yes", "plan want --set want=yes"}) {
    done(sam(std::string(agree) + " --as Kim"));
    done(alex(std::string(agree) + " --as Alex"));
  }
  done(sam("plan want --set want=yes --as Sam"));
}

void Scene::take_yes_back() {
  done(alex("plan want --set want=not_yet --as Alex"));
  done(alex("plan agree 2 --set still_fits=change --as Alex"));
}

std::string Scene::newest(const std::string& pack, const std::string& who) {
  const Outcome list = (who == "Alex" ? alex("list --json --pack " + pack + " --as Alex --who Alex")
                                      : sam("list --json --pack " + pack + " --who " + who));
  REQUIRE_MESSAGE(list.exit == Exit::ok, list.heard);
  const Tree entries = parse_json(list.out);
  return std::get<std::string>(std::get<Tree::Array>(entries.data).back().find("id")->data);
}

void Scene::restore(const std::string& file) {
  const std::vector<std::string> words(4, kSharedWords);
  const std::string said = by(words, "restore " + path(file)).notes;
  const std::string before = "What was there before is kept as ";
  const auto at = said.find(before);
  if (at == std::string::npos) return;
  const auto begin = at + before.size();
  set_aside_ = said.substr(begin, said.find(".\n", begin) - begin);
}

}  // namespace hearth::test
