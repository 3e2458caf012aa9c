#pragma once

#include <string>

#include "hearth/app/env.hpp"
#include "hearth/document/document.hpp"
#include "hearth/store/journal.hpp"

namespace hearth {

/// The newest occasion of the pack whose seal is open to whoever is at the keyboard (or to all),
/// side by side; empty if there is none.
Document newest_opened(const Env& env, const Journal& journal, const std::string& pack);

/// The same of one occasion: what of it is open to them.
Document opened_in(const Env& env, const Journal& journal, const std::string& occasion);

}  // namespace hearth
