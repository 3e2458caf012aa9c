// A sitting that goes on in an encrypted journal has a file of its own.

#include <doctest/doctest.h>
#include <sys/stat.h>

#include <memory>

#include "hearth/store/drafts.hpp"
#include "hearth/store/rescue.hpp"
#include "sitting_folder.hpp"
#include "support/entries.hpp"

using namespace hearth;
using namespace hearth::test;

namespace {

namespace fs = std::filesystem;

const Moment kNow = moment("2026-03-01T19:00:00+01:00");

}  // namespace

TEST_CASE("an answer of a sitting goes into a small closed file, and the journal stays as it is") {
  const SittingFolder sealed;
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
  CHECK(sealed.words() == kCanary + ";");
  CHECK(sealed.files().empty());
}

TEST_CASE("the length of the file does not tell that of an answer") {
  const SittingFolder sealed;
  Journal journal = sealed.open();
  keep_sitting(journal, sealed.begun("a"));
  const auto size = fs::file_size(sealed.file());
  keep_sitting(journal, sealed.begun(std::string(1000, 'a')));
  CHECK(fs::file_size(sealed.file()) == size);
}

TEST_CASE("a sitting that goes on is left alone by other commands, one that was cut off is not") {
  const SittingFolder sealed;
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
  const SittingFolder sealed;
  Journal journal = sealed.open();
  keep_sitting(journal, sealed.begun("words"));
  leave_sitting(journal, sealed.begun("words"));
  CHECK(sealed.files().empty());
  CHECK(sealed.words() == "words;");
  leave_sitting(journal, sealed.begun("words"));  // there is nothing to do
}

TEST_CASE("the entry that ends a sitting ends its draft, whenever the command is killed") {
  const SittingFolder sealed;
  Journal journal = sealed.open();
  const Draft draft = sealed.begun(kCanary);
  keep_sitting(journal, draft);
  const fs::path file = sealed.file();
  fs::copy_file(file, sealed.folder / "aside");
  journal.append({sealed.entry()}, kNow, &draft);
  CHECK(sealed.files().empty());
  fs::rename(sealed.folder / "aside", file);  // as if it had not come to removing it
  CHECK(sealed.waiting() == 0);
  CHECK(sealed.words().empty());
  CHECK(sealed.files().empty());
  CHECK(entries_in(sealed.open()) == 1);
}

TEST_CASE("a draft that is already in the journal is taken once, whenever the command is killed") {
  const SittingFolder sealed;
  sealed.cut_off(sealed.begun("words"));
  const fs::path file = sealed.file();
  fs::copy_file(file, sealed.folder / "aside");
  sealed.next();
  fs::rename(sealed.folder / "aside", file);
  CHECK(sealed.waiting() == 0);
  CHECK(sealed.words() == "words;");
  CHECK(sealed.files().empty());
}

TEST_CASE("a draft that was taken up and changed is the changed one when it is cut off") {
  const SittingFolder sealed;
  Journal former = sealed.open();
  keep_draft(former, sealed.begun("before"));  // as older versions kept it, too
  sealed.cut_off(sealed.begun("changed"));
  CHECK(sealed.waiting() == 0);
  CHECK(sealed.words() == "changed;");
}

TEST_CASE("what is begun anew takes the place of a draft, and its end ends both") {
  const SittingFolder sealed;
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
  const SittingFolder sealed;
  for (const bool lies_in_journal : {false, true}) {
    Journal journal = sealed.open();
    if (lies_in_journal) keep_draft(journal, sealed.begun("before"));
    keep_sitting(journal, sealed.begun("words"));
    discard_draft(journal, sealed.begun("words"));
    CHECK(sealed.files().empty());
    CHECK(sealed.words().empty());
  }
}

TEST_CASE("what an interrupted write of it has left is removed by the next command") {
  const SittingFolder sealed;
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
