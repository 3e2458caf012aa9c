#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <string>

namespace hearth {

/// Reads an environment variable; empty if it is not set.
using Environment = std::function<std::optional<std::string>(const char* name)>;

/// Where things live, after the XDG Base Directory Specification 0.8: a variable that is unset,
/// empty or not absolute counts as unset. Without
/// HOME too, the paths lead below `/nonexistent`, so that the command that needs one says so.
struct Paths {
  std::filesystem::path journal;       ///< $XDG_DATA_HOME/hearth/journal.hearth
  std::filesystem::path user_prompts;  ///< $XDG_CONFIG_HOME/hearth/prompts
  std::filesystem::path config;        ///< $XDG_CONFIG_HOME/hearth/config.toml
  std::filesystem::path words;         ///< $XDG_CONFIG_HOME/hearth/words.toml
  std::filesystem::path state;         ///< $XDG_STATE_HOME/hearth
};
Paths paths_from(const Environment& environment);

}  // namespace hearth
