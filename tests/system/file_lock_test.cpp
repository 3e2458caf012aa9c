#include "hearth/system/file_lock.hpp"

#include <doctest/doctest.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <optional>
#include <string>

#include "hearth/core/error.hpp"
#include "vault/scratch_folder.hpp"

namespace hearth {

namespace {

using namespace std::chrono_literals;
using sample::ScratchFolder;

std::optional<Error> refusal(const std::filesystem::path& path) {
  try {
    const FileLock lock(path, 0ms);
    return std::nullopt;
  } catch (const Error& error) {
    return error;
  }
}

// Another process that holds the lock until it is stopped.
class Holder {
 public:
  explicit Holder(const std::filesystem::path& path) {
    int ready[2];
    REQUIRE(::pipe(ready) == 0);
    child_ = ::fork();
    if (child_ == 0) hold(path, ready[1]);
    char byte = 0;
    REQUIRE(::read(ready[0], &byte, 1) == 1);
    ::close(ready[0]);
    ::close(ready[1]);
  }
  Holder(const Holder&) = delete;
  Holder& operator=(const Holder&) = delete;
  ~Holder() { stop(); }

  pid_t process() const { return child_; }

  void stop() {
    if (child_ <= 0) return;
    ::kill(child_, SIGKILL);
    ::waitpid(child_, nullptr, 0);
    child_ = 0;
  }

 private:
  [[noreturn]] static void hold(const std::filesystem::path& path, int ready) {
    const FileLock lock(path);
    if (::write(ready, "x", 1) != 1) ::_exit(1);
    for (;;) ::pause();
  }

  pid_t child_ = 0;
};

}  // namespace

TEST_CASE("only one process holds a lock, and the other one is named") {
  const ScratchFolder folder;
  Holder holder(folder / "j");
  const auto error = refusal(folder / "j");
  REQUIRE(error.has_value());
  CHECK(error->exit() == Exit::busy);
  CHECK(std::string(error->what()).find(std::to_string(holder.process())) != std::string::npos);
}

TEST_CASE("the lock of a process that was killed is free at once") {
  const ScratchFolder folder;
  Holder holder(folder / "j");
  holder.stop();
  CHECK_FALSE(refusal(folder / "j").has_value());
}

TEST_CASE("a link to a journal shares its lock") {
  const ScratchFolder folder;
  std::filesystem::create_directory(folder / "real");
  std::filesystem::create_symlink("real", folder / "other");
  std::filesystem::create_symlink("real/j", folder / "link");
  Holder holder(folder / "link");
  CHECK(refusal(folder / "real/j").has_value());
  CHECK(refusal(folder / "other/j").has_value());
  CHECK(refusal(folder / "link").has_value());
  CHECK_FALSE(refusal(folder / "real/k").has_value());
}

TEST_CASE("patience is rewarded") {
  const ScratchFolder folder;
  Holder holder(folder / "j");
  const auto child = ::fork();
  if (child == 0) {
    try {
      const FileLock lock(folder / "j", 10s);
      ::_exit(0);
    } catch (const Error&) {
      ::_exit(1);
    }
  }
  holder.stop();
  int status = 0;
  ::waitpid(child, &status, 0);
  CHECK(WIFEXITED(status));
  CHECK(WEXITSTATUS(status) == 0);
}

TEST_CASE("nonsense in the lock file spoils nothing") {
  const ScratchFolder folder;
  sample::write_whole(folder / "j.lock", Bytes(1000, 'x'));
  CHECK_FALSE(refusal(folder / "j").has_value());
  const auto number = std::to_string(::getpid()) + "\n";
  CHECK(sample::read_whole(folder / "j.lock") == Bytes(number.begin(), number.end()));
}

TEST_CASE("a link in the place of the lock file is not followed") {
  const ScratchFolder folder;
  sample::write_whole(folder / "precious", Bytes(3, 'x'));
  std::filesystem::create_symlink("precious", folder / "j.lock");
  CHECK(refusal(folder / "j").has_value());
  CHECK(sample::read_whole(folder / "precious") == Bytes(3, 'x'));
}

}  // namespace hearth
