#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <utility>

#include "frame/shared_options.hpp"
#include "hearth/app/journal/entry_words.hpp"
#include "hearth/app/journal/selection.hpp"
#include "hearth/app/journal/visible.hpp"
#include "hearth/app/journal/who.hpp"
#include "hearth/app/keys/key_source.hpp"
#include "hearth/core/json.hpp"
#include "hearth/core/text.hpp"
#include "hearth/document/document.hpp"
#include "hearth/journal/entry_shown.hpp"
#include "hearth/journal/query.hpp"
#include "hearth/plan/event.hpp"
#include "hearth/plan/vocabulary.hpp"
#include "journal.hpp"

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

class List final : public Command {
 public:
  void declare(Options& options) override {
    options.number("-n,--last", last_, "Only the last so many")
        .flag("--json", json_, "As JSON, for scripts")
        .flag("--jsonl", json_lines_, "As JSON, an entry a line");
    declare_selection(options, selection_);
  }

  Exit run(Env& env) override {
    if (last_ && *last_ < 1) {
      throw Error("-n takes a number from 1 on.", "As in `hearth list -n 5`.", Exit::usage);
    }
    const Journal journal = open_journal(env);
    const std::vector<Person> people = journal.people();
    const Reader who = reader(env, people);
    const std::vector<Entry> entries =
        wanted(journal, selection_.query(env, journal, people, who), who);
    if (entries.empty()) {
      env.console.note(selection_.narrows() ? "Nothing like that was found.\n"
                                            : "Nothing is written here yet.\n");
      return Exit::nothing_found;
    }
    show(env, journal, entries, people);
    return Exit::ok;
  }

 private:
  /// In order of time, so that the newest stands last, nearest to the prompt.
  std::vector<Entry> wanted(const Journal& journal, const Query& query,
                            const Reader& reader) const {
    std::vector<Entry> entries;
    visit_visible(journal, query, reader, [&](Entry entry) {
      entries.push_back(std::move(entry));
      return !last_ || entries.size() < static_cast<std::size_t>(*last_);
    });
    std::ranges::reverse(entries);
    return entries;
  }

  void show(Env& env, const Journal& journal, const std::vector<Entry>& entries,
            const std::vector<Person>& people) const {
    if (json_lines_) {
      for (const Entry& entry : entries) env.console.out(to_json(entry_tree(entry, people)) + "\n");
    } else if (json_) {
      env.console.out(to_json(entries_tree(entries, people), 2) + "\n");
    } else {
      const std::vector<Listed> listed = listed_as(entries, !selection_.narrows() && !last_);
      env.console.out_paged(to_terminal(table_of(env, journal, listed, people), env.style));
    }
  }

  static Document table_of(const Env& env, const Journal& journal,
                           const std::vector<Listed>& listed, const std::vector<Person>& people) {
    Titles titles(env.shelf);
    std::vector<Uuid> ids;
    ids.reserve(listed.size());
    for (const Listed& one : listed) ids.push_back(one.entry->entry);
    const std::size_t length = short_id_length_for(journal, reader(env, people), ids);
    Table table{{{"When"}, {"Who"}, {"Id"}, {"What"}}, {}};
    for (const Listed& one : listed) {
      const Entry& entry = *one.entry;
      const std::string id = bare_id(entry.entry);
      table.rows.push_back({when_of(entry), author_name(entry, people),
                            id.substr(id.size() - length), beginning(line_of(one, titles))});
    }
    return {{std::move(table)}};
  }

  static std::string when_of(const Entry& entry) {
    return fmt::format("{} {}", spoken(local_date(entry.at)),
                       entry.recalled ? "" : local_clock(entry.at));
  }

  /// `hearth show` has all of it.
  static std::string beginning(const std::string& line) {
    return line.size() > kLongestLine ? shorten(line, kLongestLine) : line;
  }

  Selection selection_;
  std::optional<int> last_;
  bool json_ = false;
  bool json_lines_ = false;
};

}  // namespace

std::unique_ptr<Command> make_list() { return std::make_unique<List>(); }

}  // namespace hearth
