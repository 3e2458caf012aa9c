#include "learn.hpp"

#include <fmt/format.h>

#include "frame/shared_options.hpp"
#include "hearth/app/learn/topics.hpp"
#include "hearth/core/json.hpp"
#include "hearth/core/text.hpp"
#include "hearth/core/translated.hpp"
#include "hearth/document/terminal.hpp"
#include "hearth/learn/topic_page.hpp"
#include "hearth/system/catalogue.hpp"

namespace hearth {
namespace {

Tree tree_of(const LearnTopic& topic) { return to_tree(topic); }

class Learn final : public Command {
 public:
  void declare(Options& options) override {
    options.value("topic", topic_, "Which page; without one, the list of them")
        .known({"topics"})
        .value("--part", part_, "Of it only change, adapt, aids, ask or call")
        .words({"change", "adapt", "aids", "ask", "call"})
        .flag("--ask", ask_, "Choose questions of it for an appointment")
        .flag("--json", json_, "As JSON, for scripts");
  }

  Exit run(Env& env) override {
    if (!topic_) {
      refuse_without_page();
      list(env);
      return Exit::ok;
    }
    const LearnTopic topic = topic_named(env, *topic_);
    const Speaking speaking(topic.lang);
    if (ask_) {
      ask_for_questions(env, topic);
    } else if (json_) {
      env.console.out(to_json(to_tree(topic), 2) + "\n");
    } else {
      env.console.out_paged(to_terminal(topic_page(topic, part(), local_date(env.now)), env.style));
    }
    return Exit::ok;
  }

  [[nodiscard]] bool is_translated() const override { return true; }

 private:
  void refuse_without_page() const {
    if (!part_ && !ask_) return;
    throw Error(tr("It was not said which page."),
                part_ ? tr("As in `hearth learn stoma --part call`; `hearth learn` lists them.")
                      : tr("As in `hearth learn stoma --ask`; `hearth learn` lists them."),
                Exit::usage);
  }

  std::optional<TopicPart::Id> part() const {
    if (!part_) return std::nullopt;
    if (const auto part = parse_topic_part(*part_)) return part;
    throw Error(tr("`{}` is no part of a page.", printable(*part_)),
                tr("There is change, adapt, aids, ask and call."), Exit::usage);
  }

  void list(const Env& env) const {
    const std::vector<LearnTopic> topics = all_topics(env);
    if (json_) return env.console.out(to_json(Tree::list_of(topics, tree_of), 2) + "\n");
    Table table{{{tr("Name")}, {tr("What it is about")}, {tr("Also")}}, {}};
    for (const LearnTopic& topic : topics) {
      table.rows.push_back({topic.id, topic.title, fmt::format("{}", fmt::join(topic.also, ", "))});
    }
    env.console.out(to_terminal({{std::move(table)}}, env.style));
    env.console.note(
        tr("`hearth learn NAME` shows a page. `hearth help` is for what cannot wait.\n"));
  }

  std::optional<std::string> topic_, part_;
  bool ask_ = false;
  bool json_ = false;
};

}  // namespace

std::unique_ptr<Command> make_learn() { return std::make_unique<Learn>(); }

}  // namespace hearth
