#include "screen/answer_field.hpp"

#include <doctest/doctest.h>

#include "hearth/prompt/answer/tags.hpp"
#include "support/scripted_screen.hpp"
#include "support/wordings.hpp"

namespace hearth {
namespace {

constexpr auto kLeft = "\x1b[D";
constexpr auto kRight = "\x1b[C";
constexpr auto kUp = "\x1b[A";
constexpr auto kDown = "\x1b[B";

std::shared_ptr<const Wording> shared(Wording wording) {
  return std::make_shared<const Wording>(std::move(wording));
}

AnswerField field_of(QuestionType type, const Value* earlier = nullptr) {
  return {shared(wording_of(type)), {}, earlier};
}

AnswerField scale(const Value* earlier = nullptr) { return {shared(pain_wording()), {}, earlier}; }

AnswerField options(QuestionType type, const Value* earlier = nullptr) {
  return {shared(options_wording(type, {{"walk", "A walk"}, {"bath", "A bath"}, {"rest", "Rest"}})),
          {"A walk", "A bath", "Rest"},
          earlier};
}

/// As text: the answer as it is stored, what names a key, a complaint in brackets.
struct AsText {
  std::string operator()(std::monostate) const { return ""; }
  std::string operator()(const TypedKey& command) const { return command.typed; }
  std::string operator()(const Complaint&) const { return "(complaint)"; }
  std::string operator()(const Value& value) const {
    const auto* tags = std::get_if<std::vector<std::string>>(&value);
    if (tags != nullptr) return tags_line(*tags);
    if (const auto* date = std::get_if<Date>(&value)) return to_string(*date);
    return shown(wording_of(QuestionType::text), value);
  }
};

/// What is given while this is typed, each ended by `|`.
std::string lines(AnswerField& field, std::string_view keys) {
  std::string all;
  for (const auto& press : presses(keys)) {
    if (const auto given = field.press(press, 40)) all += std::visit(AsText{}, *given) + "|";
  }
  return all;
}

std::string lines(AnswerField&& field, std::string_view keys) { return lines(field, keys); }

/// What the field begins with comes back as it was.
bool comes_back(AnswerField&& field, const Value& value) {
  const auto given = field.press({KeyPress::Kind::enter}, 40);
  return given && std::holds_alternative<Value>(*given) && std::get<Value>(*given) == value;
}

std::string keys(std::initializer_list<const char*> pressed) {
  std::string all;
  for (const char* const key : pressed) all += key;
  return all;
}

}  // namespace

TEST_CASE("a scale is chosen by digits: one and zero make ten, what is too much begins anew") {
  CHECK(lines(scale(), "7\r") == "7|");
  CHECK(lines(scale(), "10\r") == "10|");
  CHECK(lines(scale(), "12\r") == "2|");
  CHECK(lines(scale(), "05\r") == "5|");
  CHECK(lines(scale(), "103\r") == "3|");
  CHECK(lines(scale(), "10\x7f\r") == "1|");
}

TEST_CASE("a scale stands nowhere until it is moved, and stays within its ends") {
  CHECK(scale().empty());
  CHECK(lines(scale(), "\r") == "|");
  CHECK(lines(scale(), keys({kRight, "\r"})) == "5|");
  CHECK(lines(scale(), keys({"9", kRight, kRight, "\r"})) == "10|");
  CHECK(lines(scale(), keys({"1", kLeft, kLeft, "\r"})) == "0|");
  CHECK(lines(scale(), "\x1b[F\r") == "10|");
}

TEST_CASE("yes and no by letter or arrow") {
  CHECK(lines(field_of(QuestionType::yesno), "y\r") == "yes|");
  CHECK(lines(field_of(QuestionType::yesno), "yN\r") == "no|");
  CHECK(lines(field_of(QuestionType::yesno), keys({kRight, "\r", kRight, "\r"})) == "yes|no|");
  CHECK(lines(field_of(QuestionType::yesno), "q\r") == "|");
}

TEST_CASE("an option is chosen by arrows, number or first letters") {
  const auto choice = [](const std::string& pressed) {
    return lines(options(QuestionType::choice), pressed);
  };
  CHECK(choice("\r") == "|");
  CHECK(choice(keys({kDown, "\r"})) == "walk|");
  CHECK(choice(keys({kDown, kDown, kDown, kDown, kUp, "\r"})) == "bath|");
  CHECK(choice(keys({kUp, "\r"})) == "rest|");
  CHECK(choice("3\r") == "rest|");
  CHECK(choice("a b\r") == "bath|");
  CHECK(choice("A BATH\r") == "bath|");
  CHECK(choice("a xr\r") == "rest|");
}

TEST_CASE("several are ticked with space, and ticked off again") {
  CHECK(lines(options(QuestionType::choices), keys({kDown, " ", kDown, kDown, " ", "\r"})) ==
        "walk rest|");
  CHECK(lines(options(QuestionType::choices), "r a \r") == "walk rest|");
  CHECK(lines(options(QuestionType::choices), "2 2 1 \r") == "walk|");
  CHECK(lines(options(QuestionType::choices), keys({kDown, "\r"})) == "|");
}

TEST_CASE("signs act at once where answers are chosen") {
  for (const char* const sign : {"?", "<", "-"}) {
    for (auto field : {scale(), field_of(QuestionType::yesno), options(QuestionType::choice),
                       options(QuestionType::choices)}) {
      CHECK(lines(field, sign) == std::string(sign) + "|");
    }
  }
  CHECK(lines(scale(), "7-") == "-|");
}

TEST_CASE("leaving takes Enter, clearing does not, and both can be taken back") {
  for (auto field : {scale(), field_of(QuestionType::yesno), options(QuestionType::choice)}) {
    CHECK(lines(field, "!\r") == "!|");
    CHECK(lines(field, "!!") == "!!|");
    CHECK(lines(field, "!\x7f!\x1b").empty());
    CHECK(field.command().empty());
    CHECK(lines(field, "=private\r") == "=private|");
  }
}

TEST_CASE("in a written answer that is not begun every sign is a key") {
  for (const auto type : {QuestionType::text, QuestionType::tags, QuestionType::number,
                          QuestionType::date, QuestionType::feelings}) {
    CHECK(lines(field_of(type), "-\r") == "-|");
    const bool exact = type == QuestionType::number || type == QuestionType::date;
    CHECK(lines(field_of(type), exact ? "!!" : "!!\r") == "!!|");
    CHECK(lines(field_of(type), "=private\r") == "=private|");
  }
  CHECK(lines(field_of(QuestionType::number), "-5\r") == "-5|");
}

TEST_CASE("a key leaves the answer that stood there before it, a wrong answer stays") {
  const Value earlier = std::string("before");
  auto field = field_of(QuestionType::text, &earlier);
  CHECK(lines(field, "\x15=private\r") == "=private|");
  CHECK(field.text() == "before");
  auto date = field_of(QuestionType::date);
  CHECK(lines(date, "soon\r") == "(complaint)|");
  CHECK(date.text() == "soon");
}

TEST_CASE("earlier tags stand there so that Enter keeps them as they are, phrases whole") {
  for (const std::vector<std::string>& tags : std::vector<std::vector<std::string>>{
           {"tea", "walk"}, {"tea", "holding hands"}, {"two words"}, {"salt, pepper"}}) {
    const Value earlier = tags;
    CHECK(comes_back(field_of(QuestionType::tags, &earlier), earlier));
  }
}

TEST_CASE("a text has several lines by Alt-Enter, Ctrl-J, a backslash and by pasting") {
  CHECK(lines(field_of(QuestionType::text), "one\x1b\rtwo\nthree\r") == "one\ntwo\nthree|");
  CHECK(lines(field_of(QuestionType::text), "one\\\r?\r") == "one\n?|");
  CHECK(lines(field_of(QuestionType::text), "\x1b[200~a\rb\x1b[201~\r") == "a\nb|");
  CHECK(lines(field_of(QuestionType::tags), "\x1b[200~a\rb\x1b[201~\r") == "a b|");
}

TEST_CASE("only a backslash just typed goes on") {
  CHECK(lines(field_of(QuestionType::text), "\x1b[200~C:\\\x1b[201~\r") == "C:\\|");
  const Value earlier = std::string("C:\\");
  CHECK(lines(field_of(QuestionType::text, &earlier), "\r") == "C:\\|");
}

TEST_CASE("an earlier answer stands there and comes back as it was") {
  const Value seven = 7.0;
  CHECK(comes_back(scale(&seven), seven));
  const Value no = false;
  CHECK(comes_back(field_of(QuestionType::yesno, &no), no));
  const Value rest = std::string("rest");
  CHECK(comes_back(options(QuestionType::choice, &rest), rest));
  const Value some = std::vector<std::string>{"walk", "rest"};
  CHECK(comes_back(options(QuestionType::choices, &some), some));
  const Value day = *parse_date("2026-03-01");
  CHECK(comes_back(field_of(QuestionType::date, &day), day));
  for (const char* const sign : {"?", "\\?", "=private", "-"}) {
    const Value words = std::string(sign);
    CHECK(comes_back(field_of(QuestionType::text, &words), words));
  }
  const Value skipped = Skipped{};
  CHECK(lines(field_of(QuestionType::text, &skipped), "\r") == "|");
}

TEST_CASE("a space behind a sign makes words of it, and a backslash is a backslash") {
  for (const auto type : {QuestionType::text, QuestionType::tags}) {
    CHECK(lines(field_of(type), "? \r") == "?|");
    CHECK(lines(field_of(type), "- \r") == "-|");
    CHECK(lines(field_of(type), "\\?\r") == "\\?|");
  }
  CHECK(lines(field_of(QuestionType::text), "= 3\r") == "= 3|");
  CHECK(lines(field_of(QuestionType::text), "!! is how it was\r") == "!! is how it was|");
}

TEST_CASE("a sign before untouched words is a key, and goes on as text where it was none") {
  const Value earlier = std::string("an apple");
  for (const char* const sign : {"<", "-", "?", "!"}) {
    auto field = field_of(QuestionType::text, &earlier);
    CHECK(field.takes_signs());
    CHECK(lines(field, std::string(sign) + "\r") == std::string(sign) + "|");
    CHECK(field.text() == "an apple");
  }
  auto more = field_of(QuestionType::text, &earlier);
  CHECK(lines(more, "- and a pear<").empty());
  CHECK_FALSE(more.takes_signs());
  CHECK(more.unfinished() == "an apple- and a pear<");
  CHECK(lines(more, "\r") == "an apple- and a pear<|");
  auto back = field_of(QuestionType::text, &earlier);
  CHECK(lines(back, "<\x7f\r") == "an apple|");
}

TEST_CASE("a number and a date have no signs in them") {
  const Value seven = 7.0;
  auto number = field_of(QuestionType::number, &seven);
  CHECK(lines(number, "<<\r") == "(complaint)|");
  CHECK(number.text() == "7");
  CHECK(lines(number, "-\r") == "-|");
  CHECK(lines(number, "-5\r") == "-5|");
  CHECK(lines(field_of(QuestionType::number), "7<\r") == "<|");
  const Value day = *parse_date("2026-03-01");
  auto date = field_of(QuestionType::date, &day);
  CHECK(lines(date, "-\r") == "-|");
  CHECK(date.text() == "2026-03-01");
  CHECK(lines(field_of(QuestionType::date), "2026-03-02?\r") == "?|");
}

TEST_CASE("Ctrl-P is back, whatever is written") {
  const Value earlier = std::string("an apple");
  CHECK(lines(field_of(QuestionType::text, &earlier), "x\x10") == "<|");
  CHECK(lines(scale(), "7\x10") == "<|");
  CHECK(lines(field_of(QuestionType::date), "20\x10") == "<|");
}

}  // namespace hearth
