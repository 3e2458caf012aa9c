#include "hearth/plan/activity_pages.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "hearth/plan/vocabulary.hpp"

namespace hearth {
namespace {

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
      "Shown to nobody. hearth looks only for what is welcome to everybody who writes here, and "
      "shows a few of those at a time; what is not among them is simply not there."};
  return sorting;
}

const Sorting& repertoire_sorting() {
  static const Sorting sorting{pack_id::kRepertoire,
                               {{option_id::kKeep, "keep it"},
                                {option_id::kWant, "would like it"},
                                {option_id::kPark, "park it for now"},
                                {option_id::kRetire, "let it go"}},
                               "Shown to nobody. It stands under a heading once everybody who "
                               "writes here has said the same, "
                               "or what goes with it; until then it is simply on the list."};
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

std::size_t number_of(const std::vector<Activity>& list, const Activity& one) {
  const auto found =
      std::ranges::find_if(list, [&](const Activity& each) { return each.id == one.id; });
  return static_cast<std::size_t>(found - list.begin()) + 1;
}

Tree names_tree(const std::vector<Activity>& activities) {
  return Tree::list_of(activities, [](const Activity& one) { return Tree(one.name); });
}

Tree tree_of(const Activity& one) {
  return Tree::Table{
      {"id", one.id}, {"name", one.name}, {"family", one.family}, {"energy", one.energy}};
}

}  // namespace

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

Document map_document(const std::vector<Activity>& shown, bool alone) {
  Bullets bullets;
  for (const Activity& one : shown) bullets.items.push_back(one.name);
  return {
      {Heading{1, alone ? "Some of what is open to you" : "Some of what is open to each of you"},
       std::move(bullets),
       Paragraph{"A few at a time, and others next week. What is not here may simply not have "
                 "been drawn."}}};
}

Tree map_tree(const std::vector<Activity>& shown) { return Tree::list_of(shown, tree_of); }

Document repertoire_document(const std::vector<Activity>& list, const Repertoire& sorted,
                             bool alone) {
  Document document{{Heading{1, alone ? "What I do to be close" : "What we do to be close"}}};
  const auto add = [&](const char* title, const std::vector<Activity>& part) {
    if (part.empty()) return;
    Bullets bullets;
    for (const Activity& one : part) {
      bullets.items.push_back(fmt::format("{}: {}", number_of(list, one), one.name));
    }
    document.blocks.emplace_back(Heading{2, title});
    document.blocks.emplace_back(std::move(bullets));
  };
  add("To keep", sorted.keep);
  add("Wanted", sorted.want);
  add("Parked for now", sorted.park);
  add("Let go", sorted.retire);
  add(alone ? "Not sorted" : "Also on the list", sorted.others);
  if (auto kinds = breadth(sorted); !kinds.empty()) {
    std::ranges::replace(kinds, std::string("own"), std::string("something else"));
    document.blocks.emplace_back(
        Paragraph{fmt::format("Kinds of closeness in it: {}.", fmt::join(kinds, ", "))});
  }
  return document;
}

Tree repertoire_tree(const Repertoire& sorted) {
  return Tree::Table{
      {"keep", names_tree(sorted.keep)},     {"want", names_tree(sorted.want)},
      {"park", names_tree(sorted.park)},     {"retire", names_tree(sorted.retire)},
      {"others", names_tree(sorted.others)}, {"kinds", Tree::list_of(breadth(sorted))}};
}

}  // namespace hearth
