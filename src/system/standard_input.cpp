#include "hearth/system/standard_input.hpp"

#include <array>
#include <cstdio>

#include "hearth/core/error.hpp"
#include "hearth/core/translated.hpp"

namespace hearth {

std::string all_of_stdin() {
  std::string text;
  std::array<char, 4096> piece{};
  while (const std::size_t count = std::fread(piece.data(), 1, piece.size(), stdin)) {
    text.append(piece.data(), count);
  }
  if (std::ferror(stdin) != 0) throw Error(tr("stdin could not be read"));
  return text;
}

}  // namespace hearth
