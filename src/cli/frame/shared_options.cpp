#include "shared_options.hpp"

namespace hearth {

void declare_selection(Options& options, Selection& selection) {
  options.value("--from", selection.from, "Not before that day: 2026-03-01, 2026-03, yesterday")
      .value("--to", selection.to, "Not after that day")
      .value("--on", selection.on, "On that day, in that month or year")
      .flag("--on-this-day", selection.on_this_day, "Of this day in every year")
      .value("--who", selection.who, "Written by that person, or together")
      .value("--kind", selection.kind, "checkin, log, plan, practice or learn")
      .value("--pack", selection.pack, "Of that pack, as gain or weekly")
      .many("--tag", selection.tags, "With that tag; can be repeated")
      .value("--where", selection.where, "With answers like these: \"pain >= 7\"")
      .value("--search", selection.words, "With these words in it");
}

void declare_output(Options& options, OutputFile& output, const std::string& formats) {
  options.value("--format", output.format, formats)
      .value("-o,--output", output.file, "The file to write; without it, stdout")
      .flag("--force", output.force, "Replace a file that is there already");
}

void declare_date(Options& options, std::optional<std::string>& date) {
  options.value("--date", date,
                "When it was: 2026-03-01, yesterday 21:30, last sunday, 3 days ago");
}

}  // namespace hearth
