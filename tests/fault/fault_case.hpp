#pragma once

#include <array>
#include <filesystem>
#include <string>
#include <vector>

namespace hearth::fault {

/// What goes wrong with a call, as preload_plan.hpp names it; sticky: with every one after it too.
struct FaultCase {
  const char* kind = "";
  bool sticky = false;
};

inline constexpr std::array<FaultCase, 13> kFaultCases{{
    {"kill_before"},
    {"kill_after"},
    {"kill_half"},
    {"short"},
    {"lie"},
    {"eio"},
    {"enospc"},
    {"edquot"},
    {"eintr"},
    {"lie", true},
    {"eio", true},
    {"enospc", true},
    {"edquot", true},
}};

/// For the preloaded library: the call with that number goes wrong so, and `reached` is made then.
std::vector<std::string> settings_for(const FaultCase& one, int at,
                                      const std::filesystem::path& reached);

}  // namespace hearth::fault
