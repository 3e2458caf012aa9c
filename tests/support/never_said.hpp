#pragma once

#include <string>
#include <vector>

namespace hearth::test {

/// Checks that none of these words of a report grades, counts what somebody did not do, sets a time
/// or sets people beside each other.
void check_never_said(const std::vector<std::string>& words);

/// Likewise in German.
void check_never_said_in_german(const std::vector<std::string>& words);

}  // namespace hearth::test
