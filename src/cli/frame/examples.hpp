#pragma once

#include <span>
#include <string>
#include <string_view>

namespace hearth {

/// A line that somebody might type, and the command that it shows.
struct Example {
  std::string_view command;  ///< as CommandEntry::name
  std::string_view line;     ///< without `hearth`
};

/// Two or three of each command; one of what can be said in one way alone.
std::span<const Example> examples();

/// What stands below the options of a command: its examples. Empty for none.
std::string examples_page(std::string_view command);

/// The page of the manual that a command stands in, as `hearth-plan` for `plan want`.
std::string manual_page(std::string_view command);

/// What an option takes, as it is called wherever that option is, or by that command alone: `DAY`
/// for `--date`.
std::string value_name(std::string_view option, std::string_view command = {});

}  // namespace hearth
