#pragma once

#include <vector>

#include "hearth/vault/secret.hpp"

namespace hearth {

// A passphrase is what a person means by it, not the bytes that some keyboard, file or terminal
// makes of it. hearth-vault(5) says which bytes a key is derived from.

/// A typed or pasted line without what is no part of it: a byte order mark at its beginning, the
/// CR of another system at its end, and the marks that a terminal sets around a paste.
Secret without_marks(ByteView line);

/// The bytes that the key of a new passphrase is derived from: without_marks(), in Unicode's normal
/// form C. What is not UTF-8 stays as it is.
Secret passphrase_bytes(ByteView line);

/// Every form that the passphrase may have been set in, none twice: as passphrase_bytes() has it,
/// then as older versions and other systems took it. Plain ASCII has one form.
std::vector<Secret> passphrase_forms(ByteView line);

}  // namespace hearth
