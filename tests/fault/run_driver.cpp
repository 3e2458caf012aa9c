#include "run_driver.hpp"

#include <spawn.h>
#include <sys/wait.h>

#include <stdexcept>

namespace hearth::fault {

namespace {

std::vector<char*> pointers(std::vector<std::string>& words) {
  std::vector<char*> all;
  all.reserve(words.size() + 1);
  for (auto& word : words) all.push_back(word.data());
  all.push_back(nullptr);
  return all;
}

}  // namespace

int run_driver(const std::filesystem::path& journal, const std::vector<std::string>& settings,
               const std::string& ending) {
  std::vector<std::string> words{HEARTH_FAULT_DRIVER, journal.string()};
  if (!ending.empty()) words.push_back(ending);
  std::vector<std::string> environment = settings;
  environment.emplace_back("LD_PRELOAD=" HEARTH_FAULT_PRELOAD);
  environment.emplace_back("HEARTH_FAULT_FOLDER=" + journal.parent_path().string());
  // A sanitizer wants to be the first library, which the one with the faults is.
  environment.emplace_back("ASAN_OPTIONS=verify_asan_link_order=0:detect_leaks=0");
  pid_t child = 0;
  if (::posix_spawn(&child, words[0].c_str(), nullptr, nullptr, pointers(words).data(),
                    pointers(environment).data()) != 0) {
    throw std::runtime_error("the driver did not start");
  }
  int status = 0;
  ::waitpid(child, &status, 0);
  return WIFEXITED(status) ? WEXITSTATUS(status) : kKilled;
}

}  // namespace hearth::fault
