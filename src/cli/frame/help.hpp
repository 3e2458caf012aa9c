#pragma once

#include <string>

namespace hearth {

/// `hearth 0.1.0` and a line break.
std::string version_text();

/// How wide a page of help is where there is room for it.
inline constexpr int kHelpColumns = 80;

/// What `hearth --help` prints: every command once, by what people look for at one time, in lines
/// of at most so many columns, 40 or more.
std::string help_text(int columns = kHelpColumns);

/// A page of help in lines of at most so many columns, but for commands that can be copied.
std::string narrowed(const std::string& page, int columns);

}  // namespace hearth
