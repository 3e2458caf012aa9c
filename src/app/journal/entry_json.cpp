#include "hearth/app/journal/entry_json.hpp"

#include "hearth/app/journal/entry_line.hpp"

namespace hearth {
namespace {

Tree tags_tree(const std::vector<std::string>& tags) {
  Tree::Array list;
  for (const std::string& tag : tags) list.push_back({tag, {}});
  return {std::move(list), {}};
}

Tree answers_tree(const std::vector<Answer>& answers) {
  Tree::Table table;
  for (const Answer& answer : answers) {
    table.push_back({answer.wording->id, {}, to_tree(answer.value)});
  }
  return {std::move(table), {}};
}

Tree text_tree(std::string_view text) { return {std::string(text), {}}; }

}  // namespace

Tree entry_tree(const Entry& entry, const std::vector<Person>& people) {
  Tree::Table table;
  const auto add = [&](const char* key, Tree value) {
    table.push_back({key, {}, std::move(value)});
  };
  add("id", text_tree(to_string(entry.entry)));
  add("at", text_tree(to_string(entry.at)));
  const bool confirmed = entry.standing != Standing::unconfirmed;
  Entry named = entry;
  named.standing = Standing::on_trust;
  add("person", entry.author ? text_tree(author_name(named, people)) : Tree{});
  if (!confirmed) add("confirmed", Tree{false, {}});
  add("kind", text_tree(to_string(entry.kind)));
  add("pack", text_tree(entry.pack));
  add("text", text_tree(text_of(entry)));
  add("tags", tags_tree(entry.tags));
  add("share", text_tree(to_string(tightest_share(entry))));
  add("answers", answers_tree(entry.answers));
  return {std::move(table), {}};
}

Tree entries_tree(const std::vector<Entry>& entries, const std::vector<Person>& people) {
  Tree::Array list;
  for (const Entry& entry : entries) list.push_back(entry_tree(entry, people));
  return {std::move(list), {}};
}

}  // namespace hearth
