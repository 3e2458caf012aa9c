#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace hearth {

/// What somebody is called in place of a name of theirs.
struct Renaming {
  std::string name;
  std::string said;
};

/// What stands around each replacement, so that it can be looked at.
struct Marks {
  std::string before = {};
  std::string after = {};
};

/// The text with each of these names replaced where it stands as a word of its own, whatever its
/// case and accents: at the beginning of a word, and up to its end or an `s` that ends it (`Sam’s`,
/// `Sams`). Digits and `_` part words; in a script without spaces between words a name is found
/// anywhere. A longer name goes before a shorter one. What is no name stays as it is, byte by byte.
std::string renamed(std::string_view text, std::span<const Renaming> names,
                    const Marks& marks = {});

/// The words that begin with one of these names, of three letters at least and with its capital,
/// and go on so that renamed() leaves them: `Samkuss`, and `Samstag` as well. Each once, in their
/// order.
std::vector<std::string> words_begun_with(std::string_view text, std::span<const Renaming> names);

}  // namespace hearth
