#include "hearth/terminal/keys.hpp"

#include <doctest/doctest.h>

#include "support/wordings.hpp"

namespace hearth {

TEST_CASE("a key is a whole line, spaces aside") {
  CHECK(key_of("?") == Key::help);
  CHECK(key_of(" < ") == Key::back);
  CHECK(key_of("-") == Key::skip);
  CHECK(key_of("!") == Key::leave);
  CHECK(key_of("!!") == Key::clear);
  CHECK(key_of("=private") == Key::share);
  for (const auto* answer :
       {"", " ", "??", "- one", "!!!", "! no", "<3", "-1", "7", "\\?", "a=b"}) {
    INFO(answer);
    CHECK_FALSE(key_of(answer).has_value());
  }
}

TEST_CASE("a backslash makes an answer of a key, and is otherwise part of the answer") {
  for (const std::string key : {"?", "<", "-", "!", "!!", "=private", "= 3"}) {
    CHECK(unguarded("\\" + key) == key);
    CHECK_FALSE(key_of("\\" + key).has_value());
  }
  for (const std::string text : {"\\", "\\\\?", "\\o/", "7", " a ", "\\-)", ""}) {
    CHECK(unguarded(text) == text);
  }
}

TEST_CASE("a share is named as packs name it") {
  CHECK(share_of("=private") == Share::only_me);
  CHECK(share_of(" = Sealed ") == Share::sealed);
  CHECK(share_of("=shared") == Share::shared);
  CHECK_FALSE(share_of("=").has_value());
  CHECK_FALSE(share_of("=secret").has_value());
}

TEST_CASE("an answer cannot be made one of overlap, only go back to it") {
  CHECK_FALSE(share_of("=overlap").has_value());
}

TEST_CASE("every key is explained") {
  std::string all;
  for (const auto& line : keys_spoken(question_of(wording_of(QuestionType::text)))) {
    all += line + "\n";
  }
  for (const auto* key : {"\n?  ", "\n<  ", "\n-  ", "\n!  ", "\n!!  ", "=private", "=sealed",
                          "=shared", "end a line with \\"}) {
    INFO(key);
    CHECK(all.find(key) != std::string::npos);
  }
  CHECK(all.find("overlap") == std::string::npos);
  CHECK(all.find("Enter alone skips") != std::string::npos);
  for (const auto& line : keys_spoken(question_of(pain_wording()))) {
    CHECK(line.find("Enter alone") == std::string::npos);
  }
}

}  // namespace hearth
