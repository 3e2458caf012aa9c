#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "hearth/document/terminal.hpp"

namespace hearth::test {

/// One command of a transcript and everything that was seen while it ran.
struct Step {
  std::string command;             ///< after `$ hearth`
  std::vector<std::string> typed;  ///< the lines after `< `
  std::string seen;                ///< what must be on the screen, typed lines included
  int line = 0;                    ///< of the file, for messages
  std::string now;                 ///< the clock while it runs
  Style style = {};                ///< of the terminal
};

/// A story in tests/transcripts/. Its lines:
///
///     # a remark            (only at the left margin before the first command, or after `@`)
///     @now 2026-03-01T19:00:00+01:00      the clock from here on
///     @terminal 40 console   how wide the terminal is from here on, and if it has no blocks
///                            (`console`), ASCII alone (`ascii`) or plain lines (`accessible`)
///     @file NAME             what follows, up to a line `@end`, is a file in the story's folder
///     $ hearth log "words"   a command
///     > < words              what is typed, after the prompt that asked for it
///     [2]                    its exit code, if not 0
///     anything else          what is seen
///
/// The story's folder is written FOLDER in commands and in what is seen.
std::vector<Step> read_transcript(const std::filesystem::path& file,
                                  const std::filesystem::path& folder);

/// Writes the story anew with what was really seen (one text a step), for somebody to read through
/// and commit: set HEARTH_WRITE_TRANSCRIPTS and run the test.
void write_transcript(const std::filesystem::path& file, const std::vector<std::string>& seen);

/// The words of a command line, as a shell would split them (quotes, backslashes).
std::vector<std::string> shell_words(const std::string& line);

}  // namespace hearth::test
