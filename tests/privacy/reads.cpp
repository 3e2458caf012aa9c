#include <fmt/core.h>

#include "said.hpp"

namespace hearth::test::privacy {
namespace {

constexpr const char* kReading[] = {
    "plan",
    "plan --json",
    "plan map",
    "plan map --json",
    "plan repertoire",
    "plan repertoire --json",
    "plan export",
    "plan export --all",
    "plan export --format ics",
    "plan export -o {out}.md",
    "plan export --all -o {out}.ics --title Tea",
    "plan agree nine",
    "plan end nine",
    "plan decide nine",
    "plan ritual nine",
    "--json",
    "completion ids",
    "completion tags",
    "completion names metrics",
    "list",
    "list --json",
    "list --jsonl",
    "list -n 1",
    "list -n 3 --json",
    "list --search river",
    "list --search secret --json",
    "list --search a",
    "list --where 'mood >= 0'",
    "list --where 'worry > 0'",
    "list --where 'word = heavy'",
    "list --where 'want = yes'",
    "list --where 'answered(happening)'",
    "list --where 'answered(hold_hands)'",
    "list --where 'comfort < 5 or closeness < 5' --json",
    "list --tag secret",
    "list --tag walk",
    "list --tag tea",
    "list --tag not-for-therapist",
    "list --tag for-therapist",
    "list --kind log",
    "list --kind plan",
    "list --kind checkin --json",
    "list --pack moment",
    "list --pack feeling",
    "list --pack want",
    "list --pack daily",
    "list --pack decision --json",
    "list --who Alex",
    "list --who Alex --json -n 2",
    "list --who Sam",
    "list --who together",
    "list --on today",
    "list --on yesterday",
    "list --from yesterday --to today",
    "list --on-this-day",
    "report",
    "report --private",
    "report --all",
    "report --all --private",
    "report comfort mood",
    "report --last 4w --all",
    "report --format html --all",
    "report --format json",
    "report --format csv --private",
    "report --json",
    "report --before-after yesterday",
    "report --compare 4w",
    "export",
    "export --format csv",
    "export --format md",
    "export --all",
    "export --format csv --all --bom",
    "export --format md --all",
    "export -o {out}.json",
    "export -o {out}.csv",
    "export -o {out}.md --all",
    "export --for therapist --yes --format md",
    "export --for therapist --yes --only-me --more --format html",
    "export --for therapist --yes --pseudonyms --format csv",
    "export --for therapist --yes -o {out}.html",
    "checkin reveal",
    "checkin reveal daily",
    "checkin reveal radar",
    "checkin reveal --json",
    "checkin reveal daily --json",
    "practice show touch-hands",
    "people",
    "people --json",
    "remind status",
    "remind status --json",
    "doctor",
    "restore",
    "key status",
    "key status --json",
    "config",
    "prompts list --json",
    "import {in}/notes.txt --dry-run",
    "import {in}/Sam.json --dry-run",
    "import {in}/Alex.json --dry-run",
    "show 019c",
    "show 019ca",
    "edit 019c --text no",
    "undo --redo",
};

/// Asked, and left at once: what is asked tells, too.
constexpr const char* kAsked[] = {"checkin daily",
                                  "checkin weekly",
                                  "checkin radar",
                                  "log",
                                  "log feeling",
                                  "plan want",
                                  "plan note",
                                  "practice note breathe",
                                  "plan assess",
                                  "plan assess --myself",
                                  "plan agree 1",
                                  "plan decide",
                                  "plan decide 1",
                                  "plan ritual 1",
                                  "plan repertoire --sort"};

constexpr const char* kAfterChange[] = {"plan",
                                        "plan --json",
                                        "list",
                                        "list --json",
                                        "export --all",
                                        "report",
                                        "checkin reveal",
                                        "checkin reveal daily",
                                        "plan map",
                                        "plan repertoire",
                                        "plan export --all",
                                        "people"};

constexpr const char* kAs = " --as Sam";

}  // namespace

std::vector<Said> reads() {
  std::vector<Said> all;
  for (const char* command : kReading) {
    for (const std::string as : {"", kAs}) all.push_back({command + as});
  }
  for (const char* command : kAsked) all.push_back({std::string(command) + kAs, {"!"}});
  return all;
}

std::vector<Said> reads_of(const std::vector<std::string>& ids) {
  std::vector<Said> all;
  for (const std::string& id : ids) {
    for (const std::string as : {"", kAs}) {
      for (const char* how : {"", " --history", " --json", " --history --json"}) {
        all.push_back({fmt::format("show {}{}{}", id, how, as)});
      }
      all.push_back({fmt::format("show {}{}", id.substr(id.size() - 6), as)});
    }
    all.push_back({fmt::format("edit {} --set nothing=1{}", id, kAs)});
  }
  return all;
}

std::vector<Said> reads_after_change() {
  std::vector<Said> all;
  for (const char* command : kAfterChange) {
    for (const std::string as : {"", kAs}) all.push_back({command + as});
  }
  return all;
}

}  // namespace hearth::test::privacy
