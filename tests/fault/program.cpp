#include "program.hpp"

#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>

#include <algorithm>
#include <map>
#include <stdexcept>

#include "run_driver.hpp"
#include "support/pty.hpp"

namespace hearth::fault {

namespace {

namespace fs = std::filesystem;

std::vector<char*> pointers(std::vector<std::string>& words) {
  std::vector<char*> all;
  all.reserve(words.size() + 1);
  for (auto& word : words) all.push_back(word.data());
  all.push_back(nullptr);
  return all;
}

Bytes bytes_of(const std::string& text) { return {text.begin(), text.end()}; }

std::string text_of(const fs::path& file) {
  const Bytes bytes = sample::read_whole(file);
  return {bytes.begin(), bytes.end()};
}

}  // namespace

Program::Program() {
  fs::create_directories(home_ / "tmp");
  fs::create_directories(stand_ins());
  // Nobody's own crontab is looked at, let alone changed, and nothing appears on a screen.
  stand_in("crontab", "[ \"$1\" = - ] || { echo 'no crontab for nobody' >&2; exit 1; }; cat >&2");
  stand_in("systemctl", "exit 1");
  stand_in("notify-send", "echo \"$2\" >>\"$TMPDIR/notified\"");
}

void Program::stand_in(const std::string& name, const std::string& commands) const {
  const fs::path file = stand_ins() / name;
  sample::write_whole(file, bytes_of("#!/bin/sh\n" + commands + "\n"));
  fs::permissions(file, fs::perms::owner_all);
}

std::string Program::command(const std::string& words,
                             const std::vector<std::string>& passphrases) const {
  std::string lines;
  for (const auto& line : passphrases) lines += line + "\n";
  sample::write_whole(outside_ / "lines", bytes_of(lines));
  return prelude_ + " " HEARTH_PROGRAM " --passphrase-fd 3 " + words + " 3<'" +
         (outside_ / "lines").string() + "'";
}

std::vector<std::string> Program::environment(const std::vector<std::string>& settings) const {
  std::vector<std::string> all = settings;
  all.emplace_back("LD_PRELOAD=" HEARTH_FAULT_PRELOAD);
  all.emplace_back("HOME=" + (home_ / "").string());
  all.emplace_back("TMPDIR=" + (home_ / "tmp").string());
  all.emplace_back("PATH=" + stand_ins().string() + ":/usr/bin:/bin");
  all.emplace_back("ASAN_OPTIONS=verify_asan_link_order=0:detect_leaks=0");
  return all;
}

int Program::run(const std::string& words, const std::vector<std::string>& passphrases,
                 const std::vector<std::string>& settings) const {
  std::vector<std::string> shell{
      "/bin/sh", "-c",
      command("--no-input " + words, passphrases) + " >'" + (outside_ / "out").string() + "' 2>&1"};
  std::vector<std::string> variables = environment(settings);
  pid_t child = 0;
  if (::posix_spawn(&child, shell[0].c_str(), nullptr, nullptr, pointers(shell).data(),
                    pointers(variables).data()) != 0) {
    throw std::runtime_error("the program did not start");
  }
  int status = 0;
  ::waitpid(child, &status, 0);
  return WIFEXITED(status) ? WEXITSTATUS(status) : kKilled;
}

int Program::sit(const std::string& words, const std::vector<std::string>& passphrases,
                 const std::vector<std::string>& typed,
                 const std::vector<std::string>& settings) const {
  std::map<std::string, std::string> variables{{"TERM", "dumb"}, {"LC_ALL", "C.UTF-8"}};
  for (const std::string& one : environment(settings)) {
    const auto sign = one.find('=');
    variables[one.substr(0, sign)] = one.substr(sign + 1);
  }
  Pty terminal({"/bin/sh", "-c", command(words, passphrases)}, variables);
  for (const std::string& line : typed) {
    if (!terminal.expect("> ")) break;
    terminal.type(line + "\r");
  }
  const int status = terminal.wait();
  sample::write_whole(outside_ / "out", bytes_of(terminal.screen()));
  return status == -SIGKILL ? kKilled : status;
}

std::string Program::output() const { return text_of(outside_ / "out"); }

std::vector<fs::path> Program::files_with(const std::string& word) const {
  std::vector<fs::path> found;
  for (const auto& file : fs::recursive_directory_iterator(home_ / "")) {
    const bool named = file.path().filename().string().find(word) != std::string::npos;
    const bool holds =
        file.is_regular_file() && text_of(file.path()).find(word) != std::string::npos;
    if (named || holds) found.push_back(file.path());
  }
  return found;
}

}  // namespace hearth::fault
