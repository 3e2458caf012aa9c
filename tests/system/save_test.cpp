#include "hearth/system/save.hpp"

#include <doctest/doctest.h>
#include <signal.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <optional>

#include "hearth/core/error.hpp"
#include "hearth/system/path.hpp"
#include "vault/sample_vault.hpp"
#include "vault/scratch_folder.hpp"

namespace hearth {

namespace {

namespace fs = std::filesystem;
using Names = std::set<std::string>;
using sample::ScratchFolder;

SaveJob job_for(const Bytes& bytes, std::optional<FileMark> loaded) {
  return {loaded, bytes.size(), [&bytes](const ByteSink& sink) { sink(bytes); },
          [&bytes](const ByteSource& source) {
            Bytes found(bytes.size() + 1);
            found.resize(source(found));
            if (found != bytes) throw Error("it is different.");
          }};
}

std::optional<FileMark> mark_now(const fs::path& file) {
  if (!fs::exists(file)) return std::nullopt;
  return InputFile(file).mark();
}

SaveResult save(const fs::path& file, const Bytes& bytes) {
  const FileLock lock(file);
  return save_file(lock, job_for(bytes, mark_now(file)));
}

mode_t mode_of(const fs::path& file) {
  struct stat status {};
  REQUIRE(::stat(file.c_str(), &status) == 0);
  return status.st_mode & 07777U;
}

template <typename Action>
Error error_of(const Action& action) {
  try {
    action();
  } catch (const Error& error) {
    return error;
  }
  FAIL("nothing was refused");
  return Error("");
}

}  // namespace

TEST_CASE("a save replaces the file and keeps the one before") {
  const ScratchFolder folder;
  const auto file = folder / "journal.hearth";
  const auto a = sample::words(10);
  const auto b = sample::words(200000);
  const auto c = sample::words(0);
  CHECK_FALSE(save(file, a).kept_previous);
  CHECK(folder.names() == Names{"journal.hearth", "journal.hearth.lock"});
  CHECK(save(file, b).kept_previous);
  CHECK(sample::read_whole(file) == b);
  CHECK(sample::read_whole(folder / "journal.hearth.prev") == a);
}

TEST_CASE("every file of a journal is for its owner only, whatever the umask") {
  const ScratchFolder folder;
  const auto before = ::umask(0);
  save(folder / "j", sample::words(1));
  save(folder / "j", sample::words(2));
  ::umask(before);
  for (const char* name : {"j", "j.prev", "j.lock"}) CHECK(mode_of(folder / name) == 0600);
}

TEST_CASE("a save gives the mark that the next load finds") {
  const ScratchFolder folder;
  const auto first = save(folder / "j", sample::words(1));
  CHECK(first.mark == InputFile(folder / "j").mark());
  const FileLock lock(folder / "j");
  const auto bytes = sample::words(2);
  const auto second = save_file(lock, job_for(bytes, first.mark));
  CHECK(second.mark == InputFile(folder / "j").mark());
}

TEST_CASE("a file that another program changed is not written over") {
  const ScratchFolder folder;
  const auto file = folder / "j";
  save(file, sample::words(5));
  const auto loaded = mark_now(file);
  const auto mine = sample::words(7);
  const FileLock lock(file);
  SUBCASE("in place") { sample::write_whole(file, sample::words(6)); }
  SUBCASE("by another file of the same size") {
    sample::write_whole(folder / "other", sample::words(5));
    fs::rename(folder / "other", file);
  }
  SUBCASE("by taking it away") { fs::remove(file); }
  const auto there = fs::exists(file) ? sample::read_whole(file) : Bytes{};
  const auto error = error_of([&] { save_file(lock, job_for(mine, loaded)); });
  CHECK(std::string(error.what()).find("changed by another program") != std::string::npos);
  CHECK((fs::exists(file) ? sample::read_whole(file) : Bytes{}) == there);
  CHECK(folder.names().count("j.prev") == 0);
}

TEST_CASE("nor is one that changes while the new version is written") {
  const ScratchFolder folder;
  const auto file = folder / "j";
  save(file, sample::words(5));
  const FileLock lock(file);
  const auto mine = sample::words(7);
  auto slow = job_for(mine, mark_now(file));
  slow.verify = [&](const ByteSource&) { sample::write_whole(file, sample::words(6)); };
  const auto error = error_of([&] { save_file(lock, slow); });
  CHECK(std::string(error.what()).find("changed by another program") != std::string::npos);
  CHECK(sample::read_whole(file) == sample::words(6));
  CHECK(folder.names() == Names{"j", "j.lock"});
}

TEST_CASE("a new journal never takes the place of a file") {
  const ScratchFolder folder;
  sample::write_whole(folder / "j", sample::words(5));
  const FileLock lock(folder / "j");
  const auto mine = sample::words(7);
  CHECK_THROWS_AS(save_file(lock, job_for(mine, std::nullopt)), Error);

  fs::remove(folder / "j");
  auto late = job_for(mine, std::nullopt);
  // Somebody else is quicker, after the look at the folder and before the end.
  late.verify = [&](const ByteSource&) { sample::write_whole(folder / "j", sample::words(5)); };
  const auto error = error_of([&] { save_file(lock, late); });
  CHECK(std::string(error.what()).find("already a file") != std::string::npos);
  CHECK(sample::read_whole(folder / "j") == sample::words(5));
  CHECK(folder.names() == Names{"j", "j.lock"});
}

TEST_CASE("nothing but a file is ever replaced") {
  const ScratchFolder folder;
  const auto place = folder / "j";
  const FileLock early(folder / "j", std::chrono::seconds(0));
  SUBCASE("a pipe") { REQUIRE(::mkfifo(place.c_str(), 0600) == 0); }
  SUBCASE("a folder") { fs::create_directory(place); }
  SUBCASE("a socket") { REQUIRE(::mknod(place.c_str(), S_IFSOCK | 0600, 0) == 0); }
  const auto before = fs::status(place).type();
  CHECK_THROWS_AS(FileLock{place}, Error);
  const auto mine = sample::words(7);
  for (const auto& loaded : {std::optional<FileMark>(), std::optional(FileMark{1, 1, 0, 0})}) {
    const auto error = error_of([&] { save_file(early, job_for(mine, loaded)); });
    CHECK(std::string(error.what()).find("is no ordinary file") != std::string::npos);
  }
  CHECK(fs::status(place).type() == before);
}

TEST_CASE("what does not read back is not used") {
  const ScratchFolder folder;
  const auto file = folder / "j";
  save(file, sample::words(5));
  const auto mine = sample::words(7);
  auto job = job_for(mine, mark_now(file));
  job.verify = [](const ByteSource&) { throw damaged_vault("it ends too early"); };
  const auto error = error_of([&] { save_file(FileLock(file), job); });
  // The journal is not what is damaged.
  CHECK(error.exit() == Exit::failed);
  CHECK(sample::read_whole(file) == sample::words(5));
  CHECK(folder.names() == Names{"j", "j.lock"});
}

TEST_CASE("a failing writer leaves nothing behind") {
  const ScratchFolder folder;
  const auto file = folder / "j";
  save(file, sample::words(5));
  auto job = job_for({}, mark_now(file));
  job.write = [](const ByteSink& sink) {
    sink(sample::words(3));
    throw Error("no");
  };
  CHECK_THROWS_AS(save_file(FileLock(file), job), Error);
  CHECK(folder.names() == Names{"j", "j.lock"});
}

TEST_CASE("what interrupted saves left is removed, and nothing else") {
  const ScratchFolder folder;
  const Names stale{".j.tmp-0123456789abcdef", ".j.bak-00000000000000ff"};
  const Names kept{".j.tmp-0123456789abcde",  ".j.tmp-0123456789abcdefa",
                   ".j.tmp-0123456789abcdeF", ".jj.tmp-0123456789abcdef",
                   "j.tmp-0123456789abcdef",  ".j.old-0123456789abcdef"};
  for (const auto& name : stale) sample::write_whole(folder / name, sample::words(1));
  for (const auto& name : kept) sample::write_whole(folder / name, sample::words(1));
  { const FileLock lock(folder / "j"); }
  auto expected = kept;
  expected.insert("j.lock");
  CHECK(folder.names() == expected);
}

TEST_CASE("a save after one that died between its two renames cleans up") {
  const ScratchFolder folder;
  save(folder / "j", sample::words(1));
  fs::create_hard_link(folder / "j", folder / "j.prev");
  save(folder / "j", sample::words(2));
  CHECK(folder.names() == Names{"j", "j.lock", "j.prev"});
  CHECK(sample::read_whole(folder / "j.prev") == sample::words(1));
}

TEST_CASE("a linked journal stays a link, and its target is replaced") {
  const ScratchFolder folder;
  fs::create_directory(folder / "real");
  fs::create_symlink("real/j", folder / "middle");
  fs::create_symlink("middle", folder / "link");
  save(folder / "link", sample::words(1));
  save(folder / "link", sample::words(2));
  CHECK(fs::is_symlink(folder / "link"));
  CHECK(fs::is_symlink(folder / "middle"));
  CHECK(fs::is_regular_file(fs::symlink_status(folder / "real/j")));
  CHECK(sample::read_whole(folder / "real/j") == sample::words(2));
  CHECK(sample::read_whole(folder / "real/j.prev") == sample::words(1));
  CHECK(folder.names() == Names{"link", "middle", "real"});
}

TEST_CASE("links in a circle and folders that are not there are errors with a name") {
  const ScratchFolder folder;
  fs::create_symlink("b", folder / "a");
  fs::create_symlink("a", folder / "b");
  CHECK_THROWS_AS(real_file(folder / "a"), Error);
  const auto error = error_of([&] { FileLock(folder / "none/j"); });
  CHECK(std::string(error.what()).find("none/j") != std::string::npos);
}

TEST_CASE("a full file size is an error and the journal is as before") {
  const ScratchFolder folder;
  const auto file = folder / "j";
  save(file, sample::words(5));
  struct rlimit before {};
  ::getrlimit(RLIMIT_FSIZE, &before);
  const auto old_handler = ::signal(SIGXFSZ, SIG_IGN);
  const struct rlimit small { 1000, before.rlim_max };
  ::setrlimit(RLIMIT_FSIZE, &small);
  const auto big = sample::words(100000);
  const auto error = error_of([&] { save(file, big); });
  ::setrlimit(RLIMIT_FSIZE, &before);
  ::signal(SIGXFSZ, old_handler);
  CHECK(error.hint().find("ulimit") != std::string::npos);
  CHECK(sample::read_whole(file) == sample::words(5));
  CHECK(folder.names() == Names{"j", "j.lock"});
}

TEST_CASE("an interruption waits until the save is done") {
  const ScratchFolder folder;
  const auto file = folder / "j";
  const auto child = ::fork();
  if (child == 0) {
    ::signal(SIGTERM, SIG_DFL);
    const auto bytes = sample::words(5);
    auto job = job_for(bytes, std::nullopt);
    job.verify = [](const ByteSource&) { ::raise(SIGTERM); };
    save_file(FileLock(file), job);
    ::_exit(0);
  }
  int status = 0;
  ::waitpid(child, &status, 0);
  CHECK(WIFSIGNALED(status));
  CHECK(WTERMSIG(status) == SIGTERM);
  CHECK(sample::read_whole(file) == sample::words(5));
  CHECK(folder.names() == Names{"j", "j.lock"});
}

TEST_CASE("reading tells a missing journal, a folder and a pipe apart from a file") {
  const ScratchFolder folder;
  CHECK(error_of([&] { InputFile(folder / "j"); }).exit() == Exit::nothing_found);
  CHECK_THROWS_AS(InputFile(folder.path()), Error);
  REQUIRE(::mkfifo((folder / "pipe").c_str(), 0600) == 0);
  CHECK_THROWS_AS(InputFile(folder / "pipe"), Error);
}

TEST_CASE("a reader keeps the version it began with") {
  const ScratchFolder folder;
  const auto old = sample::words(100000);
  save(folder / "j", old);
  const InputFile reading(folder / "j");
  const auto source = reading.source();
  Bytes found(100001);
  CHECK(source(std::span(found).first(10)) == 10);
  save(folder / "j", sample::words(3));
  CHECK(source(std::span(found).subspan(10)) == old.size() - 10);
  found.resize(old.size());
  CHECK(found == old);
}

}  // namespace hearth
