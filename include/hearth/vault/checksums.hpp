#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "hearth/core/bytes.hpp"

namespace hearth {

/// Checksums of the pieces that a file was written in, to compare what is read back with them: as
/// NH of RFC 4418, twice, under a key that is new each time. A piece that has changed passes once
/// in 2^64 times, whatever the change is.
class Checksums {
 public:
  Checksums();

  /// The next piece, of no more bytes than a sealed one has.
  void add(ByteView piece);

  /// How many pieces there are.
  std::size_t size() const { return sums_.size(); }

  /// Whether piece `n`, counted from 0, was this.
  [[nodiscard]] bool fits(std::size_t n, ByteView piece) const;

 private:
  struct Sum {
    std::size_t size = 0;
    std::array<std::uint64_t, 2> words = {};

    bool operator==(const Sum&) const = default;
  };
  Sum sum_of(ByteView piece) const;

  std::vector<std::uint64_t> key_;
  std::vector<Sum> sums_;
};

}  // namespace hearth
