// Words in Alex's name, by files that are brought in.
#include "attempt.hpp"
#include "export_file.hpp"
#include "hearth/core/json.hpp"

namespace hearth::test {
namespace {

using Change = std::function<void(Tree&)>;

/// Sam's note as a new one of Alex's, with this change.
std::function<void(Scene&)> a_note(const Change& change) {
  return [change](Scene& scene) {
    ExportFile file = sams_export(scene);
    Tree entry = as_new(file.note("the words of Sam"));
    put(entry, "person", "Alex");
    put(answer_to(entry, "moment"), "value", "words that nobody said");
    change(entry);
    file.only(std::move(entry));
    bring_in(scene, file);
  };
}

/// Another version of Alex's note, with this change.
std::function<void(Scene&)> a_version(const Change& change) {
  return [change](Scene& scene) {
    ExportFile file = sams_export(scene);
    Tree entry = as_next(file.note("the words of Alex"));
    put(answer_to(entry, "moment"), "value", "other words");
    change(entry);
    file.only(std::move(entry));
    bring_in(scene, file);
  };
}

/// A new entry that says to take the place of what Alex wrote.
std::function<void(Scene&)> in_place_of_note(const Change& change) {
  return a_note([change](Tree& entry) {
    put(entry, "person", "Sam");
    change(entry);
  });
}

std::string revision_of(Scene& scene, std::string_view words) {
  ExportFile file = ExportFile::of(scene, "alex.json");
  return text_of(file.note(words), "revision");
}

void follow_the_note(Scene& scene, const char* person) {
  const std::string revision = revision_of(scene, "the words of Alex");
  in_place_of_note([&](Tree& entry) {
    put(entry, "follows", list_of({revision}));
    put(entry, "person", *person ? Tree{std::string(person), {}} : Tree{});
  })(scene);
}

void change_in_place(Scene& scene) {
  ExportFile file = sams_export(scene);
  put(answer_to(file.note("the words of Alex"), "moment"), "value", "other words");
  bring_in(scene, file);
}

/// More answers, beside Alex's or as if the others were not shown.
void add_answers(Scene& scene, bool beside) {
  ExportFile file = sams_export(scene);
  Tree& note = file.note("the words of Alex");
  Tree more = answer_to(note, "moment");
  put(more, "value", "and more");
  auto& answers = std::get<Tree::Array>(member(note, "answers").data);
  if (!beside) answers.clear();
  for (const char* share : {"overlap", "sealed"}) {
    put(more, "share", share);
    if (beside || answers.empty()) answers.push_back(more);
  }
  bring_in(scene, file);
}

void add_tags(Scene& scene) {
  ExportFile file = sams_export(scene);
  put(file.note("the words of Alex"), "tags", list_of({"regret"}));
  bring_in(scene, file);
}

void other_question(Scene& scene) {
  ExportFile file = sams_export(scene);
  put(file.wording(answer_to(file.note("the words of Alex"), "moment")), "ask",
      "What are you sorry for?");
  bring_in(scene, file);
}

void taken_back_again(Scene& scene) { bring_in(scene, ExportFile::of(scene, "early.json")); }

void taken_back_as_new(Scene& scene) {
  ExportFile file = ExportFile::of(scene, "early.json");
  file.only(as_new(file.note("said and taken back")));
  bring_in(scene, file);
}

void taken_back_as_version(Scene& scene) {
  ExportFile file = ExportFile::of(scene, "early.json");
  file.only(as_next(file.note("said and taken back")));
  bring_in(scene, file);
}

void brought_back_wording(Scene& scene) {
  ExportFile file = ExportFile::of(scene, "alex.json");
  Tree entry = as_next(file.note("said better"));
  put(entry, "restores", text_of(entry, "id"));
  put(answer_to(entry, "moment"), "value", "said at first");
  file.only(std::move(entry));
  bring_in(scene, file);
}

void erased_by_state(Scene& scene) {
  a_version([](Tree& entry) {
    put(entry, "state", "erased");
    put(entry, "answers", list_of({}));
  })(scene);
}

/// Whoever knows the shared passphrase has what waits in seals in their hands.
void seals_as_shared(Scene& scene, Tree (*as)(Tree)) {
  ExportFile file(scene.sam("export --all --as Alex").out);
  Tree entry = as(file.entry("short", "Alex"));
  for (const char* question : {"mood", "note"}) put(answer_to(entry, question), "share", "shared");
  file.only(std::move(entry));
  bring_in(scene, file);
}

/// An answer of Alex's would open what Kim has sealed to Sam.
void answer_for_alex(Scene& scene) {
  ExportFile file = sams_export(scene);
  Tree entry = as_new(file.entry("short", "Sam"));
  put(entry, "person", "Alex");
  file.only(std::move(entry));
  bring_in(scene, file);
}

/// What Alex gave to the first check-in, given to the second.
void answer_of_another_time(Scene& scene) {
  ExportFile file(scene.sam("export --all --as Alex").out);
  const std::string occasion = text_of(sams_export(scene).entry("short", "Sam"), "occasion");
  Tree entry = as_new(file.entry("short", "Alex"));
  put(entry, "occasion", occasion);
  file.only(std::move(entry));
  bring_in(scene, file);
}

/// As if nobody but Sam had been invited to what Alex has sealed.
void fewer_invited(Scene& scene) {
  ExportFile file(scene.sam("export --all --as Alex").out);
  Tree entry = as_next(file.entry("short", "Alex"));
  auto& invited = std::get<Tree::Array>(member(entry, "invited").data);
  invited.resize(1);
  file.only(std::move(entry));
  bring_in(scene, file);
}

}  // namespace

std::vector<Attempt> word_attempts() {
  return {
      {"a new note", a_note([](Tree&) {})},
      {"a note of before there was a key", a_note([](Tree& entry) {
         put(entry, "at", "2026-02-01T09:00:00+01:00");
         put(entry, "clock", Tree{std::int64_t{1769932800000} * 65536, {}});
       })},
      {"a note of years ahead",
       a_note([](Tree& entry) { put(entry, "at", "2031-02-01T09:00:00+01:00"); })},
      {"a note from another device", a_note([](Tree& entry) { put(entry, "device", fresh_id()); })},
      {"a note that Alex alone would see",
       a_note([](Tree& entry) { put(answer_to(entry, "moment"), "share", "private"); })},
      {"a note that hearth alone would use",
       a_note([](Tree& entry) { put(answer_to(entry, "moment"), "share", "overlap"); })},
      {"another version of a note", a_version([](Tree&) {})},
      {"another version by Sam", a_version([](Tree& entry) { put(entry, "person", "Sam"); })},
      {"another version by all", a_version([](Tree& entry) { put(entry, "person", Tree{}); })},
      {"another version that follows none",
       a_version([](Tree& entry) { put(entry, "follows", list_of({})); })},
      {"a version that says it is erased", erased_by_state},
      {"an entry of Sam's that follows Alex's note",
       [](Scene& scene) { follow_the_note(scene, "Sam"); }},
      {"an entry of all that follows Alex's note",
       [](Scene& scene) { follow_the_note(scene, ""); }},
      {"an entry of Alex's that follows Alex's note",
       [](Scene& scene) { follow_the_note(scene, "Alex"); }},
      {"other words in the same version", change_in_place},
      {"more answers in the same version", [](Scene& scene) { add_answers(scene, true); }},
      {"other answers in the same version", [](Scene& scene) { add_answers(scene, false); }},
      {"more tags in the same version", add_tags},
      {"another question for the same words", other_question},
      {"what Alex took back, from an export of before", taken_back_again},
      {"what Alex took back, as a new note", taken_back_as_new},
      {"what Alex took back, as a newer version", taken_back_as_version},
      {"the first wording of a note brought back", brought_back_wording},
      {"what Alex has sealed, as shared",
       [](Scene& scene) { seals_as_shared(scene, [](Tree entry) { return entry; }); }},
      {"what Alex has sealed, as shared in a newer version",
       [](Scene& scene) { seals_as_shared(scene, as_next); }},
      {"what Alex has sealed, as shared in a new entry",
       [](Scene& scene) { seals_as_shared(scene, as_new); }},
      {"an answer of Alex's that a seal waits for", answer_for_alex},
      {"an answer of Alex's to another check-in", answer_of_another_time},
      {"fewer people for whom Alex's seal waits", fewer_invited},
  };
}

}  // namespace hearth::test
