#pragma once

#include <string>

#include "hearth/app/env.hpp"
#include "hearth/prompt/pack/pack.hpp"

namespace hearth {

/// The pack of that kind and id, to be asked, as load_pack() finds it. Where a file of the plan
/// was set aside, a note says so.
Pack asked_pack(const Env& env, PackKind kind, const std::string& id);

}  // namespace hearth
