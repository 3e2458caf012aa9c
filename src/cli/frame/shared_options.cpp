#include "shared_options.hpp"

#include <fmt/core.h>

namespace hearth {

void declare_selection(Options& options, Selection& selection) {
  options.value("--from", selection.from, "Not before that day: 2026-03-01, 2026-03, yesterday")
      .value("--to", selection.to, "Not after that day")
      .value("--on", selection.on, "On that day, in that month or year")
      .flag("--on-this-day", selection.on_this_day, "Of this day in every year")
      .value("--who", selection.who, "Written by that person, or together")
      .words({"together"})
      .known({"names"})
      .value("--kind", selection.kind, "checkin, log, plan, practice or learn")
      .words({"checkin", "log", "plan", "practice", "learn"})
      .value("--pack", selection.pack, "Of that pack, as gain or weekly")
      .known({"checkins", "logs"})
      .many("--tag", selection.tags, "With that tag; can be repeated")
      .known({"tags"})
      .value("--where", selection.where, "With answers like these: \"pain >= 7\"")
      .value("--search", selection.words, "With these words in it");
}

void declare_output(Options& options, OutputFile& output, const std::string& formats,
                    std::vector<std::string> names) {
  options.value("--format", output.format, formats)
      .words(std::move(names))
      .value("-o,--output", output.file, "The file to write; without it, stdout")
      .files()
      .flag("--force", output.force, "Replace a file that is there already")
      .flag("--encrypt", output.encrypt, "Lock it with a passphrase of its own");
}

void declare_date(Options& options, std::optional<std::string>& date) {
  options.value("--date", date,
                "When it was: 2026-03-01, yesterday 21:30, last sunday, 3 days ago");
}

}  // namespace hearth
