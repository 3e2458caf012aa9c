#include "hearth/insight/report.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "frame/shared_options.hpp"
#include "hearth/app/journal/output_file.hpp"
#include "hearth/app/journal/pdf.hpp"
#include "hearth/app/journal/report_source.hpp"
#include "hearth/app/packs/asked_pack.hpp"
#include "hearth/core/error.hpp"
#include "hearth/core/json.hpp"
#include "hearth/core/text.hpp"
#include "hearth/document/data.hpp"
#include "hearth/document/html.hpp"
#include "hearth/document/markdown.hpp"
#include "hearth/document/terminal.hpp"
#include "hearth/exchange/table/panel_table.hpp"
#include "hearth/insight/axis.hpp"
#include "journal.hpp"
#include "report_metrics.hpp"
#include "report_time.hpp"

namespace hearth {
namespace {

const std::vector<FileFormat>& formats() {
  static const std::vector<FileFormat> known = {
      {"text", {"txt"}},  {"md", {"md", "markdown"}}, {"html", {"html", "htm"}},
      {"json", {"json"}}, {"csv", {"csv"}},           {"pdf", {"pdf"}, true}};
  return known;
}

/// The title of its window is neutral: it lands in the history of a browser.
constexpr const char* kTitle = "Notes";

std::vector<std::string> foot() {
  return {
      "Written with hearth. No clinician has reviewed this page.",
      "A gap is a time with no answer to show. Everybody's numbers are their own, and are compared "
      "with nobody else's."};
}

class Report final : public Command {
 public:
  void declare(Options& options) override {
    declare_output(options, out_, "text (default), md, html, pdf, json or csv",
                   {"text", "md", "html", "pdf", "json", "csv"});
    options
        .many("metric", metrics_, "What is looked at closely, as pain, or a word of its question")
        .known({"metrics"})
        .flag("--all", all_, "All that can be said, not what has room on a screen")
        .value("--last", stretch_.last, "How far back: 10d, 12w (default), 6m or 2y")
        .value("--since", stretch_.since, "From that day on: 2026-01-01, last monday")
        .value("--until", stretch_.until, "Up to that day")
        .value("--before-after", turn_,
               "Up to twelve weeks before and after a day, or what happened then")
        .many("--compare", stretches_, "A stretch beside the one before it, or two: 2026-01, 8w")
        .value("--pack", pack_, "From the answers to that pack alone")
        .known({"checkins", "logs"})
        .value("--paper", paper_, "Of a pdf: a4 (default) or letter")
        .words({"a4", "letter"})
        .flag("--private", private_, "With what is private to you, for when you are alone")
        .flag("--json", json_, "As JSON, for scripts, as --format json");
  }

  Exit run(Env& env) override {
    if (json_ && out_.format.value_or("json") != "json") {
      throw Error("--json and --format say different things.", "Give one of them.", Exit::usage);
    }
    if (json_) out_.format = "json";
    const std::string_view format = out_.chosen(formats());
    refuse_contradictions();
    refuse_what_goes_with_nothing(format);
    const PdfPage page{kTitle, foot(), paper_asked(paper_, format)};
    if (format == "pdf") {
      check_pdf(env, out_);
    } else {
      out_.check(env);
    }
    for_programs_ = format == "json" || format == "csv";
    on_screen_ = format == "text" && !out_.to_file();
    const ReportReading reading(env, private_);
    const Document report = report_from(env, reading);
    if (report.blocks.empty()) return Exit::nothing_found;
    if (format == "pdf") {
      put_pdf(env, out_, report, page, "the report");
    } else {
      out_.put(env, text_of(report, format, style_of(env)), "the report");
    }
    return Exit::ok;
  }

 private:
  void refuse_what_goes_with_nothing(std::string_view format) const {
    const bool of_two = turn_ || !stretches_.empty();
    if (all_ && (of_two || !metrics_.empty())) {
      throw Error("--all tells of everything, and something else was asked for.",
                  "Leave one of them out.", Exit::usage);
    }
    if (of_two && format == "csv") {
      throw Error("As CSV there are numbers by week, not two stretches side by side.",
                  "--format json has these, and md and html.", Exit::usage);
    }
  }

  void refuse_contradictions() const {
    const bool by_days = stretch_.last || stretch_.since || stretch_.until;
    const int kinds = (turn_ ? 1 : 0) + (stretches_.empty() ? 0 : 1) + (by_days ? 1 : 0);
    if (kinds < 2) return;
    throw Error(
        "--before-after, --compare and --last, --since, --until each say of which time it is.",
        "Leave all but one out.", Exit::usage);
  }

