#include "journals.hpp"

#include <fmt/format.h>
#include <stdlib.h>

#include <stdexcept>

namespace hearth::bench {

namespace fs = std::filesystem;

void in_shell(const std::string& words) { run({"/bin/sh", "-c", words}); }

fs::path make_journal(const Options& options, const fs::path& journal,
                      const std::vector<int>& counts) {
  setenv("HEARTH", options.hearth.c_str(), 1);
  setenv("HEARTH_JOURNAL", journal.c_str(), 1);
  in_shell(fmt::format("{} {}", options.maker, fmt::join(counts, " ")));
  if (!fs::exists(journal)) throw std::runtime_error("--make made no journal at $HEARTH_JOURNAL");
  return journal;
}

fs::path copied(const fs::path& journal, const char* ending) {
  fs::path copy = journal;
  copy += ending;
  fs::copy_file(journal, copy);
  return copy;
}

void lock(const Options& options, const fs::path& journal) {
  for (const char* words : {"key encrypt", "unlock --for 1h"}) {
    in_shell(
        fmt::format("echo 'four quiet garden words' | '{}' --journal '{}' --passphrase-fd 0 {}",
                    options.hearth, journal.string(), words));
  }
}

Command hearth_on(const Options& options, const fs::path& journal, const Command& words) {
  Command command{options.hearth, "--journal", journal};
  command.insert(command.end(), words.begin(), words.end());
  return command;
}

Command insert_into_copy(const Options& options, const fs::path& journal) {
  const fs::path copy = copied(journal, ".peer");
  run({options.sqlite3, copy,
       "CREATE TABLE peer(id INTEGER PRIMARY KEY, at TEXT, text TEXT) STRICT"});
  return {options.sqlite3, copy,
          "PRAGMA synchronous=FULL; INSERT INTO peer(at, text) VALUES(datetime(), 'x')"};
}

}  // namespace hearth::bench
