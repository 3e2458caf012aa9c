#include <fmt/core.h>

#include <algorithm>
#include <set>

#include "frame/shared_options.hpp"
#include "hearth/app/journal/calendar_text.hpp"
#include "hearth/app/journal/output_file.hpp"
#include "hearth/app/journal/outgoing.hpp"
#include "hearth/app/journal/who.hpp"
#include "hearth/app/plan/plan_session.hpp"
#include "hearth/core/text.hpp"
#include "hearth/document/markdown.hpp"
#include "hearth/journal/visibility.hpp"
#include "hearth/plan/calendar.hpp"
#include "plan.hpp"

namespace hearth {
namespace {

const std::vector<FileFormat>& formats() {
  static const std::vector<FileFormat> known = {{"md", {"md", "markdown"}}, {"ics", {"ics"}}};
  return known;
}

constexpr const char* kWithoutCalendar = "--format md needs nothing more.";

class PlanExport final : public Command {
 public:
  void declare(Options& options) override {
    declare_output(options, out_, "md (default) or ics, for a calendar", {"md", "ics"});
    options.value("--title", title_, "What the days in a calendar are called")
        .flag("--all", all_, "Also what is marked with --keep-from-therapist");
  }

  Exit run(Env& env) override {
    const bool for_calendar = out_.chosen(formats()) == "ics";
    check_title(for_calendar);
    out_.check(env);
    const PlanSession plan(env);
    if (for_calendar) return put_days(plan);
    out_.put(env, page(plan, plan.reader()), "the plan");
    env.console.note(said_of_marked(marked(plan), all_) + said_of_own(plan));
    return Exit::ok;
  }

 private:
  std::string page(const PlanSession& plan, const Reader& reader) const {
    return to_markdown(to_document(plan.look(reader, all_), Surface::paper));
  }

  /// How many entries of which the plan shows something are marked.
  static std::size_t marked(const PlanSession& plan) {
    std::set<Uuid> kept;
    for (const Entry& entry : plan.entries()) {
      if (kept_from_therapist(entry)) kept.insert(entry.id);
    }
    const std::vector<Entry> seen = plan.seen(plan.reader(), true);
    return static_cast<std::size_t>(std::ranges::count_if(seen, [&](const Entry& entry) {
      return kept.contains(entry.id) && is_shown(plan, entry);
    }));
  }

  static bool is_shown(const PlanSession& plan, const Entry& entry) {
    const PlanState nothing;
    const Overview alone =
        overview({{}, {&entry, 1}, nothing, plan.people(), plan.reader(), plan.today()});
    return entry.pack == "ritual" || !alone.decisions.empty() || !alone.rituals.empty() ||
           !alone.helps.empty() || !alone.questions.empty() || !alone.team_said.empty();
  }

  /// That something in it is one person's alone, to whom it was shown.
  std::string said_of_own(const PlanSession& plan) const {
    const auto person = at_keyboard(plan.env(), plan.people());
    if (!person || page(plan, {person->id}) == page(plan, {})) return "";
    return fmt::format("In it: what is for {} alone.\n", printable(person->name));
  }

  void check_title(bool for_calendar) {
    if (!title_) return;
    if (!for_calendar) {
      throw Error("--title is for a calendar.", "Add --format ics, or leave it out.", Exit::usage);
    }
    title_ = one_line(*title_);
    if (title_->empty()) {
      throw Error("There are no words in the title.", "Give a few, or leave it out.", Exit::usage);
    }
  }

  Exit put_days(const PlanSession& plan) const {
    Env& env = plan.env();
    // Who was here first stays in the journal, and is known to it alone.
    const auto entries = calendar_entries(plan.look(plan.reader(), all_),
                                          {plan.today(), plan.people().front().id, title_});
    if (entries.empty()) {
      env.console.note("There are no days for a calendar at the moment; no file was made.\n");
      return Exit::nothing_found;
    }
    const std::string text = calendar_text(env, to_tree(entries, env.now), kWithoutCalendar);
    out_.put(env, text,
             fmt::format("{} {}", entries.size(), entries.size() == 1 ? "entry" : "entries"));
    env.console.note(said_of_marked(marked(plan), all_));
    return Exit::ok;
  }

  OutputFile out_;
  std::optional<std::string> title_;
  bool all_ = false;
};

}  // namespace

std::unique_ptr<Command> make_plan_export() { return std::make_unique<PlanExport>(); }

}  // namespace hearth
