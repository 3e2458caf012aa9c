#pragma once

#include <filesystem>

#include "options.hpp"

namespace hearth::bench {

/// Reading from and writing to a plain journal, against the sqlite3 shell doing the same. Whether
/// every limit was kept.
bool measure_plain(const Options& options, const std::filesystem::path& folder);

/// How large an encrypted journal is, and what reading and adding may take there.
struct VaultSize {
  int entries;
  int megabytes;
  double read_ms;
  double add_ms;
};

/// An encrypted journal, its key remembered, against the same one in plain.
bool measure_vault(const Options& options, const std::filesystem::path& folder,
                   const VaultSize& size);

}  // namespace hearth::bench
