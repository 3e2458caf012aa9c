#include "hearth/core/unicode.hpp"

#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>

#include "text_code_point.hpp"

namespace hearth {
namespace {

utf8proc_option_t options_for(NormalForm form) {
  const auto how = form == NormalForm::composed ? UTF8PROC_COMPOSE : UTF8PROC_DECOMPOSE;
  return static_cast<utf8proc_option_t>(UTF8PROC_STABLE | how);
}

utf8proc_ssize_t decompose(std::string_view bytes, NormalForm form, std::span<std::int32_t> room) {
  return utf8proc_decompose(reinterpret_cast<const utf8proc_uint8_t*>(bytes.data()),
                            static_cast<utf8proc_ssize_t>(bytes.size()), room.data(),
                            static_cast<utf8proc_ssize_t>(room.size()), options_for(form));
}

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

constexpr std::size_t kWord = sizeof(std::uint64_t);

/// Whether eight bytes are printable ASCII, all at once: what is taken from a byte that is too
/// small, or added to one that is too large, shows in its highest bit.
bool is_printable_word(const char* bytes) {
  constexpr std::uint64_t kEach = 0x0101010101010101;
  std::uint64_t word = 0;
  std::memcpy(&word, bytes, kWord);
  return ((word | (word - kEach * ' ') | (word + kEach)) & (kEach << 7U)) == 0;
}

}  // namespace

CodePoint first_code_point(std::string_view bytes) {
  constexpr unsigned char kFirstOfSeveral = 0x80;
  const auto first = static_cast<unsigned char>(bytes.front());
  if (first < kFirstOfSeveral) return {first, 1, true};
  std::int32_t value = 0;
  const auto size = utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(bytes.data()),
                                     static_cast<utf8proc_ssize_t>(bytes.size()), &value);
  if (size <= 0) return {kReplacement, 1, false};
  return {value, static_cast<std::size_t>(size), true};
}

bool is_printable_ascii(std::string_view bytes) {
  if (bytes.size() < kWord) {
    return std::ranges::all_of(bytes, [](char c) { return c >= ' ' && c <= '~'; });
  }
  const char* last = bytes.data() + bytes.size() - kWord;
  for (const char* at = bytes.data(); at < last; at += kWord) {
    if (!is_printable_word(at)) return false;
  }
  return is_printable_word(last);
}

void append(std::string& utf8, std::int32_t code_point) {
  std::array<utf8proc_uint8_t, 4> bytes{};
  const auto size = utf8proc_encode_char(code_point, bytes.data());
  utf8.append(bytes.begin(), bytes.begin() + size);
}

bool is_space(std::int32_t code_point) {
  constexpr std::int32_t kNextLine = 0x85;
  constexpr std::int32_t kBehindAscii = 0x80;
  if (code_point >= '\t' && code_point <= '\r') return true;
  if (code_point < kBehindAscii) return code_point == ' ';
  if (code_point == kNextLine) return true;
  const auto category = utf8proc_category(code_point);
  return category == UTF8PROC_CATEGORY_ZS || category == UTF8PROC_CATEGORY_ZL ||
         category == UTF8PROC_CATEGORY_ZP;
}

bool is_letter(std::int32_t code_point) {
  const auto category = utf8proc_category(code_point);
  return category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_ME;
}

std::size_t room_to_normalize(std::string_view bytes, NormalForm form) {
  const auto count = decompose(bytes, form, {});
  return count < 0 ? 0 : static_cast<std::size_t>(count) + 1;  // and a zero behind them
}

std::size_t normalize(std::string_view utf8, NormalForm form, std::span<std::int32_t> room) {
  const auto count = decompose(utf8, form, room);
  return static_cast<std::size_t>(utf8proc_reencode(room.data(), count, options_for(form)));
}

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
