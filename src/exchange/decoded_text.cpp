#include "hearth/exchange/source.hpp"

#include <algorithm>
#include <string_view>

#include "hearth/core/error.hpp"
#include "hearth/core/unicode.hpp"

namespace hearth {
namespace {

using namespace std::string_view_literals;

constexpr std::string_view kMark = "\xEF\xBB\xBF";

/// Goes through a text once, and tells on which line something stands.
class LineCount {
 public:
  explicit LineCount(std::string_view text) : text_(text) {}

  /// Of a place that is not before the one asked for last.
  std::size_t line_of(std::size_t place) {
    for (; at_ < place; ++at_) {
      const bool ends =
          text_[at_] == '\n' || (text_[at_] == '\r' && !text_.substr(at_ + 1).starts_with('\n'));
      if (ends) ++line_;
    }
    return line_;
  }

 private:
  std::string_view text_;
  std::size_t at_ = 0;
  std::size_t line_ = 1;
};

void remark_on_line(std::size_t line, const char* what, std::vector<Remark>& remarks) {
  const bool known = !remarks.empty() && remarks.back().line == line && remarks.back().what == what;
  if (!known) remarks.push_back({line, what});
}

DecodedText utf16(std::string_view bytes, std::endian order) {
  FromUtf16 read = from_utf16(bytes, order);
  DecodedText text{std::move(read.utf8), {}};
  LineCount lines(text.utf8);
  for (const std::size_t place : read.broken) {
    remark_on_line(lines.line_of(place), "half of a character stands here, and is kept as \uFFFD",
                   text.remarks);
  }
  return text;
}

void refuse_unreadable(std::string_view bytes) {
  constexpr std::size_t kLooked = 1000;
  const std::string_view start = bytes.substr(0, kLooked);
  const bool wide = bytes.starts_with("\xFF\xFE\0\0"sv) || bytes.starts_with("\0\0\xFE\xFF"sv);
  const auto zeros = static_cast<std::size_t>(std::ranges::count(start, '\0'));
  const bool utf16 = zeros * 3 > start.size() && !bytes.starts_with("\xFF\xFE"sv) &&
                     !bytes.starts_with("\xFE\xFF"sv);
  if (!wide && !utf16) return;
  throw Error(
      wide ? "This file is UTF-32." : "This file looks like UTF-16 without a byte order mark.",
      "Nothing was read of it. Save it as UTF-8 and bring it in again.");
}

void take_out_zeros(DecodedText& text) {
  if (text.utf8.find('\0') == std::string::npos) return;
  LineCount lines(text.utf8);
  for (auto at = text.utf8.find('\0'); at != std::string::npos; at = text.utf8.find('\0', at + 1)) {
    remark_on_line(lines.line_of(at), "a zero byte stands here, and is left out", text.remarks);
  }
  std::erase(text.utf8, '\0');
}

/// Files that were put together have one in the middle too.
void take_out_marks(std::string& text) {
  if (text.find(kMark) == std::string::npos) return;
  std::string without;
  without.reserve(text.size());
  for (std::size_t at = 0; at < text.size(); ++at) {
    const bool starts = without.empty() || without.back() == '\n' || without.back() == '\r';
    if (starts && std::string_view(text).substr(at).starts_with(kMark)) {
      at += kMark.size() - 1;
    } else {
      without += text[at];
    }
  }
  text = std::move(without);
}

}  // namespace

DecodedText decoded(std::string bytes) {
  refuse_unreadable(bytes);
  DecodedText text;
  if (bytes.starts_with("\xFF\xFE"sv)) {
    text = utf16(bytes, std::endian::little);
  } else if (bytes.starts_with("\xFE\xFF"sv)) {
    text = utf16(bytes, std::endian::big);
  } else {
    text.utf8 = std::move(bytes);
  }
  take_out_zeros(text);
  take_out_marks(text.utf8);
  return text;
}

}  // namespace hearth