  /// Empty where there is nothing, of which a note is left.
  Document report_from(const Env& env, const ReportReading& reading) const {
    if (turn_) return around_a_day(env, reading);
    if (!stretches_.empty()) return side_by_side(env, reading);
    const auto [window, step] = window_asked(env, stretch_);
    const ReportSource source = reading.read(window, pack_.value_or(""));
    if (source.series.empty()) return nothing(env, reading, window);
    const std::vector<std::string> metrics = metrics_asked(source.series, metrics_);
    ReportScope scope{.window = begun(window, source.series),
                      .step = step,
                      .today = local_date(env.now),
                      .everything = all_ || for_programs_,
                      .on_screen = on_screen_};
    if (metrics.empty()) return report_on(source.series, source.people, scope, source.words);
    scope.names = names_in_questions(env, source.people);
    return closely(metrics, source.series, source.people, scope, source.words.events);
  }

  Document around_a_day(const Env& env, const ReportReading& reading) const {
    const Panels::Event turn = day_asked(env, *turn_, reading.events());
    const Window window = around(turn.day);
    const ReportSource source = reading.read(window, pack_.value_or(""));
    if (source.series.empty()) return nothing(env, reading, window);
    return before_and_after(turn.day, turn.words, chosen(source), source.people);
  }

  Document side_by_side(const Env& env, const ReportReading& reading) const {
    const auto [one, other] = stretches_asked(env, stretches_);
    const Window days = days_compared(one, other, local_date(env.now));
    const ReportSource source = reading.read(days, pack_.value_or(""));
    if (source.series.empty()) {
      return nothing(env, reading, {one.from, std::max(one.to, other.to)});
    }
    return compared(one, other, chosen(source), source.people);
  }

  /// Those of the metrics that were named; all where none was.
  std::vector<Series> chosen(const ReportSource& source) const {
    const std::vector<std::string> metrics = metrics_asked(source.series, metrics_);
    std::vector<Series> series = source.series;
    std::erase_if(series, [&](const Series& one) {
      return !metrics.empty() && std::ranges::find(metrics, one.wording->metric) == metrics.end();
    });
    return series;
  }

  /// Of each person's questions, and of those put to all together.
  static std::map<Author, Names> names_in_questions(const Env& env,
                                                    const std::vector<Person>& people) {
    std::map<Author, Names> names{{std::nullopt, names_to_read(env, std::nullopt, people)}};
    for (const Person& one : people) names.emplace(one.id, names_to_read(env, one.id, people));
    return names;
  }

  static std::string text_of(const Document& report, std::string_view format, const Style& style) {
    if (format == "md") return to_markdown(report);
    if (format == "html") return to_html(report, {kTitle, foot()});
    if (format == "json") return to_json(to_tree(report), 2) + "\n";
    if (format == "csv") return to_csv(report);
    return to_terminal(report, style);
  }

  Document nothing(const Env& env, const ReportReading& reading, const Window& window) const {
    env.console.note(
        fmt::format("There are no numbers from {} to {} that others may see. `hearth checkin` asks "
                    "for some, and --private shows your own.\n",
                    spoken(window.from), spoken(window.to)));
    if (const auto last = last_before(reading, window.from)) {
      env.console.note(
          fmt::format("The last before that are of {}: `hearth report --since {}` shows them.\n",
                      spoken(*last), to_string(*last)));
    }
    return {};
  }

  /// The last day with a number that others may see before that one.
  std::optional<Date> last_before(const ReportReading& reading, Date day) const {
    const Date first{std::chrono::year(1), std::chrono::month(1), std::chrono::day(1)};
    std::optional<Date> last;
    const ReportSource source = reading.read({first, plus_days(day, -1)}, pack_.value_or(""));
    for (const Series& one : source.series) {
      last = std::max(last.value_or(first), one.points.back().day);
    }
    return last;
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

  OutputFile out_;
  std::vector<std::string> metrics_;
  AskedStretch stretch_;
  std::optional<std::string> turn_;
  std::vector<std::string> stretches_;
  std::optional<std::string> pack_;
  std::optional<std::string> paper_;
  bool all_ = false;
  bool private_ = false;
  bool json_ = false;
  bool on_screen_ = true;
  bool for_programs_ = false;  ///< as data, which has everything in it
};

}  // namespace

std::unique_ptr<Command> make_report() { return std::make_unique<Report>(); }

}  // namespace hearth
