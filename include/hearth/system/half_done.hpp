#pragma once

#include "hearth/core/error.hpp"

namespace hearth {

/// What was asked for is done and on the disk, but something that belongs to it is not: the text
/// says what.
class HalfDone : public Error {
 public:
  using Error::Error;
  explicit HalfDone(const Error& trouble) : Error(trouble.what(), trouble.hint(), trouble.exit()) {}
};

}  // namespace hearth
