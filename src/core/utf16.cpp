#include "hearth/core/unicode.hpp"

#include "text_code_point.hpp"

namespace hearth {
namespace {

constexpr std::int32_t kHigh = 0xD800;
constexpr std::int32_t kLow = 0xDC00;
constexpr std::int32_t kBehind = 0xE000;

std::int32_t unit_at(std::string_view bytes, std::size_t at, std::endian order) {
  const auto first = static_cast<unsigned char>(bytes[at]);
  const auto second = static_cast<unsigned char>(bytes[at + 1]);
  return order == std::endian::big ? first * 256 + second : second * 256 + first;
}

bool is_low(std::string_view bytes, std::size_t at, std::endian order) {
  if (at + 2 > bytes.size()) return false;
  const std::int32_t unit = unit_at(bytes, at, order);
  return unit >= kLow && unit < kBehind;
}

}  // namespace

FromUtf16 from_utf16(std::string_view bytes, std::endian order) {
  FromUtf16 text;
  text.utf8.reserve(bytes.size());
  const auto put_broken = [&] {
    text.broken.push_back(text.utf8.size());
    append(text.utf8, kReplacement);
  };
  std::size_t at = 0;
  for (; at + 2 <= bytes.size(); at += 2) {
    const std::int32_t unit = unit_at(bytes, at, order);
    if (unit < kHigh || unit >= kBehind) {
      append(text.utf8, unit);
    } else if (unit < kLow && is_low(bytes, at + 2, order)) {
      at += 2;
      append(text.utf8, 0x10000 + (unit - kHigh) * 0x400 + unit_at(bytes, at, order) - kLow);
    } else {
      put_broken();
    }
  }
  if (at < bytes.size()) put_broken();
  return text;
}

}  // namespace hearth
