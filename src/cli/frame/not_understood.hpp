#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "hearth/core/error.hpp"

namespace CLI {
class App;
class Option;
}  // namespace CLI

namespace hearth {

/// The first word of a command's name: `plan` of `plan want`.
std::string_view first_word_of(std::string_view command);

/// As it is typed: "hearth plan want".
std::string path_of(const CLI::App& app);

/// `hearth log --help` lists what it takes.
std::string where_to_read(const CLI::App& app);

/// What was typed begins with no command: names what it may have been meant to be.
Error no_such_command(const std::string& word);

/// A word that this command does not take: what it may have been meant to be, or the quotation
/// marks that are missing around it.
Error not_understood(const std::string& word, const CLI::App& app,
                     const std::vector<std::string>& args);

/// Something else stands where an option, or a bare word, takes a whole number.
Error no_whole_number(const std::string& word, const CLI::App& app, const CLI::Option& option);

/// Behind `--` nothing is an option any more: what looks like one would be taken for words.
void refuse_options_behind_dashes(const CLI::App& app, const std::vector<std::string>& args);

/// Throws Error (usage) for a word behind `--` where no command stands before it.
void refuse_command_behind_dashes(const std::vector<std::string>& args);

}  // namespace hearth
