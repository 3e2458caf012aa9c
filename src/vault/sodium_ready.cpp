#include "sodium_ready.hpp"

#include <sodium.h>

#include "hearth/core/error.hpp"

namespace hearth {

void require_sodium() {
  static const bool ready = sodium_init() >= 0;
  if (!ready) {
    throw Error("The encryption library could not be started.",
                "Check that this system offers random numbers (/dev/urandom), then try again.");
  }
}

}  // namespace hearth
