#include <fmt/core.h>
#include <stdlib.h>

#include <cstdio>
#include <exception>
#include <filesystem>
#include <stdexcept>

#include "growth.hpp"
#include "journal_races.hpp"
#include "options.hpp"
#include "paging.hpp"
#include "race.hpp"
#include "reading.hpp"
#include "reminding.hpp"
#include "reporting.hpp"
#include "writing.hpp"

namespace hearth::bench {
namespace {

namespace fs = std::filesystem;

/// A folder that is removed with everything in it.
class Scratch {
 public:
  Scratch() {
    std::string pattern = fs::temp_directory_path() / "hearth-bench.XXXXXX";
    if (mkdtemp(pattern.data()) == nullptr)
      throw std::runtime_error("no scratch folder could be made");
    path_ = pattern;
  }
  ~Scratch() {
    std::error_code ignored;
    fs::remove_all(path_, ignored);
  }
  Scratch(const Scratch&) = delete;
  Scratch& operator=(const Scratch&) = delete;

  const fs::path& path() const { return path_; }

 private:
  fs::path path_;
};

Race start_race(const Options& options) {
  return {"start: --version", {options.hearth, "--version"}, {options.sqlite3, "--version"}, {1.0}};
}

int bench(const Options& options) {
  fmt::print("{}", heading());
  bool kept = measure(start_race(options), options.rounds);
  if (options.maker.empty()) {
    fmt::print("No --make, so no journal to write into; see --help.\n");
    return kept ? 0 : 1;
  }
  const Scratch scratch;
  kept = measure_plain(options, scratch.path()) && kept;
  fmt::print("The peer is now hearth with the same journal, plain.\n");
  kept = measure_vault(options, scratch.path(), {1800, 1, 10, 20}) && kept;
  kept = measure_vault(options, scratch.path(), {18000, 10, 30, 80}) && kept;
  return kept ? 0 : 1;
}

int growth(const Options& options) {
  const Scratch scratch;
  return measure_growth(options, scratch.path()) ? 0 : 1;
}

int reminding(const Options& options) {
  const Scratch home;
  fmt::print("{}", heading());
  return measure_reminding(options, home.path()) ? 0 : 1;
}

int reporting(const Options& options) {
  const Scratch folder;
  fmt::print("{}", heading());
  return measure_reporting(options, folder.path()) ? 0 : 1;
}

int reading(const Options& options) {
  const Scratch folder;
  fmt::print("{}", heading());
  return measure_reading(options, folder.path()) ? 0 : 1;
}

int paging(const Options& options) {
  const Scratch folder;
  fmt::print("{}", heading());
  return measure_paging(options, folder.path()) ? 0 : 1;
}

int writing(const Options& options) {
  const Scratch folder;
  fmt::print("{}", heading());
  return measure_writing(options, folder.path()) ? 0 : 1;
}

int report_usage(bool asked) {
  fmt::print(asked ? stdout : stderr, "{}", usage());
  return asked ? 0 : 2;
}

int dispatch(const std::vector<std::string>& arguments) {
  if (arguments == std::vector<std::string>{"--help"}) return report_usage(true);
  const std::optional<Options> options = parse(arguments);
  if (!options) return report_usage(false);
  if (options->remind) return reminding(*options);
  if (options->pdf) return paging(*options);
  if (options->report) return reporting(*options);
  if (options->reading) return reading(*options);
  if (options->writing) return writing(*options);
  return options->growth ? growth(*options) : bench(*options);
}

}  // namespace
}  // namespace hearth::bench

int main(int argc, char** argv) {
  std::setvbuf(stdout, nullptr, _IOLBF, 0);  // a row can be read while the next is measured
  try {
    return hearth::bench::dispatch({argv + 1, argv + argc});
  } catch (const std::exception& error) {
    fmt::print(stderr, "hearth_bench: {}\n", error.what());
    return 2;
  }
}
