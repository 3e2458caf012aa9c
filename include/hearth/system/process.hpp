#pragma once

#include <sys/types.h>

#include <optional>
#include <string>
#include <string_view>
#include <system_error>
#include <vector>

#include "hearth/system/descriptor.hpp"

namespace hearth {

/// A program that runs beside hearth.
struct Child {
  pid_t id = -1;
  Descriptor input;   ///< what is written here it reads; not open: it reads what hearth reads
  Descriptor output;  ///< what it prints
};

enum class ChildInput { as_ours, piped };

/// Starts the program whose path is the first of the words. Empty, with `failed` set, if the system
/// does not; a path that leads to no program is told here or by exit code 127, as the system likes.
[[nodiscard]] std::optional<Child> start_child(std::vector<std::string> words, ChildInput input,
                                               std::error_code& failed);

/// Gives it all of the text, then the end. A program that reads no further is given no more, if
/// SIGPIPE is ignored; with one that prints much before it has read everything, both wait for ever.
void give(Child& child, std::string_view text);

/// All that it prints, up to its end.
std::string printed_by(const Child& child);

/// Waits for its end: its exit code, or nothing if a signal ended it.
[[nodiscard]] std::optional<int> end_of(const Child& child);

}  // namespace hearth
