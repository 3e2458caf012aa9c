#include "missing.hpp"

#include <fmt/format.h>
#include <glib.h>

#include <algorithm>
#include <array>

namespace hearth {
namespace {

constexpr std::size_t kToldMost = 3;

std::string_view package_for(char32_t letter) {
  constexpr std::array kOfEastAsia{G_UNICODE_SCRIPT_HAN, G_UNICODE_SCRIPT_HIRAGANA,
                                   G_UNICODE_SCRIPT_KATAKANA, G_UNICODE_SCRIPT_HANGUL,
                                   G_UNICODE_SCRIPT_BOPOMOFO};
  constexpr std::array kOfNone{G_UNICODE_SCRIPT_COMMON, G_UNICODE_SCRIPT_INHERITED,
                               G_UNICODE_SCRIPT_UNKNOWN};
  const GUnicodeScript script = g_unichar_get_script(letter);
  if (std::ranges::find(kOfEastAsia, script) != kOfEastAsia.end()) return "fonts-noto-cjk";
  const bool is_sign = std::ranges::find(kOfNone, script) != kOfNone.end();
  return is_sign ? "fonts-symbola" : "fonts-noto-core";
}

std::string spelled(char32_t letter) {
  std::array<char, 6> utf8{};
  const auto length = static_cast<std::size_t>(g_unichar_to_utf8(letter, utf8.data()));
  const bool shows = g_unichar_isgraph(letter) && g_unichar_type(letter) != G_UNICODE_PRIVATE_USE;
  const std::string shown = shows ? std::string(utf8.data(), length) + " " : "";
  return fmt::format("{}(U+{:04X})", shown, static_cast<unsigned>(letter));
}

}  // namespace

void MissingLetters::add(char32_t letter) {
  std::vector<char32_t>& known = by_package_[package_for(letter)];
  if (std::ranges::find(known, letter) == known.end()) known.push_back(letter);
}

std::vector<std::string> MissingLetters::told() const {
  std::vector<std::string> sentences;
  for (const auto& [package, letters] : by_package_) {
    std::vector<std::string> shown;
    for (const char32_t letter : letters) {
      if (shown.size() < kToldMost) shown.push_back(spelled(letter));
    }
    const std::string more = letters.size() > shown.size()
                                 ? fmt::format(" and {} more", letters.size() - shown.size())
                                 : "";
    sentences.push_back(
        fmt::format("no font here has {}{}: a box stands in its place. The Debian package {} may.",
                    fmt::join(shown, ", "), more, package));
  }
  return sentences;
}

}  // namespace hearth
