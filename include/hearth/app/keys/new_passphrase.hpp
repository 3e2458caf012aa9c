#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "hearth/app/env.hpp"
#include "hearth/vault/secret.hpp"

namespace hearth {

/// A passphrase that is to be. At the terminal it is asked for until it is one that can be typed
/// again and was said twice the same; one that is easy to guess is called so at once, and kept only
/// if that is meant; a question mark alone shows a suggestion, which is kept nowhere, and an
/// exclamation mark alone, or two, leave. Else it is a line of --passphrase-fd. `otherwise` is said to who gives none. Throws Error: Exit::locked
/// if there is nobody to ask, Exit::usage if the line cannot be taken, Exit::left.
Secret new_passphrase(Env& env, std::string_view otherwise = {});

/// A word on a passphrase that is easy to guess; empty if there is nothing to say.
std::string strength_hint(ByteView passphrase);

/// Shows a new recovery code, and then saves that it opens the journal: what was saved and not seen
/// could never be seen again. At a terminal it is on a page of its own until it is written down,
/// and then gone; in plain lines, or where nobody is to be asked, it is on stdout. Throws Error if
/// it could not be shown, or was left; nothing is saved then.
void show_recovery_code_then(Env& env, const std::string& code, const std::function<void()>& save);

}  // namespace hearth
