#pragma once

#include <optional>
#include <string>

#include "hearth/core/tree.hpp"
#include "hearth/document/document.hpp"
#include "hearth/learn/topic.hpp"

namespace hearth {

/// What a part is called on a page.
std::string title_of(TopicPart::Id part);

/// The page, or one part of it: what comes before it is said each time, and behind when to call
/// stands what is urgent whatever the matter is.
Document topic_page(const LearnTopic& topic, std::optional<TopicPart::Id> part, Date today);

/// For scripts.
Tree to_tree(const LearnTopic& topic);

}  // namespace hearth
