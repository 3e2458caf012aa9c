#include "hearth/insight/report.hpp"

#include "commands.hpp"
#include "hearth/document/terminal.hpp"
#include "key_source.hpp"
#include "visible.hpp"
#include "who.hpp"

namespace hearth {
namespace {

constexpr int kWeeks = 8;

class Report final : public Command {
 public:
  void declare(Options& /*options*/) override {}

  Exit run(Env& env) override {
    const Journal journal = open_journal(env);
    const std::vector<Person> people = journal.people();
    const Window window = last_weeks(local_date(env.now), kWeeks);
    const auto entries = visible_entries(journal, {window.from, window.to}, reader(env, people));
    const std::vector<Series> series = series_of(entries, window);
    if (series.empty()) {
      env.console.note(
          "There are no numbers from the last eight weeks yet. `hearth checkin` asks "
          "for some.\n");
      return Exit::nothing_found;
    }
    env.console.out(to_terminal(report_on(series, people, window), env.style));
    return Exit::ok;
  }
};

}  // namespace

std::unique_ptr<Command> make_report() { return std::make_unique<Report>(); }

}  // namespace hearth
