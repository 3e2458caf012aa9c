#include "paging.hpp"

#include <fmt/core.h>

#include "race.hpp"

namespace hearth::bench {
namespace {

namespace fs = std::filesystem;

constexpr double kPageMs = 200;
constexpr double kFortyPagesMs = 1000;

Command in_shell(const std::string& words) { return {"/bin/sh", "-c", words}; }

bool measure_one(const Options& options, const fs::path& folder, const std::string& document,
                 double most_ms) {
  const fs::path request = folder / document;
  run(in_shell(fmt::format("{} {} >'{}'", options.maker, document, request.string())));
  const fs::path program = fs::path(options.hearth).parent_path() / "hearth-pdf";
  const Race race{fmt::format("hearth-pdf {}; --version", document),
                  in_shell(fmt::format("exec '{}' <'{}'", program.string(), request.string())),
                  {options.hearth, "--version"},
                  {.ms = most_ms}};
  return measure(race, options.rounds);
}

}  // namespace

bool measure_paging(const Options& options, const fs::path& folder) {
  const bool page = measure_one(options, folder, "appointment", kPageMs);
  return measure_one(options, folder, "many_pages", kFortyPagesMs) && page;
}

}  // namespace hearth::bench
