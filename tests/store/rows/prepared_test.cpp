// A statement that is made ready once for many rows is as good as a new one each time.

#include "rows/prepared.hpp"

#include <doctest/doctest.h>

#include "storage/image.hpp"

using namespace hearth;

namespace {

constexpr const char* kAdd = "INSERT INTO one (n, word) VALUES (?, ?)";

std::unique_ptr<SQLite::Database> with_table() {
  auto database = empty_database();
  database->exec("CREATE TABLE one (n INTEGER PRIMARY KEY, word TEXT) STRICT");
  return database;
}

void add(SQLite::Database& database, int n, const char* word) {
  Prepared added(database, kAdd);
  (*added).bind(1, n);
  if (word != nullptr) (*added).bind(2, word);
  (*added).exec();
}

std::string words(SQLite::Database& database) {
  return database.execAndGet("SELECT group_concat(coalesce(word, '-'), ' ') FROM one").getString();
}

}  // namespace

TEST_CASE("a kept statement holds nothing of what was bound to it before") {
  const auto database = with_table();
  const KeptStatements kept(*database);
  add(*database, 1, "first");
  add(*database, 2, nullptr);
  add(*database, 3, "third");
  CHECK(words(*database) == "first - third");
}

TEST_CASE("a kept statement that failed can be used again") {
  const auto database = with_table();
  const KeptStatements kept(*database);
  add(*database, 1, "first");
  CHECK_THROWS_AS(add(*database, 1, "again"), SQLite::Exception);
  add(*database, 2, "second");
  CHECK(words(*database) == "first second");
}

TEST_CASE("one statement may be in use twice, and each connection has its own") {
  const auto here = with_table();
  const auto there = with_table();
  const KeptStatements kept(*here);
  {
    const KeptStatements inner(*there);
    Prepared outer(*here, kAdd);
    add(*here, 1, "here");
    add(*there, 1, "there");
    (*outer).bind(1, 2);
    (*outer).exec();
  }
  add(*here, 3, "still");
  CHECK(words(*here) == "here - still");
  CHECK(words(*there) == "there");
}

TEST_CASE("without anything that keeps it a statement is made ready for itself") {
  const auto database = with_table();
  add(*database, 1, "alone");
  CHECK(words(*database) == "alone");
}
