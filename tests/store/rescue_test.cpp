// Words that cannot be saved are kept elsewhere, encrypted, and come back.

#include "hearth/store/rescue.hpp"
#include "hearth/store/drafts.hpp"

#include <doctest/doctest.h>

#include <chrono>
#include <thread>

#include "hearth/core/error.hpp"
#include "hearth/core/json.hpp"
#include "hearth/journal/codec.hpp"
#include "hearth/system/file_lock.hpp"
#include "sealed_journal.hpp"
#include "support/entries.hpp"
#include "support/temp_folder.hpp"

using namespace hearth;
using namespace hearth::test;

namespace {

namespace fs = std::filesystem;

const Moment kNow = moment("2026-03-01T19:00:00+01:00");
constexpr const char* kCanary = "marmaladecanary";

/// A journal whose lock file is a folder for a while, so that nothing can be saved, even by root.
struct Stuck {
  TempFolder folder;
  fs::path path = folder / "journal.hearth";
  NewVault vault = quick_vault();
  Journal journal = Journal::create(path, {"Alex"}, kNow, vault);
  Uuid alex = journal.people().front().id;

  Stuck() {
    write_file(folder / "file", "");
    rescue_to(journal, {folder / "file/drafts", folder / "state/drafts"});
    stick();
  }

  void stick() const {
    fs::remove(path.string() + ".lock");
    fs::create_directory(path.string() + ".lock");
  }
  void loosen() const { fs::remove(path.string() + ".lock"); }

  Journal open() const {
    Journal opened = Journal::open(path, opener_with(vault.keys));
    rescue_to(opened, {folder / "state/drafts"});
    return opened;
  }

  std::size_t import_again() const {
    Journal again = open();
    return import_rescued(again, kNow).imported;
  }

