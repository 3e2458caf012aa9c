#include "list_table.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <utility>

#include "hearth/app/journal/entry_words.hpp"
#include "hearth/app/journal/visible.hpp"
#include "hearth/core/text.hpp"
#include "hearth/document/long_table.hpp"
#include "hearth/plan/event.hpp"
#include "hearth/plan/vocabulary.hpp"

namespace hearth {
namespace {

constexpr int kLongestLine = 500;

/// An entry and, of a ladder, how many of its steps stand in the same line.
struct Listed {
  const Entry* entry;
  int steps = 0;
};

bool is_of_plan(const Entry& entry, std::string_view pack) {
  return entry.kind == PackKind::plan && entry.pack == pack;
}

/// Ladders by what a step says of the one that began with it.
using Ladders = std::map<std::pair<Uuid, std::int64_t>, const Entry*>;

Ladders ladders_in(const std::vector<Entry>& entries) {
  Ladders ladders;
  for (const Entry& entry : entries) {
    if (is_of_plan(entry, pack_id::kLadder))
      ladders.try_emplace({entry.entry, entry.at.ms}, &entry);
  }
  return ladders;
}

/// Null if it is no such step.
const Entry* begun_with(const Ladders& ladders, const Entry& step) {
  if (ladders.empty() || !is_of_plan(step, pack_id::kStep)) return nullptr;
  const auto ladder = ladders.find({id_in(step, question_id::kLadder), step.at.ms});
  return ladder == ladders.end() ? nullptr : ladder->second;
}

/// A ladder comes with a dozen steps, among which what people wrote would be lost: those it began
/// with can stand in its own line.
std::vector<Listed> listed_as(const std::vector<Entry>& entries, bool folds_ladders) {
  if (entries.size() == 1) return {{&entries.front()}};
  const Ladders ladders = folds_ladders ? ladders_in(entries) : Ladders{};
  std::vector<Listed> listed;
  std::map<const Entry*, int> steps;
  for (const Entry& entry : entries) {
    if (const Entry* ladder = begun_with(ladders, entry)) {
      ++steps[ladder];
    } else {
      listed.push_back({&entry});
    }
  }
  for (Listed& one : listed) one.steps = steps[one.entry];
  return listed;
}

std::string line_of(const Listed& one, Titles& titles) {
  std::string line = entry_line(*one.entry, titles);
  if (one.steps == 0) return line;
  return fmt::format("{} ({} {})", line, one.steps, one.steps == 1 ? "step" : "steps");
}

/// `hearth show` has all of it.
std::string beginning(const std::string& line) {
  return line.size() > kLongestLine ? shorten(line, kLongestLine) : line;
}

struct Row {
  Uuid id;
  std::vector<std::string> cells;  ///< when, who, an empty one for the id, what
};

/// Makes rows of entries that come in order of time. A ladder and the steps it began with are of
/// one moment: no more than the entries of one are held for that.
class RowMaker {
 public:
  RowMaker(const Env& env, const Wanted& wanted, bool folds_ladders, std::function<void(Row)> made)
      : people_(wanted.people),
        folds_ladders_(folds_ladders),
        titles_(env.shelf),
        made_(std::move(made)) {}

  void add(Entry entry) {
    if (!of_one_moment_.empty() && of_one_moment_.front().at.ms != entry.at.ms) finish();
    of_one_moment_.push_back(std::move(entry));
  }

  void finish() {
    for (const Listed& one : listed_as(of_one_moment_, folds_ladders_)) {
      made_({one.entry->entry,
             {when_of(*one.entry), author_name(*one.entry, people_), "",
              beginning(line_of(one, titles_))}});
    }
    of_one_moment_.clear();
  }

 private:
  /// Entries of one day stand beside each other, and the day takes longer to say than the rest.
  std::string when_of(const Entry& entry) {
    const Date day = local_date(entry.at);
    if (day != day_) said_ = spoken(day);
    day_ = day;
    return fmt::format("{} {}", said_, entry.recalled ? "" : local_clock(entry.at));
  }

  const std::vector<Person>& people_;
  bool folds_ladders_;
  Titles titles_;
  std::function<void(Row)> made_;
  std::vector<Entry> of_one_moment_;
  Date day_{};
  std::string said_;
};

/// Rows one behind the other in little room.
class HeldRows {
 public:
  explicit HeldRows(std::size_t most) : most_(most) {}

