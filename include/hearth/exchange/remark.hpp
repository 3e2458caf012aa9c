#pragma once

#include <cstddef>
#include <string>

namespace hearth {

/// Something about a place in a file that somebody wants to bring in.
struct Remark {
  std::size_t line = 0;  ///< from 1; 0 where it is not known
  std::string what;
  bool asked_for = false;  ///< follows from what was said to do: told, but nothing went wrong
  std::string file = {};   ///< which one of a folder; empty: there is only one
};

}  // namespace hearth
