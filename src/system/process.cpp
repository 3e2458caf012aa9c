#include "hearth/system/process.hpp"

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <tuple>

namespace hearth {
namespace {

/// Both ends stay with hearth: the program gets copies of those that it is given.
struct Pipe {
  Descriptor from;
  Descriptor to;

  bool open() {
    std::array<int, 2> ends{-1, -1};
    if (::pipe2(ends.data(), O_CLOEXEC) != 0) return false;
    from = Descriptor(ends[0]);
    to = Descriptor(ends[1]);
    return true;
  }
};

/// What the program gets in place of hearth's own files.
class Given {
 public:
  Given() { posix_spawn_file_actions_init(&actions_); }
  ~Given() { posix_spawn_file_actions_destroy(&actions_); }
  Given(const Given&) = delete;
  Given& operator=(const Given&) = delete;

  void as(int place, const Descriptor& file) {
    posix_spawn_file_actions_adddup2(&actions_, file.number(), place);
  }
  const posix_spawn_file_actions_t* get() const { return &actions_; }

 private:
  posix_spawn_file_actions_t actions_{};
};

int spawn(pid_t& child, std::vector<std::string>& words, const Given& given) {
  std::vector<char*> arguments;
  arguments.reserve(words.size() + 1);
  for (std::string& word : words) arguments.push_back(word.data());
  arguments.push_back(nullptr);
  return ::posix_spawn(&child, arguments.front(), given.get(), nullptr, arguments.data(), environ);
}

std::error_code system_says(int number) { return {number, std::generic_category()}; }

}  // namespace

std::optional<Child> start_child(std::vector<std::string> words, ChildInput input,
                                 std::error_code& failed) {
  Pipe in;
  Pipe out;
  if (!out.open() || (input == ChildInput::piped && !in.open())) {
    failed = system_says(errno);
    return std::nullopt;
  }
  Given given;
  given.as(STDOUT_FILENO, out.to);
  if (in.from.is_open()) given.as(STDIN_FILENO, in.from);
  Child child{-1, std::move(in.to), std::move(out.from)};
  failed = system_says(spawn(child.id, words, given));
  if (failed) return std::nullopt;
  return child;
}

void give(Child& child, std::string_view text) {
  while (!text.empty()) {
    const ssize_t count = ::write(child.input.number(), text.data(), text.size());
    if (count < 0 && errno == EINTR) continue;
    if (count <= 0) break;
    text.remove_prefix(static_cast<std::size_t>(count));
  }
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

std::optional<int> end_of(const Child& child) {
  int status = -1;
  while (::waitpid(child.id, &status, 0) < 0 && errno == EINTR) {
  }
  return WIFEXITED(status) ? std::optional(WEXITSTATUS(status)) : std::nullopt;
}

}  // namespace hearth
