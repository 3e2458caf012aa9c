#include "hearth/system/process.hpp"

#include <poll.h>
#include <spawn.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <tuple>

namespace hearth {
namespace {

constexpr int kGraceMs = 1000;
constexpr ChildEnd kNotStarted{.status = 127};

/// How a program begins: with which files, and with every signal as a shell would give it.
class Beginning {
 public:
  Beginning() {
    sigset_t none;
    sigset_t all;
    sigemptyset(&none);
    sigfillset(&all);
    posix_spawn_file_actions_init(&files_);
    posix_spawnattr_init(&attributes_);
    posix_spawnattr_setsigmask(&attributes_, &none);
    posix_spawnattr_setsigdefault(&attributes_, &all);
    posix_spawnattr_setflags(&attributes_, kUsualSignals);
  }
  ~Beginning() {
    posix_spawn_file_actions_destroy(&files_);
    posix_spawnattr_destroy(&attributes_);
  }
  Beginning(const Beginning&) = delete;
  Beginning& operator=(const Beginning&) = delete;

  void give(int place, const Descriptor& file) {
    if (file.is_open()) posix_spawn_file_actions_adddup2(&files_, file.number(), place);
  }

  void show_nothing(int place) {
    posix_spawn_file_actions_addopen(&files_, place, "/dev/null", O_WRONLY, 0);
  }

  void detach() { posix_spawnattr_setflags(&attributes_, kUsualSignals | POSIX_SPAWN_SETSID); }

  std::error_code start(pid_t& child, std::vector<std::string>& words) const {
    std::vector<char*> arguments;
    arguments.reserve(words.size() + 1);
    for (std::string& word : words) arguments.push_back(word.data());
    arguments.push_back(nullptr);
    return {
        ::posix_spawn(&child, arguments.front(), &files_, &attributes_, arguments.data(), environ),
        std::generic_category()};
  }

 private:
  static constexpr short kUsualSignals = POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF;

  posix_spawn_file_actions_t files_{};
  posix_spawnattr_t attributes_{};
};

/// The end of a program as something to poll for; not open if the system cannot.
Descriptor poll_file_of(const Child& child) {
  return Descriptor(static_cast<int>(::syscall(SYS_pidfd_open, child.id, 0)));
}

bool ends_within(const Descriptor& end, int ms) {
  pollfd asked{end.number(), POLLIN, 0};
  return ::poll(&asked, 1, ms) > 0;
}

void end_child(const Child& child, const Descriptor& end, int signal) {
  ::kill(child.id, signal);
  if (!ends_within(end, kGraceMs)) ::kill(child.id, SIGKILL);
  std::ignore = end_of(child);
}

}  // namespace

std::filesystem::path this_program() {
  std::error_code failed;
  return std::filesystem::read_symlink("/proc/self/exe", failed);
}

std::optional<Child> start_child(std::vector<std::string> words, ChildFiles files,
                                 std::error_code& failed) {
  Pipe in;
  Pipe out;
  failed = files.input ? in.open() : std::error_code();
  if (!failed && files.output) failed = out.open();
  if (failed) return std::nullopt;
  Beginning beginning;
  beginning.give(STDIN_FILENO, in.reading);
  beginning.give(STDOUT_FILENO, out.writing);
  if (files.detached) {
    beginning.detach();
    beginning.show_nothing(STDERR_FILENO);
    if (!files.output) beginning.show_nothing(STDOUT_FILENO);
  }
  Child child{-1, std::move(in.writing), std::move(out.reading)};
  failed = beginning.start(child.id, words);
  if (failed) return std::nullopt;
  return child;
}

void give(Child& child, std::string_view text) {
  std::ignore = write_all(child.input.number(), text);
  std::ignore = child.input.close();
}

std::string printed_by(const Child& child) {
  std::string text;
  std::array<char, 4096> piece{};
  for (;;) {
    const ssize_t count = ::read(child.output.number(), piece.data(), piece.size());
    if (count < 0 && errno == EINTR) continue;
    if (count <= 0) return text;
    text.append(piece.data(), static_cast<std::size_t>(count));
  }
}

ChildEnd end_of(const Child& child) {
  int status = 0;
  pid_t ended = -1;
  do {
    ended = ::waitpid(child.id, &status, 0);
  } while (ended < 0 && errno == EINTR);
  if (ended < 0) return kNotStarted;  // what cannot be learned is no success
  if (WIFSIGNALED(status)) return {.signal = WTERMSIG(status)};
  return {.status = WEXITSTATUS(status)};
}

Filtered run_filter(std::vector<std::string> words, std::string_view text) {
  std::error_code failed;
  auto child =
      start_child(std::move(words), {.input = true, .output = true, .detached = true}, failed);
  if (!child) return {"", kNotStarted};
  give(*child, text);
  Filtered result{printed_by(*child), {}};
  result.end = end_of(*child);
  return result;
}

ChildEnd run_child(SignalWatch& watch, std::vector<std::string> words,
                   const std::function<void()>& before_the_end) {
  std::error_code failed;
  const auto child = start_child(std::move(words), {}, failed);
  if (!child) return kNotStarted;
  const Descriptor end = poll_file_of(*child);
  if (!end.is_open()) return end_of(*child);
  while (const int signal = watch.wait_for(end.number())) {
    if (signal == SIGTSTP) watch.pass_on(SIGTSTP);
    if (signal != SIGTERM && signal != SIGHUP) continue;
    end_child(*child, end, signal);
    before_the_end();
    watch.pass_on(signal);
    return {.signal = signal};
  }
  // A Ctrl-C that ended the program is still waiting here, and would end this process as well.
  for (const int signal : {SIGINT, SIGQUIT}) SignalWatch::forget(signal);
  return end_of(*child);
}

}  // namespace hearth
