#include <fmt/core.h>

#include "hearth/core/json.hpp"
#include "hearth/document/document.hpp"
#include "hearth/practice/beat.hpp"
#include "hearth/prompt/pack/shelf_file.hpp"
#include "hearth/store/shelf/practices.hpp"
#include "hearth/store/shelf/toml.hpp"
#include "hearth/store/shelf/topics.hpp"
#include "packs.hpp"
#include "prompts.hpp"

namespace hearth {
namespace {

/// What the list says of a pack.
struct Row {
  PackName name;
  std::string source;
  std::string title;  ///< empty if it cannot be used
  int minutes = 0;    ///< 0: not said
};

/// A pack of questions, something to do, or a page to read.
void read_into(Row& row, const Env& env) {
  if (row.name.kind == PackKind::practice) {
    const Practice practice = load_practice(env.shelf, row.name.id, env.lang);
    row.title = practice.title;
    row.minutes = about_minutes(practice);
    return;
  }
  if (row.name.kind == PackKind::learn) {
    row.title = load_topic(env.shelf, row.name.id, env.lang).title;
    return;
  }
  bool set_aside = false;
  const Pack pack = load_pack(env.shelf, row.name.kind, row.name.id, env.lang,
                              [&](const PackFile&) { set_aside = true; });
  if (set_aside) return;
  row.title = pack.title;
  row.minutes = pack.minutes;
}

Row row_of(const Env& env, const PackName& name) {
  Row row{name, "", ""};
  try {
    if (const auto file = env.shelf.find(name.path())) row.source = to_string(file->origin);
    read_into(row, env);
  } catch (const Error&) {
    if (row.source.empty()) row.source = to_string(Origin::yours);
  }
  return row;
}

std::string minutes_of(const Row& row) {
  return row.minutes > 0 ? std::to_string(row.minutes) : "";
}

std::string title_of(const Row& row) {
  return row.title.empty() ? "(there is a mistake in it: hearth prompts check)" : row.title;
}

Document table_of(const std::vector<Row>& rows) {
  Table table{{{"Pack"}, {"Source"}, {"Minutes", Table::Align::right}, {"Title"}}, {}};
  for (const Row& row : rows) {
    table.rows.push_back({row.name.path(), row.source, minutes_of(row), title_of(row)});
  }
  return {{std::move(table)}};
}

Tree tree_of(const Row& row) {
  return Tree::Table{{"pack", row.name.path()},
                     {"source", row.source},
                     {"kind", to_string(row.name.kind)},
                     {"title", row.title.empty() ? Tree() : Tree(row.title)},
                     {"minutes", row.minutes > 0 ? Tree(row.minutes) : Tree()}};
}

std::string json_of(const std::vector<Row>& rows) {
  return to_json(Tree::list_of(rows, tree_of), 2) + "\n";
}

/// Files of one's own that are questions, a practice or a page, and lie in no folder of their kind.
std::vector<std::string> never_asked(const Env& env) {
  std::vector<std::string> files;
  for (const std::string& name : env.shelf.all_names()) {
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
    std::vector<Row> rows;
    for (const PackName& name : packs_on(env.shelf)) rows.push_back(row_of(env, name));
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
