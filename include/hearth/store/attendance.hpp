#pragma once

#include <string>
#include <vector>

#include "hearth/journal/occasion.hpp"

namespace hearth {

class Journal;

/// Who was invited to which occasion, and who has answered it. These throw as Journal does.
Occasions all_occasions(const Journal& journal);

/// Of that pack alone.
Occasions occasions_of_pack(const Journal& journal, const std::string& pack);

/// These alone: `weekly/2026-W09`.
Occasions occasions_named(const Journal& journal, const std::vector<std::string>& names);

/// Who has answered one occasion, which is quick.
std::vector<Author> who_answered(const Journal& journal, const std::string& occasion);

}  // namespace hearth
