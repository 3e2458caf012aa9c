#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace hearth {

/// Words that a passphrase can be made of, in that language (a tag, as `de-AT`), else in English:
/// three to eight letters from a to z, none twice, and none the beginning of another.
std::vector<std::string_view> passphrase_words(std::string_view language);

/// So many of these words, which are not empty, with blanks between: each is drawn by chance,
/// evenly and for itself. It is kept nowhere. Throws Error if the encryption library cannot be
/// started.
std::string suggested_passphrase(std::span<const std::string_view> words, std::size_t count);

/// The base-2 logarithm of how many such passphrases there are. All are as likely, so this is what
/// they are worth against somebody who knows the words.
[[nodiscard]] double strength_in_bits(std::size_t words, std::size_t count);

}  // namespace hearth
