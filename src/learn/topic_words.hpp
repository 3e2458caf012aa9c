#pragma once

#include "hearth/core/enum_names.hpp"
#include "hearth/learn/topic.hpp"

// How files spell the parts of a topic, and how sure a line is.
namespace hearth {

inline constexpr EnumNames<TopicPart::Id, 5> kPartNames{{
    {TopicPart::Id::change, "change"},
    {TopicPart::Id::adapt, "adapt"},
    {TopicPart::Id::aids, "aids"},
    {TopicPart::Id::ask, "ask"},
    {TopicPart::Id::call, "call"},
}};

inline constexpr EnumNames<TopicFact::Sure, 3> kSureNames{{
    {TopicFact::Sure::high, "high"},
    {TopicFact::Sure::some, "some"},
    {TopicFact::Sure::low, "low"},
}};

}  // namespace hearth
