// A sitting that goes on in an encrypted journal has a file of its own, and nothing of it is lost.

#include <doctest/doctest.h>
#include <sys/stat.h>

#include <memory>

#include "hearth/core/error.hpp"
#include "hearth/store/drafts.hpp"
#include "hearth/store/rescue.hpp"
#include "hearth/store/storage/vault_file.hpp"
#include "sealed_journal.hpp"
#include "support/entries.hpp"
#include "support/temp_folder.hpp"

using namespace hearth;
using namespace hearth::test;

namespace {

namespace fs = std::filesystem;

const Moment kNow = moment("2026-03-01T19:00:00+01:00");
constexpr const char* kCanary = "marmaladecanary";

/// A journal of Alex, and of Sam, each with a slot of their own.
struct Sealed {
  TempFolder folder;
  fs::path path = folder / "journal.hearth";
  VaultKeys alex = VaultKeys::random(1);
  VaultKeys sam = alex.with_person_of(VaultKeys::random(2));
  Uuid alex_id;

  Sealed() {
    const SlotKey key{kFloorCost, {}, Secret::random(32)};
    const auto slot = [&](std::uint8_t person, const VaultKeys& keys) {
      return wrap_keys({SlotKind::passphrase, person}, id(7), key, keys);
    };
    const VaultInfo info{id(7), 0, {slot(1, alex), slot(2, sam)}};
    alex_id = Journal::create(path, {"Alex", "Sam"}, kNow, {info, alex.copy(), ""}).people()[0].id;
  }

  Journal open(const VaultKeys& keys) const {
    Journal opened = Journal::open(path, opener_with(keys));
    rescue_to(opened, {folder / "drafts"});
    return opened;
  }
  Journal open() const { return open(alex); }

  /// As the next command finds it.
  Journal next() const {
    Journal opened = open();
    import_rescued(opened, kNow);
    return opened;
  }

  std::vector<fs::path> files() const {
    std::error_code failed;
    std::vector<fs::path> found;
    for (const auto& one : fs::directory_iterator(folder / "drafts", failed)) {
      found.push_back(one.path());
    }
    return found;
  }

  fs::path file() const {
    REQUIRE(files().size() == 1);
    return files().front();
  }

  Draft begun(const std::string& words, const std::string& pack = "weekly") const {
    return {pack, alex_id, "", kNow, {answer(text("one"), words, Share::shared)}};
  }

  /// A sitting that ends without a word after this.
  void cut_off(const Draft& draft) const {
    Journal journal = open();
    keep_sitting(journal, draft);
  }

  std::string words(const std::string& pack = "weekly") const {
    const auto draft = read_draft(open(), pack, alex_id);
    if (!draft) return "";
    std::string all;
    for (const Answer& one : draft->answers) all += std::get<std::string>(one.value) + ";";
    return all;
  }

  Entry entry() const {
    Entry made;
    made.author = alex_id;
    made.at = kNow;
    made.pack = "weekly";
    made.answers = begun(kCanary).answers;
    return made;
  }
};

std::size_t entries_in(const Journal& journal) { return journal.revisions().size(); }

std::size_t waiting(const Sealed& sealed) {
  Journal journal = sealed.open();
  return import_rescued(journal, kNow).left.size();
}

}  // namespace

TEST_CASE("an answer of a sitting goes into a small closed file, and the journal stays as it is") {
  const Sealed sealed;
  const std::string before = file_bytes(sealed.path);
  {
    Journal journal = sealed.open();
    keep_sitting(journal, sealed.begun(kCanary));
    CHECK(file_bytes(sealed.path) == before);
    CHECK(file_bytes(sealed.file()).find(kCanary) == std::string::npos);
    struct stat about {};
    REQUIRE(::stat(sealed.file().c_str(), &about) == 0);
    CHECK((about.st_mode & 0777U) == 0600U);
    CHECK(read_draft(journal, "weekly", sealed.alex_id));
  }
  Journal next = sealed.open();
  CHECK(import_rescued(next, kNow).imported == 0);  // it was no failure, and nobody is told of it
  CHECK(sealed.words() == std::string(kCanary) + ";");
  CHECK(sealed.files().empty());
}

TEST_CASE("the length of the file does not tell that of an answer") {
  const Sealed sealed;
  Journal journal = sealed.open();
  keep_sitting(journal, sealed.begun("a"));
  const auto size = fs::file_size(sealed.file());
  keep_sitting(journal, sealed.begun(std::string(1000, 'a')));
  CHECK(fs::file_size(sealed.file()) == size);
}

