#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <vector>

#include "hearth/journal/draft.hpp"
#include "hearth/journal/entry.hpp"
#include "hearth/store/vault/vault_header.hpp"
#include "owners.hpp"

namespace hearth {

/// What was to be written and could not be saved.
struct Unsaved {
  std::vector<Entry> entries;
  std::optional<Draft> finished;  ///< the draft that the entries complete
  std::optional<Draft> draft;     ///< or a draft itself
};

/// With what a journal is encrypted.
struct VaultSeal {
  const VaultInfo& info;
  const VaultKeys& keys;
  const Owners& owners;
  const std::vector<Person>& people;
};

/// Keeps it as a small vault of its own, which opens with the keys of the journal, in the first
/// folder that takes it. Empty if none does.
std::optional<std::filesystem::path> rescue(const std::vector<std::filesystem::path>& folders,
                                            const VaultSeal& seal, const Unsaved& unsaved);

/// The files in these folders that rescue() made for this journal.
std::vector<std::filesystem::path> rescued_files(const std::vector<std::filesystem::path>& folders,
                                                 const Uuid& journal);

/// What one of them holds; empty unless all of it opens with these keys.
std::optional<Unsaved> read_rescued(const std::filesystem::path& file, const VaultKeys& keys,
                                    const Owners& owners);

}  // namespace hearth
