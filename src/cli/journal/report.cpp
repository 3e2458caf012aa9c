#include "hearth/insight/report.hpp"

#include "hearth/app/journal/visible.hpp"
#include "hearth/app/journal/who.hpp"
#include "hearth/app/keys/key_source.hpp"
#include "hearth/document/terminal.hpp"
#include "hearth/prompt/pack/question.hpp"
#include "journal.hpp"

namespace hearth {
namespace {

constexpr int kWeeks = 8;

class Report final : public Command {
 public:
  void declare(Options& options) override {
    options.flag("--with-pressure", with_pressure_,
                 "With what you answered about being pushed, for when you are alone");
  }

  Exit run(Env& env) override {
    const Journal journal = open_journal(env);
    const std::vector<Person> people = journal.people();
    const Window window = last_weeks(local_date(env.now), kWeeks);
    const auto entries = visible_entries(journal, {window.from, window.to}, reader(env, people));
    std::vector<Series> series = series_of(entries, window, people);
    std::erase_if(series, [&](const Series& one) {
      return one.points.empty() || (!with_pressure_ && asks_of_pressure(*one.wording));
    });
    if (series.empty()) {
      env.console.note(
          "There are no numbers from the last eight weeks yet. `hearth checkin` asks "
          "for some.\n");
      return Exit::nothing_found;
    }
    env.console.out(to_terminal(report_on(series, people, window), env.style));
    return Exit::ok;
  }

 private:
  bool with_pressure_ = false;
};

}  // namespace

std::unique_ptr<Command> make_report() { return std::make_unique<Report>(); }

}  // namespace hearth
