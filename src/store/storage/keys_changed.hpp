#pragma once

#include "hearth/core/error.hpp"

namespace hearth {

/// Another command has changed with what a journal is encrypted, or that it is, since it was
/// opened: the keys that are here open only what was kept before.
class KeysChanged : public Error {
 public:
  explicit KeysChanged(const std::string& what)
      : KeysChanged(what, "Nothing was changed. Run the command again.") {}
  KeysChanged(const std::string& what, const std::string& hint) : Error(what, hint, Exit::busy) {}
};

}  // namespace hearth
