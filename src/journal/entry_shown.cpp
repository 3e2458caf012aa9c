#include "hearth/journal/entry_shown.hpp"

namespace hearth {
namespace {

/// Whether that is confirmed stands beside it.
std::string name_of_author(const Entry& entry, const std::vector<Person>& people) {
  if (entry.standing != Standing::unconfirmed) return author_name(entry, people);
  Entry named = entry;
  named.standing = Standing::on_trust;
  return author_name(named, people);
}

Tree answers_tree(const std::vector<Answer>& answers) {
  Tree::Table table;
  for (const Answer& answer : answers) table.push_back({answer.wording->id, to_tree(answer.value)});
  return table;
}

}  // namespace

Tree entry_tree(const Entry& entry, const std::vector<Person>& people) {
  const bool confirmed = entry.standing != Standing::unconfirmed;
  Tree tree = Tree::Table{{"id", to_string(entry.entry)}, {"at", to_string(entry.at)}};
  tree.add("person", entry.author ? Tree(name_of_author(entry, people)) : Tree());
  if (!confirmed) tree.add("confirmed", false);
  tree.add("kind", to_string(entry.kind))
      .add("pack", entry.pack)
      .add("text", text_of(entry))
      .add("tags", Tree::list_of(entry.tags))
      .add("share", to_string(tightest_share(entry)))
      .add("answers", answers_tree(entry.answers));
  return tree;
}

Tree entries_tree(const std::vector<Entry>& entries, const std::vector<Person>& people) {
  return Tree::list_of(entries, [&](const Entry& entry) { return entry_tree(entry, people); });
}

}  // namespace hearth
