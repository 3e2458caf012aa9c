#include "hearth/store/seen_generation.hpp"

#include <fcntl.h>
#include <fmt/core.h>
#include <sys/file.h>
#include <unistd.h>

#include <algorithm>
#include <charconv>
#include <functional>
#include <map>
#include <string>

#include "folder.hpp"
#include "hearth/core/error.hpp"
#include "hearth/store/text_file.hpp"
#include "hearth/store/vault/descriptor.hpp"

namespace hearth {
namespace {

namespace fs = std::filesystem;
/// What was seen of one journal.
struct Sight {
  std::uint64_t last = 0;    ///< the version that the next one is held against
  std::uint64_t missed = 0;  ///< a higher one in whose place an older one was put; 0: none
  bool operator==(const Sight&) const = default;
};
using Seen = std::map<std::string, Sight>;

constexpr std::size_t kMostBytes = std::size_t{64} * 1024;
constexpr std::size_t kId = 36;

fs::path file_in(const fs::path& state) { return state / "seen"; }

/// The number that the text begins with, taken off it together with a space behind.
std::optional<std::uint64_t> number_off(std::string_view& text) {
  std::uint64_t number = 0;
  const auto read = std::from_chars(text.data(), text.data() + text.size(), number);
  if (read.ec != std::errc{}) return std::nullopt;
  text.remove_prefix(static_cast<std::size_t>(read.ptr - text.data()));
  if (text.starts_with(' ')) text.remove_prefix(1);
  return number;
}

/// A journal's id, a number, and a second one if a version is missed.
void read_line(std::string_view line, Seen& seen) {
  if (line.size() < kId + 2 || !parse_uuid(line.substr(0, kId))) return;
  const std::string id(line.substr(0, kId));
  line.remove_prefix(kId + 1);
  const auto last = number_off(line);
  const auto missed = last && !line.empty() ? number_off(line) : 0;
  if (last && missed && line.empty()) seen[id] = {*last, *missed};
}

/// Whatever else there is counts for nothing.
Seen parsed(std::string_view text) {
  Seen seen;
  while (!text.empty()) {
    const std::string_view line = text.substr(0, text.find('\n'));
    text.remove_prefix(std::min(text.size(), line.size() + 1));
    read_line(line, seen);
  }
  return seen;
}

std::string written(const Seen& seen) {
  std::string text;
  for (const auto& [id, sight] : seen) {
    text += fmt::format("{} {}", id, sight.last);
    text += sight.missed > 0 ? fmt::format(" {}\n", sight.missed) : "\n";
  }
  return text;
}

Seen read_seen(const fs::path& state) {
  if (state.empty()) return {};
  return parsed(read_if_there(file_in(state), kMostBytes).value_or(""));
}

/// So that two commands that note at once do not undo each other's.
Descriptor hold(const fs::path& state) {
  Descriptor folder(::open(state.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (folder.is_open()) ::flock(folder.number(), LOCK_EX);
  return folder;
}

void write_seen(const fs::path& state, const Seen& seen) {
  const fs::path temp = file_in(state).string() + "." + std::to_string(::getpid());
  std::error_code ignored;
  fs::remove(temp, ignored);  // of a process that had this number and was killed
  write_new_file(temp, written(seen));
  fs::rename(temp, file_in(state));
}

/// Changes what is known of a journal, if the change makes a difference.
void change(const fs::path& state, const Uuid& journal,
            const std::function<Sight(const Sight&)>& next) {
  if (state.empty()) return;
  make_private_folder(state);
  const Descriptor held = hold(state);
  Seen seen = read_seen(state);
  Sight& sight = seen[to_string(journal)];
  const Sight changed = next(sight);
  if (changed == sight) return;
  sight = changed;
  write_seen(state, seen);
}

Sight raised(const Sight& before, std::uint64_t generation) {
  // One more is the next save of the older version; a leap is the missed one come back.
  const bool back = generation >= before.missed && generation > before.last + 1;
  return {std::max(before.last, generation), back ? 0 : before.missed};
}

Sight put_back(const Sight& before, std::uint64_t generation) {
  return {generation, std::max(before.last, before.missed)};
}

std::optional<Sight> sight_of(const fs::path& state, const Uuid& journal) {
  const Seen seen = read_seen(state);
  const auto found = seen.find(to_string(journal));
  return found == seen.end() ? std::nullopt : std::optional(found->second);
}

}  // namespace

std::optional<std::uint64_t> seen_generation(const fs::path& state, const Uuid& journal) try {
  const auto sight = sight_of(state, journal);
  return sight ? std::optional(sight->last) : std::nullopt;
} catch (const Error&) {
  return std::nullopt;
}

std::optional<std::uint64_t> missed_generation(const fs::path& state, const Uuid& journal) try {
  const auto sight = sight_of(state, journal);
  return sight && sight->missed > 0 ? std::optional(sight->missed) : std::nullopt;
} catch (const Error&) {
  return std::nullopt;
}

void note_generation(const fs::path& state, const Uuid& journal, std::uint64_t generation) noexcept
    try {
  change(state, journal, [&](const Sight& before) { return raised(before, generation); });
} catch (const std::exception&) {
  return;  // only a warning depends on it
}

void accept_generation(const fs::path& state, const Uuid& journal,
                       std::uint64_t generation) noexcept try {
  change(state, journal, [&](const Sight&) { return Sight{generation, 0}; });
} catch (const std::exception&) {
  return;
}

void note_put_back(const fs::path& state, const Uuid& journal, std::uint64_t generation) noexcept
    try {
  change(state, journal, [&](const Sight& before) { return put_back(before, generation); });
} catch (const std::exception&) {
  return;
}

}  // namespace hearth
