#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "hearth/prompt/condition/condition.hpp"
#include "hearth/prompt/pack/pack.hpp"
#include "hearth/prompt/pack/table_reader.hpp"

namespace hearth {

/// A question that has been read, as conditions know it.
struct NamedQuestion {
  std::string id;
  Audience audience = Audience::each;
  NameType type;
  Share share = Share::shared;
  bool doubtful = false;  ///< its type could not be read: a condition on it cannot be checked
};

/// The questions of a pack that stand before the one being read, and the ids of all of them.
class QuestionNames {
 public:
  explicit QuestionNames(std::vector<std::string> ids_in_file)
      : ids_in_file_(std::move(ids_in_file)) {}

  /// False if there is an earlier question of that id. One without an id is not kept.
  [[nodiscard]] bool add(NamedQuestion question);

  const NamedQuestion* find(std::string_view id) const;

  /// The most private of those that a condition names: whether it holds tells their answers. Null
  /// if it names none.
  const NamedQuestion* most_private(const Condition& condition) const;

  /// Reads the condition under that key, if there is one, for a question asked of `audience`.
  Condition condition(const TableReader& table, std::string_view key, Audience audience,
                      Findings& findings) const;

 private:
  std::string hint(std::string_view id, Audience audience) const;
  std::vector<std::string> ids_for(Audience audience) const;

  std::vector<NamedQuestion> earlier_;
  std::vector<std::string> ids_in_file_;
};

}  // namespace hearth
