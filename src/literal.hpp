#pragma once

#include <fmt/format.h>

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

}  // namespace hearth
