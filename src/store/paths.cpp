#include "hearth/store/paths.hpp"

namespace hearth {
namespace {

std::optional<std::filesystem::path> absolute_in(const Environment& environment, const char* name) {
  const std::optional<std::string> value = environment(name);
  if (!value || !value->starts_with('/')) return std::nullopt;
  return std::filesystem::path(*value);
}

std::filesystem::path home_of(const Environment& environment) {
  return absolute_in(environment, "HOME").value_or("/nonexistent");
}

std::filesystem::path base(const Environment& environment, const char* variable,
                           const char* below_home) {
  return absolute_in(environment, variable).value_or(home_of(environment) / below_home);
}

}  // namespace

Paths paths_from(const Environment& environment) {
  const auto data = base(environment, "XDG_DATA_HOME", ".local/share") / "hearth";
  const auto config = base(environment, "XDG_CONFIG_HOME", ".config") / "hearth";
  return {data / "journal.hearth", config / "prompts", config / "config.toml",
          config / "words.toml", base(environment, "XDG_STATE_HOME", ".local/state") / "hearth"};
}

}  // namespace hearth
