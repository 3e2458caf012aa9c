#include <fmt/core.h>

#include <algorithm>

#include "commands.hpp"
#include "entry_json.hpp"
#include "entry_line.hpp"
#include "hearth/core/json.hpp"
#include "hearth/document/document.hpp"
#include "key_source.hpp"
#include "visible.hpp"
#include "who.hpp"

namespace hearth {
namespace {

class List final : public Command {
 public:
  void declare(Options& options) override {
    options.number("-n,--last", last_, "Only the last so many")
        .flag("--json", json_, "As JSON, for scripts");
  }

  Exit run(Env& env) override {
    if (last_ && *last_ < 1) {
      throw Error("-n takes a number from 1 on.", "As in `hearth list -n 5`.", Exit::usage);
    }
    const Journal journal = open_journal(env);
    const std::vector<Person> people = journal.people();
    const std::vector<Entry> entries = wanted(journal, reader(env, people));
    if (entries.empty()) {
      env.console.note("Nothing is written here yet.\n");
      return Exit::nothing_found;
    }
    env.console.out(json_ ? to_json(entries_tree(entries, people), 2) + "\n"
                          : to_terminal(table_of(entries, people), env.style));
    return Exit::ok;
  }

 private:
  /// In order of time, so that the newest stands last, nearest to the prompt.
  std::vector<Entry> wanted(const Journal& journal, const Reader& reader) const {
    std::vector<Entry> entries;
    visit_visible(journal, {}, reader, [&](Entry entry) {
      entries.push_back(std::move(entry));
      return !last_ || entries.size() < static_cast<std::size_t>(*last_);
    });
    std::reverse(entries.begin(), entries.end());
    return entries;
  }

  static Document table_of(const std::vector<Entry>& entries, const std::vector<Person>& people) {
    Table table{{{"When"}, {"Who"}, {"What"}}, {}};
    for (const Entry& entry : entries) {
      table.rows.push_back({fmt::format("{} {}", spoken(local_date(entry.at)),
                                        entry.recalled ? "" : local_clock(entry.at)),
                            author_name(entry, people), entry_line(entry)});
    }
    return {{std::move(table)}};
  }

  std::optional<int> last_;
  bool json_ = false;
};

}  // namespace

std::unique_ptr<Command> make_list() { return std::make_unique<List>(); }

}  // namespace hearth
