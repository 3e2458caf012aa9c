#pragma once

#include <string_view>

namespace hearth {

/// All of it, however often the system takes only a part. 0, or the errno of the failure.
int write_fully(int file, std::string_view bytes);

}  // namespace hearth
