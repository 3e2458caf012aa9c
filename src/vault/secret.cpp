#include "hearth/vault/secret.hpp"

#include <sodium.h>

#include <algorithm>
#include <utility>

#include "hearth/core/error.hpp"
#include "hearth/core/translated.hpp"

namespace hearth {

Secret::Secret(std::size_t size) : size_(size) {
  require_sodium();
  memory_.reset(static_cast<std::uint8_t*>(sodium_malloc(size)));
  if (!memory_) {
    throw Error(tr("There is not enough memory to hold a key safely."),
                tr("Close some programs and try again."));
  }
  std::fill_n(memory_.get(), size, std::uint8_t{0});
}

Secret Secret::copy_of(ByteView bytes) {
  Secret copy(bytes.size());
  std::ranges::copy(bytes, copy.memory_.get());
  return copy;
}

Secret Secret::random(std::size_t size) {
  Secret fresh(size);
  randombytes_buf(fresh.memory_.get(), size);
  return fresh;
}

Secret::Secret(Secret&& other) noexcept
    : memory_(std::move(other.memory_)), size_(std::exchange(other.size_, 0)) {}

Secret& Secret::operator=(Secret&& other) noexcept {
  memory_ = std::move(other.memory_);
  size_ = std::exchange(other.size_, 0);
  return *this;
}

void Secret::Wipe::operator()(std::uint8_t* memory) const { sodium_free(memory); }

void require_sodium() {
  static const bool ready = sodium_init() >= 0;
  if (!ready) {
    throw Error(tr("The encryption library could not be started."),
                tr("Check that this system offers random numbers (/dev/urandom), then try again."));
  }
}

bool same_secret(ByteView a, ByteView b) {
  return a.size() == b.size() && sodium_memcmp(a.data(), b.data(), a.size()) == 0;
}

}  // namespace hearth
