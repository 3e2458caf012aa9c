#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "hearth/core/problem.hpp"
#include "hearth/core/tree.hpp"

namespace hearth {

/// What `{word:...}` stands for: the name in the mark, and the words in its place.
using Words = std::map<std::string, std::string, std::less<>>;

/// A words file: `[words]` for everybody, `[words.NAME]` for that person alone.
struct WordsFile {
  Words everybody;
  std::map<std::string, Words> people;  ///< by name, as it is written in the file
};

struct ReadWords {
  std::optional<WordsFile> words;  ///< empty if there is any problem
  std::vector<Problem> problems;   ///< all of them, in the order of the file
};

/// Reads a parsed words file (format 1). A word is text in one line, at most 80 bytes.
ReadWords read_words(const Tree& file);

/// Warns of every `{word:...}` in a pack that none of these words stands for: it would be shown as
/// it is written.
std::vector<Problem> check_words(const Tree& pack, const Words& known);

/// The words of both files for that person: theirs come before everybody's, those of `own` before
/// the shipped ones. Case and accents of the name do not matter; an empty name is everybody.
Words words_for(const WordsFile& shipped, const WordsFile& own, std::string_view name);

}  // namespace hearth
