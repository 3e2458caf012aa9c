#include <fmt/format.h>

#include <algorithm>

#include "hearth/app/journal/entry_words.hpp"
#include "hearth/app/journal/selection.hpp"
#include "hearth/app/journal/who.hpp"
#include "hearth/app/keys/key_source.hpp"
#include "hearth/app/packs/asked_pack.hpp"
#include "hearth/core/json.hpp"
#include "hearth/core/text.hpp"
#include "hearth/document/document.hpp"
#include "hearth/journal/entry_shown.hpp"
#include "hearth/plan/event.hpp"
#include "hearth/prompt/answer/answer_text.hpp"
#include "hearth/prompt/answer/tags.hpp"
#include "hearth/store/attendance.hpp"
#include "hearth/store/history.hpp"
#include "journal.hpp"

namespace hearth {
namespace {

constexpr int kBesideBullet = 2;

/// A number with its scale, in ever fewer letters: what its ends mean tells which way is which.
std::vector<std::string> told_on_scale(const Wording& wording, double value) {
  const std::string number = on_its_scale(wording, value);
  if (!wording.min || !wording.max || wording.high.empty()) return {number};
  const std::string high = fmt::format("{} {}", number_text(*wording.max), wording.high);
  if (wording.low.empty()) return {fmt::format("{} ({})", number, high), number};
  return {fmt::format("{} ({} {}, {})", number, number_text(*wording.min), wording.low, high),
          fmt::format("{} ({})", number, high), number};
}

std::vector<std::string> told(const Answer& answer, const Names& names) {
  const auto* number = std::get_if<double>(&answer.value);
  if (number) return told_on_scale(*answer.wording, *number);
  return {shown(*answer.wording, answer.value, names)};
}

/// The question and its answer on one line where there is room, else on two.
std::string question_and_answer(const Answer& answer, const Names& names, int room) {
  const std::string ask = filled(answer.wording->ask, names);
  const std::vector<std::string> ways = told(answer, names);
  for (const std::string& way : ways) {
    const bool is_one_line = way.find('\n') == std::string::npos;
    std::string line = fmt::format("{}  {}", ask, way);
    if (is_one_line && width(line) <= room) return line;
  }
  return fmt::format("{}\n{}", ask, ways.front());
}

Bullets answers_of(const Entry& entry, const Names& names, const Style& style) {
  Bullets answers;
  for (const Answer& answer : entry.answers) {
    if (!answered(answer.value) || is_place_in_plan(entry, answer)) continue;
    answers.items.push_back(question_and_answer(answer, names, style.columns - kBesideBullet));
  }
  return answers;
}

class Show final : public Command {
 public:
  void declare(Options& options) override {
    options.value("id", id_, "Which entry; the beginning or end of its id is enough")
        .known({"ids"})
        .flag("--history", history_, "How it stood before, too")
        .flag("--json", json_, "As JSON, for scripts");
  }

  Exit run(Env& env) override {
    if (!id_) {
      throw Error("It was not said which entry.", "`hearth list` shows the ids.", Exit::usage);
    }
    const Journal journal = open_journal(env);
    const std::vector<Person> people = journal.people();
    const Reader who = reader(env, people);
    const Entry entry = entry_named(journal, who, *id_);
    const std::vector<Entry> shown = history_ ? revisions(journal, who, entry) : std::vector{entry};
    if (json_) {
      const Tree tree = history_ ? entries_tree(shown, people) : entry_tree(entry, people);
      env.console.out(to_json(tree, 2) + "\n");
    } else {
      env.console.out_paged(to_terminal(pages(env, shown, people), env.style));
    }
    return Exit::ok;
  }

 private:
  /// As far as this reader may see each of them.
  static std::vector<Entry> revisions(const Journal& journal, const Reader& who,
                                      const Entry& entry) {
    return visible_history(who, revisions_of(journal, entry.entry), Seals(all_occasions(journal)));
  }

  Document pages(const Env& env, const std::vector<Entry>& entries,
                 const std::vector<Person>& people) const {
    Document document;
    Titles titles(env.shelf);
    for (const Entry& entry : entries) {
      document.blocks.emplace_back(Heading{1, heading_of(entry, people, titles)});
      if (history_) document.blocks.emplace_back(Paragraph{written(entry, env.zone)});
      document.blocks.emplace_back(
          answers_of(entry, names_to_read(env, entry.author, people), env.style));
      if (!entry.tags.empty()) {
        document.blocks.emplace_back(Paragraph{tags_line(entry.tags, "#")});
      }
    }
    document.blocks.emplace_back(Paragraph{to_string(entries.back().entry)});
    return document;
  }

  static std::string heading_of(const Entry& entry, const std::vector<Person>& people,
                                Titles& titles) {
    return fmt::format("{}{}, {}, {}", spoken(local_date(entry.at)),
                       entry.recalled ? ", recalled" : " " + local_clock(entry.at),
                       author_name(entry, people), titles.of(entry));
  }

  static std::string written(const Entry& entry, const Zone& zone) {
    const Moment at = zone.at(time_in(entry.id).value_or(entry.at.ms));
    return fmt::format("{} {} {}", entry.follows.empty() ? "Written" : "Changed",
                       spoken(local_date(at)), local_clock(at));
  }

  std::optional<std::string> id_;
  bool history_ = false;
  bool json_ = false;
};

}  // namespace

std::unique_ptr<Command> make_show() { return std::make_unique<Show>(); }

}  // namespace hearth
