// What somebody keeps private, in a journal where they have a passphrase of their own.

#include <doctest/doctest.h>

#include <algorithm>

#include "hearth/core/error.hpp"
#include "hearth/store/drafts.hpp"
#include "hearth/store/notes.hpp"
#include "hearth/store/people.hpp"
#include "hearth/store/storage/vault_file.hpp"
#include "hearth/system/read_file.hpp"
#include "hearth/vault/container.hpp"
#include "sealed_journal.hpp"
#include "support/entries.hpp"
#include "support/temp_folder.hpp"

using namespace hearth;
using namespace hearth::test;

namespace {

const Moment kNow = moment("2026-03-01T19:00:00+01:00");
constexpr const char* kCanary = "marmaladecanary";
constexpr const char* kAskedCanary = "questioncanary";

/// Alex and Sam, each with a slot of their own.
struct Pair {
  TempFolder folder;
  std::filesystem::path path = folder / "journal.hearth";
  VaultKeys alex = VaultKeys::random(1);
  VaultKeys sam = alex.with_person_of(VaultKeys::random(2));
  std::vector<Person> people;

  explicit Pair(bool own_slots = true) {
    const SlotKey key{kFloorCost, {}, Secret::random(32)};
    const auto slot = [&](std::uint8_t person, const VaultKeys& keys) {
      return wrap_keys({SlotKind::passphrase, person}, id(7), key, keys);
    };
    const VaultInfo info{
        id(7), 0,
        own_slots ? std::vector{slot(1, alex), slot(2, sam)} : std::vector{slot(0, alex)}};
    const NewVault vault{info, own_slots ? alex.copy() : shared(), ""};
    people = Journal::create(path, {"Alex", "Sam"}, kNow, vault).people();
  }

  VaultKeys shared() const { return *VaultKeys::from(alex.bytes()); }

  /// From now on both have slots of their own.
  void give_slots() const {
    change_vault(path, alex, [&](VaultInfo& info, VaultKeys&) {
      const SlotKey key{kFloorCost, {}, Secret::random(32)};
      info.slots.push_back(wrap_keys({SlotKind::passphrase, 1}, id(7), key, alex));
      info.slots.push_back(wrap_keys({SlotKind::passphrase, 2}, id(7), key, sam));
    });
  }

  Journal as(const VaultKeys& keys) const { return Journal::open(path, opener_with(keys)); }
  Uuid id_of(int number) const { return people[static_cast<std::size_t>(number - 1)].id; }
};

std::shared_ptr<const Wording> own_question() {
  Wording wording = *text("thought");
  wording.ask = kAskedCanary;
  return std::make_shared<const Wording>(wording);
}

Entry entry_by(const Uuid& author, std::vector<Answer> answers) {
  Entry made;
  made.author = author;
  made.at = kNow;
  made.pack = "weekly";
  made.occasion = "weekly/2026-W09";
  made.answers = std::move(answers);
  return made;
}

/// One of each type, private and shared in turn.
std::vector<Answer> all_kinds() {
  Wording yes = *text("yes");
  yes.type = QuestionType::yesno;
  Wording day = *text("day");
  day.type = QuestionType::date;
  Wording names = *text("names");
  names.type = QuestionType::feelings;
  Wording choice = *text("choice");
  choice.type = QuestionType::choices;
  choice.options = {{"one", "One"}, {"two", "Two"}};
  const auto of = [](const Wording& wording) { return std::make_shared<const Wording>(wording); };
  return {answer(scale("mood"), 6.5, Share::only_me),
          answer(scale("pain"), 2.0, Share::shared),
          answer(of(yes), true, Share::only_me),
          answer(of(day), *parse_date("2026-02-03"), Share::only_me),
          answer(of(names), std::vector<Feeling>{{"calm", 3, "chest"}}, Share::only_me),
          answer(of(choice), std::vector<std::string>{"one", "two"}, Share::only_me),
          answer(text("said"), std::string("to both"), Share::sealed),
          answer(text("skipped"), Skipped{}, Share::only_me),
          answer(text("spaced"), std::string("  two\n spaces \xF0\x9F\x8C\xB1 "), Share::only_me)};
}

std::vector<Entry> all(const Journal& journal) {
  std::vector<Entry> entries;
  journal.visit({}, [&](Entry entry) {
    entries.push_back(std::move(entry));
    return true;
  });
  return entries;
}

bool same(const std::vector<Answer>& a, const std::vector<Answer>& b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const Answer& x, const Answer& y) {
    return *x.wording == *y.wording && x.value == y.value && x.share == y.share;
  });
}

