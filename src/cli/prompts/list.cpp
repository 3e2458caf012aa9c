#include <fmt/core.h>

#include "hearth/core/json.hpp"
#include "hearth/document/document.hpp"
#include "packs.hpp"
#include "prompts.hpp"

namespace hearth {
namespace {

/// What the list says of a pack.
struct Row {
  PackName name;
  std::string source;
  std::optional<Pack> pack;  ///< empty if it cannot be used
};

Row row_of(const Env& env, const PackName& name) {
  Row row{name, "", std::nullopt};
  try {
    if (const auto file = env.shelf.find(name.path())) row.source = to_string(file->origin);
    bool set_aside = false;
    Pack pack = load_pack(env.shelf, name.kind, name.id, env.lang,
                          [&](const PackFile&) { set_aside = true; });
    if (!set_aside) row.pack = std::move(pack);
  } catch (const Error&) {
    if (row.source.empty()) row.source = to_string(Origin::yours);
  }
  return row;
}

std::string minutes_of(const Row& row) {
  return row.pack && row.pack->minutes > 0 ? std::to_string(row.pack->minutes) : "";
}

std::string title_of(const Row& row) {
  return row.pack ? row.pack->title : "(there is a mistake in it: hearth prompts check)";
}

Document table_of(const std::vector<Row>& rows) {
  Table table{{{"Pack"}, {"Source"}, {"Minutes", Table::Align::right}, {"Title"}}, {}};
  for (const Row& row : rows) {
    table.rows.push_back({row.name.path(), row.source, minutes_of(row), title_of(row)});
  }
  return {{std::move(table)}};
}

Tree tree_of(const Row& row) {
  const int minutes = row.pack ? row.pack->minutes : 0;
  return Tree::Table{{"pack", row.name.path()},
                     {"source", row.source},
                     {"kind", to_string(row.name.kind)},
                     {"title", row.pack ? Tree(row.pack->title) : Tree()},
                     {"minutes", minutes > 0 ? Tree(minutes) : Tree()}};
}

std::string json_of(const std::vector<Row>& rows) {
  return to_json(Tree::list_of(rows, tree_of), 2) + "\n";
}

class PromptsList final : public Command {
 public:
  void declare(Options& options) override { options.flag("--json", json_, "As JSON, for scripts"); }

  Exit run(Env& env) override {
    std::vector<Row> rows;
    for (const PackName& name : packs_on(env.shelf)) rows.push_back(row_of(env, name));
    env.console.out(json_ ? json_of(rows) : to_terminal(table_of(rows), env.style));
    return Exit::ok;
  }

 private:
  bool json_ = false;
};

}  // namespace

std::unique_ptr<Command> make_prompts_list() { return std::make_unique<PromptsList>(); }

}  // namespace hearth
