#pragma once

#include <string>
#include <string_view>

#include "hearth/learn/topic.hpp"
#include "hearth/store/shelf/shelf.hpp"

namespace hearth {

/// The checked topic of that id, in that language where there is a translation that is the same
/// page, as it was written otherwise. Throws Error with every mistake in it, as a compiler would
/// show them; for an unknown id, with the nearest known one.
LearnTopic load_topic(const Shelf& shelf, const std::string& id, std::string_view language = {});

}  // namespace hearth
