#pragma once

#include <functional>
#include <string>

#include "hearth/app/env.hpp"

namespace hearth {

/// The text, if a journal can keep it. Throws Error (usage) if it is empty or not UTF-8.
std::string checked_text(std::string text);

/// The same for a few words in one line, as a title: without white space around them, and without
/// control characters.
std::string checked_line(const std::string& text);

/// All of stdin as it is written here, without the line break at its end.
std::string text_from_stdin(Env& env);

/// What was written in the person's own editor, which opens with `before`. Throws Error: left if
/// nothing came of it, failed with the reason if no editor could be opened.
std::string text_from_editor(Env& env, const std::string& before);

/// Runs what keeps a text that was typed by hand. If that fails, the words are shown once more,
/// since they are nowhere else.
void keep_or_show(Env& env, const std::string& text, const std::function<void()>& keep);

}  // namespace hearth
