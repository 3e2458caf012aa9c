#include "hearth/core/bytes.hpp"

#include <algorithm>

#include "hearth/core/error.hpp"
#include "hearth/core/translated.hpp"

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

ByteSink fill(std::span<std::uint8_t> room) {
  return [room](ByteView more) mutable {
    if (more.size() > room.size()) {
      throw Error(tr("The journal holds more than its size says."),
                  tr("Run 'hearth doctor' to check it, or 'hearth restore' to go back to a copy."),
                  Exit::damaged);
    }
    std::ranges::copy(more, room.begin());
    room = room.subspan(more.size());
  };
}

}  // namespace hearth
