#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>

#include "hearth/core/bytes.hpp"

namespace hearth {

/// Memory for keys and passphrases: kept out of swap where the system allows it, left out of core
/// dumps, fenced by guard pages, and wiped when it goes. It moves and is never copied by accident.
class Secret {
 public:
  Secret() = default;

  /// `size` zero bytes. Throws Error if there is no memory.
  explicit Secret(std::size_t size);

  /// A copy of `bytes`; wiping the original is the caller's part.
  static Secret copy_of(ByteView bytes);

  /// `size` bytes from the system's random source.
  static Secret random(std::size_t size);

  Secret(Secret&& other) noexcept;
  Secret& operator=(Secret&& other) noexcept;
  Secret(const Secret&) = delete;
  Secret& operator=(const Secret&) = delete;
  ~Secret() = default;

  std::span<std::uint8_t> bytes() { return {memory_.get(), size_}; }
  ByteView view() const { return {memory_.get(), size_}; }
  std::size_t size() const { return size_; }

 private:
  struct Wipe {
    void operator()(std::uint8_t* memory) const;
  };

  std::unique_ptr<std::uint8_t, Wipe> memory_;
  std::size_t size_ = 0;
};

/// Starts the encryption library, once. Throws Error if it cannot be: whoever calls it asks before.
void require_sodium();

/// Compares without telling by its duration where the first difference is.
[[nodiscard]] bool same_secret(ByteView a, ByteView b);

}  // namespace hearth
