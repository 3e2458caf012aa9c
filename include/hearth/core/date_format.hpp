#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "hearth/core/timestamp.hpp"

namespace hearth {

/// How somebody writes days and times, in signs of strptime(3): `%d.%m.%Y %H:%M`.
class DateFormat {
 public:
  /// Takes `%Y %y %m %b %B %d %e %a %A %H %I %p %M %S %f %z %F %T %R %%`; names of months and
  /// weekdays are English, and a `-` behind the `%` changes nothing. Throws Error (usage) for other
  /// signs, and for a format that does not tell the year, the month and the day.
  explicit DateFormat(std::string format);

  /// The time that the whole text is, white space around it aside; empty if it is none.
  [[nodiscard]] std::optional<Timestamp> read(std::string_view text) const;

  /// A time that stands at the front of a text.
  struct Front {
    Timestamp when;
    std::size_t size = 0;  ///< bytes
  };
  [[nodiscard]] std::optional<Front> read_front(std::string_view text) const;

 private:
  std::string format_;
};

}  // namespace hearth
