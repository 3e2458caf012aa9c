#pragma once

#include <functional>
#include <string>
#include <vector>

#include "scene.hpp"

namespace hearth::test {

/// What somebody without Alex's passphrase does, to have something in the journal that Alex did not
/// say.
struct Attempt {
  std::string name;
  std::function<void(Scene&)> make;
  Scene::Start start = Scene::Start::taken_back;
  After after = After::nothing_else;
};

/// By files brought in: words, signatures, lists of people, and a yes.
std::vector<Attempt> word_attempts();
std::vector<Attempt> signature_attempts();
std::vector<Attempt> namesake_attempts();
std::vector<Attempt> consent_attempts();

/// By commands in Alex's name; on people, keys and packs; and by earlier versions.
std::vector<Attempt> spoken_attempts();
std::vector<Attempt> people_attempts();
std::vector<Attempt> key_attempts();
std::vector<Attempt> pack_attempts();
std::vector<Attempt> restore_attempts();

}  // namespace hearth::test
