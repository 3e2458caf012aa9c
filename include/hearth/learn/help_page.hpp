#pragma once

#include <string>
#include <vector>

#include "hearth/core/date.hpp"
#include "hearth/document/document.hpp"

namespace hearth {

/// What cannot wait, whatever the matter is; a line each.
std::vector<std::string> emergencies();

/// What the cancer team is called for at once, and what a team is called for on the same day.
std::vector<std::string> calls_at_once();
std::vector<std::string> calls_today();

/// The three pages of `hearth help`: if something is wrong now, if somebody is at the end of their
/// strength, if somebody is frightened of somebody. `added`: lines of this machine, which stand
/// below those of hearth.
std::vector<Document> help_pages(const std::vector<std::string>& added);

/// When the numbers were last looked up.
Date numbers_checked();

}  // namespace hearth
