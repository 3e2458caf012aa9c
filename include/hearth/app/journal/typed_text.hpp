#pragma once

#include <functional>
#include <string>
#include <vector>

#include "hearth/app/env.hpp"

namespace hearth {

/// The text, if a journal can keep it. Throws Error (usage) if it is empty or not UTF-8.
std::string checked_text(std::string text);

/// A few words in one line, as for a title, if a journal can keep them: without white space around
/// them, and without control characters. Throws Error (usage) if there are none, or if they are not
/// UTF-8.
std::string checked_line(const std::string& text);

/// All of stdin as it is written here, without the line break at its end.
std::string text_from_stdin(Env& env);

/// What was written in the person's own editor, which opens with `before`. Throws Error: left if
/// nothing came of it, failed with the reason if no editor could be opened.
std::string text_from_editor(Env& env, const std::string& before);

/// Runs what keeps a text that was typed by hand. If that fails, the words are shown once more,
/// since they are nowhere else; but for what show_if_lost() shows.
void keep_or_show(Env& env, const std::string& text, const std::function<void()>& keep);

/// What was given with --tag: each one tag, of one word or several, or more of them separated by
/// commas, without the # or @ before it; each once. Throws Error (usage).
std::vector<std::string> tags_typed(const std::vector<std::string>& typed);

/// Which of these was meant: by its number from 1 on, or by how its name begins (case and accents
/// do not matter). Throws Error (usage) for none or several.
std::size_t chosen(const std::vector<std::string>& names, const std::string& named);

}  // namespace hearth
