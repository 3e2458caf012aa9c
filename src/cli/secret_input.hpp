#pragma once

#include <string>

#include "hearth/store/vault/secret.hpp"

namespace hearth {

/// The next line of an open file, without its line break, and not a byte more: what follows is
/// there for the next call. Throws Error (Exit::locked) if there is none.
Secret secret_line(int file);

/// Without the CR that ends a line in a file of another system.
Secret without_line_end(Secret line);

/// What a shell command prints, without one line break at its end. Throws Error (Exit::locked) if
/// the command fails.
Secret secret_from_command(const std::string& command);

}  // namespace hearth
