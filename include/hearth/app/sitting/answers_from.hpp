#pragma once

#include <string>
#include <vector>

#include "hearth/prompt/answer/answers_file.hpp"
#include "hearth/terminal/console.hpp"

namespace hearth {

/// The answers in a file (`-`: stdin), TOML, or JSON if the first character is a brace. Throws
/// Error with every mistake in it; then nothing has been written.
FiledAnswers answers_from(Console& console, const std::string& file, const Pack& pack,
                          const std::vector<std::string>& names);

/// The answers of one person (and those given together) from `question=answer` words, as they would
/// be typed. Throws Error with every mistake in them.
FiledAnswers answers_set(const std::vector<std::string>& words, const Pack& pack,
                         const std::string& name);

}  // namespace hearth