  std::size_t kept() const {
    std::error_code failed;
    const fs::directory_iterator files(folder / "state/drafts", failed);
    return static_cast<std::size_t>(std::distance(begin(files), end(files)));
  }
};

Entry note(const Uuid& author, Share share = Share::shared) {
  Entry made;
  made.author = author;
  made.at = kNow;
  made.pack = "moment";
  made.tags = {"walk"};
  made.answers = {answer(text("moment"), std::string(kCanary), share)};
  return made;
}

std::string hint_of(const std::function<void()>& work) {
  try {
    work();
  } catch (const Error& error) {
    return error.hint();
  }
  return "";
}

bool is_in(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

std::vector<std::string> words_in(const Journal& journal) {
  std::vector<std::string> words;
  journal.visit({}, [&](const Entry& entry) {
    words.emplace_back(text_of(entry));
    return true;
  });
  return words;
}

Moment later(Moment moment) {
  moment.ms += 60000;
  return moment;
}

/// A weekly check-in with one answer.
Draft begun(const Uuid& author, Moment started, const std::string& words) {
  return {"weekly", author, "", started, {answer(text("moment"), words, Share::shared)}};
}

std::string words_of(const std::optional<Draft>& draft) {
  if (!draft || draft->answers.empty() || draft->answers[0].wording->id != "moment") return "";
  return std::get<std::string>(draft->answers[0].value);
}

}  // namespace

TEST_CASE("an entry that cannot be saved is kept, encrypted, and taken back once it can") {
  Stuck stuck;
  const std::string before = file_bytes(stuck.path);
  const std::string hint = hint_of([&] { stuck.journal.append({note(stuck.alex)}, kNow); });
  CHECK(is_in(hint, "Your words are kept, encrypted, in "));
  CHECK(file_bytes(stuck.path) == before);
  REQUIRE(stuck.kept() == 1);
  for (const auto& file : fs::recursive_directory_iterator(stuck.folder.path())) {
    if (file.is_regular_file()) CHECK_FALSE(is_in(file_bytes(file.path()), kCanary));
  }
  CHECK(stuck.import_again() == 0);
  CHECK(stuck.kept() == 1);
  stuck.loosen();
  CHECK(stuck.import_again() == 1);
  CHECK(stuck.kept() == 0);
  CHECK(words_in(stuck.open()) == std::vector<std::string>{kCanary});
  CHECK(stuck.import_again() == 0);
}

TEST_CASE("private words are kept under their author's key there too") {
  Stuck stuck;
  hint_of([&] { stuck.journal.append({note(stuck.alex, Share::only_me)}, kNow); });
  REQUIRE(stuck.kept() == 1);
  stuck.loosen();
  const VaultKeys other = stuck.vault.keys.with_person_of(VaultKeys::random());
  Journal others = Journal::open(stuck.path, opener_with(other));
  rescue_to(others, {stuck.folder / "state/drafts"});
  CHECK(import_rescued(others, kNow).imported == 0);
  CHECK(stuck.import_again() == 1);
  CHECK(words_in(stuck.open()) == std::vector<std::string>{kCanary});
}

TEST_CASE("what is taken back twice is one entry") {
  Stuck stuck;
  hint_of([&] { stuck.journal.append({note(stuck.alex)}, kNow); });
  stuck.loosen();
  fs::copy(stuck.folder / "state", stuck.folder / "again", fs::copy_options::recursive);
  CHECK(stuck.import_again() == 1);
  Journal again = stuck.open();
  rescue_to(again, {stuck.folder / "again/drafts"});
  CHECK(import_rescued(again, kNow).imported == 1);
  CHECK(words_in(again).size() == 1);
}

TEST_CASE("a sitting that cannot be saved goes on from its draft, and its end ends the draft") {
  Stuck stuck;
  const Draft draft{"weekly", stuck.alex, "", kNow, note(stuck.alex).answers};
  CHECK(is_in(hint_of([&] { keep_draft(stuck.journal, draft); }), "kept, encrypted"));
  stuck.loosen();
  Journal journal = stuck.open();
  CHECK(import_rescued(journal, kNow).imported == 1);
  REQUIRE(read_draft(journal, "weekly", stuck.alex));
  stuck.stick();
  hint_of([&] { journal.append({note(stuck.alex)}, kNow, &draft); });
  stuck.loosen();
  CHECK(stuck.import_again() == 1);
  CHECK_FALSE(read_draft(stuck.open(), "weekly", stuck.alex));
  CHECK(words_in(stuck.open()).size() == 1);
}

TEST_CASE("the second saving that failed does not take the place of the first") {
  Stuck stuck;
  const Draft first = begun(stuck.alex, kNow, "the first words");
  const Draft second = begun(stuck.alex, later(kNow), "the second words");
  hint_of([&] { keep_draft(stuck.journal, first); });
  hint_of([&] { keep_draft(stuck.journal, second); });
  REQUIRE(stuck.kept() == 2);
  stuck.loosen();
  Journal journal = stuck.open();
  const ImportedWords found = import_rescued(journal, kNow);
  CHECK(found.imported == 1);
  REQUIRE(found.left.size() == 1);
  CHECK(is_in(found.left.front().why.what(), "the same questions are begun"));
  CHECK(words_of(read_draft(journal, "weekly", stuck.alex)) == "the first words");
  discard_draft(journal, first);
  CHECK(import_rescued(journal, kNow).imported == 1);
  CHECK(words_of(read_draft(journal, "weekly", stuck.alex)) == "the second words");
  CHECK(stuck.kept() == 0);
}

TEST_CASE("the place where a sorting was left is in no rescued words' way") {
  Stuck stuck;
  hint_of([&] { keep_draft(stuck.journal, begun(stuck.alex, later(kNow), "the words")); });
  stuck.loosen();
  Journal journal = stuck.open();
  Draft place{"weekly", stuck.alex, "", kNow, {}};
  place.at = "moment";
  keep_draft(journal, place);
  CHECK(import_rescued(journal, kNow).imported == 1);
  CHECK(words_of(read_draft(journal, "weekly", stuck.alex)) == "the words");
}

TEST_CASE("rescued words are taken in the order in which they were written") {
  for (int round = 0; round < 4; ++round) {
    Stuck stuck;
    std::vector<std::string> expected;
    for (int n = 0; n < 4; ++n) {
      Entry entry = note(stuck.alex);
      entry.answers = {answer(text("moment"), std::to_string(n), Share::shared)};
      hint_of([&] { stuck.journal.append({entry}, kNow); });
      expected.insert(expected.begin(), std::to_string(n));
      std::this_thread::sleep_for(std::chrono::milliseconds(2));
    }
    stuck.loosen();
    Journal journal = stuck.open();
    CHECK(import_rescued(journal, kNow).imported == 4);
    CHECK(words_in(journal) == expected);
  }
}

TEST_CASE("what was begun since is not replaced by an older draft, nor ended by an older end") {
  Stuck stuck;
  const Draft older = begun(stuck.alex, kNow, "older");
  const Draft newer = begun(stuck.alex, later(kNow), "newer");
  hint_of([&] { keep_draft(stuck.journal, older); });
  hint_of([&] { stuck.journal.append({note(stuck.alex)}, kNow, &older); });
  stuck.loosen();
  Journal journal = Journal::open(stuck.path, opener_with(stuck.vault.keys));
  keep_draft(journal, newer);
  rescue_to(journal, {stuck.folder / "state/drafts"});
  CHECK(import_rescued(journal, kNow).imported == 1);
  CHECK(words_of(read_draft(journal, "weekly", stuck.alex)) == "newer");
  CHECK(words_in(journal).size() == 1);
  CHECK(stuck.kept() == 1);
}

TEST_CASE("the same sitting further on takes its place, and what is missing is added") {
  const auto two = [](const char* first, const char* second) {
    return std::vector<Answer>{answer(text("one"), std::string(first), Share::shared),
                               answer(text("two"), std::string(second), Share::shared)};
  };
  Stuck stuck;
  Draft rescued = begun(stuck.alex, kNow, "x");
  rescued.answers = two("changed", "more");
  hint_of([&] { keep_draft(stuck.journal, rescued); });
  stuck.loosen();
  Journal journal = Journal::open(stuck.path, opener_with(stuck.vault.keys));
  Draft here = rescued;
  here.answers = {answer(text("one"), std::string("before"), Share::shared)};
  keep_draft(journal, here);
  rescue_to(journal, {stuck.folder / "state/drafts"});
  CHECK(import_rescued(journal, kNow).imported == 1);
  CHECK(to_json(to_tree(read_draft(journal, "weekly", stuck.alex)->answers)) ==
        to_json(to_tree(rescued.answers)));
}

TEST_CASE("an answer that was given since stays, and the file that says otherwise too") {
  Stuck stuck;
  const Draft rescued = begun(stuck.alex, kNow, "then");
  hint_of([&] { keep_draft(stuck.journal, rescued); });
  stuck.loosen();
  Journal journal = Journal::open(stuck.path, opener_with(stuck.vault.keys));
  keep_draft(journal, begun(stuck.alex, kNow, "since"));
  rescue_to(journal, {stuck.folder / "state/drafts"});
  CHECK(import_rescued(journal, kNow).left.size() == 1);
  CHECK(words_of(read_draft(journal, "weekly", stuck.alex)) == "since");
  CHECK(stuck.kept() == 1);
}

TEST_CASE("where nothing takes the words, that is said") {
  Stuck stuck;
  rescue_to(stuck.journal, {stuck.folder / "file/drafts"});
  CHECK(is_in(hint_of([&] { stuck.journal.append({note(stuck.alex)}, kNow); }), "kept nowhere"));
}

TEST_CASE("files of other journals, damaged ones and others are left alone") {
  Stuck stuck;
  hint_of([&] { stuck.journal.append({note(stuck.alex)}, kNow); });
  stuck.loosen();
  const fs::path mine = fs::directory_iterator(stuck.folder / "state/drafts")->path();
  std::string bytes = file_bytes(mine);
  bytes.back() = static_cast<char>(bytes.back() ^ 1);
  write_file(mine, bytes);
  write_file(stuck.folder / "state/drafts/other.draft", "x");
  CHECK(stuck.import_again() == 0);
  CHECK(stuck.kept() == 2);
}
