// Said of a page for an appointment that is not written.
#include <doctest/doctest.h>

#include "claim.hpp"
#include "cli/entry_of.hpp"
#include "stage.hpp"

namespace hearth::test {
namespace {

std::function<void()> refusing(const std::string& text, const std::string& command) {
  return [=] {
    Stage stage;
    CHECK(stage.says(text, command).exit == Exit::usage);
  };
}

void nobody_to_ask() {
  Stage stage;
  stage.interactive = false;
  CHECK(stage.says("Nothing was written. Without a terminal", "export --for therapist").exit ==
        Exit::usage);
}

void nobody_to_tick() {
  Stage stage;
  stage.interactive = false;
  CHECK(stage.says("Nothing was written. Name each with --field", "export --agree --as Sam").exit ==
        Exit::usage);
}

void nothing_ticked() {
  Stage stage;
  CHECK(stage.says("Nothing was ticked, so nothing was kept.", "export --agree --as Sam", {"n", ""})
            .exit == Exit::nothing_found);
}

void erasing_a_withdrawal() {
  Stage stage;
  CHECK(stage.run("export --withdraw --as Alex").exit == Exit::ok);
  const std::string erase = "erase " + newest_id(stage, "Alex") + " --yes --as Alex";
  CHECK(stage.says("counts again. Nothing was changed.", erase).exit == Exit::usage);
}

void leaving() {
  Stage stage;
  CHECK(
      stage.says("Left. Nothing was written.", "export --for therapist --format md", {"!"}).exit ==
      Exit::left);
}

}  // namespace

std::vector<Claim> page_claims() {
  return {
      {"app/page/page_choice.cpp", "counts again. Nothing was changed.", erasing_a_withdrawal},
      {"app/page/page_screens.cpp", "Left. Nothing was written.", leaving},
      {"cli/journal/export_page.cpp", "Nothing was written. Without a terminal", nobody_to_ask},
      {"cli/journal/export_page.cpp", "Nothing was written. Each person says so",
       refusing("Nothing was written. Each person says so",
                "export --for therapist --format md --agreed-by Sam")},
      {"cli/journal/export_page.cpp", "Nothing was written. It is one of",
       refusing("Nothing was written. It is one of", "export --agree --field kisses --as Sam")},
      {"cli/journal/export_page.cpp", "Nothing was written. Name each with --field",
       nobody_to_tick},
      {"cli/journal/export_page.cpp", "Nothing was ticked, so nothing was kept.", nothing_ticked},
      {"cli/journal/export_page.cpp", "Nothing was written. Leave one of them out.",
       refusing("Nothing was written. Leave one of them out.",
                "export --withdraw --only-me --as Sam")},
      {"cli/journal/export_page.cpp", "Nothing was written. The last one is",
       refusing("Nothing was written. The last one is",
                "export --agree --for therapist --field hopes --until 2036-01-01 --as Sam")},
  };
}

}  // namespace hearth::test
