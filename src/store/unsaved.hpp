#pragma once

#include <filesystem>
#include <optional>
#include <vector>

#include "hearth/journal/draft.hpp"
#include "hearth/journal/entry.hpp"
#include "hearth/store/rescue.hpp"
#include "hearth/vault/vault_header.hpp"
#include "storage/personal_keys.hpp"

namespace hearth {

/// What was to be written and could not be saved.
struct Unsaved {
  std::vector<Entry> entries;
  std::optional<Draft> finished;     ///< the draft that the entries complete
  std::optional<Draft> draft;        ///< or a draft itself
  std::filesystem::path place = {};  ///< of the journal, through all links
};

/// With what a journal is encrypted.
struct VaultSeal {
  const VaultInfo& info;
  const VaultKeys& keys;
  const PersonalKeys& personal;
  const std::vector<Person>& people;
};

/// Keeps it as a small vault of its own, which opens with the keys of the journal, in the first
/// folder that takes it. Empty if none does.
[[nodiscard]] std::optional<std::filesystem::path> rescue(
    const std::vector<std::filesystem::path>& folders, const VaultSeal& seal,
    const Unsaved& unsaved);

/// What a file of rescued words holds, or why it does not open with these keys.
struct ReadRescued {
  std::optional<Unsaved> unsaved;
  Waiting why = Waiting::keys;  ///< if there is nothing
};
ReadRescued read_rescued(const std::filesystem::path& file, const VaultKeys& keys,
                         const PersonalKeys& personal);

/// The same with keys of that time, from a slot of the file itself.
ReadRescued read_rescued(const std::filesystem::path& file, const VaultKeys& keys);

}  // namespace hearth