  void add(const Row& row) {
    if (bytes_.empty()) bytes_.reserve(most_ + most_ / 8);  // it would be held twice as it grew
    bytes_.append(row.id.bytes.begin(), row.id.bytes.end());
    for (const std::string& cell : row.cells) bytes_ += one_line(cell) + '\n';
  }

  [[nodiscard]] bool is_full() const { return bytes_.size() >= most_; }

  void visit(const std::function<void(Row)>& visit) const {
    std::string_view rest = bytes_;
    while (!rest.empty()) {
      Row row;
      std::copy_n(rest.begin(), row.id.bytes.size(), row.id.bytes.begin());
      rest.remove_prefix(row.id.bytes.size());
      for (int n = 0; n < kCells; ++n) {
        row.cells.emplace_back(rest.substr(0, rest.find('\n')));
        rest.remove_prefix(row.cells.back().size() + 1);
      }
      visit(std::move(row));
    }
  }

 private:
  static constexpr int kCells = 4;
  std::size_t most_;  ///< bytes
  std::string bytes_;
};

/// The list of one command, which is read once, and what is not held then once more.
class Listing {
 public:
  Listing(Env& env, const Wanted& wanted, bool folds_ladders, std::size_t most_held)
      : env_(env),
        wanted_(wanted),
        folds_ladders_(folds_ladders),
        table_({{"When"}, {"Who"}, {"Id"}, {"What"}}, env.style),
        held_(most_held) {}

  bool show() {
    measure();
    if (ids_.empty()) return false;
    length_ = short_id_length_for(wanted_.journal, wanted_.reader, ids_);
    table_.measure({"", "", std::string(length_, '0'), ""});
    std::vector<Uuid>().swap(ids_);
    text_ = table_.text(table_.heading());
    held_.visit([this](const Row& row) { set(row); });
    if (held_to_) set_rest(*held_to_);
    env_.console.out_paged(text_);
    return true;
  }

 private:
  /// Reads all, holds the first rows, and of the others keeps how wide they are.
  void measure() {
    RowMaker rows(env_, wanted_, folds_ladders_, [this](const Row& row) {
      ids_.push_back(row.id);
      table_.measure(row.cells);
      if (!held_to_) held_.add(row);
    });
    std::int64_t before_ms = 0;
    const auto add = [&](Entry entry) {
      const bool begins = entry.at.ms != before_ms;
      if (begins && !held_to_ && held_.is_full()) {
        rows.finish();
        held_to_ = before_ms;
      }
      before_ms = entry.at.ms;
      rows.add(std::move(entry));
      return false;
    };
    wanted_.visit(add, [] { return true; });
    rows.finish();
  }

  void set_rest(std::int64_t after_ms) {
    RowMaker rows(env_, wanted_, folds_ladders_, [this](const Row& row) { set(row); });
    Query later = wanted_.query;
    later.after_ms = after_ms;
    const auto add = [&](Entry entry) {
      rows.add(std::move(entry));
      return text_.size() >= kPart && !env_.console.interactive();
    };
    const auto between = [&] {
      if (!env_.console.interactive()) env_.console.out(std::exchange(text_, ""));
      return env_.console.is_heard();
    };
    visit_in_parts(wanted_.journal, later, wanted_.reader, {add, between});
    rows.finish();
  }

  void set(Row row) {
    const std::string id = bare_id(row.id);
    row.cells[2] = id.substr(id.size() - length_);
    text_ += table_.text(table_.set(row.cells));
    if (text_.size() >= kPart && held_to_ && !env_.console.interactive()) {
      env_.console.out(std::exchange(text_, ""));
    }
  }

  Env& env_;
  const Wanted& wanted_;
  bool folds_ladders_;
  LongTable table_;
  std::vector<Uuid> ids_;
  HeldRows held_;
  std::optional<std::int64_t> held_to_;  ///< the moment up to which rows are held; empty: all are
  std::size_t length_ = 0;
  std::string text_;
};

}  // namespace

void Wanted::visit(const std::function<bool(Entry)>& visit,
                   const std::function<bool()>& between) const {
  if (!last) return visit_in_parts(journal, query, reader, {visit, between});
  std::vector<Entry> entries;
  visit_visible(journal, query, reader, [&](Entry entry) {
    entries.push_back(std::move(entry));
    return entries.size() < static_cast<std::size_t>(*last);
  });
  for (auto entry = entries.rbegin(); entry != entries.rend(); ++entry) visit(std::move(*entry));
  between();
}

bool show_table(Env& env, const Wanted& wanted, bool folds_ladders, std::size_t most_held) {
  return Listing(env, wanted, folds_ladders, most_held).show();
}

}  // namespace hearth
