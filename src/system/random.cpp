#include "hearth/system/random.hpp"

#include <sys/random.h>

#include "hearth/core/error.hpp"
#include "hearth/core/translated.hpp"

namespace hearth {

void fill_random(std::span<std::uint8_t> bytes) {
  // Up to 256 bytes come whole or not at all (getrandom(2)).
  if (::getrandom(bytes.data(), bytes.size(), 0) != static_cast<ssize_t>(bytes.size())) {
    throw Error(tr("The system gave no random numbers."), tr("Try again in a moment."));
  }
}

UuidRandom uuid_random() {
  UuidRandom bytes{};
  fill_random(bytes);
  return bytes;
}

}  // namespace hearth
