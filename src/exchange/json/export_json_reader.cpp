#include <fmt/core.h>

#include <algorithm>
#include <cmath>
#include <set>

#include "hearth/core/error.hpp"
#include "hearth/core/members.hpp"
#include "hearth/core/text.hpp"
#include "hearth/exchange/json/export_json.hpp"
#include "hearth/journal/codec.hpp"
#include "hearth/prompt/answer/answer_kind.hpp"

namespace hearth {
namespace {

constexpr std::int64_t kVersion = 1;
constexpr std::int64_t kMostPackVersions = 1'000'000;
constexpr std::size_t kLongestWord = 200;
constexpr std::size_t kMostPeople = 32;

std::string line_of_words(const Tree& object, const char* key) {
  const std::string& text = text_member(object, key);
  if (text.size() > kLongestWord || printable(text) != text || text.find('\n') != text.npos) {
    throw Unfit{fmt::format("`{}` is no short line of text", key)};
  }
  return text;
}

Person read_person(const Tree& tree) {
  Person person{uuid_member(tree, "id"), line_of_words(tree, "name"), moment_member(tree, "joined"),
                std::nullopt};
  if (trimmed(person.name).empty()) throw Unfit{"a person has no name"};
  if (!text_or_empty(tree, "left").empty()) person.left = moment_member(tree, "left");
  return person;
}

/// What the rest of hearth takes for granted of a question, as a pack's reader checks it.
void check(const Wording& wording) {
  const bool ends = wording.min && wording.max;
  for (const auto& end : {wording.min, wording.max}) {
    if (end && !std::isfinite(*end)) throw Unfit{"a question has an end that is no number"};
  }
  if (ends && *wording.min >= *wording.max) throw Unfit{"a question's `min` is not below `max`"};
  const AnswerKind& kind = kind_of(wording);
  if (kind.input == Input::scale && !ends) throw Unfit{"a scale has no ends"};
  if (kind.chooses() && wording.options.empty())
    throw Unfit{"a question to choose from has no options"};
}

Wording read_wording(const Tree& tree) {
  Wording wording = wording_from(tree);
  wording.pack = line_of_words(tree, "pack");
  wording.version = static_cast<int>(whole_member(tree, "version", 0, kMostPackVersions));
  wording.id = line_of_words(tree, "question");
  check(wording);
  return wording;
}

/// Texts come back byte for byte; everything else has to fit its question.
Value read_value(const Wording& wording, const Tree& tree) {
  const auto* text = tree.as<std::string>();
  if (text && wording.type == QuestionType::text) return *text;
  const ParsedValue parsed = value_from(wording, tree);
  if (const auto* complaint = std::get_if<Complaint>(&parsed)) {
    throw Unfit{fmt::format("the answer to `{}` does not fit: {}", wording.id, complaint->why)};
  }
  return std::get<Value>(parsed);
}

class Reading {
 public:
  explicit Reading(const Tree& file) : file_(file) {}

  ImportedFile imported() {
    each("people", [&](const Tree& tree) { add_person(read_person(tree)); });
    read_wordings();
    each("entries", [&](const Tree& tree) {
      imported_.entries.push_back({tree.at.line, read_entry(tree)});
    });
    return std::move(imported_);
  }

 private:
  template <typename Read>
  void each(const char* key, const Read& read) {
    for (const Tree& item : items(key)) {
      try {
        read(item);
      } catch (const Unfit& unfit) {
        imported_.refused.push_back({item.at.line, unfit.why});
      }
    }
  }

  void add_person(Person person) {
    if (imported_.people.size() == kMostPeople) throw Unfit{"there are too many people"};
    for (const Person& other : imported_.people) {
      if (other.id == person.id || folded(other.name) == folded(person.name)) {
        throw Unfit{"the same person is there twice"};
      }
    }
    imported_.people.push_back(std::move(person));
  }

  const Tree::Array& items(const char* key) const {
    if (const auto* list = file_.find_as<Tree::Array>(key)) return *list;
    throw Error(fmt::format("This export has no list `{}`.", key),
                "It may have been changed by hand; export the journal once more.");
  }

  /// Entries name a wording by its place, so one that is not understood keeps it.
  void read_wordings() {
    for (const Tree& tree : items("wordings")) {
      try {
        wordings_.push_back(std::make_shared<const Wording>(read_wording(tree)));
      } catch (const Unfit& unfit) {
        wordings_.push_back(nullptr);
        imported_.remarks.push_back({tree.at.line, unfit.why});
      }
    }
  }

  Answer read_answer(const Tree& tree) const {
    const auto most = static_cast<std::int64_t>(wordings_.size()) - 1;
    const auto place = static_cast<std::size_t>(whole_member(tree, "wording", 0, most));
    const auto& wording = wordings_[place];
    if (!wording) throw Unfit{"one of its questions was not understood"};
    if (wording->id != text_member(tree, "question")) {
      throw Unfit{fmt::format("an answer names a wording of `{}`", printable(wording->id))};
    }
    const Share share = word_member(tree, "share", parse_share);
    return {wording, read_value(*wording, member(tree, "value")), share};
  }