TEST_CASE("a sitting that goes on is left alone by other commands, one that was cut off is not") {
  const Sealed sealed;
  auto journal = std::make_unique<Journal>(sealed.open());
  for (const char* words : {"first", "second"}) {
    keep_sitting(*journal, sealed.begun(words));
    sealed.next();
    CHECK(sealed.files().size() == 1);
    CHECK(sealed.words().empty());
    CHECK(rescued_files({sealed.folder / "drafts"}, sealed.path).empty());
  }
  journal.reset();
  CHECK(rescued_files({sealed.folder / "drafts"}, sealed.path).size() == 1);
  sealed.next();
  CHECK(sealed.words() == "second;");
}

TEST_CASE("a sitting that is left is in the journal, and has no file any more") {
  const Sealed sealed;
  Journal journal = sealed.open();
  keep_sitting(journal, sealed.begun("words"));
  leave_sitting(journal, sealed.begun("words"));
  CHECK(sealed.files().empty());
  CHECK(sealed.words() == "words;");
  leave_sitting(journal, sealed.begun("words"));  // there is nothing to do
}

TEST_CASE("the entry that ends a sitting ends its draft, whenever the command is killed") {
  const Sealed sealed;
  Journal journal = sealed.open();
  const Draft draft = sealed.begun(kCanary);
  keep_sitting(journal, draft);
  const fs::path file = sealed.file();
  fs::copy_file(file, sealed.folder / "aside");
  journal.append({sealed.entry()}, kNow, &draft);
  CHECK(sealed.files().empty());
  fs::rename(sealed.folder / "aside", file);  // as if it had not come to removing it
  CHECK(waiting(sealed) == 0);
  CHECK(sealed.words().empty());
  CHECK(sealed.files().empty());
  CHECK(entries_in(sealed.open()) == 1);
}

TEST_CASE("a draft that is already in the journal is taken once, whenever the command is killed") {
  const Sealed sealed;
  sealed.cut_off(sealed.begun("words"));
  const fs::path file = sealed.file();
  fs::copy_file(file, sealed.folder / "aside");
  sealed.next();
  fs::rename(sealed.folder / "aside", file);
  CHECK(waiting(sealed) == 0);
  CHECK(sealed.words() == "words;");
  CHECK(sealed.files().empty());
}

TEST_CASE("a draft that was taken up and changed is the changed one when it is cut off") {
  const Sealed sealed;
  Journal former = sealed.open();
  keep_draft(former, sealed.begun("before"));  // as older versions kept it, too
  sealed.cut_off(sealed.begun("changed"));
  CHECK(waiting(sealed) == 0);
  CHECK(sealed.words() == "changed;");
}

TEST_CASE("what is begun anew takes the place of a draft, and its end ends both") {
  const Sealed sealed;
  Draft anew = sealed.begun("anew");
  anew.started.ms += 60000;
  for (const bool cut_off : {false, true}) {
    Journal journal = sealed.open();
    keep_draft(journal, sealed.begun("before"));
    keep_sitting(journal, anew);
    if (cut_off) {
      journal = sealed.open();
      import_rescued(journal, kNow);
      CHECK(sealed.words() == "anew;");
    }
    journal.append({sealed.entry()}, kNow, &anew);
    CHECK(sealed.words().empty());
    CHECK(sealed.files().empty());
  }
}

TEST_CASE("a draft that is thrown away is gone from its file and from the journal") {
  const Sealed sealed;
  for (const bool lies_in_journal : {false, true}) {
    Journal journal = sealed.open();
    if (lies_in_journal) keep_draft(journal, sealed.begun("before"));
    keep_sitting(journal, sealed.begun("words"));
    discard_draft(journal, sealed.begun("words"));
    CHECK(sealed.files().empty());
    CHECK(sealed.words().empty());
  }
}

TEST_CASE("two sittings at once lose nothing of each other") {
  const Sealed sealed;
  auto one = std::make_unique<Journal>(sealed.open());
  auto other = std::make_unique<Journal>(sealed.open());
  Draft later = sealed.begun("other");
  later.started.ms += 60000;
  keep_sitting(*one, sealed.begun("one"));
  keep_sitting(*other, later);
  keep_sitting(*other, sealed.begun("daily", "daily"));
  CHECK(sealed.files().size() == 3);
  one.reset();
  sealed.next();
  other.reset();
  CHECK(waiting(sealed) == 1);
  CHECK(sealed.words() == "one;");
  CHECK(sealed.words("daily") == "daily;");
  Journal journal = sealed.open();
  discard_draft(journal, sealed.begun("one"));
  CHECK(waiting(sealed) == 0);
  CHECK(sealed.words() == "other;");
}

