#include "hearth/learn/topic.hpp"

#include <algorithm>

#include "topic_words.hpp"

namespace hearth {

std::string_view to_string(TopicPart::Id part) { return name_of(kPartNames, part); }
std::string_view to_string(TopicFact::Sure sure) { return name_of(kSureNames, sure); }
std::optional<TopicPart::Id> parse_topic_part(std::string_view name) {
  return named(kPartNames, name);
}

const TopicPart& LearnTopic::part(TopicPart::Id which) const {
  return *std::ranges::find(parts, which, &TopicPart::id);
}

}  // namespace hearth
