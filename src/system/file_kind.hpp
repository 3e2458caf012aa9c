#pragma once

#include <sys/types.h>

#include <string_view>

namespace hearth {

/// What something that is no ordinary file is, by its mode: `a folder`, `a pipe`, `a socket`.
std::string_view spoken_kind(mode_t mode);

}  // namespace hearth
