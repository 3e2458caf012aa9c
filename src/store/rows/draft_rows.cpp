#include "draft_rows.hpp"

#include <algorithm>

#include "hearth/core/json.hpp"
#include "hearth/core/translated.hpp"
#include "hearth/journal/codec.hpp"
#include "hearth/vault/personal_key.hpp"
#include "private_rows.hpp"
#include "sqlite_errors.hpp"

namespace hearth {
namespace {

/// Together has no id; an empty text keeps (pack, person) a plain primary key.
std::string key_of(const std::optional<Uuid>& author) {
  return author ? to_string(*author) : std::string();
}

/// A part of what was written.
struct Half {
  std::vector<Answer> answers;
  std::optional<BegunAnswer> begun;
  std::string at = {};

  [[nodiscard]] bool empty() const { return answers.empty() && !begun; }
};

/// Everything, what is private in a table of its own.
struct Halves {
  Half open;
  Half closed;
};

Halves halves(const Draft& draft, const PersonalKeys& keys) {
  Halves parts;
  const bool closes = keys.has_key(draft.author);
  const auto half = [&](Share share) -> Half& {
    return closes && share == Share::only_me ? parts.closed : parts.open;
  };
  for (const Answer& answer : draft.answers) half(answer.share).answers.push_back(answer);
  if (draft.begun) half(draft.begun->share).begun = draft.begun;
  parts.open.at = draft.at;  // which thing it was says nothing of any word on it
  return parts;
}

// No question has such an id; earlier versions pass over it.
constexpr const char* kBegun = "-begun";
constexpr const char* kAt = "-at";

Tree to_tree(const Half& half) {
  Tree tree = to_tree(half.answers);
  if (!half.at.empty()) tree.add(kAt, half.at);
  if (!half.begun) return tree;
  return tree.add(kBegun, Tree::Table{{"question", half.begun->question},
                                      {"text", half.begun->text},
                                      {"cursor", static_cast<std::int64_t>(half.begun->cursor)}});
}

std::optional<BegunAnswer> begun_in(const Tree& tree, Share share) {
  const Tree* const begun = tree.find(kBegun);
  if (begun == nullptr) return std::nullopt;
  const std::string& text = begun->text("text");
  const double cursor = begun->number("cursor").value_or(0);
  const auto most = static_cast<double>(text.size());
  return BegunAnswer{begun->text("question"), text,
                     static_cast<std::size_t>(std::clamp(cursor, 0.0, most)), share};
}

Half half_from(const Tree& tree, Share share) {
  return {answers_from(tree), begun_in(tree, share), tree.text(kAt)};
}

void join(Draft& draft, Half half) {
  draft.answers.insert(draft.answers.end(), half.answers.begin(), half.answers.end());
  if (half.begun) draft.begun = std::move(half.begun);
  if (!half.at.empty()) draft.at = std::move(half.at);
}

std::optional<Tree> closed_part(SQLite::Database& database, const PersonalKeys& keys,
                                const SQLite::Column& row) {
  const auto id = row.isNull() ? std::nullopt : parse_uuid(row.getString());
  return id ? read_private(database, keys, *id) : std::nullopt;
}

void remove_closed_part(SQLite::Database& database, const std::string& pack,
                        const std::string& person) {
  SQLite::Statement row(database, "SELECT private FROM draft WHERE pack = ? AND person = ?");
  row.bind(1, pack);
  row.bind(2, person);
  const bool any = row.executeStep() && !row.isColumnNull(0);
  const auto id = any ? parse_uuid(row.getColumn(0).getString()) : std::nullopt;
  if (id) remove_private(database, *id);
}

void put(SQLite::Database& database, const DraftRow& row,
         const std::optional<std::string>& closed) {
  SQLite::Statement put(database,
                        "INSERT INTO draft (pack, person, occasion, started, answers, private) "
                        "VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (pack, person) DO UPDATE SET "
                        "occasion = excluded.occasion, started = excluded.started, answers = "
                        "excluded.answers, private = excluded.private");
  put.bind(1, row.pack);
  put.bind(2, row.person);
  put.bind(3, row.occasion);
  put.bind(4, row.started);
  put.bind(5, row.answers);
  if (closed) put.bind(6, *closed);
  put.exec();
}

}  // namespace

std::optional<Draft> read_draft(SQLite::Database& database, const PersonalKeys& keys,
                                const std::string& pack, const std::optional<Uuid>& author) {
  SQLite::Statement row(
      database,
      "SELECT occasion, started, answers, private FROM draft WHERE pack = ? AND person = ?");
  row.bind(1, pack);
  row.bind(2, key_of(author));
  if (!row.executeStep()) return std::nullopt;
  const Moment started = known(parse_moment(row.getColumn(1).getString()), msgid("a draft"));
  Draft draft{pack, author, row.getColumn(0).getString(), started, {}};
  join(draft, half_from(parse_json(row.getColumn(2).getString()), Share::shared));
  const auto closed = closed_part(database, keys, row.getColumn(3));
  if (closed) join(draft, half_from(*closed, Share::only_me));
  return draft;
}

void write_draft(SQLite::Database& database, const PersonalKeys& keys, const Draft& draft) {
  remove_closed_part(database, draft.pack, key_of(draft.author));
  const Halves parts = halves(draft, keys);
  std::optional<std::string> closed;
  if (!parts.closed.empty()) {
    closed = to_string(write_private(database, keys, *draft.author, Uuid{}, to_tree(parts.closed)));
  }
  put(database,
      {draft.pack, key_of(draft.author), draft.occasion, to_string(draft.started),
       to_json(to_tree(parts.open))},
      closed);
}

std::optional<DraftRow> read_draft_row(SQLite::Database& database, const std::string& pack,
                                       const std::optional<Uuid>& author) {
  SQLite::Statement found(
      database,
      "SELECT occasion, started, answers, private FROM draft WHERE pack = ? AND person = ?");
  found.bind(1, pack);
  found.bind(2, key_of(author));
  if (!found.executeStep()) return std::nullopt;
  DraftRow row{pack, key_of(author), found.getColumn(0).getString(), found.getColumn(1).getString(),
               found.getColumn(2).getString()};
  if (!found.isColumnNull(3))
    row.closed = read_private_row(database, found.getColumn(3).getString());
  return row;
}

void write_draft_row(SQLite::Database& database, const DraftRow& row) {
  remove_closed_part(database, row.pack, row.person);
  if (row.closed) write_private_row(database, *row.closed);
  put(database, row, row.closed ? std::optional(row.closed->id) : std::nullopt);
}

std::string mark_of(const std::optional<DraftRow>& row) {
  if (!row) return "";
  // Each box has an id of its own, which it never gets again.
  return fingerprint(to_json(Tree::Array{row->occasion, row->started, row->answers,
                                         row->closed ? row->closed->id : std::string()}));
}

void remove_draft(SQLite::Database& database, const Draft& draft) {
  remove_closed_part(database, draft.pack, key_of(draft.author));
  SQLite::Statement gone(database, "DELETE FROM draft WHERE pack = ? AND person = ?");
  gone.bind(1, draft.pack);
  gone.bind(2, key_of(draft.author));
  gone.exec();
}

std::vector<Draft> read_drafts(SQLite::Database& database, const PersonalKeys& keys,
                               const Uuid& author) {
  std::vector<std::string> packs;
  SQLite::Statement rows(database, "SELECT pack FROM draft WHERE person = ?");
  rows.bind(1, to_string(author));
  while (rows.executeStep()) packs.push_back(rows.getColumn(0).getString());
  std::vector<Draft> drafts;
  for (const std::string& pack : packs) {
    if (auto draft = read_draft(database, keys, pack, author)) drafts.push_back(std::move(*draft));
  }
  return drafts;
}

}  // namespace hearth
