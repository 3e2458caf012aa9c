#include "screen/keyboard.hpp"

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
  CHECK(decoder.patience_ms() < 0);
}

TEST_CASE("Escape is a key only once nothing more comes") {
  KeyDecoder decoder;
  decoder.take("\x1b");
  CHECK_FALSE(decoder.next());
  CHECK(decoder.patience_ms() >= 0);
  decoder.settle();
  CHECK(decoder.next() == KeyPress{Kind::escape});
  CHECK(decoder.patience_ms() < 0);
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
  CHECK(decoder.patience_ms() < 0);
}

TEST_CASE("an unknown sequence is passed over whole, a broken byte costs only itself") {
  CHECK(presses("\x1b[99;7ux") == std::vector<KeyPress>{{Kind::text, "x"}});
  CHECK(presses("\x1b[1\x03x") == std::vector<KeyPress>{{Kind::control, "c"}, {Kind::text, "x"}});
  CHECK(presses("a\xC3\r") ==
        std::vector<KeyPress>{{Kind::text, "a"}, {Kind::text, "\uFFFD"}, {Kind::enter}});
  CHECK(presses("\xFFz") == std::vector<KeyPress>{{Kind::text, "\uFFFD"}, {Kind::text, "z"}});
  CHECK(presses("\xF0\x9F\r") == std::vector<KeyPress>{{Kind::text, "\uFFFD"}, {Kind::enter}});
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
  CHECK(decoder.patience_ms() < 0);
}

TEST_CASE("half a character has as long as it takes, and is never stored broken") {
  KeyDecoder decoder;
  decoder.take("gr\xC3");
  CHECK(decoder.next() == KeyPress{Kind::text, "g"});
  CHECK(decoder.next() == KeyPress{Kind::text, "r"});
  CHECK_FALSE(decoder.next());
  CHECK(decoder.patience_ms() < 0);
  decoder.settle();
  CHECK_FALSE(decoder.next());
  decoder.take("\xBC");
  CHECK(decoder.next() == KeyPress{Kind::text, "ü"});
  for (const char* broken : {"\xC0\xAF", "\xED\xA0\x80", "\xF5", "\xE2\x82", "\x84"}) {
    for (const auto& press : presses(std::string(broken) + "z")) {
      CHECK((press.text == "z" || press.text == "\uFFFD"));
    }
  }
}

TEST_CASE("arrows are known in the application mode, with modifiers, and on old terminals") {
  for (const auto& one : std::vector<std::pair<const char*, Kind>>{{"\x1bOA", Kind::up},
                                                                   {"\x1bOD", Kind::left},
                                                                   {"\x1bOH", Kind::home},
                                                                   {"\x1bOF", Kind::end},
                                                                   {"\x1b[1;2C", Kind::right},
                                                                   {"\x1b[1;2A", Kind::up},
                                                                   {"\x1b[1;6D", Kind::word_left},
                                                                   {"\x1bO5C", Kind::word_right},
                                                                   {"\x1bOd", Kind::word_left},
                                                                   {"\x1b[1;5H", Kind::home},
                                                                   {"\x1b[3;5~", Kind::erase},
                                                                   {"\x1b[7~", Kind::home},
                                                                   {"\x1b[5~", Kind::page_up},
                                                                   {"\x1b[6~", Kind::page_down},
                                                                   {"\x1b[6;5~", Kind::page_down},
                                                                   {"\x1bOM", Kind::enter},
                                                                   {"\xC2\x9B\x41", Kind::up},
                                                                   {"\x9B\x41", Kind::up},
                                                                   {"\x8FH", Kind::home}}) {
    const auto& bytes = one.first;
    const auto& kind = one.second;
    INFO(std::string(bytes).substr(1));
    CHECK(only(bytes) == KeyPress{kind});
  }
  CHECK(presses("\x1bOq\x1bOj") == std::vector<KeyPress>{{Kind::text, "1"}, {Kind::text, "*"}});
}

TEST_CASE("what is no key is passed over whole, whatever letters are in it") {
  for (const char* bytes : {"\x1b[[A", "\x1b[M AB", "\x1b[<35;1;1M", "\x1b[I", "\x1b[?62;22c",
                            "\x1b[24;80R", "\x1b\xC3\xBC", "\x1b[200", "\x1b[15~"}) {
    INFO(std::string(bytes).substr(1));
    CHECK(presses(bytes).empty());
  }
}

TEST_CASE("a control string is passed over up to its end, however it begins and ends") {
  for (const char* begin :
       {"\x1b]", "\x1bP", "\x1b_", "\x1b^", "\x1bX", "\x9D", "\x90", "\xC2\x9D", "\xC2\x9F"}) {
    for (const char* end : {"\x07", "\x1b\\", "\x9C", "\xC2\x9C"}) {
      const std::string bytes = std::string("a") + begin + "11;rgb:1e/Ü✜" + end + "b";
      CHECK(presses(bytes) == std::vector<KeyPress>{{Kind::text, "a"}, {Kind::text, "b"}});
    }
  }
  CHECK(presses("\x1b]0;\x07x") == std::vector<KeyPress>{{Kind::text, "x"}});
}

TEST_CASE("a control string may come in any pieces") {
  const std::string_view typed =
      "a\x1bP>|Term(Ü)\x1b\\b\x1b]11;rgb\xC2\x9C"
      "c";
  KeyDecoder decoder;
  std::string got;
  for (const char byte : typed) {
    decoder.take({&byte, 1});
    while (auto press = decoder.next()) got += press->text;
  }
  CHECK(got == "abc");
}

TEST_CASE("a control string without an end is left by time, by a key, and by another sequence") {
  KeyDecoder decoder;
  decoder.take("\x1b]11;rgb");
  CHECK_FALSE(decoder.next());
  CHECK(decoder.patience_ms() > 0);
  decoder.settle();
  decoder.take("b");
  CHECK(decoder.next() == KeyPress{Kind::text, "b"});
  CHECK(presses("\x1b]11;rgb\rb") == std::vector<KeyPress>{{Kind::enter}, {Kind::text, "b"}});
  CHECK(presses("\x1b]11;rgb\x03") == std::vector<KeyPress>{{Kind::control, "c"}});
  CHECK(presses("\x1b]11;rgb\x1b[A") == std::vector<KeyPress>{{Kind::up}});
  CHECK(presses("\x1bP" + std::string(1U << 20U, 'x') + "\x1b\\b").size() == 1);
}

TEST_CASE("Ctrl-C leaves a paste whose end never comes, and what was pasted stays") {
  KeyDecoder decoder;
  decoder.take("\x1b[200~abc");
  CHECK_FALSE(decoder.next());
  decoder.settle();
  CHECK_FALSE(decoder.next());
  decoder.take("\x03");
  CHECK_FALSE(decoder.next());
  CHECK(decoder.patience_ms() > 0);
  decoder.settle();
  CHECK(decoder.next() == KeyPress{Kind::paste, "abc"});
  CHECK(decoder.next() == KeyPress{Kind::control, "c"});
  decoder.take("d");
  CHECK(decoder.next() == KeyPress{Kind::text, "d"});
}

}  // namespace hearth
