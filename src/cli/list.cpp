#include <fmt/format.h>

#include <algorithm>

#include "commands.hpp"
#include "entry_json.hpp"
#include "entry_line.hpp"
#include "hearth/core/json.hpp"
#include "hearth/core/text.hpp"
#include "hearth/document/document.hpp"
#include "hearth/journal/filter.hpp"
#include "key_source.hpp"
#include "selection.hpp"
#include "visible.hpp"
#include "who.hpp"

namespace hearth {
namespace {

constexpr int kLongestLine = 500;

class List final : public Command {
 public:
  void declare(Options& options) override {
    options.number("-n,--last", last_, "Only the last so many")
        .flag("--json", json_, "As JSON, for scripts")
        .flag("--jsonl", json_lines_, "As JSON, an entry a line");
    selection_.declare(options);
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
    std::reverse(entries.begin(), entries.end());
    return entries;
  }

  void show(Env& env, const Journal& journal, const std::vector<Entry>& entries,
            const std::vector<Person>& people) const {
    if (json_lines_) {
      for (const Entry& entry : entries) env.console.out(to_json(entry_tree(entry, people)) + "\n");
    } else if (json_) {
      env.console.out(to_json(entries_tree(entries, people), 2) + "\n");
    } else {
      env.console.out_paged(to_terminal(table_of(journal, entries, people), env.style));
    }
  }

  static Document table_of(const Journal& journal, const std::vector<Entry>& entries,
                           const std::vector<Person>& people) {
    std::vector<Uuid> ids;
    for (const Entry& entry : entries) ids.push_back(entry.entry);
    const std::size_t length = short_id_length(ids, journal.entry_ids_ending_like(ids));
    Table table{{{"When"}, {"Who"}, {"Id"}, {"What"}}, {}};
    for (const Entry& entry : entries) {
      const std::string id = bare_id(entry.entry);
      table.rows.push_back({when_of(entry), author_name(entry, people),
                            id.substr(id.size() - length), beginning(entry_line(entry))});
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
