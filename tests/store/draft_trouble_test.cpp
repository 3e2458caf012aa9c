// What becomes of sittings in an encrypted journal when there are two of them, or keys and disks
// change.

#include <doctest/doctest.h>

#include <memory>

#include "hearth/core/error.hpp"
#include "hearth/store/drafts.hpp"
#include "hearth/store/rescue.hpp"
#include "hearth/store/storage/vault_file.hpp"
#include "sealed_journal.hpp"
#include "sitting_folder.hpp"
#include "support/entries.hpp"

using namespace hearth;
using namespace hearth::test;

namespace {

namespace fs = std::filesystem;

const Moment kNow = moment("2026-03-01T19:00:00+01:00");

}  // namespace

TEST_CASE("two sittings at once lose nothing of each other") {
  const SittingFolder sealed;
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
  CHECK(sealed.waiting() == 1);
  CHECK(sealed.words() == "one;");
  CHECK(sealed.words("daily") == "daily;");
  Journal journal = sealed.open();
  discard_draft(journal, sealed.begun("one"));
  CHECK(sealed.waiting() == 0);
  CHECK(sealed.words() == "other;");
}

TEST_CASE("the end of one sitting leaves what another has kept since") {
  const SittingFolder sealed;
  Journal one = sealed.open();
  Draft draft = sealed.begun("one");
  draft.started.ms += 60000;
  keep_sitting(one, draft);
  sealed.cut_off(sealed.begun("other"));
  sealed.next();
  one.append({sealed.entry()}, kNow, &draft);
  CHECK(sealed.words() == "other;");
}

TEST_CASE("what was kept after a sitting was taken up is not written over, and not removed") {
  const SittingFolder sealed;
  const auto one_that = [&](const auto& ends) {
    Journal one = sealed.open();
    CHECK_FALSE(take_up_draft(one, "weekly", sealed.alex_id));
    sealed.cut_off(sealed.begun("other"));
    sealed.next();
    const Draft draft = sealed.begun("one");  // begun at the same moment, as with --date
    keep_sitting(one, draft);
    ends(one, draft);
    CHECK(sealed.words() == "other;");
    Journal after = sealed.open();
    REQUIRE(take_up_draft(after, "weekly", sealed.alex_id));
    discard_draft(after, draft);
    CHECK(sealed.words().empty());
  };
  one_that([&](Journal& one, const Draft& draft) { one.append({sealed.entry()}, kNow, &draft); });
  one_that([](Journal& one, const Draft& draft) { discard_draft(one, draft); });
  one_that([](Journal& one, const Draft& draft) {
    leave_sitting(one, draft);
    discard_draft(one, draft);
  });
  CHECK(sealed.waiting() == 0);
}

TEST_CASE("two sittings that go on from one draft lose nothing of each other") {
  const SittingFolder sealed;
  sealed.cut_off(sealed.begun("first"));
  sealed.next();
  auto one = std::make_unique<Journal>(sealed.open());
  auto other = std::make_unique<Journal>(sealed.open());
  for (Journal* journal : {one.get(), other.get()}) {
    CHECK(take_up_draft(*journal, "weekly", sealed.alex_id));
  }
  keep_sitting(*one, sealed.begun("one"));
  keep_sitting(*other, sealed.begun("other"));
  leave_sitting(*one, sealed.begun("one"));
  one.reset();
  CHECK(sealed.words() == "one;");
  other->append({sealed.entry()}, kNow, std::make_unique<Draft>(sealed.begun("other")).get());
  CHECK(sealed.words() == "one;");
}

TEST_CASE("a sitting whose file went away, or was cut short, is left with all its words") {
  for (const bool gone : {true, false}) {
    const SittingFolder sealed;
    Journal journal = sealed.open();
    const Draft draft = sealed.begun("kept");
    keep_sitting(journal, draft);
    if (gone) {
      fs::remove(sealed.file());
    } else {
      fs::resize_file(sealed.file(), 100);
    }
    leave_sitting(journal, draft);
    CHECK(sealed.waiting() == 0);
    CHECK(sealed.words() == "kept;");
    CHECK(sealed.files().empty());
  }
}

TEST_CASE("what is private in it opens for its author alone, and anybody's command takes it in") {
  const SittingFolder sealed;
  Draft draft = sealed.begun("open");
  draft.answers.push_back(answer(text("two"), kCanary, Share::only_me));
  sealed.cut_off(draft);
  {
    Journal sams = sealed.open(sealed.sam);
    CHECK(import_rescued(sams, kNow).left.empty());
    CHECK(read_draft(sams, "weekly", sealed.alex_id)->answers.size() == 1);
  }
  CHECK(sealed.files().empty());
  CHECK(sealed.words() == "open;" + kCanary + ";");
}

TEST_CASE("where a draft has to wait for its author nobody else is told") {
  const SittingFolder sealed;
  Draft draft = sealed.begun("open");
  draft.answers.push_back(answer(text("two"), kCanary, Share::only_me));
  auto one = std::make_unique<Journal>(sealed.open());
  keep_sitting(*one, draft);
  Journal other = sealed.open();
  keep_draft(other, sealed.begun("since"));
  one.reset();
  Journal sams = sealed.open(sealed.sam);
  CHECK(import_rescued(sams, kNow).left.empty());
  CHECK(sealed.files().size() == 1);
  CHECK(sealed.waiting() == 1);  // its author has two, with different answers
}

TEST_CASE(
    "where the journal cannot be saved, the file of the sitting has the words, and is named") {
  const SittingFolder sealed;
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
  const SittingFolder sealed;
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
