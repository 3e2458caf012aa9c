#include "fixed_random.hpp"

#include <sodium.h>

#include <array>
#include <cstring>

namespace hearth::vectors {

namespace {

std::uint32_t counter = 0;

void fill(void* room, std::size_t size) {
  std::array<unsigned char, randombytes_SEEDBYTES> seed{};
  std::memcpy(seed.data(), &counter, sizeof(counter));
  ++counter;
  randombytes_buf_deterministic(room, size, seed.data());
}

std::uint32_t number() {
  std::uint32_t random = 0;
  fill(&random, sizeof(random));
  return random;
}

const char* name() { return "fixed"; }

randombytes_implementation implementation{name, number, nullptr, nullptr, fill, nullptr};

}  // namespace

void fix_random(std::uint32_t start) {
  counter = start;
  randombytes_set_implementation(&implementation);
}

}  // namespace hearth::vectors
