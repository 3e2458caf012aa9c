#include "hearth/core/text.hpp"

#include <doctest/doctest.h>

using namespace hearth;

TEST_CASE("a message is broken between words, and says the same") {
  CHECK(wrapped_message("", 20).empty());
  CHECK(wrapped_message("Kept.\n", 20) == "Kept.\n");
  CHECK(wrapped_message("One word and another, and one more.\n", 20) ==
        "One word and\nanother, and one\nmore.\n");
  CHECK(wrapped_message("first line\n\nsecond line here\n", 12) ==
        "first line\n\nsecond line\nhere\n");
  CHECK(wrapped_message("Press Enter. ", 8) == "Press\nEnter. ");
  CHECK(wrapped_message("größere Füße überall", 14) == "größere Füße\nüberall");
}

TEST_CASE("a command in backquotes, and a path, stay whole") {
  CHECK(wrapped_message("Now `hearth plan want --as Alex` asks you.", 24) ==
        "Now\n`hearth plan want --as Alex`\nasks you.");
  CHECK(wrapped_message("It is in /a/rather/long/path/to/a/journal.hearth.", 20) ==
        "It is in\n/a/rather/long/path/to/a/journal.hearth.");
  CHECK(wrapped_message("(`a b`, `c d`) and so on", 10) == "(`a b`,\n`c d`) and\nso on");
  CHECK(wrapped_message("a ` alone is only a sign", 12) == "a ` alone is\nonly a sign");
}

TEST_CASE("what was set on purpose stays as it was") {
  const char* const excerpt =
      "  12 | ask = \"a long line of a pack that somebody wrote\"\n     |   ^\n";
  CHECK(wrapped_message(excerpt, 20) == excerpt);
  CHECK(wrapped_message("\x1b[H\x1b[2J and then some words", 8) ==
        "\x1b[H\x1b[2J and then some words");
}
