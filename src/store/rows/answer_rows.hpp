#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "hearth/prompt/pack/question.hpp"

namespace hearth {

/// Writes the answers of one revision, and their wordings where they are new.
void write_answers(SQLite::Database& database, std::int64_t entry,
                   const std::vector<Answer>& answers);

/// Removes the wordings that no answer was given to any more.
void forget_unused_wordings(SQLite::Database& database);

std::size_t count_wordings(SQLite::Database& database);

/// Reads answers. What repeats is built only once: wordings, and lists, which mostly say what an
/// entry is about or give it the same few tags.
class AnswerReader {
 public:
  explicit AnswerReader(SQLite::Database& database);

  std::vector<Answer> read(std::int64_t entry);

 private:
  std::shared_ptr<const Wording> wording(std::int64_t n);
  Value value(const SQLite::Column& column, const Wording& wording);

  SQLite::Statement answers_;
  SQLite::Statement wording_;
  std::map<std::int64_t, std::shared_ptr<const Wording>> wordings_;
  std::map<std::pair<const Wording*, std::string>, Value> lists_;
};

}  // namespace hearth
