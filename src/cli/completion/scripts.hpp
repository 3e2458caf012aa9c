#pragma once

#include <memory>
#include <string>
#include <vector>

#include "frame/command.hpp"
#include "frame/options.hpp"

namespace hearth {

/// Where a command line has come to: a command, or a group of them.
struct Place {
  std::string path;                  ///< as `plan want`
  std::string summary;               ///< empty for a group that is no command itself
  std::unique_ptr<Command> command;  ///< what the options belong to; null for such a group
  std::vector<DeclaredOption> options;
};

/// The word that leads to a place, and the path of the place in which it is typed.
std::string word_of(const Place& place);
std::string above(const Place& place);

/// The words that can come next in the place of that path.
std::vector<std::string> words_in(const std::vector<Place>& places, const std::string& path);

/// The words that lead from one place to another, as patterns: `' plan'`, `'plan want'`.
std::string steps(const std::vector<Place>& places, std::string_view between);

/// `-o,--output` as its two names.
std::vector<std::string> names_of(const DeclaredOption& option);

/// The text with `by` in the place of each `what`.
std::string replaced(std::string text, std::string_view what, std::string_view by);

/// What completes these commands and the options of all of them in that shell: commands, options
/// with what they are for, and the words and files that options take. Words that change are asked
/// for while somebody types: `hearth completion ids`.
std::string bash_completion(const std::vector<Place>& places,
                            const std::vector<DeclaredOption>& globals);
std::string zsh_completion(const std::vector<Place>& places,
                           const std::vector<DeclaredOption>& globals);
std::string fish_completion(const std::vector<Place>& places,
                            const std::vector<DeclaredOption>& globals);

}  // namespace hearth
