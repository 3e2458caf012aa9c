#pragma once

#include <cstdint>

#include "hearth/core/bytes.hpp"
#include "hearth/vault/secret.hpp"

namespace hearth {

// A file that leaves the journal for somebody else, locked with a passphrase: age v1 with an scrypt
// recipient (https://age-encryption.org/v1), which `age -d` opens. There is no recipient with a key
// of its own: a page whose key is lost would be lost.

/// What one guess at the passphrase costs: scrypt with N = 2^18, r = 8, p = 1, which takes 256 MiB.
inline constexpr std::uint8_t kAgeWorkFactor = 18;

/// How many bytes seal_age() writes.
std::uint64_t aged_size(std::uint64_t plain_size, std::uint8_t work_factor = kAgeWorkFactor);

/// Such a file on its way into a sink: a header, then pieces of 64 KiB. The memory needed is that
/// of scrypt and two pieces. Only tests use another work factor, from 1 to 22.
class AgeSealing {
 public:
  /// Writes the header. Throws Error if the memory is not to be had.
  AgeSealing(ByteView passphrase, ByteSink sink, std::uint8_t work_factor = kAgeWorkFactor);

  void add(ByteView plain);

  /// Writes what is left. Nothing may be added after that.
  void finish();

 private:
  void seal_piece(ByteView piece, bool is_last);

  ByteSink sink_;
  Secret key_;
  Bytes held_;  ///< plain, of the piece that may be the last
  std::uint64_t number_ = 0;
};

/// Writes `plain` as such a file.
void seal_age(ByteView passphrase, ByteView plain, const ByteSink& sink,
              std::uint8_t work_factor = kAgeWorkFactor);

}  // namespace hearth
