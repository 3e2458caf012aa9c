#pragma once

#include <functional>

#include "hearth/app/env.hpp"
#include "hearth/prompt/answer/answer_text.hpp"

namespace hearth {

/// Runs what keeps answers. Those that could be kept nowhere are shown once more, since where they
/// were typed may have gone from the screen; the failure goes on.
void show_if_lost(Env& env, const Names& names, const std::function<void()>& keep);

}  // namespace hearth
