#pragma once

#include <array>
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace hearth {

/// A 128-bit identifier (RFC 9562). The zero value is the nil UUID.
struct Uuid {
  std::array<std::uint8_t, 16> bytes{};
  auto operator<=>(const Uuid&) const = default;
};

/// Ten bytes of which 74 bits go into an identifier.
using UuidRandom = std::array<std::uint8_t, 10>;

/// Version 7: ordered by time of creation. `ms` is since the Unix epoch, 0..2^48-1.
Uuid uuid_v7(std::int64_t ms, const UuidRandom& random);

/// The time in an identifier of version 7, in milliseconds since the epoch; empty for any other.
[[nodiscard]] std::optional<std::int64_t> time_in(const Uuid& uuid);

/// Version 5: the same for the same name, in whatever journal it is made. `space` keeps names of
/// different kinds apart.
Uuid uuid_v5(const Uuid& space, std::string_view name);

/// Version 8: bytes that were made in a way of our own, as the first 32 of these digits of base 16
/// tell; there must be as many.
Uuid uuid_v8(std::string_view digits);

/// Lower case, 36 characters.
std::string to_string(const Uuid& uuid);

/// Accepts either case; empty for anything that is not 8-4-4-4-12 hexadecimal digits.
[[nodiscard]] std::optional<Uuid> parse_uuid(std::string_view text);

}  // namespace hearth
