#include <doctest/doctest.h>

#include <random>
#include <string>
#include <vector>

#include "hearth/core/text.hpp"

using hearth::folded;
using hearth::nearest;
using hearth::searchable;
using hearth::trimmed;

TEST_CASE("what readers take for the same is folded to the same") {
  CHECK(folded("Café") == "cafe");
  CHECK(folded("CAFE\u0301") == "cafe");
  CHECK(folded("Straße") == folded("STRASSE"));
  CHECK(folded("ﬁne") == "fine");
  CHECK(folded("ＡＢＣ") == "abc");
  CHECK(folded("Ålesund") == "alesund");
  CHECK(folded("ΣΊΣΥΦΟΣ") == folded("σίσυφος"));
  CHECK(folded("co\u00adzy") == "cozy");
  CHECK(folded("한국") == "한국");
  CHECK(folded("").empty());
}

TEST_CASE("folding keeps what differs apart, and survives any bytes") {
  CHECK(folded("bad") != folded("bed"));
  CHECK(folded("a b") != folded("ab"));
  CHECK(folded(std::string_view("A\0B", 3)) == std::string_view("a\0b", 3));
  CHECK(folded("A\xff") == "a\ufffd");
  CHECK(folded(folded("Ǆ ﬃ ½ İstanbul ẞ")) == folded("Ǆ ﬃ ½ İstanbul ẞ"));
}

TEST_CASE("plain letters are folded alike whether or not others stand beside them") {
  for (int code = 0; code < 0x80; ++code) {
    const std::string plain(1, static_cast<char>(code));
    CHECK(folded(plain + "é") == folded(plain) + "e");
  }
}

TEST_CASE("white space goes from both ends and only there") {
  CHECK(trimmed("  a b \t\r\n") == "a b");
  CHECK(trimmed("\u00a0\u3000\u2028a\u2003") == "a");
  CHECK(trimmed("a") == "a");
  CHECK(trimmed("").empty());
  CHECK(trimmed(" \n\u2003").empty());
  CHECK(trimmed(" \xff ") == "\xff");
}

TEST_CASE("the nearest known word is found") {
  const std::vector<std::string> known{"checkin", "plan", "log", "report", "remind", "restore"};
  CHECK(nearest("chekcin", known) == "checkin");
  CHECK(nearest("chckin", known) == "checkin");
  CHECK(nearest("CHECKIN", known) == "checkin");
  CHECK(nearest("plän", known) == "plan");
  CHECK(nearest("plna", known) == "plan");
  CHECK(nearest("lgo", known) == "log");
  CHECK(nearest("reprot", known) == "report");
  CHECK(nearest("resport", known) == "report");
  CHECK(nearest("restor", known) == "restore");
}

TEST_CASE("a word that is like none is not turned into one") {
  const std::vector<std::string> known{"checkin", "plan", "log", "report"};
  for (const std::string typed : {"", "xyz", "lo gs", "pal", "pron", "chnki", "reportcheckin"}) {
    CAPTURE(typed);
    CHECK_FALSE(nearest(typed, known));
  }
  CHECK_FALSE(nearest("plan", {}));
}

TEST_CASE("at most three letters may be off, however long the word") {
  const std::vector<std::string> known{"communication"};
  CHECK(nearest("kommunikasion", known) == "communication");
  CHECK_FALSE(nearest("kommunikasiom", known));
}

TEST_CASE("of equally near words the first is taken, and letters are letters in every script") {
  const std::vector<std::string> pair{"cart", "card"};
  CHECK(nearest("carx", pair) == "cart");
  CHECK(nearest("card", pair) == "card");
  const std::vector<std::string> greek{"καλημέρα"};
  CHECK(nearest("καλημρέα", greek) == "καλημέρα");
}

TEST_CASE("what is ASCII and what is not may stand side by side in any order") {
  CHECK(folded("CafE\u0301 X\u0301\u00c9Y") == "cafe xey");
  CHECK(folded("\u0416A\u00dfB\u00ad") == "\u0436assb");
  CHECK(folded("\xff"
               "A\xe2\x82"
               "B") == "\ufffda\ufffd\ufffdb");
  CHECK(folded("\u1100\u1161 A\n") == "\uac00 a\n");
}

TEST_CASE("letters that have no accent to take off are found by plain ones") {
  CHECK(searchable("w Łodzi") == "w lodzi");
  CHECK(searchable("hos Bjørn, Øystein og Ǿ") == "hos bjorn, oystein og o");
  CHECK(searchable("Đorđe, Ħamrun, Ŧ, ı, ȷ, ŋ") == "dorde, hamrun, t, i, j, n");
  CHECK(searchable("Diyarbakır İstanbul IĞDIR") == "diyarbakir istanbul igdir");
  CHECK(searchable("Æther cœur Straße GROẞ Þór Guðrún") ==
        "aether coeur strasse gross thor gudrun");
  CHECK(searchable("Ɓauchi Ɗan Ƙano Ƶ Ⱥ Ɨ Ʉ Ɏ Ƀ Ǥ Ɍ") == "bauchi dan kano z a i u y b g r");
  CHECK(searchable("Жёлтый 한국 Σίσυφος") == folded("Жёлтый 한국 Σίσυφος"));
}

