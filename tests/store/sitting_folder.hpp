#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "hearth/journal/draft.hpp"
#include "hearth/store/journal.hpp"
#include "support/temp_folder.hpp"

namespace hearth::test {

/// A journal of Alex, and of Sam, each with a slot of their own, and the folder of its sittings.
struct SittingFolder {
  SittingFolder();

  TempFolder folder;
  std::filesystem::path path = folder / "journal.hearth";
  VaultKeys alex = VaultKeys::random(1);
  VaultKeys sam = alex.with_person_of(VaultKeys::random(2));
  Uuid alex_id;

  Journal open(const VaultKeys& keys) const;
  Journal open() const { return open(alex); }

  /// As the next command finds it.
  Journal next() const;

  /// How many files have to wait there, as Alex's next command says.
  std::size_t waiting() const;

  std::vector<std::filesystem::path> files() const;
  std::filesystem::path file() const;

  /// A draft of Alex with one answer.
  Draft begun(const std::string& words, const std::string& pack = "weekly") const;

  /// A sitting of Alex that ends without a word after this.
  void cut_off(const Draft& draft) const;

  /// What Alex's draft in the journal says.
  std::string words(const std::string& pack = "weekly") const;

  /// What the draft becomes.
  Entry entry() const;
};

inline const std::string kCanary = "marmaladecanary";

std::size_t entries_in(const Journal& journal);

}  // namespace hearth::test
