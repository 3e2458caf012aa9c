#include "hearth/system/clock.hpp"

#include <fmt/core.h>

#include <chrono>
#include <ctime>

#include "hearth/core/error.hpp"
#include "hearth/core/text.hpp"

namespace hearth {
namespace {

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

}  // namespace

Moment now_from(const std::optional<std::string>& fixed) {
  if (!fixed || fixed->empty()) return wall_clock();
  if (const auto moment = parse_moment(*fixed)) return *moment;
  throw Error(fmt::format("HEARTH_NOW is `{}`, which is no moment.", printable(*fixed)),
              "Give one as 2026-03-01T19:00:00+01:00, or unset it.", Exit::usage);
}

}  // namespace hearth
