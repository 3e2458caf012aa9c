#include "prepared.hpp"

#include <utility>

namespace hearth {
namespace {

thread_local KeptStatements* innermost = nullptr;

}  // namespace

KeptStatements::KeptStatements(SQLite::Database& database)
    : database_(database), outer_(std::exchange(innermost, this)) {}

KeptStatements::~KeptStatements() { innermost = outer_; }

KeptStatements* KeptStatements::of(const SQLite::Database& database) {
  KeptStatements* kept = innermost;
  while (kept != nullptr && &kept->database_ != &database) kept = kept->outer_;
  return kept;
}

Prepared::Prepared(SQLite::Database& database, std::string sql)
    : kept_(KeptStatements::of(database)), sql_(std::move(sql)) {
  if (kept_ != nullptr) {
    auto idle = kept_->idle_.extract(sql_);
    if (!idle.empty()) statement_.emplace(std::move(idle.mapped()));
  }
  if (!statement_) statement_.emplace(database, sql_);
}

Prepared::~Prepared() try {
  if (kept_ == nullptr) return;
  statement_->tryReset();  // says again why the last step failed, which was said then
  statement_->clearBindings();
  kept_->idle_.emplace(std::move(sql_), *std::move(statement_));
} catch (const std::exception&) {
  return;  // it is made ready anew next time
}

}  // namespace hearth
