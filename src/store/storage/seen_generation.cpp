#include "hearth/store/storage/seen_generation.hpp"

#include <fmt/core.h>
#include <sys/file.h>

#include <algorithm>
#include <charconv>
#include <functional>
#include <map>
#include <string>

#include "hearth/core/error.hpp"
#include "hearth/system/descriptor.hpp"
#include "hearth/system/folder.hpp"
#include "hearth/system/read_file.hpp"
#include "open_journal.hpp"
#include "hearth/system/save.hpp"

namespace hearth {
namespace {

namespace fs = std::filesystem;

/// What was seen of one journal at one place.
struct Sight {
  std::uint64_t last = 0;    ///< the version that the next one is held against
  std::uint64_t missed = 0;  ///< a higher one in whose place an older one was put; 0: none
  bool operator==(const Sight&) const = default;
};
/// By the journal's id and its place, which may be unknown.
using Key = std::pair<std::string, std::string>;
using Seen = std::map<Key, Sight>;

constexpr std::size_t kMostBytes = std::size_t{64} * 1024;
constexpr std::size_t kMostPlaces = 100;
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

/// A journal's id, the last version, the missed one (0: none), and the place.
void read_line(std::string_view line, Seen& seen) {
  if (line.size() < kId + 2 || !parse_uuid(line.substr(0, kId))) return;
  const std::string id(line.substr(0, kId));
  line.remove_prefix(kId + 1);
  const auto last = number_off(line);
  const auto missed = last && !line.empty() ? number_off(line) : 0;
  if (last && missed && (line.empty() || line.starts_with('/'))) {
    seen[{id, std::string(line)}] = {*last, *missed};
  }
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
  for (const auto& [key, sight] : seen) {
    const std::string place = key.second.empty() ? "" : " " + key.second;
    text += fmt::format("{} {} {}{}\n", key.first, sight.last, sight.missed, place);
  }
  return text;
}

Key key_of(const JournalAt& journal) {
  const std::string place = journal.place.string();
  const bool fits_line = place.starts_with('/') && place.find('\n') == std::string::npos;
  return {to_string(journal.journal), fits_line ? place : std::string()};
}

bool is_gone(const Key& key) {
  std::error_code failed;
  return fs::symlink_status(key.second, failed).type() == fs::file_type::not_found;
}

/// What is known of a journal at its place; of one that is new there, what was seen where it lies
/// no more, and the last place has its name then.
Seen::const_iterator found(const Seen& seen, const Key& key) {
  const auto exact = seen.find(key);
  if (exact != seen.end()) return exact;
  auto best = seen.end();
  for (auto at = seen.lower_bound({key.first, ""}); at != seen.end(); ++at) {
    if (at->first.first != key.first) break;
    if (is_gone(at->first) && (best == seen.end() || at->second.last > best->second.last)) {
      best = at;
    }
  }
  return best;
}

Seen read_seen(const fs::path& state) {
  if (state.empty()) return {};
  return parsed(read_if_there(file_in(state), kMostBytes).value_or(""));
}

/// So that two commands that note at once do not undo each other's.
Descriptor hold(const fs::path& state) {
  Descriptor folder = open_at(AT_FDCWD, state.string(), O_RDONLY | O_DIRECTORY);
  if (folder.is_open()) ::flock(folder.number(), LOCK_EX);
  return folder;
}

/// Places that are gone, as sticks with backups, would add up.
void keep_few(Seen& seen) {
  if (seen.size() <= kMostPlaces) return;
  std::erase_if(seen, [](const auto& one) { return is_gone(one.first); });
}

/// Changes what is known of a journal, if the change makes a difference.
void change(const fs::path& state, const JournalAt& journal,
            const std::function<Sight(const Sight&)>& next) {
  if (state.empty()) return;
  make_private_folder(state);
  const Descriptor held = hold(state);
  Seen seen = read_seen(state);
  const Key key = key_of(journal);
  const auto before = found(seen, key);
  const Sight changed = next(before == seen.end() ? Sight{} : before->second);
  if (before != seen.end() && before->first == key && before->second == changed) return;
  if (before != seen.end()) seen.erase(before);
  keep_few(seen);
  seen[key] = changed;
  write_unconfirmed(file_in(state), written(seen));
}

Sight saved(const Sight& before, std::uint64_t generation) {
  return {std::max(before.last, generation), before.missed};
}

Sight opened(const Sight& before, std::uint64_t generation) {
  const bool back = generation > before.last && generation >= before.missed;
  return back ? Sight{generation, 0} : before;
}

Sight put_back(const Sight& before, std::uint64_t generation) {
  return {generation, std::max(before.last, before.missed)};
}

std::optional<Sight> sight_of(const fs::path& state, const JournalAt& journal) {
  const Seen seen = read_seen(state);
  const auto at = found(seen, key_of(journal));
  return at == seen.end() ? std::nullopt : std::optional(at->second);
}

void change_quietly(const fs::path& state, const JournalAt& journal,
                    const std::function<Sight(const Sight&)>& next) noexcept try {
  change(state, journal, next);
} catch (const std::exception&) {
  return;  // only a warning depends on it
}

}  // namespace

std::optional<std::uint64_t> seen_generation(const fs::path& state, const JournalAt& journal) try {
  const auto sight = sight_of(state, journal);
  return sight ? std::optional(sight->last) : std::nullopt;
} catch (const Error&) {
  return std::nullopt;
}

std::optional<std::uint64_t> missed_generation(const fs::path& state,
                                               const JournalAt& journal) try {
  const auto sight = sight_of(state, journal);
  return sight && sight->missed > 0 ? std::optional(sight->missed) : std::nullopt;
} catch (const Error&) {
  return std::nullopt;
}

void note_generation(const fs::path& state, const JournalAt& journal,
                     std::uint64_t generation) noexcept {
  change_quietly(state, journal, [&](const Sight& before) { return saved(before, generation); });
}

void note_opened(const fs::path& state, const JournalAt& journal,
                 std::uint64_t generation) noexcept {
  change_quietly(state, journal, [&](const Sight& before) { return opened(before, generation); });
}

void note_versions(Journal& journal, const fs::path& state) {
  const OpenJournal& open = inside(journal);
  if (!open.encrypted) return;
  const JournalAt here{open.encrypted->info().journal, open.storage->place()};
  note_opened(state, here, open.encrypted->info().generation);
  open.encrypted->on_save(
      [state, here](std::uint64_t saved) { note_generation(state, here, saved); });
}

void accept_generation(const fs::path& state, const JournalAt& journal,
                       std::uint64_t generation) noexcept {
  change_quietly(state, journal, [&](const Sight&) { return Sight{generation, 0}; });
}

void note_put_back(const fs::path& state, const JournalAt& journal,
                   std::uint64_t generation) noexcept {
  change_quietly(state, journal, [&](const Sight& before) { return put_back(before, generation); });
}

}  // namespace hearth
