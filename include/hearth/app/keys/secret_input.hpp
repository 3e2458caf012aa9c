#pragma once

#include <string>

#include "hearth/vault/secret.hpp"

namespace hearth {

/// The next line of an open file, without its line break, and not a byte more: what follows is
/// there for the next call. Throws Error (Exit::locked) if there is none.
Secret secret_line(int file);

/// What a shell command printed.
struct Printed {
  Secret line;        ///< the first one, without its line break
  bool more = false;  ///< others that are not blank came behind it
};

/// Throws Error (Exit::locked) if the command fails or its first line is empty.
Printed secret_from_command(const std::string& command);

}  // namespace hearth
