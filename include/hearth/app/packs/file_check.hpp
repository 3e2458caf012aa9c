#pragma once

#include <string>
#include <vector>

#include "hearth/app/env.hpp"
#include "hearth/core/problem.hpp"

namespace hearth {

/// A file that was looked over.
struct CheckedFile {
  std::string shown;  ///< what messages call it
  std::string text;   ///< empty if it could not be read
  std::vector<Problem> problems;
};

/// Everything wrong with the file at that path, whatever it is: what cannot be read is a problem
/// too. A translation is compared with the original beside it, or with the shipped one.
CheckedFile check_path(const Env& env, const std::filesystem::path& path);

/// Everything on the shelf, each name once as it would be used, and the person's own words.
std::vector<CheckedFile> check_everything(const Env& env);

}  // namespace hearth
