#include <doctest/doctest.h>

#include <random>
#include <string>
#include <vector>

#include "hearth/core/text.hpp"

using hearth::as_sentence;
using hearth::invalid_utf8;
using hearth::one_line;
using hearth::printable;
using hearth::shell_word;

TEST_CASE("the first broken byte is found") {
  CHECK_FALSE(invalid_utf8(""));
  CHECK_FALSE(invalid_utf8("aé日👩‍👩‍👧"));
  CHECK_FALSE(invalid_utf8(std::string_view("a\0b", 3)));
  CHECK(invalid_utf8("ab\xff") == 2);
  CHECK(invalid_utf8("\x80") == 0);
  CHECK(invalid_utf8("é\xe6\x97") == 2);
  CHECK(invalid_utf8("\xc0\xaf") == 0);
  CHECK(invalid_utf8("a\xe0\x80\xaf") == 1);
  CHECK(invalid_utf8("\xed\xa0\x80") == 0);
  CHECK(invalid_utf8("\xf4\x90\x80\x80") == 0);
}

TEST_CASE("escape sequences go as a whole, the words between them stay") {
  CHECK(printable("\x1b[31mred\x1b[0m") == "red");
  CHECK(printable("a\x1b[2J\x1b[1;1Hb") == "ab");
  CHECK(printable("\u009b31mred") == "red");
  CHECK(printable("\x1b]0;title\x07text") == "text");
  CHECK(printable("\x1b]8;;http://x\x1b\\link\x1b]8;;\x1b\\") == "link");
  CHECK(printable("\u009d52;c;cm0=\u009ctext") == "text");
  CHECK(printable("\x1bPq...\x1b\\text") == "text");
}

TEST_CASE("an unfinished sequence swallows nothing that people wrote") {
  CHECK(printable("\x1b").empty());
  CHECK(printable("\x1b[") == "[");
  CHECK(printable("\x1b[31") == "[31");
  CHECK(printable("\x1b[日") == "[日");
  CHECK(printable("\x1b]0;all of\nthis stays") == "]0;all of\nthis stays");
  CHECK(printable("\x1b"
                  "c") == "c");
}

TEST_CASE("controls go, line breaks and tabs stay") {
  CHECK(printable("a\x07\b\x7f\r\n\tb\v\f") == "a\n\tb");
  CHECK(printable("a\u0080\u0085\u009f"
                  "b") == "ab");
  CHECK(printable(std::string_view("a\0b", 3)) == "ab");
}

TEST_CASE("no text can turn the direction of what follows, and right-to-left text is left alone") {
  CHECK(printable("a\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069z") == "az");
  for (const std::string text :
       {"שלום עולם", "مرحبا", "a\u200fב\u200e", "e\u0301👩‍👩‍👧", "می‌خواهم"}) {
    CHECK(printable(text) == text);
  }
}

TEST_CASE("broken bytes are shown as broken") {
  CHECK(printable("a\xff"
                  "b") ==
        "a\ufffd"
        "b");
  CHECK(printable("\x1b\xff") == "\ufffd");
  CHECK(printable("\xc2") == "\ufffd");
}

TEST_CASE("whatever comes, what is shown is harmless UTF-8 and stays as it is") {
  static const std::vector<std::string> parts{"\x1b",
                                              "[",
                                              "]",
                                              "31m",
                                              "0;",
                                              "\x07",
                                              "\\",
                                              "P",
                                              "\xc2",
                                              "\x9b",
                                              "\u009b",
                                              "\u009c",
                                              "\u202e",
                                              "\u2066",
                                              "a",
                                              "é",
                                              "\n",
                                              "\xff",
                                              std::string(1, '\0'),
                                              "\r",
                                              "\xed\xa0\x80"};
  std::mt19937 engine(7);
  for (int round = 0; round < 2'000; ++round) {
    std::string bytes;
    for (int i = 0; i < 12; ++i) bytes += parts.at(engine() % parts.size());
    const auto shown = printable(bytes);
    CAPTURE(shown);
    CHECK_FALSE(invalid_utf8(shown));
    CHECK(shown.find_first_of(std::string("\x1b\x07\r\x7f\0", 5)) == std::string::npos);
    CHECK(shown.find("\u009b") == std::string::npos);
    CHECK(shown.find("\u202e") == std::string::npos);
    CHECK(printable(shown) == shown);
  }
}

TEST_CASE("many unfinished sequences do not make it slow") {
  std::string bytes;
  for (int i = 0; i < 200'000; ++i) bytes += "\x1b]0;";
  CHECK(printable(bytes).size() == 600'000);
}

TEST_CASE("a word for a shell stays one word, and shows no control character") {
  CHECK(shell_word("/a b/j") == "'/a b/j'");
  CHECK(shell_word("it's") == "'it'\\''s'");
  CHECK(shell_word("\xC3\xA4") == "'\xC3\xA4'");
  CHECK(shell_word("a\x1b[31m'\\") == "$'a\\033[31m\\047\\134'");
  CHECK(shell_word("a\nb") == "$'a\\012b'");
  CHECK(shell_word("\xFF") == "$'\\377'");
}

TEST_CASE("whatever breaks a line is one space on one line") {
  for (const char* broken :
       {"two\nlines", "two\r\nlines", "two\rlines", "two\tlines", "two\vlines", "two\flines",
        "two\u0085lines", "two\u2028lines", "two\u2029lines", "two \n\n lines", "two\x01lines",
        "two\a\x7flines", "\n two lines\n", "two\x1b[31m\nlines", "\u202etwo lines"}) {
    CAPTURE(std::string(broken));
    CHECK(one_line(broken) == "two lines");
  }
  CHECK(one_line("r\x1b[31med, b\u202eack") == "red, back");
  CHECK(one_line("a  b") == "a  b");
  CHECK(one_line("\n\t\x01").empty());
  CHECK(one_line("a\xff") == "a\ufffd");
}

TEST_CASE("lines of another system are written as here, without marks where they begin") {
  using hearth::plain_lines;
  CHECK(plain_lines("\xEF\xBB\xBFone\r\ntwo\r\n") == "one\ntwo\n");
  CHECK(plain_lines("one\rtwo\r\rthree") == "one\ntwo\n\nthree");
  CHECK(plain_lines("one\n\xEF\xBB\xBFtwo\r\n\xEF\xBB\xBF") == "one\ntwo\n");
  CHECK(plain_lines("a\xEF\xBB\xBF"
                    "b \xEF\xBB") ==
        "a\xEF\xBB\xBF"
        "b \xEF\xBB");
  CHECK(plain_lines("").empty());
}

TEST_CASE("a phrase becomes a sentence, and a sentence stays one") {
  CHECK(as_sentence("the past 7 days") == "The past 7 days.");
  CHECK(as_sentence(" in den letzten 7 Tagen ") == "In den letzten 7 Tagen.");
  for (const char* sentence :
       {"Think of today.", "Now?", "Go!", "So …", "These:", "", "äußerst."}) {
    CHECK(as_sentence(sentence) == sentence);
  }
}
