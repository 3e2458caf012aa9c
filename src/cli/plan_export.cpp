#include <fmt/core.h>

#include <array>

#include "child.hpp"
#include "hearth/core/json.hpp"
#include "hearth/core/text.hpp"
#include "hearth/document/markdown.hpp"
#include "hearth/plan/calendar.hpp"
#include "plan.hpp"
#include "written_out.hpp"

namespace hearth {
namespace {

constexpr std::array<std::string_view, 2> kFormats = {"md", "ics"};

Error not_found() {
  return Error(
      "hearth-calendar was not found: it belongs to hearth, and is built where libical is.",
      "--format md needs nothing more.");
}

Error program_failed(const std::filesystem::path& program, const std::string& why) {
  return Error(fmt::format("{} {}; nothing was written.", program.string(), why),
               "Install hearth anew; --format md needs nothing more.");
}

/// The text that the program hearth-calendar makes of these days.
std::string calendar_text(const Env& env, const std::string& days) {
  if (env.calendar.empty()) throw not_found();
  std::error_code failed;
  auto child = start_child({env.calendar.string()}, ChildInput::piped, failed);
  if (!child) {
    throw program_failed(env.calendar, fmt::format("did not start: {}", failed.message()));
  }
  give(*child, days);
  std::string text = printed_by(*child);
  const auto end = end_of(*child);
  if (end == 0) return text;
  throw program_failed(env.calendar,
                       end ? fmt::format("ended with {}", *end) : "was ended by a signal");
}

class PlanExport final : public Command {
 public:
  void declare(Options& options) override {
    out_.declare(options, "md (default) or ics, for a calendar");
    options.value("--title", title_, "What the days in a calendar are called");
  }

  Exit run(Env& env) override {
    const bool for_calendar = out_.chosen(kFormats) == "ics";
    check_title(for_calendar);
    out_.check(env);
    const OpenPlan plan(env);
    if (for_calendar) return put_days(plan);
    out_.put(env, to_markdown(to_document(plan.look())), "the plan");
    return Exit::ok;
  }

 private:
  void check_title(bool for_calendar) {
    if (!title_) return;
    if (!for_calendar) {
      throw Error("--title is for a calendar.", "Add --format ics, or leave it out.", Exit::usage);
    }
    title_ = on_one_line(*title_);
    if (title_->empty()) {
      throw Error("There are no words in the title.", "Give a few, or leave it out.", Exit::usage);
    }
  }

  Exit put_days(const OpenPlan& plan) const {
    Env& env = plan.env();
    // Who was here first stays in the journal, and is known to it alone.
    const auto entries =
        calendar_entries(plan.look(), {plan.today(), plan.people().front().id, title_});
    if (entries.empty()) {
      env.console.note("There are no days for a calendar at the moment; no file was made.\n");
      return Exit::nothing_found;
    }
    const std::string text = calendar_text(env, to_json(to_tree(entries, env.now)));
    out_.put(env, text,
             fmt::format("{} {}", entries.size(), entries.size() == 1 ? "entry" : "entries"));
    return Exit::ok;
  }

  WrittenOut out_;
  std::optional<std::string> title_;
};

}  // namespace

std::unique_ptr<Command> make_plan_export() { return std::make_unique<PlanExport>(); }

}  // namespace hearth
