#pragma once

#include <string>
#include <vector>

#include "hearth/app/env.hpp"
#include "hearth/learn/topic.hpp"

namespace hearth {

/// All topics in the language of whoever is here, by title. A note names a file that cannot be
/// used.
std::vector<LearnTopic> all_topics(const Env& env);

/// The one of that id, or that people also call so (case and accents do not matter). Throws Error
/// (usage) with the nearest name.
LearnTopic topic_named(const Env& env, const std::string& name);

/// Asks which of its questions are to be brought up, and keeps those, privately, in a new
/// log/appointment-before. No journal is opened unless some are chosen. Throws Error (left) where
/// none are; Error (usage) where nobody is at a terminal.
void ask_for_questions(Env& env, const LearnTopic& topic);

}  // namespace hearth
