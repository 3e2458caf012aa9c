#include "hearth/terminal/key_press.hpp"

#include <doctest/doctest.h>

#include "support/scripted_screen.hpp"

namespace hearth {
namespace {

using Kind = KeyPress::Kind;

KeyPress only(std::string_view bytes) {
  const auto all = presses(bytes);
  REQUIRE(all.size() == 1);
  return all.front();
}

}  // namespace

TEST_CASE("keys as terminals send them") {
  CHECK(only("\r") == KeyPress{Kind::enter});
  CHECK(only("\n") == KeyPress{Kind::new_line});
  CHECK(only("\x1b\r") == KeyPress{Kind::new_line});
  CHECK(only("\x7f") == KeyPress{Kind::backspace});
  CHECK(only("\x1b[A") == KeyPress{Kind::up});
  CHECK(only("\x1bOA") == KeyPress{Kind::up});
  CHECK(only("\x1b[3~") == KeyPress{Kind::erase});
  CHECK(only("\x1b[1;5D") == KeyPress{Kind::word_left});
  CHECK(only("\x1b\x7f") == KeyPress{Kind::erase_word});
  CHECK(only("\x03") == KeyPress{Kind::control, "c"});
  CHECK(is_control(only("\x05"), 'e'));
  CHECK_FALSE(is_control(only("e"), 'e'));
}

TEST_CASE("a character is one press, however many bytes it has") {
  const auto all = presses("aß€👍");
  REQUIRE(all.size() == 4);
  CHECK(all[1] == KeyPress{Kind::text, "ß"});
  CHECK(all[3] == KeyPress{Kind::text, "👍"});
}

TEST_CASE("bytes may come one by one") {
  const std::string_view typed = "\x1b[1;5Cß\x1b[200~a\rb\x1b[201~\x1b\r";
  KeyDecoder decoder;
  std::vector<KeyPress> got;
  for (const char byte : typed) {
    decoder.take({&byte, 1});
    while (auto press = decoder.next()) got.push_back(*press);
  }
  CHECK(got == presses(typed));
  CHECK(got == std::vector<KeyPress>{
                   {Kind::word_right}, {Kind::text, "ß"}, {Kind::paste, "a\nb"}, {Kind::new_line}});
  CHECK_FALSE(decoder.unsettled());
}

TEST_CASE("Escape is a key only once nothing more comes") {
  KeyDecoder decoder;
  decoder.take("\x1b");
  CHECK_FALSE(decoder.next());
  CHECK(decoder.unsettled());
  decoder.settle();
  CHECK(decoder.next() == KeyPress{Kind::escape});
  CHECK_FALSE(decoder.unsettled());
}

TEST_CASE("settling is for what has begun, not for what comes later") {
  KeyDecoder decoder;
  decoder.take("\x1b[");
  CHECK_FALSE(decoder.next());
  decoder.settle();
  CHECK_FALSE(decoder.next());
  decoder.take("\x1b");
  CHECK_FALSE(decoder.next());
  decoder.take("[A");
  CHECK(decoder.next() == KeyPress{Kind::up});
}

TEST_CASE("two Escapes are an Escape and the beginning of something") {
  CHECK(presses("\x1b\x1b[A") == std::vector<KeyPress>{{Kind::escape}, {Kind::up}});
}

TEST_CASE("what is pasted is text, whatever is in it") {
  CHECK(only("\x1b[200~?\r\n!!\r\x03\x1b[A\x1b[201~") ==
        KeyPress{Kind::paste, "?\n!!\n\x03\x1b[A"});
  KeyDecoder decoder;
  decoder.take("\x1b[200~half");
  CHECK_FALSE(decoder.next());
  CHECK_FALSE(decoder.unsettled());
}

TEST_CASE("an unknown sequence is passed over whole, a broken byte costs only itself") {
  CHECK(presses("\x1b[99;7ux") == std::vector<KeyPress>{{Kind::text, "x"}});
  CHECK(presses("\x1b[1\x03x") == std::vector<KeyPress>{{Kind::control, "c"}, {Kind::text, "x"}});
  CHECK(presses("a\xC3\r") ==
        std::vector<KeyPress>{{Kind::text, "a"}, {Kind::text, "\uFFFD"}, {Kind::enter}});
  CHECK(presses("\xFFz") == std::vector<KeyPress>{{Kind::text, "\uFFFD"}, {Kind::text, "z"}});
  CHECK(presses("\xF0\x9F") == std::vector<KeyPress>{{Kind::text, "\uFFFD"}});
}

TEST_CASE("every byte is taken, in any order") {
  std::string all;
  for (int first = 0; first < 256; ++first) {
    for (int second = 0; second < 256; second += 7) {
      all += {static_cast<char>(first), static_cast<char>(second)};
    }
  }
  KeyDecoder decoder;
  decoder.take(all);
  for (int count = 0; count < 40000; ++count) {
    if (!decoder.next()) decoder.settle();
  }
  CHECK_FALSE(decoder.unsettled());
}

}  // namespace hearth
