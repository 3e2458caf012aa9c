#include "hearth/exchange/table/csv.hpp"

#include <algorithm>
#include <array>

#include "hearth/core/text.hpp"

namespace hearth {
namespace {

std::string quoted(const std::string& cell) {
  if (cell.find_first_of(",;\t\"\r\n") == std::string::npos) return cell;
  std::string text = "\"";
  for (const char letter : cell) {
    text += letter;
    if (letter == '"') text += '"';
  }
  return text + '"';
}

bool begins_formula(std::string_view text) {
  const auto bare = trimmed(text);
  // Spreadsheets take the full-width forms for the plain ones.
  constexpr std::array<std::string_view, 8> kBeginnings = {"=",  "+",  "-",  "@",
                                                           "＝", "＋", "－", "＠"};
  return text.starts_with('\t') || text.starts_with('\r') || text.starts_with('\n') ||
         std::ranges::any_of(kBeginnings,
                             [&](std::string_view one) { return bare.starts_with(one); });
}

}  // namespace

std::string csv_line(const std::vector<std::string>& cells) {
  std::string line;
  for (const std::string& cell : cells) {
    if (&cell != &cells.front()) line += ',';
    line += quoted(cell);
  }
  return line + "\r\n";
}

std::string csv_text(std::string_view text) {
  const std::string clean = printable(text);
  return begins_formula(clean) ? "'" + clean : clean;
}

}  // namespace hearth
