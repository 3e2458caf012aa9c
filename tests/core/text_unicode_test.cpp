#include "hearth/core/unicode.hpp"

#include <doctest/doctest.h>

#include <string>

#include "text_code_point.hpp"

using namespace hearth;
using namespace std::string_view_literals;

TEST_CASE("both orders of bytes, and pairs") {
  CHECK(from_utf16("g\0r\0\xFC\0n\0"sv, std::endian::little).utf8 == "grün");
  CHECK(from_utf16("\0g\0r\0\xFC\0n"sv, std::endian::big).utf8 == "grün");
  CHECK(from_utf16("\x3C\xD8\x75\xDF"sv, std::endian::little).utf8 == "🍵");
  CHECK(from_utf16("\xD8\x3C\xDF\x75\0x"sv, std::endian::big).utf8 == "🍵x");
  CHECK(from_utf16("", std::endian::big).utf8.empty());
}

TEST_CASE("halves are told, and the rest is read") {
  const FromUtf16 high = from_utf16("a\0\x3C\xD8z\0"sv, std::endian::little);
  CHECK(high.utf8 == "a\uFFFDz");
  CHECK(high.broken == std::vector<std::size_t>{1});
  CHECK(from_utf16("\x75\xDF"sv, std::endian::little).utf8 == "\uFFFD");
  CHECK(from_utf16("a\0b"sv, std::endian::little).utf8 == "a\uFFFD");
  CHECK(from_utf16("\x3C\xD8"sv, std::endian::little).broken.size() == 1);
}

TEST_CASE("every byte at every place keeps a text from being printable ASCII, or does not") {
  for (std::size_t size = 1; size <= 40; ++size) {
    for (std::size_t place = 0; place < size; ++place) {
      int told = 0;
      for (int byte = 0; byte < 256; ++byte) {
        std::string text(size, place % 2 == 0 ? ' ' : '~');
        text[place] = static_cast<char>(byte);
        if (is_printable_ascii(text) == (byte >= ' ' && byte <= '~')) ++told;
      }
      CHECK(told == 256);
    }
  }
  CHECK(is_printable_ascii(""));
}
