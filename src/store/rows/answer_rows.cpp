#include "answer_rows.hpp"

#include "hearth/core/json.hpp"
#include "hearth/core/members.hpp"
#include "hearth/core/translated.hpp"
#include "hearth/journal/codec.hpp"
#include "hearth/prompt/answer/answer_kind.hpp"
#include "prepared.hpp"
#include "sqlite_errors.hpp"

namespace hearth {
namespace {

constexpr std::size_t kMostLists = 1000;

void bind_bound(SQLite::Statement& statement, const char* name,
                const std::optional<double>& bound) {
  if (bound) {
    statement.bind(name, *bound);
  } else {
    statement.bind(name);
  }
}

void bind_wording(SQLite::Statement& statement, const Wording& wording) {
  statement.bind(":pack", wording.pack);
  statement.bind(":version", wording.version);
  statement.bind(":question", wording.id);
  statement.bind(":ask", wording.ask);
  statement.bind(":type", std::string(to_string(wording.type)));
  statement.bind(":metric", wording.metric);
  bind_bound(statement, ":min", wording.min);
  bind_bound(statement, ":max", wording.max);
  statement.bind(":low", wording.low);
  statement.bind(":high", wording.high);
  statement.bind(":better", std::string(to_string(wording.better)));
  statement.bind(":recall", wording.recall);
  statement.bind(":options", to_json(to_tree(wording.options)));
}

std::int64_t wording_row(SQLite::Database& database, const Wording& wording) {
  Prepared looked_for(database,
                      "SELECT n FROM wording WHERE question = :question AND pack = :pack AND "
                      "version = :version AND ask = :ask AND type = :type AND metric = :metric "
                      "AND min IS :min AND max IS :max AND low = :low AND high = :high AND "
                      "better = :better AND recall = :recall AND options = :options");
  SQLite::Statement& same = *looked_for;
  bind_wording(same, wording);
  if (same.executeStep()) return same.getColumn(0).getInt64();
  SQLite::Statement add(database,
                        "INSERT INTO wording (pack, version, question, ask, type, metric, min, "
                        "max, low, high, better, recall, options) VALUES (:pack, :version, "
                        ":question, :ask, :type, :metric, :min, :max, :low, :high, :better, "
                        ":recall, :options)");
  bind_wording(add, wording);
  add.exec();
  return database.getLastInsertRowid();
}

/// Plain SQLite values where there is one, so that people can query them; JSON for lists.
void bind_value(SQLite::Statement& statement, const char* name, const Value& value) {
  const Tree tree = to_tree(value);
  if (const auto* flag = std::get_if<bool>(&tree.data)) {
    statement.bind(name, *flag ? 1 : 0);
  } else if (const auto* whole = std::get_if<std::int64_t>(&tree.data)) {
    statement.bind(name, *whole);
  } else if (const auto* real = std::get_if<double>(&tree.data)) {
    statement.bind(name, *real);
  } else if (const auto* text = std::get_if<std::string>(&tree.data)) {
    statement.bind(name, *text);
  } else if (const auto* date = std::get_if<Date>(&tree.data)) {
    statement.bind(name, to_string(*date));
  } else if (std::holds_alternative<Tree::Array>(tree.data)) {
    statement.bind(name, to_json(tree));
  } else {
    statement.bind(name);
  }
}

Value read_list(const std::string& json, const Wording& wording) {
  return known(kept_value(wording.type, parse_json(json)), msgid("an answer"));
}

Value read_value(const SQLite::Column& column, const Wording& wording) {
  switch (kind_of(wording).stored) {
    case Stored::number:
      return column.getDouble();
    case Stored::flag:
      return column.getInt() != 0;
    case Stored::text:
      return column.getString();
    case Stored::date:
      return known(parse_date(column.getString()), msgid("a date"));
    case Stored::texts:
    case Stored::feelings:
      break;
  }
  return read_list(column.getString(), wording);
}

bool is_list(const Wording& wording) {
  const Stored stored = kind_of(wording).stored;
  return stored == Stored::texts || stored == Stored::feelings;
}

std::optional<double> bound_of(const SQLite::Column& column) {
  return column.isNull() ? std::nullopt : std::optional(column.getDouble());
}

std::vector<Option> read_options(const std::string& json) try {
  const Tree options = parse_json(json);
  const auto* list = options.as<Tree::Array>();
  return list ? options_from(*list) : std::vector<Option>();
} catch (const Unfit&) {
  unreadable(msgid("a question without its options"));
}

Wording read_wording(SQLite::Statement& row) {
  Wording wording;
  wording.pack = row.getColumn(0).getString();
  wording.version = row.getColumn(1).getInt();
  wording.id = row.getColumn(2).getString();
  wording.ask = row.getColumn(3).getString();
  wording.type =
      known(parse_question_type(row.getColumn(4).getString()), msgid("a type of question"));
  wording.metric = row.getColumn(5).getString();
  wording.min = bound_of(row.getColumn(6));
  wording.max = bound_of(row.getColumn(7));
  wording.low = row.getColumn(8).getString();
  wording.high = row.getColumn(9).getString();
  wording.better = known(parse_better(row.getColumn(10).getString()), msgid("a direction"));
  wording.recall = row.getColumn(11).getString();
  wording.options = read_options(row.getColumn(12).getString());
  return wording;
}

}  // namespace

void write_answers(SQLite::Database& database, std::int64_t entry,
                   const std::vector<Answer>& answers) {
  Prepared added(database,
                 "INSERT INTO answer (entry, position, wording, share, value) VALUES "
                 "(:entry, :position, :wording, :share, :value)");
  SQLite::Statement& add = *added;
  int position = 0;
  for (const Answer& answer : answers) {
    add.reset();
    add.bind(":entry", entry);
    add.bind(":position", ++position);
    add.bind(":wording", wording_row(database, *answer.wording));
    add.bind(":share", std::string(to_string(answer.share)));
    bind_value(add, ":value", answer.value);
    add.exec();
  }
}

void forget_unused_wordings(SQLite::Database& database) {
  database.exec("DELETE FROM wording WHERE n NOT IN (SELECT wording FROM answer)");
}

std::size_t count_wordings(SQLite::Database& database) {
  return static_cast<std::size_t>(database.execAndGet("SELECT count(*) FROM wording").getInt64());
}

AnswerReader::AnswerReader(SQLite::Database& database)
    : answers_(database,
               "SELECT wording, share, value FROM answer WHERE entry = ? ORDER BY position"),
      wording_(database,
               "SELECT pack, version, question, ask, type, metric, min, max, low, high, better, "
               "recall, options FROM wording WHERE n = ?") {}

std::shared_ptr<const Wording> AnswerReader::wording(std::int64_t n) {
  std::shared_ptr<const Wording>& slot = wordings_[n];
  if (slot) return slot;
  wording_.reset();
  wording_.bind(1, n);
  if (!wording_.executeStep()) unreadable(msgid("an answer without its question"));
  slot = std::make_shared<const Wording>(read_wording(wording_));
  return slot;
}

Value AnswerReader::value(const SQLite::Column& column, const Wording& wording) {
  if (column.isNull()) return Skipped{};
  if (!is_list(wording)) return read_value(column, wording);
  if (lists_.size() >= kMostLists) lists_.clear();
  const auto [list, is_new] = lists_.try_emplace({&wording, column.getString()});
  if (is_new) list->second = read_list(list->first.second, wording);
  return list->second;
}

std::vector<Answer> AnswerReader::read(std::int64_t entry) {
  std::vector<Answer> answers;
  answers_.reset();
  answers_.bind(1, entry);
  while (answers_.executeStep()) {
    auto words = wording(answers_.getColumn(0).getInt64());
    const Share share = known(parse_share(answers_.getColumn(1).getText()), msgid("a share"));
    Value given = value(answers_.getColumn(2), *words);
    answers.push_back({std::move(words), std::move(given), share});
  }
  return answers;
}

}  // namespace hearth