TEST_CASE("the end of one sitting leaves what another has kept since") {
  const Sealed sealed;
  Journal one = sealed.open();
  Draft draft = sealed.begun("one");
  draft.started.ms += 60000;
  keep_sitting(one, draft);
  sealed.cut_off(sealed.begun("other"));
  sealed.next();
  one.append({sealed.entry()}, kNow, &draft);
  CHECK(sealed.words() == "other;");
}

TEST_CASE("what is private in it opens for its author alone, and anybody's command takes it in") {
  const Sealed sealed;
  Draft draft = sealed.begun("open");
  draft.answers.push_back(answer(text("two"), std::string(kCanary), Share::only_me));
  sealed.cut_off(draft);
  {
    Journal sams = sealed.open(sealed.sam);
    CHECK(import_rescued(sams, kNow).left.empty());
    CHECK(read_draft(sams, "weekly", sealed.alex_id)->answers.size() == 1);
  }
  CHECK(sealed.files().empty());
  CHECK(sealed.words() == std::string("open;") + kCanary + ";");
}

TEST_CASE("where a draft has to wait for its author nobody else is told") {
  const Sealed sealed;
  Draft draft = sealed.begun("open");
  draft.answers.push_back(answer(text("two"), std::string(kCanary), Share::only_me));
  auto one = std::make_unique<Journal>(sealed.open());
  keep_sitting(*one, draft);
  Journal other = sealed.open();
  keep_draft(other, sealed.begun("since"));
  one.reset();
  Journal sams = sealed.open(sealed.sam);
  CHECK(import_rescued(sams, kNow).left.empty());
  CHECK(sealed.files().size() == 1);
  CHECK(waiting(sealed) == 1);  // its author has two, with different answers
}

TEST_CASE(
    "where the journal cannot be saved, the file of the sitting has the words, and is named") {
  const Sealed sealed;
  Journal journal = sealed.open();
  const Draft draft = sealed.begun(kCanary);
  const fs::path lock = sealed.path.string() + ".lock";
  for (const bool ends : {false, true}) {
    keep_sitting(journal, draft);
    const std::string file = sealed.file().string();
    fs::remove(lock);
    fs::create_directory(lock);
    keep_sitting(journal, draft);
    try {
      if (ends) {
        journal.append({sealed.entry()}, kNow, &draft);
      } else {
        leave_sitting(journal, draft);
      }
      FAIL("it was saved");
    } catch (const Error& error) {
      CHECK(error.hint().find("kept, encrypted, in " + file) != std::string::npos);
    }
    fs::remove(lock);
    sealed.next();
    CHECK(sealed.files().empty());
    CHECK(sealed.words().empty() == ends);
    CHECK(entries_in(sealed.open()) == (ends ? 1 : 0));
  }
}

TEST_CASE("a sitting during which the keys change keeps its words, and they can come in") {
  const Sealed sealed;
  Journal journal = sealed.open();
  keep_sitting(journal, sealed.begun("first"));
  const VaultKeys later = VaultKeys::random(1);
  change_vault(sealed.path, sealed.alex, [&](VaultInfo& info, VaultKeys& keys) {
    const SlotKey key{kFloorCost, {}, Secret::random(32)};
    info.slots = {wrap_keys({SlotKind::passphrase, 1}, id(7), key, later)};
    keys = later.copy();
  });
  CHECK_THROWS_AS(keep_sitting(journal, sealed.begun("second")), Error);
  const fs::path file = sealed.file();
  Journal now = sealed.open(later);
  CHECK(import_rescued(now, kNow).left.size() == 1);
  import_rescued(now, file, opener_with(sealed.alex), kNow);
  CHECK(read_draft(now, "weekly", sealed.alex_id));
  CHECK(sealed.files().empty());
}

TEST_CASE("what an interrupted write of it has left is removed by the next command") {
  const Sealed sealed;
  const fs::path left = sealed.folder / "drafts/.0.draft.tmp-0123456789abcdef";
  fs::create_directory(sealed.folder / "drafts");
  write_file(left, "x");
  sealed.next();
  CHECK_FALSE(fs::exists(left));
}

TEST_CASE("in a plain journal a draft lies inside") {
  const TempFolder folder;
  Journal journal = Journal::create(folder / "journal", {"Alex"}, kNow);
  rescue_to(journal, {folder / "drafts"});
  const Draft draft{"weekly", journal.people()[0].id, "", kNow, {}};
  keep_sitting(journal, draft);
  CHECK_FALSE(fs::exists(folder / "drafts"));
  leave_sitting(journal, draft);
  CHECK(read_draft(Journal::open(folder / "journal"), "weekly", draft.author));
}
