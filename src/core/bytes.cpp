#include "hearth/core/bytes.hpp"

#include <algorithm>

namespace hearth {

ByteSource read_from(ByteView bytes) {
  return [rest = bytes](std::span<std::uint8_t> room) mutable {
    const auto count = std::min(room.size(), rest.size());
    std::copy_n(rest.begin(), count, room.begin());
    rest = rest.subspan(count);
    return count;
  };
}

ByteSink append_to(Bytes& bytes) {
  return [&bytes](ByteView more) { bytes.insert(bytes.end(), more.begin(), more.end()); };
}

}  // namespace hearth
