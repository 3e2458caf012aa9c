#include "hearth/system/clock.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <chrono>
#include <cstdlib>
#include <cstring>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <string_view>

#include "hearth/core/error.hpp"
#include "hearth/core/text.hpp"
#include "hearth/core/translated.hpp"

namespace hearth {
namespace {

constexpr std::int64_t kQuarterMs = std::int64_t{91} * 24 * 60 * 60 * 1000;

/// What glibc makes of TZ as it stands, in whole minutes: before there were zones, clocks were
/// seconds off.
int offset_here(std::int64_t ms) {
  const std::time_t seconds = ms / 1000 - (ms % 1000 < 0 ? 1 : 0);
  std::tm local{};
  if (::localtime_r(&seconds, &local) == nullptr) return 0;
  return static_cast<int>(local.tm_gmtoff / 60);
}

std::optional<std::string> tz() {
  const char* value = std::getenv("TZ");
  return value ? std::optional<std::string>(value) : std::nullopt;
}

void set_tz(const std::optional<std::string>& value) {
  if (value) {
    ::setenv("TZ", value->c_str(), 1);
  } else {
    ::unsetenv("TZ");
  }
  ::tzset();
}

/// Has the clocks of another place as long as it lives: glibc knows one zone at a time, and this
/// program has one thread.
class Elsewhere {
 public:
  explicit Elsewhere(const std::string& name) { set_tz(name); }
  ~Elsewhere() { set_tz(home_); }
  Elsewhere(const Elsewhere&) = delete;
  Elsewhere& operator=(const Elsewhere&) = delete;

 private:
  std::optional<std::string> home_ = tz();
};

std::filesystem::path zone_folder() {
  const char* folder = std::getenv("TZDIR");
  return folder && *folder ? folder : "/usr/share/zoneinfo";
}

bool is_zone_file(const std::filesystem::path& path) {
  std::array<char, 4> start{};
  std::error_code failed;
  if (!std::filesystem::is_regular_file(path, failed)) return false;
  return std::ifstream(path).read(start.data(), start.size()) &&
         std::string_view(start.data(), start.size()) == "TZif";
}

/// A name of tzdata never leads out of its folder.
bool is_name(std::string_view name) {
  const auto fits = [](unsigned char c) {
    return std::isalnum(c) || (c && std::strchr("_+-/", c));
  };
  return !name.empty() && name.front() != '/' && std::ranges::all_of(name, fits);
}

/// `CET-1CEST` or `<+03>-3`, as POSIX has it: a name and an offset, perhaps with rules behind.
bool is_posix_rule(std::string_view tz) {
  const bool quoted = tz.starts_with('<');
  const auto letter = [&](unsigned char c) { return quoted ? c != '>' : std::isalpha(c) != 0; };
  std::size_t name = quoted ? 1 : 0;
  while (name < tz.size() && letter(static_cast<unsigned char>(tz[name]))) ++name;
  if (name < (quoted ? 4U : 3U)) return false;
  auto offset = tz.substr(std::min(name + (quoted ? 1 : 0), tz.size()));
  if (!offset.empty() && (offset[0] == '+' || offset[0] == '-')) offset.remove_prefix(1);
  return !offset.empty() && std::isdigit(static_cast<unsigned char>(offset[0]));
}

Moment wall_clock() {
  using std::chrono::duration_cast;
  using std::chrono::milliseconds;
  const auto since_epoch = std::chrono::system_clock::now().time_since_epoch();
  const std::int64_t ms = duration_cast<milliseconds>(since_epoch).count();
  const std::time_t seconds = ms / 1000;
  std::tm local{};
  ::localtime_r(&seconds, &local);
  return {ms, static_cast<int>(local.tm_gmtoff / 60)};
}

std::int64_t monotonic_ms() {
  using std::chrono::duration_cast;
  using std::chrono::milliseconds;
  return duration_cast<milliseconds>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

}  // namespace

Clock clock_from(const std::optional<std::string>& fixed) {
  if (!fixed || fixed->empty()) return {monotonic_ms, wall_clock};
  const Moment begun = now_from(fixed);
  const std::int64_t started = monotonic_ms();
  return {monotonic_ms, [begun, started] {
            return Moment{begun.ms + monotonic_ms() - started, begun.offset_minutes};
          }};
}

Moment now_from(const std::optional<std::string>& fixed) {
  if (!fixed || fixed->empty()) return wall_clock();
  if (const auto moment = parse_moment(*fixed)) return *moment;
  throw Error(tr("HEARTH_NOW is `{}`, which is no moment.", printable(*fixed)),
              tr("Give one as 2026-03-01T19:00:00+01:00, or unset it."), Exit::usage);
}

Zone zone_here() { return Zone(offset_here); }

std::optional<Zone> zone_named(const std::string& name) {
  if (!is_name(name) || !is_zone_file(zone_folder() / name)) return std::nullopt;
  return Zone([name](std::int64_t ms) {
    const Elsewhere there(name);
    return offset_here(ms);
  });
}

Zone zone_around(Moment now) {
  for (int quarter = 0; quarter < 4; ++quarter) {
    if (offset_here(now.ms + quarter * kQuarterMs) == now.offset_minutes) return zone_here();
  }
  return Zone(now.offset_minutes);
}

bool is_zone(const std::string& tz) {
  const std::string_view name = std::string_view(tz).substr(tz.starts_with(':') ? 1 : 0);
  return name.empty() || is_zone_file(zone_folder() / name) || is_posix_rule(name);
}

}  // namespace hearth
