#pragma once

#include <string>
#include <vector>

#include "hearth/exchange/remark.hpp"

namespace hearth {

/// The text of a file, whatever character set it was kept in.
struct DecodedText {
  std::string utf8;
  std::vector<Remark> remarks;  ///< what could not be read as it stood, with its line
};

/// UTF-16 is told by its byte order mark; all else stays as it is, broken UTF-8 too. Byte order
/// marks at the start of lines are taken out; zero bytes too, with a remark. Throws Error for
/// UTF-16 without a mark and for UTF-32.
DecodedText decoded(std::string bytes);

}  // namespace hearth