TEST_CASE("apostrophes, quotation marks and dashes are found however they are typed") {
  for (const char* typed : {"didn't", "didn’t", "didn‘t", "didnʼt", "didn´t", "didn`t", "didn′t",
                            "didn＇t", "didn‛t"}) {
    CAPTURE(std::string(typed));
    CHECK(searchable(typed) == "didn't");
  }
  for (const char* typed : {"\"so\"", "“so”", "„so“", "«so»", "»so«", "＂so＂", "″so″", "‟so”"}) {
    CAPTURE(std::string(typed));
    CHECK(searchable(typed) == "\"so\"");
  }
  for (const char* typed :
       {"a - b", "a – b", "a — b", "a -- b", "a --- b", "a ― b", "a − b", "a ‑ b", "a － b"}) {
    CAPTURE(std::string(typed));
    CHECK(searchable(typed) == "a - b");
  }
  CHECK(searchable("‹so› ‚so‘") == "'so' 'so'");
  CHECK(searchable("well…") == "well...");
}

TEST_CASE("what is searched keeps what differs apart, and survives any bytes") {
  CHECK(searchable("dont") != searchable("don't"));
  CHECK(searchable("e-mail") != searchable("email"));
  CHECK(searchable("").empty());
  CHECK(searchable("\xff’\xe2\x80") == "\ufffd'\ufffd\ufffd");
  CHECK(searchable(std::string_view("A\0–", 5)) == std::string_view("a\0-", 3));
  CHECK(searchable("e\u0301’e\u0301") == "e'e");
  const std::string once = searchable("Łodź’s “Ærø” – ½ ﬁ");
  CHECK(searchable(once) == once);
}

TEST_CASE("people are still told apart by their letters") {
  CHECK(folded("Łena") != folded("Lena"));
  CHECK(folded("Bjørn") != folded("Bjorn"));
}

TEST_CASE("a name is meant by its number or by how it begins") {
  using Places = std::vector<std::size_t>;
  const std::vector<std::string> names{"Evening walk", "evening tea", "2 of us", "\u00c9clair"};
  CHECK(hearth::meant(names, "1") == Places{0});
  CHECK(hearth::meant(names, "2") ==
        Places{1});  // as a list counts them, whatever another is called
  CHECK(hearth::meant(names, " EVENING T ") == Places{1});
  CHECK(hearth::meant(names, "evening") == Places{0, 1});
  CHECK(hearth::meant(names, "ecl") == Places{3});
  CHECK(hearth::meant(names, "5").empty());
  CHECK(hearth::meant(names, "walk").empty());
  CHECK(hearth::meant({}, "1").empty());
}

TEST_CASE("words are found in a text as in what it is folded to") {
  static const std::vector<std::string> parts{"a", "B", "b", "z", "`", "'",    "-",    "--", "–",
                                              "é", "ß", "’", " ", "7", "\xff", "\xe2", "E",  "\n"};
  int found = 0;
  for (unsigned seed = 1; seed <= 3000; ++seed) {
    std::mt19937 engine(seed);
    const bool plain = seed % 2 == 0;  // most texts are ASCII
    std::string text;
    const std::size_t long_one = seed % 10 == 0 ? 600 : 12;
    while (text.size() < long_one) {
      const std::string& part = parts.at(engine() % parts.size());
      if (!plain || static_cast<unsigned char>(part.front()) < 0x80) text += part;
    }
    const std::string words =
        searchable(parts.at(engine() % parts.size()) + parts.at(engine() % 12));
    CAPTURE(text);
    CAPTURE(words);
    const bool holds = searchable(text).find(words) != std::string::npos;
    CHECK(hearth::holds(text, words) == holds);
    found += holds ? 1 : 0;
  }
  CHECK(found > 300);
}

TEST_CASE("white space is taken from both ends, whatever stands there") {
  static const std::vector<std::string> parts{" ",    "\t",   "\u00a0", "\u3000", "a",   "é",
                                              "\x1c", "\xff", "\xe2",   "\u2028", "\x80"};
  for (unsigned seed = 1; seed <= 2000; ++seed) {
    std::mt19937 engine(seed);
    std::string text;
    for (int i = 0; i < 6; ++i) text += parts.at(engine() % parts.size());
    const std::string once(trimmed(text));
    CAPTURE(text);
    CHECK(trimmed(once) == once);
    CHECK(trimmed(" \u00a0" + text + "\u3000\t ") == once);
    CHECK(text.find(once) != std::string::npos);
    CHECK(std::string(trimmed("x" + text + "x")) == "x" + text + "x");
  }
}
