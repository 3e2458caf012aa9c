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
  ParsedToml parsed = parse_toml(file->text);
  auto problems = parsed.tree ? check_shelf_file(*parsed.tree) : std::move(parsed.problems);
  std::erase_if(problems, [](const Problem& problem) {
    return problem.severity != Problem::Severity::error;
  });
  if (problems.empty() && parsed.tree) return std::move(*parsed.tree);
  throw Error(fmt::format("The list in {} cannot be used as it is.\n{}", file->shown,
                          describe(problems, file->shown, file->text)),
              "Mend the file and try again.");
}

/// What a pack that sorts asks of each thing.
struct Sorting {
  const char* pack;
  std::vector<Option> words;
  const char* why;
};

const Sorting& activities_sorting() {
  static const Sorting sorting{
      pack_id::kActivities,
      {{option_id::kComfortable, "comfortable with it"},
       {option_id::kMaybe, option_id::kMaybe},
       {option_id::kNotNow, "not now"},
       {option_id::kNever, option_id::kNever}},
      "Shown to nobody. hearth looks only for what everybody is open to, and shows a few of those "
      "at a time; what is not among them is simply not there."};
  return sorting;
}

const Sorting& repertoire_sorting() {
  static const Sorting sorting{
      pack_id::kRepertoire,
      {{option_id::kKeep, "keep it"},
       {option_id::kWant, "would like it"},
       {option_id::kPark, "park it for now"},
       {option_id::kRetire, "let it go"}},
      "Shown to nobody. It stands under a heading once each of you has said the same, or what goes "
      "with it; until then it is simply on the list."};
  return sorting;
}

Question sorting_question(const Activity& activity, const Sorting& sorting) {
  Wording wording;
  wording.pack = sorting.pack;
  wording.id = activity.id;
  wording.ask = activity.name;
  wording.type = QuestionType::choice;
  wording.options = sorting.words;
  Question question;
  question.wording = std::make_shared<const Wording>(std::move(wording));
  question.share = Share::overlap;
  question.why = sorting.why;
  return question;
}

Section& section_of(Pack& pack, const std::string& family) {
  for (Section& section : pack.sections) {
    if (section.id == family) return section;
  }
  Section section;
  section.id = family;
  section.title = family == option_id::kOwn ? "what you added" : family;
  pack.sections.push_back(std::move(section));
  return pack.sections.back();
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

Pack sorting_pack(const std::vector<Activity>& activities) {
  Pack pack;
  pack.id = activities_sorting().pack;
  pack.kind = PackKind::plan;
  pack.title = "What is welcome";
  pack.intro =
      "Alone, in your own time, as far as you like. Nothing here leads to anything, and every word "
      "can change any day. ! leaves and keeps what you have.";
  for (const Activity& activity : activities) {
    section_of(pack, activity.family)
        .questions.push_back(sorting_question(activity, activities_sorting()));
  }
  return pack;
}

Pack repertoire_pack(const std::vector<Activity>& list) {
  Pack pack;
  pack.id = repertoire_sorting().pack;
  pack.kind = PackKind::plan;
  pack.title = "What we do to be close";
  pack.intro =
      "Alone. To keep something, to want it, to park it and to let it go are all fine, and every "
      "word can change any day.";
  Section& section = section_of(pack, "list");
  section.title = "The list";
  for (const Activity& activity : list) {
    section.questions.push_back(sorting_question(activity, repertoire_sorting()));
  }
  return pack;
}

}  // namespace hearth
