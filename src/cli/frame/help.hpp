#pragma once

#include <string>

namespace hearth {

/// `hearth 0.1.0` and a line break.
std::string version_text();

/// What `hearth --help` prints: every command once, by what people look for at one time.
std::string help_text();

}  // namespace hearth
