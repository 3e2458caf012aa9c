#include "terminal_signs.hpp"

#include <array>
#include <utility>

#include "hearth/core/text.hpp"

namespace hearth {
namespace {

using Replacement = std::pair<std::string_view, std::string_view>;

constexpr std::array<Replacement, 1> kOnConsoles = {{{"●", "o"}}};

constexpr std::array<Replacement, 15> kInAscii = {{{"●", "o"},
                                                   {"│", "|"},
                                                   {"┤", "|"},
                                                   {"─", "-"},
                                                   {"–", "-"},
                                                   {"—", "-"},
                                                   {"“", "\""},
                                                   {"”", "\""},
                                                   {"„", "\""},
                                                   {"‘", "'"},
                                                   {"’", "'"},
                                                   {"•", "*"},
                                                   {"·", "-"},
                                                   {"→", ">"},
                                                   {"\u00a0", " "}}};

void replace_all(std::string& text, std::string_view what, std::string_view with) {
  for (auto at = text.find(what); at != std::string::npos; at = text.find(what, at + with.size())) {
    text.replace(at, what.size(), with);
  }
}

/// Three points where they have room.
void replace_cut(std::string& line, int columns) {
  constexpr std::string_view kCut = "…";
  for (auto at = line.find(kCut); at != std::string::npos; at = line.find(kCut)) {
    const bool fits = width(printable(line)) + 2 <= columns;
    line.replace(at, kCut.size(), fits ? "..." : "~");
  }
}

}  // namespace

std::string shown_with(Signs signs, const std::string& line, int columns) {
  std::string text = line;
  if (signs == Signs::lines) {
    for (const auto& [sign, plain] : kOnConsoles) replace_all(text, sign, plain);
  }
  if (signs != Signs::ascii) return text;
  for (const auto& [sign, plain] : kInAscii) replace_all(text, sign, plain);
  replace_cut(text, columns);
  return text;
}

}  // namespace hearth
