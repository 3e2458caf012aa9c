// What lists say of packs: of those that are shipped it comes out of an index that was made when
// the binary was built, and has to be what parsing them would say.
#include "hearth/store/shelf/pack_list.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>

#include "hearth/core/tree_code.hpp"
#include "hearth/prompt/builtin_prompts.hpp"
#include "hearth/prompt/pack/shelf_file.hpp"
#include "hearth/store/shelf/practices.hpp"
#include "hearth/store/shelf/topics.hpp"
#include "shelf/prompt_index.hpp"
#include "support/temp_folder.hpp"

using namespace hearth;
using namespace hearth::test;

namespace {

constexpr std::array kKinds{PackKind::checkin, PackKind::log, PackKind::plan, PackKind::practice,
                            PackKind::learn};
constexpr const char* kGain = "Something gained";

PackSummary parsed(const Shelf& shelf, PackKind kind, const std::string& id,
                   std::string_view language) {
  if (kind == PackKind::practice) return summary_of(load_practice(shelf, id, language));
  if (kind == PackKind::learn) return summary_of(load_topic(shelf, id, language));
  return summary_of(load_pack(shelf, kind, id, language));
}

void check_same(const PackSummary& one, const PackSummary& other, const std::string& name) {
  CHECK_MESSAGE(one.lang == other.lang, name);
  CHECK_MESSAGE(one.title == other.title, name);
  CHECK_MESSAGE(one.minutes == other.minutes, name);
  CHECK_MESSAGE(one.metrics == other.metrics, name);
}

ListedPack listed(const Shelf& shelf, PackKind kind, const std::string& id,
                  std::string_view language = "") {
  const auto all = list_packs(shelf, kind, language);
  const auto found = std::ranges::find(all, id, &ListedPack::id);
  REQUIRE(found != all.end());
  return *found;
}

/// Empty if it cannot be used.
std::string title_in(const Shelf& shelf, const std::string& id, std::string_view language) {
  const ListedPack pack = listed(shelf, PackKind::log, id, language);
  return pack.said ? pack.said->title : "";
}

std::string shipped_text(const std::string& name) { return Shelf::shipped(name)->text; }

/// With another title, which stands in its head.
std::string retitled(std::string text, const std::string& title) {
  const std::size_t line = text.find("\ntitle = ");
  REQUIRE(line != std::string::npos);
  const std::size_t end = text.find('\n', line + 1);
  return text.replace(line, end - line, "\ntitle = \"" + title + "\"");
}

}  // namespace

TEST_CASE("of every shipped pack the index says what its file does, in every language") {
  const Shelf shelf("", "");
  for (const PackKind kind : kKinds) {
    for (const char* language : {"", "en", "de", "de-AT", "fr"}) {
      for (const ListedPack& pack : list_packs(shelf, kind, language)) {
        REQUIRE_MESSAGE(pack.said, pack.id);
        check_same(*pack.said, parsed(shelf, kind, pack.id, language), pack.id + " in " + language);
        CHECK(pack.origin == Origin::built_in);
      }
    }
  }
}

TEST_CASE("the index has a row of every shipped file but the lists, with its language") {
  const auto rows = prompt_index();
  auto row = rows.begin();
  for (const BuiltinPrompt& prompt : builtin_prompts()) {
    const Tree tree = decoded(prompt.code);
    if (is_list(shelf_file(tree))) continue;
    REQUIRE(row != rows.end());
    CHECK(row->path == prompt.path);
    CHECK_MESSAGE(row->title == tree.text("title"), prompt.path);
    CHECK_MESSAGE(row->lang == (tree.find("lang") ? tree.text("lang") : "en"), prompt.path);
    ++row;
  }
  CHECK(row == rows.end());
}

TEST_CASE("what somebody has changed is read for a list, and so is what they translated") {
  const TempFolder folder;
  const Shelf shelf(folder / "yours", folder / "installed");
  CHECK(title_in(shelf, "gain", "") == kGain);
  write_file(folder / "installed/log/gain.toml", shipped_text("log/gain"));
  CHECK(title_in(shelf, "gain", "") == kGain);
  CHECK(title_in(shelf, "gain", "de") == kGain);  // what is shipped belongs to another wording
  write_file(folder / "installed/log/gain.de.toml", shipped_text("log/gain.de"));
  CHECK(title_in(shelf, "gain", "de") == title_in(Shelf("", ""), "gain", "de"));
  CHECK(listed(shelf, PackKind::log, "gain").origin == Origin::installed);
  write_file(folder / "yours/log/gain.de.toml", retitled(shipped_text("log/gain.de"), "Meins"));
  CHECK(title_in(shelf, "gain", "de") == "Meins");
  CHECK(title_in(shelf, "gain", "") == kGain);
  write_file(folder / "yours/log/gain.toml", retitled(shipped_text("log/gain"), "Mine"));
  CHECK(title_in(shelf, "gain", "") == "Mine");
  CHECK(title_in(shelf, "gain", "de") == "Meins");
  write_file(folder / "yours/log/gain.toml", "title = ");
  CHECK(title_in(shelf, "gain", "").empty());
  CHECK(listed(shelf, PackKind::log, "gain").origin == Origin::yours);
}

TEST_CASE("a copy of a shipped pack under another name is the pack that it is a copy of") {
  const TempFolder folder;
  const Shelf shelf(folder / "yours", "");
  write_file(folder / "yours/log/mine.toml", shipped_text("log/gain"));
  CHECK(title_in(shelf, "mine", "") == kGain);
  write_file(folder / "yours/plan/want.toml", shipped_text("log/gain"));
  CHECK_FALSE(listed(shelf, PackKind::plan, "want").said);
}

TEST_CASE("lists are no packs, and what cannot be read is among them") {
  const TempFolder folder;
  const Shelf shelf(folder / "yours", "");
  write_file(folder / "yours/plan/ladder-mine.toml", shipped_text("plan/ladder-talk"));
  write_file(folder / "yours/plan/broken.toml", "title = ");
  const auto ids = pack_ids(shelf, PackKind::plan);
  CHECK(std::ranges::count(ids, "want") == 1);
  CHECK(std::ranges::count(ids, "broken") == 1);
  CHECK(std::ranges::count(ids, "activities") == 0);
  CHECK(std::ranges::count(ids, "ladder-mine") == 0);
  CHECK_FALSE(listed(shelf, PackKind::plan, "broken").said);
}

TEST_CASE("where a folder leads nowhere, no shipped pack is listed in place of one's own") {
  const TempFolder folder;
  std::filesystem::create_directory(folder / "yours");
  std::filesystem::create_directory_symlink(folder / "gone", folder / "yours/log");
  const Shelf shelf(folder / "yours", "");
  CHECK(title_in(shelf, "gain", "").empty());
  CHECK(listed(shelf, PackKind::checkin, "weekly").said);
}
