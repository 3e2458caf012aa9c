#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "hearth/core/date.hpp"

namespace hearth {

/// Something to know of an operation, an illness or a medicine, with where it was found.
struct TopicFact {
  enum class Sure {
    high,  ///< several good sources, or a guideline
    some,  ///< one good source
    low,   ///< a weak one, or none that could be read
  };
  std::string say;
  std::vector<std::string> sources = {};  ///< ids
  Sure sure = Sure::some;
};

struct TopicPart {
  enum class Id { change, adapt, aids, ask, call };
  Id id = Id::change;
  std::vector<TopicFact> lines;
};

inline constexpr std::array kTopicParts{TopicPart::Id::change, TopicPart::Id::adapt,
                                        TopicPart::Id::aids, TopicPart::Id::ask,
                                        TopicPart::Id::call};

struct TopicSource {
  std::string id;
  std::string what;
  std::string where;
  std::optional<Date> seen;
  std::string licence;
};

/// A short page on one matter: its five parts, each there and in this order, and its sources.
struct LearnTopic {
  std::string id;
  int version = 1;
  std::string lang = "en";
  std::string title;
  std::vector<std::string> also = {};  ///< other names that people look for
  std::string reviewed_by = {};        ///< empty: no clinician has checked it
  std::optional<Date> reviewed_on = {};
  std::optional<Date> due = {};  ///< when it is to be checked again
  std::vector<TopicPart> parts = {};
  std::vector<TopicSource> sources = {};

  const TopicPart& part(TopicPart::Id which) const;
};

std::string_view to_string(TopicPart::Id part);
std::string_view to_string(TopicFact::Sure sure);
[[nodiscard]] std::optional<TopicPart::Id> parse_topic_part(std::string_view name);

}  // namespace hearth
