#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace hearth {

/// A number with a unit of waiting, of doses or of repeats behind it, as "6 weeks", "two to three
/// months", "50 mg", "drei Wochen" or "3 times", as it stands in the text; nothing if there is
/// none.
[[nodiscard]] std::optional<std::string> forbidden_amount(std::string_view text);

}  // namespace hearth
