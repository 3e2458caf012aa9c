#include "hearth/store/seen_generation.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <charconv>
#include <map>
#include <string>

#include "folder.hpp"
#include "hearth/core/error.hpp"
#include "hearth/store/text_file.hpp"
#include "hearth/store/vault/descriptor.hpp"

namespace hearth {
namespace {

namespace fs = std::filesystem;
using Seen = std::map<std::string, std::uint64_t>;

constexpr std::size_t kMostBytes = std::size_t{64} * 1024;
constexpr std::size_t kId = 36;

fs::path file_in(const fs::path& state) { return state / "seen"; }

/// Lines of a journal's id and a number; whatever else there is counts for nothing.
Seen parsed(std::string_view text) {
  Seen seen;
  while (!text.empty()) {
    const std::string_view line = text.substr(0, text.find('\n'));
    text.remove_prefix(std::min(text.size(), line.size() + 1));
    if (line.size() < kId + 2 || !parse_uuid(line.substr(0, kId))) continue;
    std::uint64_t number = 0;
    const char* end = line.data() + line.size();
    const auto read = std::from_chars(line.data() + kId + 1, end, number);
    if (read.ec == std::errc{} && read.ptr == end) seen[std::string(line.substr(0, kId))] = number;
  }
  return seen;
}

Seen read_seen(const fs::path& state) {
  std::error_code failed;
  if (!fs::exists(file_in(state), failed)) return {};
  return parsed(read_file(file_in(state), kMostBytes));
}

/// So that two commands that note at once do not undo each other's.
Descriptor hold(const fs::path& state) {
  Descriptor folder(::open(state.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (folder.is_open()) ::flock(folder.number(), LOCK_EX);
  return folder;
}

void write_seen(const fs::path& state, const Seen& seen) {
  std::string text;
  for (const auto& [id, number] : seen) text += id + " " + std::to_string(number) + "\n";
  const fs::path temp = file_in(state).string() + "." + std::to_string(::getpid());
  std::error_code ignored;
  fs::remove(temp, ignored);  // of a process that had this number and was killed
  write_new_file(temp, text);
  fs::rename(temp, file_in(state));
}

void note(const fs::path& state, const Uuid& journal, std::uint64_t generation, bool lower) {
  make_private_folder(state);
  const Descriptor held = hold(state);
  Seen seen = read_seen(state);
  const auto [at, fresh] = seen.try_emplace(to_string(journal), generation);
  if (!fresh && (at->second == generation || (at->second > generation && !lower))) return;
  at->second = generation;
  write_seen(state, seen);
}

}  // namespace

std::optional<std::uint64_t> seen_generation(const fs::path& state, const Uuid& journal) try {
  const Seen seen = read_seen(state);
  const auto found = seen.find(to_string(journal));
  return found == seen.end() ? std::nullopt : std::optional(found->second);
} catch (const Error&) {
  return std::nullopt;
}

void note_generation(const fs::path& state, const Uuid& journal, std::uint64_t generation) noexcept
    try {
  note(state, journal, generation, false);
} catch (const std::exception&) {
  return;  // only a warning depends on it
}

void accept_generation(const fs::path& state, const Uuid& journal,
                       std::uint64_t generation) noexcept try {
  note(state, journal, generation, true);
} catch (const std::exception&) {
  return;
}

}  // namespace hearth
