#include "hearth/app/remind/waking.hpp"

#include "hearth/app/remind/crontab.hpp"
#include "hearth/app/remind/user_units.hpp"
#include "hearth/core/error.hpp"
#include "hearth/store/shelf/paths.hpp"

namespace hearth {
namespace {

bool in_crontab() try { return !cron_line_in(read_crontab()).empty(); } catch (const Error&) {
  return false;
}

}  // namespace

std::filesystem::path usual_state(const Env& env) {
  const auto nothing_set = [](const char*) -> std::optional<std::string> { return {}; };
  return paths_from(nothing_set, home_folder(env.environment)).state;
}

Woken woken_by(const Env& env) {
  if (env.state != usual_state(env)) return {};
  return {in_crontab(), are_enabled(user_units(units_folder(env), {}))};
}

std::filesystem::path units_folder(const Env& env) {
  return env.config.parent_path().parent_path() / "systemd" / "user";
}

}  // namespace hearth
