#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <map>
#include <optional>
#include <string>

namespace hearth {

/// As long as this lives, what Prepared asks for in this thread, of this connection, is made ready
/// once: for a change of many rows. To be gone before its transaction ends.
class KeptStatements {
 public:
  explicit KeptStatements(SQLite::Database& database);
  ~KeptStatements();
  KeptStatements(const KeptStatements&) = delete;
  KeptStatements& operator=(const KeptStatements&) = delete;

 private:
  friend class Prepared;
  static KeptStatements* of(const SQLite::Database& database);

  const SQLite::Database& database_;
  KeptStatements* const outer_;
  std::map<std::string, SQLite::Statement> idle_;
};

/// A statement with nothing bound to it, made ready here or before.
class Prepared {
 public:
  Prepared(SQLite::Database& database, std::string sql);
  ~Prepared();
  Prepared(const Prepared&) = delete;
  Prepared& operator=(const Prepared&) = delete;

  SQLite::Statement& operator*() { return *statement_; }

 private:
  KeptStatements* const kept_;  ///< null if it is not kept
  std::string sql_;
  std::optional<SQLite::Statement> statement_;
};

}  // namespace hearth
