#pragma once

#include <fmt/format.h>

#include <exception>
#include <fstream>
#include <iostream>
#include <string>
#include <string_view>

// For the programs that write files of C++ while hearth is built.
namespace hearth {

/// A literal that says each byte, in pieces that a compiler is sure to take.
inline std::string literal(std::string_view bytes) {
  constexpr std::size_t kPiece = 2000;
  std::string written;
  for (std::size_t at = 0; at < bytes.size() || at == 0; at += kPiece) {
    written += written.empty() ? "\"" : "\n     \"";
    for (const char c : bytes.substr(at, kPiece)) {
      const bool plain = c >= ' ' && c <= '~' && c != '"' && c != '\\' && c != '?';
      written += plain ? std::string(1, c) : fmt::format("\\{:03o}", static_cast<unsigned char>(c));
    }
    written += '"';
  }
  return written + "sv";
}

/// What stands around the rows of a table.
struct AroundRows {
  std::string_view before;
  std::string_view behind;
};

/// Writes the file with the row of each item, and gives the exit code; of one that has none it says
/// why.
template <typename Items, typename RowOf, typename NameOf>
int write_rows(const char* target, const AroundRows& around, const Items& items,
               const RowOf& row_of, const NameOf& name_of) {
  std::string written(around.before);
  for (const auto& item : items) {
    try {
      written += row_of(item);
    } catch (const std::exception& failed) {
      std::cerr << name_of(item) << ": " << failed.what() << '\n';
      return 1;
    }
  }
  std::ofstream out(target, std::ios::binary);
  out << written << around.behind;
  out.flush();
  return out ? 0 : 1;
}

}  // namespace hearth
