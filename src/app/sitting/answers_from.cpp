#include "hearth/app/sitting/answers_from.hpp"

#include <fmt/core.h>

#include <algorithm>

#include "hearth/app/packs/asked_pack.hpp"
#include "hearth/core/error.hpp"
#include "hearth/core/json.hpp"
#include "hearth/core/text.hpp"
#include "hearth/core/translated.hpp"
#include "hearth/prompt/answer/answer_text.hpp"
#include "hearth/prompt/interview.hpp"
#include "hearth/store/shelf/toml.hpp"
#include "hearth/system/read_file.hpp"

namespace hearth {
namespace {

constexpr std::size_t kMostBytes = std::size_t{1024} * 1024;

[[noreturn]] void refuse(const std::vector<Problem>& problems, const std::string& name,
                         const std::string& text) {
  throw Error(tr("The answers in {} cannot be taken as they are.\n{}", name,
                 describe(problems, name, text)),
              tr("Nothing was written. Mend them and try again."));
}

Tree parsed(const std::string& text, const std::string& name) {
  if (trimmed(text).starts_with('{')) return parse_json(text);
  ParsedToml toml = parse_toml(text);
  if (!toml.tree) refuse(toml.problems, name, text);
  return std::move(*toml.tree);
}

/// What one `question=answer` says, put where it belongs in an answers file.
class SetAnswers {
 public:
  SetAnswers(const Pack& pack, std::string name, Date today)
      : pack_(pack), name_(std::move(name)), today_(today) {}

  void add(const std::string& word) {
    const auto equals = word.find('=');
    const std::string id = word.substr(0, equals);
    const Question* question = equals == std::string::npos ? nullptr : pack_.find(id);
    if (!question) return mistake(word, tr("question=answer, with a question of {}", pack_.id));
    const std::string answer = word.substr(equals + 1);
    const ParsedValue parsed = trimmed(answer) == "-"
                                   ? ParsedValue(Value(Skipped{}))
                                   : parse_value(*question->wording, answer, today_);
    if (const auto* complaint = std::get_if<Complaint>(&parsed))
      return mistake(word, complaint->why);
    table_for(id).push_back({id, to_tree(std::get<Value>(parsed))});
  }

  Tree tree() const {
    Tree file = Tree::Table{{"pack", pack_.id}, {"people", Tree::Table{{name_, each_}}}};
    if (!together_.empty()) file.add("together", together_);
    return file;
  }

  const std::vector<Problem>& problems() const { return problems_; }

 private:
  void mistake(const std::string& word, const std::string& expected) {
    collect(problems_,
            {Problem::Severity::error, {}, fmt::format("`{}`", printable(word)), expected});
  }

  Tree::Table& table_for(const std::string& id) {
    const auto together = questions_for(pack_, Audience::together);
    const bool is_together =
        std::ranges::any_of(together, [&](const Question& one) { return one.wording->id == id; });
    return is_together ? together_ : each_;
  }

  const Pack& pack_;
  std::string name_;
  Date today_;
  Tree::Table each_;
  Tree::Table together_;
  std::vector<Problem> problems_;
};

std::string whom(const Entry& entry, const std::vector<Person>& people) {
  for (const Person& person : people) {
    if (person.id == entry.author) return person.name + ": ";
  }
  return "";
}

}  // namespace

FiledAnswers answers_set(const std::vector<std::string>& words, const Pack& pack,
                         const std::string& name, Date today) {
  SetAnswers set(pack, name, today);
  for (const std::string& word : words) set.add(word);
  if (!set.problems().empty()) refuse(set.problems(), "--set", "");
  ReadAnswers read = read_answers(set.tree(), pack, {name});
  if (!read.answers) refuse(read.problems, "--set", "");
  return std::move(*read.answers);
}

AnswersFile read_answers_file(Console& console, const std::string& file) {
  AnswersFile read{file == "-" ? "stdin" : file, "", {}};
  read.text = file == "-" ? console.read_all() : read_file(file, kMostBytes);
  read.tree = parsed(read.text, read.name);
  return read;
}

FiledAnswers answers_from(const AnswersFile& file, const Pack& pack,
                          const std::vector<std::string>& names) {
  ReadAnswers read = read_answers(file.tree, pack, names);
  if (!read.answers) refuse(read.problems, file.name, file.text);
  return std::move(*read.answers);
}

void say_notices(const Env& env, const Pack& pack, std::span<const Entry> entries,
                 const std::vector<Person>& people) {
  for (const Entry& entry : entries) {
    const std::vector<std::string> notices = notices_after(pack, entry.answers);
    if (notices.empty()) continue;
    const Names names = names_to_read(env, entry.author, people);
    const std::string prefix = entries.size() > 1 ? whom(entry, people) : "";
    for (const std::string& notice : notices) {
      const std::string text = printable(prefix + filled(notice, names));
      for (const std::string& line : wrap(text, env.style.columns))
        env.console.note_at_once(line + "\n");
    }
  }
}

}  // namespace hearth
