#pragma once

#include <string>
#include <vector>

#include "hearth/journal/entry.hpp"

namespace hearth {

/// What an author signs of a revision for those who may see its answers of one share: what the
/// revision is and these answers, each with its question as it was worded. Where and in which order
/// it was written down is no part of it. Tags stand with the answers that they are as open as
/// (share_of_tags()), but for the mark that keeps it from a therapist: it stands with every part,
/// and is no part of what is said. The form is that of hearth-journal(5).
std::string signed_form(const Entry& entry, Share share);

/// As it was signed before, where tags stood with the tightest answers whatever these were. What
/// was signed so still holds.
std::string earlier_signed_form(const Entry& entry, Share share);

/// Under which shares it holds anything: one signature each. `shared` alone where it has no
/// answers.
std::vector<Share> shares_in(const Entry& entry);

}  // namespace hearth