  std::optional<Uuid> read_author(const Tree& tree) const {
    if (std::holds_alternative<std::monostate>(member(tree, "person").data)) return std::nullopt;
    const std::string& name = text_member(tree, "person");
    for (const Person& person : imported_.people) {
      if (person.name == name) return person.id;
    }
    throw Unfit{fmt::format("{} is not among the people of this file", printable(name))};
  }

  Entry read_entry(const Tree& tree) const {
    Entry entry;
    entry.id = uuid_member(tree, "revision");
    entry.entry = uuid_member(tree, "id");
    for (const Tree& id : list_member(tree, "follows")) entry.follows.push_back(uuid_in(id));
    entry.device = uuid_member(tree, "device");
    entry.clock = HybridTime{whole_member(tree, "clock", kFirstClock.ticks, kLastClock.ticks)};
    entry.began = began_in(tree, entry);
    if (!text_or_empty(tree, "restores").empty()) entry.restores = uuid_member(tree, "restores");
    entry.at = moment_member(tree, "at");
    entry.recalled = flag_member(tree, "recalled");
    entry.author = read_author(tree);
    entry.kind = word_member(tree, "kind", parse_pack_kind);
    entry.pack = line_of_words(tree, "pack");
    entry.version = static_cast<int>(whole_member(tree, "version", 0, kMostPackVersions));
    entry.occasion = line_of_words(tree, "occasion");
    entry.invited = read_invited(tree, entry);
    entry.unopened = tree.flag("unopened");
    for (const Tree& tag : list_member(tree, "tags")) {
      const auto* word = tag.as<std::string>();
      if (!word || word->empty()) throw Unfit{"one of its tags is no text"};
      entry.tags.push_back(*word);
    }
    for (const Tree& answer : list_member(tree, "answers")) {
      entry.answers.push_back(read_answer(answer));
      if (entry.answers.back().wording->pack != entry.pack) {
        throw Unfit{"an answer names a wording of another pack"};
      }
    }
    refuse_twice_answered(entry);
    entry.proofs = read_proofs(tree);
    read_state(tree, entry);
    return entry;
  }

  /// Only of a plan it travels that something was taken back, and then without words.
  static void read_state(const Tree& tree, Entry& entry) {
    if (!tree.find("state")) return;
    entry.state = word_member(tree, "state", parse_entry_state);
    const bool says_anything = !entry.answers.empty() || !entry.tags.empty();
    if (entry.state == EntryState::written || (entry.kind == PackKind::plan && !says_anything))
      return;
    throw Unfit{"what is taken back elsewhere stays here"};
  }

  static void refuse_twice_answered(const Entry& entry) {
    std::set<std::string_view> questions;
    for (const Answer& answer : entry.answers) {
      if (questions.insert(answer.wording->id).second) continue;
      throw Unfit{fmt::format("it answers `{}` twice", printable(answer.wording->id))};
    }
  }

  /// Earlier exports do not say it; the ids of entries tell.
  static HybridTime began_in(const Tree& tree, const Entry& entry) {
    if (tree.find("began"))
      return HybridTime{whole_member(tree, "began", kFirstClock.ticks, kLastClock.ticks)};
    const auto ms = is_edited(entry) ? time_in(entry.entry) : std::nullopt;
    return ms && *ms <= kLastMs ? std::min(entry.clock, HybridTime{*ms * 65536}) : entry.clock;
  }

  /// Earlier exports do not say it: whoever was in the journal by then.
  std::vector<Membership> read_invited(const Tree& tree, const Entry& entry) const {
    if (entry.occasion.empty()) return {};
    std::vector<Membership> invited;
    if (!tree.find("invited")) {
      for (const Membership& one : memberships(imported_.people)) {
        if (one.joined_ms <= entry.began.ms()) invited.push_back(one);
      }
      return invited;
    }
    for (const Tree& one : list_member(tree, "invited")) {
      invited.push_back({uuid_member(one, "person"), whole_member(one, "joined", 0, kLastMs)});
    }
    std::ranges::sort(invited);
    return invited;
  }

  static std::vector<Proof> read_proofs(const Tree& tree) {
    std::vector<Proof> proofs;
    const Tree* found = tree.find("signatures");
    if (!found) return proofs;
    for (const Member& one : found->members()) {
      const auto share = parse_share(one.key);
      const auto* signature = one.value.as<std::string>();
      if (share && signature) proofs.push_back({*share, *signature});
    }
    return proofs;
  }

  const Tree& file_;
  ImportedFile imported_;
  std::vector<std::shared_ptr<const Wording>> wordings_;
};

}  // namespace

ImportedFile read_export(const Tree& file) {
  if (file.text("format") != kExportFormat) {
    throw Error("This is no export of hearth.", "`hearth export` makes one.");
  }
  const auto* number = file.find_as<std::int64_t>("version");
  if (!number || *number < 1) {
    throw Error("This export does not say its version.", "Export the journal once more.");
  }
  if (*number > kVersion) {
    throw Error(fmt::format("This export was written by a newer hearth (version {}; this one knows "
                            "{}).",
                            *number, kVersion),
                "Update hearth and try again.");
  }
  return Reading(file).imported();
}

}  // namespace hearth
