#include "sitting_folder.hpp"

#include <doctest/doctest.h>

#include "hearth/store/drafts.hpp"
#include "hearth/store/history.hpp"
#include "hearth/store/rescue.hpp"
#include "sealed_journal.hpp"
#include "support/entries.hpp"

namespace hearth::test {

namespace {

namespace fs = std::filesystem;

const Moment kNow = moment("2026-03-01T19:00:00+01:00");

}  // namespace

SittingFolder::SittingFolder() {
  const SlotKey key{kFloorCost, {}, Secret::random(32)};
  const auto slot = [&](std::uint8_t person, const VaultKeys& keys) {
    return wrap_keys({SlotKind::passphrase, person}, id(7), key, keys);
  };
  const VaultInfo info{id(7), 0, {slot(1, alex), slot(2, sam)}};
  alex_id = Journal::create(path, {"Alex", "Sam"}, kNow, {info, alex.copy(), ""}).people()[0].id;
}

Journal SittingFolder::open(const VaultKeys& keys) const {
  Journal opened = Journal::open(path, opener_with(keys));
  rescue_to(opened, {folder / "drafts"});
  return opened;
}

Journal SittingFolder::next() const {
  Journal opened = open();
  import_rescued(opened, kNow);
  return opened;
}

std::size_t SittingFolder::waiting() const {
  Journal journal = open();
  return import_rescued(journal, kNow).left.size();
}

std::vector<fs::path> SittingFolder::files() const {
  std::error_code failed;
  std::vector<fs::path> found;
  for (const auto& one : fs::directory_iterator(folder / "drafts", failed)) {
    found.push_back(one.path());
  }
  return found;
}

fs::path SittingFolder::file() const {
  const std::vector<fs::path> found = files();
  REQUIRE(found.size() == 1);
  return found.front();
}

Draft SittingFolder::begun(const std::string& words, const std::string& pack) const {
  return {pack, alex_id, "", kNow, {answer(text("one"), words, Share::shared)}};
}

void SittingFolder::cut_off(const Draft& draft) const {
  Journal journal = open();
  keep_sitting(journal, draft);
}

std::string SittingFolder::words(const std::string& pack) const {
  const auto draft = read_draft(open(), pack, alex_id);
  if (!draft) return "";
  std::string all;
  for (const Answer& one : draft->answers) all += std::get<std::string>(one.value) + ";";
  return all;
}

Entry SittingFolder::entry() const {
  Entry made;
  made.author = alex_id;
  made.at = kNow;
  made.pack = "weekly";
  made.answers = begun(kCanary).answers;
  return made;
}

std::size_t entries_in(const Journal& journal) { return all_revisions(journal).size(); }

}  // namespace hearth::test
