#include "machine.hpp"

#include <doctest/doctest.h>
#include <unistd.h>

#include "stage.hpp"

namespace hearth::test {
namespace {

namespace fs = std::filesystem;

constexpr uid_t kNobody = 65534;
constexpr int kMostCalls = 100;

int run_in(const fault::Program& program, const std::string& words,
           const std::vector<std::string>& settings = {}) {
  return program.run(words, {kSharedWords, kSharedWords}, settings);
}

std::string content_of(const fault::Program& program) {
  std::string all;
  for (const char* command :
       {"list --json", "list --json --as Alex", "list --json --as Sam", "people --json"}) {
    REQUIRE_MESSAGE(run_in(program, command) == 0, program.output());
    all += program.output();
  }
  return all;
}

}  // namespace

Machine::Machine(bool plain) {
  const std::string kind = plain ? " --no-encryption" : "";
  REQUIRE(run("init --person Alex --person Sam" + kind) == 0);
  REQUIRE(run("log 'a first note' --as Alex") == 0);
}

int Machine::run(const std::string& words, const std::vector<std::string>& settings) const {
  return run_in(program, words, settings);
}

std::string Machine::content() const { return content_of(program); }

void Machine::says(const std::string& text, const std::string& words,
                   const fault::FaultCase& fault) const {
  const std::string before = content();
  bool said = false;
  for (int at = 1; at < kMostCalls && !said; ++at) {
    const fault::Program tried;
    fs::copy(program.home(), tried.home(),
             fs::copy_options::recursive | fs::copy_options::overwrite_existing);
    std::vector<std::string> settings = settings_for(fault, at, tried.home() / "tmp/reached");
    settings.push_back("HEARTH_FAULT_FOLDER=" + tried.folder().string());
    const int exit = run_in(tried, words, settings);
    said = has(tried.output(), text);
    if (!said) continue;
    CHECK(exit != 0);
    CHECK_MESSAGE(content_of(tried) == before, at);
  }
  CHECK_MESSAGE(said, text);
}

void Machine::as_nobody(fs::perms of_folder) {
  fs::permissions(program.folder(), of_folder);
  if (::geteuid() != 0) return;
  REQUIRE(::chown(program.home().c_str(), kNobody, kNobody) == 0);
  for (const auto& each : fs::recursive_directory_iterator(program.home())) {
    REQUIRE(::lchown(each.path().c_str(), kNobody, kNobody) == 0);
  }
  program.begin_with("exec setpriv --reuid=65534 --regid=65534 --clear-groups");
}

}  // namespace hearth::test
