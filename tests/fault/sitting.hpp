#pragma once

#include <cstddef>
#include <filesystem>
#include <string>

namespace hearth::fault {

inline constexpr std::size_t kAnswers = 2;
inline constexpr const char* kAnswerCanary = "marmaladecanary";

/// An encrypted journal of Alex, who has a passphrase of their own; with the draft of a sitting in
/// it, as older versions kept it, or without.
void begin_journal(const std::filesystem::path& journal, bool has_draft);

/// Alex takes the draft up, or begins, and gives kAnswers answers, the last of them private. How
/// many are on the disk is noted outside the folder. Then the sitting ends: `done`, `left`,
/// `discarded` or `cut off`.
void sit(const std::filesystem::path& journal, const std::string& ending);

/// Where that is noted.
std::filesystem::path count_of(const std::filesystem::path& journal);

/// What the next command finds.
struct Remains {
  std::size_t answers = 0;  ///< of the draft; 0: there is none
  std::size_t entries = 0;  ///< each with kAnswers answers
  std::size_t files = 0;    ///< beside the journal, in the folder of sittings
};
Remains remains_of(const std::filesystem::path& journal);

}  // namespace hearth::fault
