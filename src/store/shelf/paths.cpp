#include "hearth/store/shelf/paths.hpp"

#include <unistd.h>

#include "hearth/system/owner.hpp"

namespace hearth {
namespace {

namespace fs = std::filesystem;

std::optional<fs::path> absolute_in(const Environment& environment, const char* name) {
  const std::optional<std::string> value = environment(name);
  if (!value || !value->starts_with('/')) return std::nullopt;
  return fs::path(*value);
}

fs::path home_of_account() {
  const auto account = account_of(::geteuid());
  return account ? account->home : fs::path();
}

/// Below that folder; empty where there is none.
fs::path below(const std::optional<fs::path>& folder, const fs::path& name) {
  return folder ? *folder / name : fs::path();
}

/// The folder of hearth below the one that a variable names, or below the home.
std::optional<fs::path> own_folder(const Environment& environment, const char* variable,
                                   const std::optional<fs::path>& home, const char* below_home) {
  if (const auto named = absolute_in(environment, variable)) return *named / "hearth";
  if (!home) return std::nullopt;
  return *home / below_home / "hearth";
}

}  // namespace

std::optional<fs::path> home_folder(const Environment& environment) {
  const auto named = absolute_in(environment, "HOME");
  const fs::path home = named ? *named : home_of_account();
  std::error_code failed;
  const bool there = home.is_absolute() && fs::is_directory(home, failed);
  return there ? std::optional(home) : std::nullopt;
}

Paths paths_from(const Environment& environment, const std::optional<fs::path>& home) {
  const auto data = own_folder(environment, "XDG_DATA_HOME", home, ".local/share");
  const auto config = own_folder(environment, "XDG_CONFIG_HOME", home, ".config");
  const auto state = own_folder(environment, "XDG_STATE_HOME", home, ".local/state");
  return {below(data, "journal.hearth"), below(config, "prompts"),   below(config, "config.toml"),
          below(config, "words.toml"),   below(config, "help.toml"), state.value_or("")};
}

}  // namespace hearth
