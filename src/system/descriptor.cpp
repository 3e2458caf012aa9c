#include "hearth/system/descriptor.hpp"

#include <unistd.h>

#include <tuple>
#include <utility>

namespace hearth {

Descriptor::Descriptor(Descriptor&& other) noexcept : number_(std::exchange(other.number_, -1)) {}

Descriptor& Descriptor::operator=(Descriptor&& other) noexcept {
  std::swap(number_, other.number_);
  return *this;
}

Descriptor::~Descriptor() { std::ignore = close(); }

bool Descriptor::close() {
  if (!is_open()) return true;
  // Linux frees the number even when it reports an error, so a second try could hit another file.
  return ::close(std::exchange(number_, -1)) == 0;
}

}  // namespace hearth
