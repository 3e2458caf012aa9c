#pragma once

#include <string>
#include <string_view>

namespace hearth {

/// Adds the text as a JSON string, in its quotes. Broken bytes become U+FFFD. What a terminal would
/// obey, what turns the direction of a line and what other programs take for the end of one is
/// escaped, so that JSON may be shown wherever text may.
void append_json_string(std::string& json, std::string_view text);

}  // namespace hearth
