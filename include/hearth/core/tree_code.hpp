#pragma once

#include <string>
#include <string_view>

#include "hearth/core/tree.hpp"

namespace hearth {

/// A tree in a compact form that reads a good deal faster than the text it was made of, with its
/// positions. It is for this build alone: nothing of it is kept on a disk.
std::string encoded(const Tree& tree);

/// The tree that was encoded(). Never reads past the end: what is no whole tree is a
/// std::logic_error, since only hearth itself makes them.
Tree decoded(std::string_view code);

}  // namespace hearth
