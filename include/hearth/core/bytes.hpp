#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <vector>

namespace hearth {

using Bytes = std::vector<std::uint8_t>;
using ByteView = std::span<const std::uint8_t>;

/// Takes the next bytes of a stream, in order; throws Error if it cannot.
using ByteSink = std::function<void(ByteView)>;

/// Fills the buffer with the next bytes of a stream and says how many there were: fewer than asked
/// for only at the end. Throws Error if the stream cannot be read.
using ByteSource = std::function<std::size_t(std::span<std::uint8_t>)>;

/// Reads from memory, which must outlive the source.
ByteSource read_from(ByteView bytes);

/// Appends to a vector, which must outlive the sink.
ByteSink append_to(Bytes& bytes);

}  // namespace hearth
