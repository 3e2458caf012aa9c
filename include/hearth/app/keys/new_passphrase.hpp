#pragma once

#include <string>
#include <string_view>

#include "hearth/app/env.hpp"
#include "hearth/vault/secret.hpp"

namespace hearth {

/// A passphrase that is to be. At the terminal it is asked for until it is one that can be typed
/// again and was said twice the same; one that is easy to guess is called so at once, and kept only
/// if that is meant. Else it is a line of --passphrase-fd. `otherwise` is said to who gives none.
/// Throws Error: Exit::locked if there is nobody to ask, Exit::usage if the line cannot be taken,
/// Exit::left.
Secret new_passphrase(Env& env, std::string_view otherwise = {});

/// A word on a passphrase that is easy to guess; empty if there is nothing to say.
std::string strength_hint(ByteView passphrase);

}  // namespace hearth
