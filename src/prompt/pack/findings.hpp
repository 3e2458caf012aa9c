#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace hearth {

/// The words in a text that judge people or press them, which hearth does not say: whole words,
/// in any case, in the order of the list.
std::vector<std::string> pressing_words(std::string_view text);

}  // namespace hearth
