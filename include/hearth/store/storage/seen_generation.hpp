#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>

#include "hearth/core/uuid.hpp"

namespace hearth {

class Journal;

/// A journal at a place of this machine: a copy that lies elsewhere has versions of its own.
struct JournalAt {
  Uuid journal;
  std::filesystem::path place = {};  ///< without a link in it
};

/// The generation of a journal that was seen last at its place: an older one was put back by
/// somebody or something. Of one that is new there, what was seen where it lies no more. Empty if
/// none was seen, or if the file cannot be read.
[[nodiscard]] std::optional<std::uint64_t> seen_generation(const std::filesystem::path& state,
                                                           const JournalAt& journal);

/// Notes the highest that was saved, in a file of that folder. Does its best: a journal never stays
/// closed for want of it. The same holds for the others here; an empty folder remembers nothing.
void note_generation(const std::filesystem::path& state, const JournalAt& journal,
                     std::uint64_t generation) noexcept;

/// Notes the one that was found on opening. A higher one than the last was put there by somebody
/// else: if that is the missed one or a later, none is missed any more.
void note_opened(const std::filesystem::path& state, const JournalAt& journal,
                 std::uint64_t generation) noexcept;

/// Notes which version of an encrypted journal is open at its place, now and after each save.
void note_versions(Journal& journal, const std::filesystem::path& state);

/// Notes this one though a higher one was seen: somebody went back to it.
void accept_generation(const std::filesystem::path& state, const JournalAt& journal,
                       std::uint64_t generation) noexcept;

/// Notes this one, which somebody was told of, in the place of a higher one that was seen: the
/// higher one is remembered as missed until it comes back or somebody goes back to another.
void note_put_back(const std::filesystem::path& state, const JournalAt& journal,
                   std::uint64_t generation) noexcept;

/// The highest generation that was seen and is missed; empty if none is.
[[nodiscard]] std::optional<std::uint64_t> missed_generation(const std::filesystem::path& state,
                                                             const JournalAt& journal);

}  // namespace hearth
