#pragma once

#include <string>
#include <vector>

#include "hearth/core/bytes.hpp"

namespace hearth::vectors {

inline constexpr const char* kAlex = "correct horse battery staple";
inline constexpr const char* kSam = "Grüße aus dem Garten";

/// One file of tests/vectors and what a reader must make of it.
struct Vector {
  std::string name;
  Bytes file;
  std::string outcome;
  std::string about;
};

/// 96 bytes: 0, 1, 2 ...
Bytes fixed_keys();

std::vector<Vector> good_vectors();
std::vector<Vector> bad_vectors();

}  // namespace hearth::vectors
