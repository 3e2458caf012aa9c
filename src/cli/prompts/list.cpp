#include <fmt/core.h>

#include <optional>

#include "hearth/core/json.hpp"
#include "hearth/document/document.hpp"
#include "hearth/prompt/pack/shelf_file.hpp"
#include "hearth/store/shelf/pack_list.hpp"
#include "hearth/store/shelf/toml.hpp"
#include "packs.hpp"
#include "prompts.hpp"

namespace hearth {
namespace {

struct Row {
  PackName name;
  ListedPack pack;
};

std::vector<Row> all_rows(const Env& env) {
  std::vector<Row> rows;
  for (const PackKind kind : kKindsListed) {
    for (ListedPack& pack : list_packs(env.shelf, kind, env.lang)) {
      PackName name{kind, pack.id};
      rows.push_back({std::move(name), std::move(pack)});
    }
  }
  return rows;
}

/// Nothing if it is not said.
std::optional<int> minutes_of(const Row& row) {
  const int minutes = row.pack.said ? row.pack.said->minutes : 0;
  return minutes > 0 ? std::optional(minutes) : std::nullopt;
}

Document table_of(const std::vector<Row>& rows) {
  Table table{{{"Pack"}, {"Source"}, {"Minutes", Table::Align::right}, {"Title"}}, {}};
  for (const Row& row : rows) {
    const auto minutes = minutes_of(row);
    table.rows.push_back({row.name.path(), std::string(to_string(row.pack.origin)),
                          minutes ? std::to_string(*minutes) : "",
                          row.pack.said ? row.pack.said->title
                                        : "(there is a mistake in it: hearth prompts check)"});
  }
  return {{std::move(table)}};
}

Tree tree_of(const Row& row) {
  const auto minutes = minutes_of(row);
  return Tree::Table{{"pack", row.name.path()},
                     {"source", to_string(row.pack.origin)},
                     {"kind", to_string(row.name.kind)},
                     {"title", row.pack.said ? Tree(row.pack.said->title) : Tree()},
                     {"minutes", minutes ? Tree(*minutes) : Tree()}};
}

std::string json_of(const std::vector<Row>& rows) {
  return to_json(Tree::list_of(rows, tree_of), 2) + "\n";
}

/// Files of one's own that are questions, a practice or a page, and lie in no folder of their kind.
std::vector<std::string> never_asked(const Env& env) {
  std::vector<std::string> files;
  for (const std::string& name : env.shelf.own_names()) {
    if (name.find('/') != std::string::npos) continue;
    const auto file = env.shelf.find(name);
    if (!file || file->origin != Origin::yours) continue;
    const ParsedToml parsed = parse_prompt(file->text);
    if (parsed.tree && !is_list(shelf_file(*parsed.tree))) files.push_back(file->shown);
  }
  return files;
}

class PromptsList final : public Command {
 public:
  void declare(Options& options) override { options.flag("--json", json_, "As JSON, for scripts"); }

  Exit run(Env& env) override {
    const std::vector<Row> rows = all_rows(env);
    env.console.out(json_ ? json_of(rows) : to_terminal(table_of(rows), env.style));
    for (const std::string& file : never_asked(env)) {
      env.console.note(fmt::format(
          "{} lies in no folder of its kind, so it is never asked: `hearth prompts check` says "
          "where to.\n",
          file));
    }
    return Exit::ok;
  }

 private:
  bool json_ = false;
};

}  // namespace

std::unique_ptr<Command> make_prompts_list() { return std::make_unique<PromptsList>(); }

}  // namespace hearth
