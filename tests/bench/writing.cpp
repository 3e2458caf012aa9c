#include "writing.hpp"

#include <fmt/core.h>
#include <stdlib.h>

#include <fstream>

#include "journals.hpp"
#include "race.hpp"

namespace hearth::bench {
namespace {

namespace fs = std::filesystem;

constexpr double kToInsert = 1.5;  ///< times the processor's time of an insert of sqlite3
constexpr double kToFloor = 1.15;  ///< times that of the least that a vault takes

Limits of_cpu(double ratio) {
  Limits limits;
  limits.cpu_ratio = ratio;
  return limits;
}

fs::path answers_in(const fs::path& folder) {
  fs::path file = folder / "answers.json";
  std::ofstream(file) << R"({"pack": "daily", "people": {"Alex": {"mood": 7, "energy": 4}}})";
  return file;
}

/// A day has one check-in, so each is of a day of its own.
void next_day() {
  static int day = 0;
  ++day;
  const std::string now = fmt::format("2{:03}-{:02}-{:02}T19:00:00Z", 100 + day / 336,
                                      day % 336 / 28 + 1, day % 28 + 1);
  setenv("HEARTH_NOW", now.c_str(), 1);
}

bool measure_plain_writing(const Options& options, const fs::path& folder) {
  const fs::path journal = make_journal(options, folder / "usual", {10'000});
  const fs::path checkins = copied(journal, ".checkins");
  const Command inserts = insert_into_copy(options, journal);
  const bool kept = measure({"log a line, 10,000 entries; insert",
                             hearth_on(options, journal, {"log", "x"}), inserts, of_cpu(kToInsert)},
                            options.rounds);
  const Command checkin{"checkin", "--answers", answers_in(folder)};
  const bool both =
      measure({"checkin --answers, 10,000; insert", hearth_on(options, checkins, checkin), inserts,
               of_cpu(kToInsert), next_day},
              options.rounds);
  unsetenv("HEARTH_NOW");
  return kept && both;
}

bool measure_vault_writing(const Options& options, const fs::path& folder, int entries) {
  const fs::path journal =
      make_journal(options, folder / fmt::format("vault-{}", entries), {entries});
  lock(options, journal);
  const auto size = fs::file_size(journal);  // of what is signed, too
  const std::string floor = fs::read_symlink("/proc/self/exe").parent_path() / "vault_floor";
  const std::string peer = journal.string() + ".floor";
  run({floor, "make", peer, fmt::format("{}", size)});
  const std::string title = fmt::format("encrypted, {} MB: ", size >> 20);
  const bool kept = measure({title + "list -n 5; floor",
                             hearth_on(options, journal, {"list", "-n", "5"}),
                             {floor, "read", peer},
                             of_cpu(kToFloor)},
                            options.rounds);
  return measure({title + "log a line; floor",
                  hearth_on(options, journal, {"log", "x"}),
                  {floor, "add", peer},
                  of_cpu(kToFloor)},
                 options.rounds) &&
         kept;
}

}  // namespace

bool measure_writing(const Options& options, const fs::path& folder) {
  bool kept = measure_plain_writing(options, folder);
  for (const int entries : {9'500, 95'000}) {
    kept = measure_vault_writing(options, folder, entries) && kept;
  }
  return kept;
}

}  // namespace hearth::bench
