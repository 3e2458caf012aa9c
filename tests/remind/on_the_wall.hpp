#pragma once

#include <stdexcept>
#include <string>

#include "hearth/remind/schedule.hpp"

namespace hearth::test {

/// `2026-03-01T19:00`, as it stands in a test.
inline WallTime wall(const std::string& text) {
  if (const auto time = parse_wall_time(text)) return *time;
  throw std::invalid_argument(text);
}

inline Date day(const std::string& text) {
  if (const auto date = parse_date(text)) return *date;
  throw std::invalid_argument(text);
}

inline Schedule scheduled(const std::string& text) {
  if (const auto schedule = parse_schedule(text)) return *schedule;
  throw std::invalid_argument(text);
}

}  // namespace hearth::test
