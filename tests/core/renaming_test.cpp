#include "hearth/core/renaming.hpp"

#include <doctest/doctest.h>

#include <vector>

using namespace hearth;

namespace {

const std::vector<Renaming> kNames = {{"Sam", "my partner"}, {"Sam Lee", "B"}, {"Zoë", "C"}};

}  // namespace

TEST_CASE("a name is replaced wherever it is a word, whatever its case and accents") {
  CHECK(renamed("Sam and SAM, sam!", kNames) == "my partner and my partner, my partner!");
  CHECK(renamed("zoe, ZOË and zoe\xCC\x88", kNames) == "C, C and C");
  CHECK(renamed("#sam @Sam sam_arm sam2 (Sam)", kNames) ==
        "#my partner @my partner my partner_arm my partner2 (my partner)");
}

TEST_CASE("what hangs on a name stays behind it") {
  CHECK(renamed("Sam's arm, Sam’s leg, Sams Hand", kNames) ==
        "my partner's arm, my partner’s leg, my partners Hand");
}

TEST_CASE("a name within another word is none") {
  for (const char* text : {"the same", "sesame", "Samantha", "balsam", "Samson", "Sämtlich"}) {
    CHECK(renamed(text, kNames) == text);
  }
}

TEST_CASE("a longer name goes first, over any white space") {
  CHECK(renamed("Sam Lee, Sam  lee, Sam\nLee, Sam Leed", kNames) == "B, B, B, my partner Leed");
}

TEST_CASE("where no space parts words a name is found anywhere") {
  const std::vector<Renaming> names = {{"小明", "A"}, {"샘", "B"}};
  CHECK(renamed("我和小明去公园", names) == "我和A去公园");
  CHECK(renamed("샘은 왔다", names) == "B은 왔다");
}

TEST_CASE("the punctuation of every script parts words") {
  struct Row {
    const char* text;
    const char* renamed;
  };
  const std::vector<Renaming> names = {{"Sam", "A"}, {"سام", "A"}, {"סם", "A"},
                                       {"सैम", "A"},  {"Սամ", "A"}, {"Σαμ", "A"},
                                       {"Сэм", "A"}, {"ሳም", "A"},  {"小明", "A"}};
  for (const Row& row : {
           Row{"سام، سام؛ سام؟", "A، A؛ A؟"},    // Arabic
           Row{"סם־סם, סם׃", "A־A, A׃"},         // Hebrew
           Row{"सैम। सैम॥", "A। A॥"},              // Devanagari
           Row{"Սամ։ Սամ՝ «Սամ»", "A։ A՝ «A»"},  // Armenian
           Row{"Σαμ· Σαμ\u037E", "A· A\u037E"},  // Greek
           Row{"Сэм… «Сэм»", "A… «A»"},          // Cyrillic
           Row{"ሳም። ሳም፣", "A። A፣"},              // Ethiopic
           Row{"小明。「小明」", "A。「A」"},    // Han
           Row{"Sam— ‚Sam‘ ¿Sam? Sam٣", "A— ‚A‘ ¿A? A٣"},
       }) {
    CHECK(renamed(row.text, names) == row.renamed);
  }
  for (const char* whole : {"بسام", "سامي", "סםל", "सैमल", "Սամո", "Σαμος", "Сэма"}) {
    CHECK_MESSAGE(renamed(whole, names) == whole, whole);
  }
}

TEST_CASE("replacements can be marked, and broken bytes stay as they are") {
  CHECK(renamed("with Sam.", kNames, {"[", "]"}) == "with [my partner].");
  CHECK(renamed("\xFFSam\xC3", kNames) == "\xFFmy partner\xC3");
  CHECK(renamed("Sam", {}) == "Sam");
  const std::vector<Renaming> blank = {{" ", "x"}};
  CHECK(renamed("a b", blank) == "a b");
}

TEST_CASE("words that a name begins and that go on otherwise are told, and stay") {
  using Words = std::vector<std::string>;
  CHECK(words_begun_with("Samkuss am Samstag, Sam, Sams, Sam's, Samkuss", kNames) ==
        Words{"Samkuss", "Samstag"});
  CHECK(words_begun_with("the same balsam, SAMSTAG", kNames) == Words{"SAMSTAG"});
  CHECK(words_begun_with("Sam Leekuss", kNames).empty());  // of which Sam is replaced
  CHECK(words_begun_with("also Alma", std::vector<Renaming>{{"Al", "A"}}).empty());
  CHECK(words_begun_with("我和小明去公园", std::vector<Renaming>{{"小明明", "A"}}).empty());
  CHECK(words_begun_with("Zo\xC3\xABkuss", kNames) == Words{"Zo\xC3\xABkuss"});
}
