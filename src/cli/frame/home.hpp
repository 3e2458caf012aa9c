#pragma once

#include <memory>

#include "command.hpp"

namespace hearth {

/// What `hearth` alone does: says what is going on, or, without a journal, how to begin.
std::unique_ptr<Command> make_home(bool json);

}  // namespace hearth
