#pragma once

#include <optional>
#include <string>
#include <vector>

namespace hearth::bench {

struct Options {
  std::string part;  ///< growth, report and so on; empty: the usual table
  std::string hearth;
  std::string sqlite3 = "sqlite3";
  std::string maker;  ///< a shell command; empty: what needs a journal is left out
  int rounds = 51;
  int most_answers = 100'000;  ///< of the journals that growth is measured on
};

/// How to call it.
std::string usage();

/// Empty if the arguments make no sense; a missing binary is one such case.
std::optional<Options> parse(const std::vector<std::string>& arguments);

}  // namespace hearth::bench
