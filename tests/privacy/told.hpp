#pragma once

#include <set>
#include <string>

#include "cli/world.hpp"

namespace hearth::test::privacy {

/// Ids in a text: UUIDs, and hashes as long as one or longer.
std::set<std::string> ids_in(const std::string& text);

/// All that a command told, with numbers in place of the ids that nobody knew before: those are
/// drawn by chance.
std::string told(const Outcome& outcome, const std::string& file,
                 const std::set<std::string>& known);

/// The first line in which two texts differ, of both.
std::string first_difference(const std::string& one, const std::string& other);

}  // namespace hearth::test::privacy
