#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>

#include "hearth/core/moment.hpp"
#include "hearth/core/zone.hpp"

namespace hearth {

/// The wall clock with the local offset, or the moment that HEARTH_NOW fixes. Throws Error (usage)
/// if that is no moment.
Moment now_from(const std::optional<std::string>& fixed);

/// Time as it passes while a command runs.
struct Clock {
  std::function<std::int64_t()> ms;  ///< since some moment; it never goes back, whatever is set
  std::function<Moment()> wall;      ///< what clocks show now
};

/// The clocks of this machine; what they show begins at the moment that HEARTH_NOW fixes, if any,
/// and goes on from there. Throws Error as now_from() does.
Clock clock_from(const std::optional<std::string>& fixed);

/// The zone of this machine, or the one that TZ names. Its rules are those of the system's tzdata
/// and are looked up when they are asked for.
Zone zone_here();

/// The zone of that name in tzdata, as `Europe/Berlin`; empty if there is none.
[[nodiscard]] std::optional<Zone> zone_named(const std::string& name);

/// The zone in which it is that moment: the one of this machine, if its clocks show such an offset
/// at some time of the year that begins then; else (HEARTH_NOW may say anything) a place whose
/// clocks always show it.
Zone zone_around(Moment now);

/// Whether TZ (with that value) can be understood. The C library silently takes UTC for what it
/// cannot.
[[nodiscard]] bool is_zone(const std::string& tz);

}  // namespace hearth