/// The database in the file, as whoever has a key of the vault can read it with other tools.
std::string raw(const std::filesystem::path& file, const VaultKeys& keys) {
  const InputFile input(file);
  const ByteSource source = input.source();
  const VaultHeader header = read_vault_header(source);
  Bytes plain;
  open_vault(header, keys, source, append_to(plain));
  return {plain.begin(), plain.end()};
}

bool is_in(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

Draft draft_of(const Uuid& author, std::vector<Answer> answers) {
  return {"weekly", author, "weekly/2026-W09", kNow, std::move(answers)};
}

std::size_t size_of(const std::optional<Draft>& draft) { return draft ? draft->answers.size() : 0; }

Exit exit_of(const std::function<void()>& work) {
  try {
    work();
  } catch (const Error& error) {
    return error.exit();
  }
  return Exit::ok;
}

void keep(Journal journal, const Draft& draft) { keep_draft(journal, draft); }
void discard(Journal journal, const Draft& draft) { discard_draft(journal, draft); }

}  // namespace

TEST_CASE("private answers come back to their author as they were, whatever their type") {
  const Pair pair;
  Entry written = entry_by(pair.id_of(1), all_kinds());
  written.tags = {"b", "a"};
  CHECK_FALSE(pair.as(pair.alex).may_have_tags());
  pair.as(pair.alex).append({written}, kNow);
  CHECK(pair.as(pair.alex).may_have_tags());
  const std::vector<Entry> read = all(pair.as(pair.alex));
  REQUIRE(read.size() == 1);
  CHECK(same(read[0].answers, all_kinds()));
  CHECK(read[0].tags == std::vector<std::string>{"a", "b"});
}

TEST_CASE("tags beside words that all may read lie open, where a number alone is private") {
  const Pair pair;
  Entry note = entry_by(pair.id_of(1), {answer(text("t"), std::string("a walk"), Share::shared),
                                        answer(scale("mood"), 2.0, Share::only_me)});
  note.tags = {"river"};
  pair.as(pair.alex).append({note}, kNow);
  const std::vector<Entry> read = all(pair.as(pair.sam));
  REQUIRE(read.size() == 1);
  CHECK(read[0].answers.size() == 1);
  CHECK(read[0].tags == note.tags);
  CHECK(all(pair.as(pair.alex))[0].tags == note.tags);
}

TEST_CASE("for the other passphrase they are not there, and no byte of them is in the database") {
  const Pair pair;
  Entry mixed =
      entry_by(pair.id_of(1), {answer(own_question(), std::string(kCanary), Share::only_me),
                               answer(scale("pain"), 2.0, Share::shared)});
  mixed.tags = {"tagcanary"};
  const Entry alone =
      entry_by(pair.id_of(1), {answer(text("t"), std::string(kCanary), Share::only_me)});
  pair.as(pair.alex).append({mixed, alone}, kNow);
  const std::vector<Entry> read = all(pair.as(pair.sam));
  REQUIRE(read.size() == 1);
  CHECK(read[0].answers.size() == 1);
  CHECK(read[0].tags.empty());
  CHECK(pair.as(pair.sam).may_have_tags());
  for (const char* file : {"journal.hearth", "journal.hearth.prev"}) {
    const std::string image = raw(pair.folder / file, pair.sam);
    for (const char* word : {kCanary, kAskedCanary, "tagcanary"}) CHECK_FALSE(is_in(image, word));
  }
  CHECK(all(pair.as(pair.alex)).size() == 2);
}

TEST_CASE("what is private of a draft is closed as well, and goes with the draft") {
  const Pair pair;
  const auto secret = answer(text("thought"), std::string(kCanary), Share::only_me);
  const auto open = answer(scale("mood"), 3.0, Share::sealed);
  keep(pair.as(pair.alex), draft_of(pair.id_of(1), {secret, open}));
  CHECK_FALSE(is_in(raw(pair.path, pair.sam), kCanary));
  CHECK(size_of(read_draft(pair.as(pair.alex), "weekly", pair.id_of(1))) == 2);
  CHECK(size_of(read_draft(pair.as(pair.sam), "weekly", pair.id_of(1))) == 1);
  for (int n = 0; n < 3; ++n) keep(pair.as(pair.alex), draft_of(pair.id_of(1), {secret}));
  CHECK(people_with_private(pair.as(pair.sam)).size() == 1);
  discard(pair.as(pair.sam), draft_of(pair.id_of(1), {}));
  CHECK(people_with_private(pair.as(pair.sam)).empty());
}

