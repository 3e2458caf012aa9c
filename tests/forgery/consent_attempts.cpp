// A yes or a signature of Alex's, by files that are brought in.
#include "attempt.hpp"
#include "export_file.hpp"

namespace hearth::test {
namespace {

constexpr auto kWanted = Scene::Start::wanted;

/// What Sam said of it, as what Alex says.
void as_sam_said(Scene& scene, const char* pack) {
  ExportFile file = sams_export(scene);
  Tree entry = as_new(file.entry(pack, "Sam"));
  put(entry, "person", "Alex");
  file.only(std::move(entry));
  bring_in(scene, file);
}

/// What Alex said of it while it stood, with this change.
void as_alex_said(Scene& scene, const char* pack, const std::function<Tree(Tree)>& change) {
  ExportFile file = ExportFile::of(scene, "alex.json");
  Tree entry = change(file.entry(pack, "Alex"));
  file.only(std::move(entry));
  bring_in(scene, file);
}

Tree unchanged(Tree entry) { return entry; }

/// With a clock after everything.
Tree later(Tree entry) {
  std::get<std::int64_t>(member(entry, "clock").data) += std::int64_t{1} << 40;
  return entry;
}

/// What Alex says of it now; whoever knows the shared passphrase can look it up.
Tree& said_now(ExportFile& file, const char* pack) { return file.entry(pack, "Alex"); }

void no_made_yes(Scene& scene, Tree (*as)(Tree)) {
  ExportFile file(scene.sam("export --all --as Alex").out);
  Tree entry = as(said_now(file, "want"));
  put(answer_to(entry, "want"), "value", "yes");
  file.only(std::move(entry));
  bring_in(scene, file);
}

/// The yes of then, as said after the no.
void yes_after_no(Scene& scene) {
  ExportFile now(scene.sam("export --all --as Alex").out);
  const std::string no = text_of(said_now(now, "want"), "revision");
  as_alex_said(scene, "want", [&](Tree entry) {
    put(answer_to(entry, "given_after"), "value", list_of({no}));
    return as_new(std::move(entry));
  });
}

/// An entry of somebody else's that takes the place of Alex's no.
void over_the_no(Scene& scene, const char* pack, Tree author) {
  ExportFile now(scene.sam("export --all --as Alex").out);
  const std::string no = text_of(said_now(now, pack), "revision");
  ExportFile file = sams_export(scene);
  Tree entry = as_new(file.note("the words of Sam"));
  put(entry, "follows", list_of({no}));
  put(entry, "person", std::move(author));
  file.only(std::move(entry));
  bring_in(scene, file);
  for (const char* name : {"alex.json", "sam.json"}) bring_in(scene, ExportFile::of(scene, name));
}

Tree by(const char* name) { return {std::string(name), {}}; }

/// Alex's no, or what Alex signed no more, is said to be gone.
void no_that_is_gone(Scene& scene, const char* state, const Tree& author) {
  for (const char* pack : {"want", "agreement-review"}) {
    ExportFile file(scene.sam("export --all --as Alex").out);
    Tree entry = as_next(said_now(file, pack));
    put(entry, "state", state);
    put(entry, "person", author);
    put(entry, "answers", list_of({}));
    file.only(std::move(entry));
    bring_in(scene, file);
  }
  for (const char* name : {"alex.json", "sam.json"}) bring_in(scene, ExportFile::of(scene, name));
}

/// Everybody wishes to go on, says Sam.
void onward(Scene& scene) {
  for (const char* who : {"Sam", "Kim"}) scene.sam("plan next --as " + std::string(who));
  ExportFile file = sams_export(scene);
  Tree entry = as_new(file.entry("step-review", "Sam"));
  put(entry, "person", "Alex");
  file.only(std::move(entry));
  bring_in(scene, file);
}

void other_words(Scene& scene, const char* pack, const char* question, Tree (*as)(Tree)) {
  ExportFile file = sams_export(scene);
  for (Tree& entry : file.entries()) {
    if (text_of(entry, "pack") != pack || text_of(entry, "kind") != "plan") continue;
    if (!std::holds_alternative<std::monostate>(entry.find("person")->data)) continue;
    put(answer_to(entry, question), "value", "what nobody has seen");
    entry = as(std::move(entry));
  }
  bring_in(scene, file);
}

/// More terms in the agreement that all have signed, beside its own or as if that were all of it.
void more_terms(Scene& scene, bool beside) {
  ExportFile file = sams_export(scene);
  Tree& agreement = file.entry("agreement", "");
  Tree more = answer_to(agreement, "scope");
  put(more, "share", "overlap");
  put(more, "value", "and all else");
  auto& answers = std::get<Tree::Array>(member(agreement, "answers").data);
  if (!beside) answers.clear();
  answers.push_back(std::move(more));
  bring_in(scene, file);
}

}  // namespace

std::vector<Attempt> consent_attempts() {
  return {
      {"a yes to the step as Sam's", [](Scene& scene) { as_sam_said(scene, "want"); }},
      {"a signature as Sam's", [](Scene& scene) { as_sam_said(scene, "agreement"); }},
      {"a wish to go on as Sam's", onward},
      {"a yes that was taken back, once more",
       [](Scene& scene) { bring_in(scene, ExportFile::of(scene, "alex.json")); }},
      {"that yes alone, with a later clock",
       [](Scene& scene) { as_alex_said(scene, "want", later); }},
      {"that yes as a new one", [](Scene& scene) { as_alex_said(scene, "want", as_new); }},
      {"that yes as a newer version", [](Scene& scene) { as_alex_said(scene, "want", as_next); }},
      {"that yes as said after the no", yes_after_no},
      {"a signature that was taken back, once more",
       [](Scene& scene) { as_alex_said(scene, "agreement", unchanged); }},
      {"that signature as a new one",
       [](Scene& scene) { as_alex_said(scene, "agreement", as_new); }},
      {"the no made a yes in place",
       [](Scene& scene) { no_made_yes(scene, [](Tree entry) { return entry; }); }},
      {"the no made a yes in a newer version", [](Scene& scene) { no_made_yes(scene, as_next); }},
      {"an entry of Sam's in the place of the no",
       [](Scene& scene) { over_the_no(scene, "want", by("Sam")); }},
      {"an entry of all in the place of the no",
       [](Scene& scene) { over_the_no(scene, "want", {}); }},
      {"an entry of Sam's in the place of the signature taken back",
       [](Scene& scene) { over_the_no(scene, "agreement-review", by("Sam")); }},
      {"the no said to be taken back",
       [](Scene& scene) { no_that_is_gone(scene, "undone", by("Alex")); }},
      {"the no said to be erased",
       [](Scene& scene) { no_that_is_gone(scene, "erased", by("Alex")); }},
      {"the no said to be erased by Sam",
       [](Scene& scene) { no_that_is_gone(scene, "erased", by("Sam")); }},
      {"the no said to be erased by all",
       [](Scene& scene) { no_that_is_gone(scene, "erased", {}); }},
      {"other words in the step that Alex wants",
       [](Scene& scene) { other_words(scene, "step", "title", as_next); }, kWanted},
      {"other words in the same version of the step",
       [](Scene& scene) { other_words(scene, "step", "title", unchanged); }, kWanted},
      {"other words in what Alex has signed",
       [](Scene& scene) { other_words(scene, "agreement", "scope", as_next); }, kWanted},
      {"other words in the same version of it",
       [](Scene& scene) { other_words(scene, "agreement", "scope", unchanged); }, kWanted},
      {"more terms in what Alex has signed", [](Scene& scene) { more_terms(scene, true); },
       kWanted},
      {"other terms as all that Alex has signed", [](Scene& scene) { more_terms(scene, false); },
       kWanted},
  };
}

}  // namespace hearth::test
