// What a passphrase means is read before one is chosen, in the real program and a real terminal: a
// page takes what stood before it off the screen.

#include <doctest/doctest.h>

#include <filesystem>

#include "support/program_paths.hpp"
#include "support/pty.hpp"
#include "support/temp_folder.hpp"

using namespace hearth;
using namespace hearth::test;

namespace {

class Beginning {
 public:
  Beginning(const TempFolder& folder, const char* terminal)
      : home_(made(folder / "home")),
        init_({kHearth, "init"},
              {{"HOME", home_.string()}, {"TERM", terminal}, {"LC_ALL", "C.UTF-8"}}) {}

  void give(const char* shown, const char* keys) {
    const bool stands = init_.expect(shown);
    INFO(init_.screen());
    REQUIRE(stands);
    init_.type(keys);
  }

  void name_two() {
    give("Name: ", "Alex\r");
    give("And: ", "Sam\r");
    give("And: ", "\r");
  }

  bool made_nothing() {
    const bool is_said = init_.expect("Nothing was made.") && init_.wait() == 130;
    return is_said && !std::filesystem::exists(home_ / ".local");
  }

 private:
  static std::filesystem::path made(std::filesystem::path folder) {
    std::filesystem::create_directory(folder);
    return folder;
  }

  std::filesystem::path home_;
  Pty init_;
};

}  // namespace

TEST_CASE("on the screen, what a passphrase means is a page that waits to be read") {
  const TempFolder folder;
  Beginning init(folder, "xterm-256color");
  init.name_two();
  init.give("lost with that passphrase and its recovery code.", "");
  init.give("Enter goes on", "\r");
  init.give("One passphrase for all of you, or one for each?", "\x03");
  CHECK(init.made_nothing());
}

TEST_CASE("whoever leaves at that page has made nothing") {
  const TempFolder folder;
  Beginning init(folder, "xterm-256color");
  init.name_two();
  init.give("Enter goes on", "!");
  CHECK(init.made_nothing());
}

TEST_CASE("in plain lines it stands above the choice") {
  const TempFolder folder;
  Beginning init(folder, "dumb");
  init.name_two();
  init.give("Nobody can reset it", "");
  init.give("One passphrase for all of you, or one for each?", "");
  init.give("> ", "!\r");
  CHECK(init.made_nothing());
}
