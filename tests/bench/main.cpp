#include <fmt/core.h>
#include <stdlib.h>

#include <cstdio>
#include <exception>
#include <filesystem>
#include <map>
#include <stdexcept>

#include "growth.hpp"
#include "options.hpp"
#include "paging.hpp"
#include "peers.hpp"
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
  kept = measure_reading(options, scratch.path()) && kept;
  kept = measure_writing(options, scratch.path()) && kept;
  return kept ? 0 : 1;
}

using Measure = bool (*)(const Options& options, const fs::path& folder);

/// What each part measures; growth has headings of its own.
const std::map<std::string, Measure>& parts() {
  static const std::map<std::string, Measure> all{
      {"growth", measure_growth},   {"remind", measure_reminding}, {"report", measure_reporting},
      {"reading", measure_reading}, {"pdf", measure_paging},       {"writing", measure_writing},
      {"peers", measure_peers}};
  return all;
}

int measure_part(const Options& options) {
  const Scratch folder;
  if (options.part != "growth") fmt::print("{}", heading());
  return parts().at(options.part)(options, folder.path()) ? 0 : 1;
}

int report_usage(bool asked) {
  fmt::print(asked ? stdout : stderr, "{}", usage());
  return asked ? 0 : 2;
}

int dispatch(const std::vector<std::string>& arguments) {
  if (arguments == std::vector<std::string>{"--help"}) return report_usage(true);
  const std::optional<Options> options = parse(arguments);
  if (!options) return report_usage(false);
  return options->part.empty() ? bench(*options) : measure_part(*options);
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
