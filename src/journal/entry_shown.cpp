#include "hearth/journal/entry_shown.hpp"

#include <fmt/core.h>

#include <algorithm>

#include "hearth/prompt/answer/answer_text.hpp"
#include "hearth/prompt/answer/tags.hpp"

namespace hearth {
namespace {

std::string numbers_of(const Entry& entry) {
  std::string words;
  for (const Answer& answer : entry.answers) {
    if (!std::holds_alternative<double>(answer.value)) continue;
    words += fmt::format("{}{} {}", words.empty() ? "" : ", ", answer.wording->id,
                         shown(*answer.wording, answer.value));
  }
  std::ranges::replace(words, '_', ' ');
  return words;
}

bool is_blank(const Entry& entry) {
  return std::ranges::none_of(entry.answers,
                              [](const Answer& answer) { return answered(answer.value); });
}

std::string_view spoken(PackKind kind) {
  return kind == PackKind::checkin ? "check-in" : to_string(kind);
}

Tree answers_tree(const std::vector<Answer>& answers) {
  Tree::Table table;
  for (const Answer& answer : answers) table.push_back({answer.wording->id, to_tree(answer.value)});
  return table;
}

}  // namespace

std::string entry_line(const Entry& entry) {
  std::string line;
  const bool in_words = entry.kind == PackKind::plan || entry.kind == PackKind::log;
  const bool has_words = in_words && !text_of(entry).empty();
  if (entry.kind == PackKind::log && is_blank(entry)) {
    line = "—";
  } else if (has_words) {
    line = text_of(entry);
  } else {
    const std::string numbers = numbers_of(entry);
    line = fmt::format("{} {}{}{}", entry.pack, spoken(entry.kind), numbers.empty() ? "" : ": ",
                       numbers);
  }
  return entry.tags.empty() ? line : line + " " + tags_line(entry.tags, "#");
}

Tree entry_tree(const Entry& entry, const std::vector<Person>& people) {
  const bool confirmed = entry.standing != Standing::unconfirmed;
  Entry named = entry;
  named.standing = Standing::on_trust;
  Tree tree = Tree::Table{{"id", to_string(entry.entry)}, {"at", to_string(entry.at)}};
  tree.add("person", entry.author ? Tree(author_name(named, people)) : Tree());
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
