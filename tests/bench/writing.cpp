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

constexpr double kNoticeableMs = 20;   ///< what a command may take on a journal of some years
constexpr double kWhileTypingMs = 50;  ///< what completes a word

/// How many entries a vault has, and what reading and adding may take there.
struct VaultSize {
  int entries;
  double read_ms;
  double add_ms;
};

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
  const bool kept = measure({"log x, 10,000; insert",
                             hearth_on(options, journal, {"log", "x"}),
                             inserts,
                             {.ms = kNoticeableMs, .cpu_ratio = kToInsert}},
                            options.rounds);
  const Command checkin{"checkin", "--answers", answers_in(folder)};
  const bool both = measure({"checkin --answers, 10,000; insert",
                             hearth_on(options, checkins, checkin),
                             inserts,
                             {.ms = kNoticeableMs, .cpu_ratio = kToInsert},
                             next_day},
                            options.rounds);
  unsetenv("HEARTH_NOW");
  return kept && both;
}

bool measure_vault(const Options& options, const fs::path& folder, const VaultSize& most) {
  const fs::path journal =
      make_journal(options, folder / fmt::format("vault-{}", most.entries), {most.entries});
  lock(options, journal);
  const auto size = fs::file_size(journal);  // of what is signed, too
  const double mb = 1.2 * static_cast<double>(size >> 20) + 20;  // the image and little else
  const std::string floor = fs::read_symlink("/proc/self/exe").parent_path() / "vault_floor";
  const std::string peer = journal.string() + ".floor";
  run({floor, "make", peer, fmt::format("{}", size)});
  const auto race = [&](const std::string& what, const Command& words, const char* least,
                        double ms) {
    return measure({fmt::format("vault, {} MB: {}; floor", size >> 20, what),
                    hearth_on(options, journal, words),
                    {floor, least, peer},
                    {.ms = ms, .mb = mb, .cpu_ratio = kToFloor}},
                   options.rounds);
  };
  bool kept = race("list -n 5", {"list", "-n", "5"}, "read", most.read_ms);
  kept = race("complete a tag", {"completion", "ids", "tags"}, "read", kWhileTypingMs) && kept;
  return race("log x", {"log", "x"}, "add", most.add_ms) && kept;
}

}  // namespace

bool measure_writing(const Options& options, const fs::path& folder) {
  bool kept = measure_plain_writing(options, folder);
  for (const VaultSize& most : {VaultSize{1'800, 10, 20}, {9'500, 30, 80}, {95'000, kAny, kAny}}) {
    kept = measure_vault(options, folder, most) && kept;
  }
  return kept;
}

}  // namespace hearth::bench