TEST_CASE("what stood in the field is kept as private as an answer to its question would be") {
  const Pair pair;
  Draft draft = draft_of(pair.id_of(1), {answer(scale("mood"), 3.0, Share::sealed)});
  draft.begun = BegunAnswer{"thought", "half a " + std::string(kCanary), 6, Share::only_me};
  keep(pair.as(pair.alex), draft);
  CHECK_FALSE(is_in(raw(pair.path, pair.sam), kCanary));
  CHECK(read_draft(pair.as(pair.alex), "weekly", pair.id_of(1))->begun == draft.begun);
  CHECK_FALSE(read_draft(pair.as(pair.sam), "weekly", pair.id_of(1))->begun);
  draft.begun->share = Share::shared;
  keep(pair.as(pair.alex), draft);
  CHECK(is_in(raw(pair.path, pair.sam), kCanary));
  CHECK(read_draft(pair.as(pair.sam), "weekly", pair.id_of(1))->begun->text == draft.begun->text);
}

TEST_CASE("nobody writes private answers for somebody whose key is not here") {
  const Pair pair;
  const Entry entry =
      entry_by(pair.id_of(2), {answer(text("t"), std::string("x"), Share::only_me)});
  Journal journal = pair.as(pair.alex);
  CHECK(privacy_of(journal, pair.id_of(2)) == Privacy::closed);
  CHECK(exit_of([&] { journal.append({entry}, kNow); }) == Exit::locked);
  add_personal_keys(journal, pair.sam);
  CHECK(privacy_of(journal, pair.id_of(2)) == Privacy::open);
  journal.append({entry}, kNow);
  CHECK(all(journal).size() == 1);
  CHECK(all(pair.as(pair.alex)).empty());
  CHECK(all(pair.as(pair.sam)).size() == 1);
}

TEST_CASE(
    "what was written under a shared passphrase is closed when its author opens with their own") {
  const Pair pair(false);
  const Entry entry =
      entry_by(pair.id_of(1), {answer(own_question(), std::string(kCanary), Share::only_me),
                               answer(scale("pain"), 2.0, Share::shared)});
  Journal before = pair.as(pair.shared());
  CHECK(privacy_of(before, pair.id_of(1)) == Privacy::hidden);
  const Entry first = before.append({entry}, kNow).front();
  Entry second = entry;
  second.entry = first.entry;
  second.follows = {first.id};
  before.append({second}, kNow);
  keep_draft(before, draft_of(pair.id_of(1), entry.answers));
  CHECK(is_in(raw(pair.path, pair.sam), kCanary));
  pair.give_slots();
  CHECK(same(all(pair.as(pair.alex)).at(0).answers, entry.answers));
  for (const char* file : {"journal.hearth", "journal.hearth.prev"}) {
    CHECK_FALSE(is_in(raw(pair.folder / file, pair.sam), kCanary));
    CHECK_FALSE(is_in(raw(pair.folder / file, pair.sam), kAskedCanary));
  }
  CHECK(size_of(read_draft(pair.as(pair.alex), "weekly", pair.id_of(1))) == 2);
  CHECK(all(pair.as(pair.sam)).at(0).answers.size() == 1);
}

TEST_CASE("a plain journal made of an encrypted one holds what the given keys open") {
  const Pair pair;
  const Entry entry = entry_by(pair.id_of(1), all_kinds());
  pair.as(pair.alex).append({entry}, kNow);
  keep(pair.as(pair.alex), draft_of(pair.id_of(1), all_kinds()));
  std::vector<VaultKeys> keys;
  keys.push_back(pair.sam.copy());
  keys.push_back(pair.alex.copy());
  decrypt_journal(pair.path, keys);
  const Journal plain = Journal::open(pair.path);
  CHECK(same(all(plain).at(0).answers, entry.answers));
  CHECK(size_of(read_draft(plain, "weekly", pair.id_of(1))) == all_kinds().size());
  CHECK(people_with_private(plain).empty());
}

TEST_CASE("what is said once is said once") {
  const Pair pair;
  Journal journal = pair.as(pair.alex);
  CHECK_FALSE(was_said(journal, "this"));
  note_said(journal, "this");
  note_said(journal, "this");
  CHECK(was_said(pair.as(pair.sam), "this"));
  CHECK_FALSE(was_said(journal, "that"));
}
