#include "hearth/insight/report.hpp"

#include <fmt/core.h>

#include <algorithm>

#include "frame/shared_options.hpp"
#include "hearth/app/journal/output_file.hpp"
#include "hearth/app/journal/visible.hpp"
#include "hearth/app/journal/who.hpp"
#include "hearth/app/keys/key_source.hpp"
#include "hearth/core/stretch.hpp"
#include "hearth/core/text.hpp"
#include "hearth/core/when_phrase.hpp"
#include "hearth/document/markdown.hpp"
#include "hearth/document/terminal.hpp"
#include "hearth/insight/axis.hpp"
#include "hearth/prompt/pack/question.hpp"
#include "journal.hpp"

namespace hearth {
namespace {

constexpr int kWeeks = 12;

const std::vector<FileFormat>& formats() {
  static const std::vector<FileFormat> known = {{"text", {"txt"}}, {"md", {"md", "markdown"}}};
  return known;
}

class Report final : public Command {
 public:
  void declare(Options& options) override {
    declare_output(options, out_, "text (default) or md", {"text", "md"});
    options.flag("--all", all_, "All that can be said, not what has room on a screen")
        .value("--last", last_, "How far back: 10d, 12w (default), 6m or 2y")
        .value("--since", since_, "From that day on: 2026-01-01, last monday")
        .value("--until", until_, "Up to that day")
        .flag("--with-pressure", with_pressure_,
              "With what you answered about being pushed, for when you are alone");
  }

  Exit run(Env& env) override {
    const std::string_view format = out_.chosen(formats());
    const Window window = asked_for(env);
    out_.check(env);
    const Journal journal = open_journal(env);
    const std::vector<Person> people = journal.people();
    const auto entries = visible_entries(journal, {window.from, window.to}, reader(env, people));
    std::vector<Series> series = series_of(entries, window, people);
    std::erase_if(series, [&](const Series& one) {
      return one.points.empty() || (!with_pressure_ && asks_of_pressure(*one.wording));
    });
    if (series.empty()) return nothing(env, window);
    const ReportScope scope{.window = begun(window, series),
                            .step = step_for(window),
                            .today = local_date(env.now),
                            .everything = all_};
    const Document report = report_on(series, people, scope, tags_in(entries));
    out_.put(env, format == "md" ? to_markdown(report) : to_terminal(report, style_of(env)),
             "the report");
    return Exit::ok;
  }

 private:
  static Exit nothing(const Env& env, const Window& window) {
    env.console.note(
        fmt::format("There are no numbers from {} to {}. `hearth checkin` asks for "
                    "some.\n",
                    spoken(window.from), spoken(window.to)));
    return Exit::nothing_found;
  }

  /// In a file nothing is meant for a terminal.
  Style style_of(const Env& env) const {
    Style style = env.style;
    if (out_.to_file()) style.color = false;
    return style;
  }

  /// From the week of the first answer on.
  static Window begun(Window window, const std::vector<Series>& series) {
    Date first = window.to;
    for (const Series& one : series) first = std::min(first, one.points.front().day);
    window.from = std::max(window.from, first_day_of(CalendarStep::week, first));
    return window;
  }

  Window asked_for(const Env& env) const {
    if (last_ && since_) {
      throw Error("--last and --since both say where it begins.", "Leave one of them out.",
                  Exit::usage);
    }
    const Date to = until_ ? day_in(env, *until_) : local_date(env.now);
    if (since_) return ordered(day_in(env, *since_), to);
    if (last_) return {first_of(*last_, to), to};
    return last_weeks(to, kWeeks);
  }

  static Date first_of(const std::string& length, Date to) {
    if (const auto first = first_of_last(length, to)) return *first;
    throw Error(fmt::format("`{}` is no length of time.", printable(length)),
                "Say so many days, weeks, months or years: 10d, 12w, 6m or 2y.", Exit::usage);
  }

  static Date day_in(const Env& env, const std::string& words) {
    return local_date(when_said(words, env.now, env.zone).at);
  }

  static Window ordered(Date from, Date to) {
    if (from <= to) return {from, to};
    throw Error(fmt::format("{} is behind {}.", spoken(from), spoken(to)),
                "--since is the earlier of the two.", Exit::usage);
  }

  OutputFile out_;
  std::optional<std::string> last_;
  std::optional<std::string> since_;
  std::optional<std::string> until_;
  bool all_ = false;
  bool with_pressure_ = false;
};

}  // namespace

std::unique_ptr<Command> make_report() { return std::make_unique<Report>(); }

}  // namespace hearth
