#include "hearth/app/plan/plan_lists.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "hearth/core/error.hpp"
#include "hearth/core/text.hpp"
#include "hearth/plan/vocabulary.hpp"
#include "hearth/prompt/pack/shelf_file.hpp"
#include "hearth/store/shelf/toml.hpp"

namespace hearth {
namespace {

constexpr std::string_view kLadder = "ladder-";

Tree list_on(const Env& env, const std::string& name) {
  const auto file = env.shelf.find(name);
  if (!file)
    throw Error(fmt::format("There is no {}.toml.", name), "`hearth prompts check` looks.");
  ParsedToml parsed = parse_prompt(file->text);
  auto problems = parsed.tree ? check_shelf_file(*parsed.tree) : std::move(parsed.problems);
  std::erase_if(problems, [](const Problem& problem) {
    return problem.severity != Problem::Severity::error;
  });
  if (problems.empty() && parsed.tree) return std::move(*parsed.tree);
  throw Error(fmt::format("The list in {} cannot be used as it is.\n{}", file->shown,
                          describe(problems, file->shown, file->text)),
              "Mend the file and try again.");
}

}  // namespace

std::vector<Activity> catalogue(const PlanSession& plan) {
  std::vector<Activity> all = read_activities(list_on(plan.env(), "plan/activities"));
  const std::vector<Activity> own = own_activities(plan.entries());
  all.insert(all.end(), own.begin(), own.end());
  return all;
}

std::vector<Activity> drawn(const PlanSession& plan) {
  const std::vector<Activity> all = catalogue(plan);
  return overlap(all, sorted_by(plan.entries(), pack_id::kActivities, all), plan.people(),
                 plan.today());
}

std::vector<std::string> ladder_names(const Env& env) {
  std::vector<std::string> names;
  for (const std::string& id : env.shelf.names(PackKind::plan)) {
    if (id.starts_with(kLadder)) names.push_back(id.substr(kLadder.size()));
  }
  return names;
}

LadderWords ladder_named(const Env& env, const std::string& name) {
  const std::vector<std::string> known = ladder_names(env);
  if (std::ranges::find(known, name) == known.end()) {
    throw Error(
        fmt::format("There is no ladder called {}.", printable(name)),
        fmt::format("There is {}; `common` makes one of what you have in common, and `own` of "
                    "your own words.",
                    fmt::join(known, ", ")),
        Exit::usage);
  }
  return read_ladder(list_on(env, fmt::format("plan/{}{}", kLadder, name)));
}

}  // namespace hearth
