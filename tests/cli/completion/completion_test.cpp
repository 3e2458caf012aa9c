#include <doctest/doctest.h>

#include "cli/world.hpp"
#include "frame/command.hpp"

using namespace hearth;
using namespace hearth::test;

namespace {

bool has_line(const std::string& text, const std::string& line) {
  return has("\n" + text, "\n" + line + "\n");
}

}  // namespace

TEST_CASE("what completes hearth in a shell needs no journal") {
  World world;
  for (const char* shell : {"bash", "zsh", "fish"}) {
    const Outcome outcome = world.run(std::string("completion ") + shell);
    CHECK(outcome.exit == Exit::ok);
    CHECK(has(outcome.out, "_hearth"));
    CHECK(outcome.notes.empty());
  }
}

TEST_CASE("a shell that is not known is named, and those that are") {
  World world;
  const Outcome unknown = world.run("completion tcsh");
  CHECK(unknown.exit == Exit::usage);
  CHECK(has(unknown.notes, "There is no completion for `tcsh`."));
  CHECK(has(unknown.notes, "there are bash, zsh and fish"));
  CHECK(has(world.run("completion").notes, "It was not said for which shell."));
}

TEST_CASE("every command is completed in every shell") {
  World world;
  const std::string bash = world.run("completion bash").out;
  const std::string zsh = world.run("completion zsh").out;
  const std::string fish = world.run("completion fish").out;
  for (const CommandEntry& command : commands()) {
    const std::string name(command.name);
    CHECK(has(bash, "    '" + name + "') "));
    CHECK(has(zsh, "    '" + name + "') _arguments $globals"));
    CHECK(has(fish, " -a " + name.substr(name.rfind(' ') + 1) + " -d "));
  }
}

TEST_CASE("options are completed with what they are for, in their own command") {
  World world;
  const std::string fish = world.run("completion fish").out;
  CHECK(has_line(fish,
                 "complete -c hearth -n '__hearth_in \"undo\"' -l redo -d 'Bring back what was "
                 "taken back last'"));
  CHECK(has_line(fish,
                 "complete -c hearth -l journal -r -F -d 'The journal to use "
                 "(HEARTH_JOURNAL)'"));
  const std::string zsh = world.run("completion zsh").out;
  CHECK(has(zsh, "'undo') _arguments $globals '--redo[Bring back what was taken back last]' ;;"));
  CHECK(has(
      zsh,
      "'*--tag[A word or a few to find it by; can be repeated]:--tag: _hearth_words \"\" tags'"));
  const std::string bash = world.run("completion bash").out;
  CHECK(has_line(bash, "    'undo') options='--redo' ;;"));
}

TEST_CASE("words, files and packs that an option or a command takes are completed") {
  World world;
  const std::string bash = world.run("completion bash").out;
  CHECK(has_line(bash,
                 "    'export --format') _hearth_words 'json csv md fhir pdf html'; return ;;"));
  CHECK(has_line(bash, "    *' --color') _hearth_words 'auto always never'; return ;;"));
  CHECK(has_line(bash, "    'export -o' | 'export --output') _hearth_files; return ;;"));
  CHECK(has_line(bash, "    'log --set') return ;;"));
  CHECK(has_line(bash,
                 "    'checkin') words='reveal' known='checkins' options='--answers --set --date "
                 "--resume --discard' ;;"));
  CHECK(has_line(bash, "    'list --who') _hearth_words 'together' names; return ;;"));
  CHECK(has(bash,
            "    'config') words='accessible as color lang line_keys pace passphrase_command "
            "reframe "));
  CHECK(has(bash,
            "    'restore') [[ $word != -* ]] && { _hearth_files; return; }; options='--json' ;;"));
  CHECK(has_line(bash, "    'prompts try') known='packs' ;;"));
}

TEST_CASE("for which shell has to be said") {
  World world;
  for (const char* words : {"completion", "completion tcsh"}) {
    const Outcome outcome = world.run(words);
    CHECK(outcome.exit == Exit::usage);
    CHECK(has(outcome.notes, "bash, zsh and fish"));
  }
}
