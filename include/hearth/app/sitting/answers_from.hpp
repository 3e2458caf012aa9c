#pragma once

#include <span>
#include <string>
#include <vector>

#include "hearth/app/env.hpp"
#include "hearth/core/tree.hpp"
#include "hearth/journal/entry.hpp"
#include "hearth/prompt/answer/answers_file.hpp"
#include "hearth/terminal/console.hpp"

namespace hearth {

/// A file of answers, read and not yet held against a pack.
struct AnswersFile {
  std::string name;  ///< what messages call it
  std::string text;
  Tree tree;

  const std::string& pack() const { return tree.text("pack"); }  ///< which it says it answers
};

/// The file (`-`: stdin), TOML, or JSON if the first character is a brace. Throws Error.
AnswersFile read_answers_file(Console& console, const std::string& file);

/// The answers in it. Throws Error with every mistake in it; then nothing has been written.
FiledAnswers answers_from(const AnswersFile& file, const Pack& pack,
                          const std::vector<std::string>& names);

/// The answers of one person (and those given together) from `question=answer` words, as they would
/// be typed on that day. Throws Error with every mistake in them.
FiledAnswers answers_set(const std::vector<std::string>& words, const Pack& pack,
                         const std::string& name, Date today);

/// Says, on stderr, what the pack says after such answers, for what did not come from the keyboard,
/// where each is said at its question. Where the entries are of several people, whom it is for.
void say_notices(const Env& env, const Pack& pack, std::span<const Entry> entries,
                 const std::vector<Person>& people);

}  // namespace hearth
