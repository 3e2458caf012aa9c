#include <utility>

#include "frame/shared_options.hpp"
#include "hearth/app/journal/selection.hpp"
#include "hearth/app/journal/visible.hpp"
#include "hearth/app/journal/who.hpp"
#include "hearth/app/keys/key_source.hpp"
#include "hearth/core/json.hpp"
#include "hearth/journal/entry_shown.hpp"
#include "journal.hpp"
#include "list_table.hpp"

namespace hearth {
namespace {

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
    const Query query = selection_.query(env, journal, people, who);
    if (show(env, {journal, people, who, query, last_})) return Exit::ok;
    env.console.note(selection_.narrows() ? "Nothing like that was found.\n"
                                          : "Nothing is written here yet.\n");
    return Exit::nothing_found;
  }

 private:
  /// Whether there was anything to show.
  bool show(Env& env, const Wanted& wanted) const {
    if (json_lines_) return show_json(env.console, wanted, {"", "\n", "\n"});
    if (json_) return show_json(env.console, wanted, {"[\n  ", ",\n  ", "\n]\n"});
    return show_table(env, wanted, !selection_.narrows() && !last_);
  }

  /// What stands before the first entry, between two and behind the last.
  struct Around {
    std::string_view before, between, behind;
  };

  bool show_json(Console& console, const Wanted& wanted, const Around& around) const {
    std::string text;
    bool any = false;
    const auto add = [&](const Entry& entry) {
      text += any ? around.between : around.before;
      any = true;
      const std::string json = to_json(entry_tree(entry, wanted.people), json_lines_ ? -1 : 2);
      text += json_lines_ ? json : indented(json);
      return text.size() >= kPart;
    };
    wanted.visit(add, [&] {
      console.out(std::exchange(text, ""));
      return console.is_heard();
    });
    if (any) console.out(around.behind);
    return any;
  }

  /// As a member of a list; no text of JSON holds a line break.
  static std::string indented(const std::string& json) {
    std::string lines;
    for (const char c : json) {
      lines += c;
      if (c == '\n') lines += "  ";
    }
    return lines;
  }

  Selection selection_;
  std::optional<int> last_;
  bool json_ = false;
  bool json_lines_ = false;
};

}  // namespace

std::unique_ptr<Command> make_list() { return std::make_unique<List>(); }

}  // namespace hearth
