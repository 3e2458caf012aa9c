#include "screen/sheet.hpp"

#include <doctest/doctest.h>

#include "hearth/core/text.hpp"
#include "support/scripted_screen.hpp"
#include "support/wordings.hpp"

namespace hearth {
namespace {

Sheet sheet_of(const Wording& wording, std::vector<std::string> labels = {},
               std::string_view keys = "") {
  Sheet sheet{.heading = "Weekly check-in, Alex",
              .place = "3 of 9",
              .section = "The body",
              .ask = wording.ask,
              .share = "Shared: everyone who uses this journal can see this answer.",
              .field = {std::make_shared<const Wording>(wording), std::move(labels), nullptr}};
  for (const auto& press : presses(keys)) sheet.field.press(press, written_columns({}));
  return sheet;
}

std::string drawn(const Sheet& sheet, Size size = {}) {
  std::string all;
  for (const auto& line : draw(sheet, size, false).lines) all += line + "\n";
  return all;
}

bool shows(const Sheet& sheet, std::string_view text, Size size = {}) {
  return drawn(sheet, size).find(text) != std::string::npos;
}

Wording choice_wording(QuestionType type) {
  return options_wording(type, {{"walk", "A walk"}, {"hold", "Being held"}});
}

std::vector<Sheet> every_kind() {
  Wording wide = pain_wording();
  wide.max = 100;
  return {sheet_of(pain_wording(), {}, "10"),
          sheet_of(wide, {}, "42"),
          sheet_of(choice_wording(QuestionType::choice), {"A walk", "Being held"}, "2"),
          sheet_of(choice_wording(QuestionType::choices), {"A walk", "Being held"}, "2 "),
          sheet_of(wording_of(QuestionType::yesno), {}, "y"),
          sheet_of(wording_of(QuestionType::text), {}, "grüße an die große weite Welt 東京 👍\nund"),
          sheet_of(wording_of(QuestionType::tags), {}, "one two"),
          sheet_of(wording_of(QuestionType::date), {}, "2026-03-01")};
}

}  // namespace

TEST_CASE("a question as it lies on the screen") {
  auto sheet = sheet_of(pain_wording(), {}, "4");
  sheet.recall = "The past 7 days.";
  sheet.badge = "Shared";
  CHECK(drawn(sheet) ==
        "\n"
        "    Weekly check-in, Alex                                             3 of 9\n"
        "\n"
        "    The body                                                          Shared\n"
        "\n"
        "    How is pain?\n"
        "    The past 7 days.\n"
        "\n"
        "      0   1   2   3  [4]  5   6   7   8   9  10 \n"
        "    none                        worst imaginable\n"
        "    Digits or arrows choose.\n"
        "\n"
        "\n"
        "    Shared: everyone who uses this journal can see this answer.\n"
        "    Enter accepts   ? help   < back   - skip   = who sees it   ! leave\n");
}

TEST_CASE("what is chosen is seen without colour") {
  CHECK(shows(sheet_of(pain_wording(), {}, "10"), "[10]"));
  CHECK_FALSE(shows(sheet_of(pain_wording()), "["));
  CHECK(shows(sheet_of(wording_of(QuestionType::yesno), {}, "n"), " yes    [no]"));
  const std::vector<std::string> labels = {"A walk", "Being held"};
  CHECK(shows(sheet_of(choice_wording(QuestionType::choice), labels, "2"), "> 2. Being held"));
  const auto ticked = sheet_of(choice_wording(QuestionType::choices), labels, "2 1");
  CHECK(shows(ticked, "> [ ] 1. A walk"));
  CHECK(shows(ticked, "  [x] 2. Being held"));
}

TEST_CASE("a scale with many numbers is drawn as a line with its ends") {
  Wording wide = pain_wording();
  wide.max = 100;
  CHECK(shows(sheet_of(wide), "0 ──"));
  CHECK(shows(sheet_of(wide, {}, "42"), "● ") == false);
  CHECK(shows(sheet_of(wide, {}, "42"), "100 [42]"));
  CHECK(shows(sheet_of(wide, {}, "42"), "none"));
}

TEST_CASE("the ends of a scale are never cut") {
  for (const int columns : {80, 60, 40, 30}) {
    const auto sheet = sheet_of(pain_wording(), {}, "3");
    CHECK(shows(sheet, "none", {columns, 24}));
    CHECK(shows(sheet, "worst imaginable", {columns, 24}));
    CHECK(shows(sheet, "[3]", {columns, 24}));
  }
}

TEST_CASE("while tags are written it stands below them what becomes of words without a comma") {
  const Wording tags = wording_of(QuestionType::tags);
  CHECK(shows(sheet_of(tags, {}, "holding hands"), "Each word is one of its own here"));
  CHECK_FALSE(shows(sheet_of(tags, {}, "tea, holding hands"), "Each word"));
  CHECK_FALSE(shows(sheet_of(tags, {}, "tea"), "Each word"));
}

TEST_CASE("the cursor stands where the next character goes") {
  const auto at = [](std::string_view keys, Size size = {}) {
    return draw(sheet_of(wording_of(QuestionType::text), {}, keys), size, false).cursor;
  };
  const auto begin = at("");
  REQUIRE(begin);
  CHECK(begin->column == 6);
  CHECK(at("aß東") == Spot{begin->row, 10});
  CHECK(at("a\nb\x1b[A") == Spot{begin->row, 7});
  CHECK(at("a\n") == Spot{begin->row + 1, 6});
  CHECK_FALSE(draw(sheet_of(pain_wording()), {}, false).cursor);
  CHECK(draw(sheet_of(pain_wording(), {}, "=pri"), {}, false).cursor);
}

TEST_CASE("a sheet fits every screen, and the place of the answer stays on it") {
  for (auto& sheet : every_kind()) {
    sheet.says = {"This is not taken, for a reason that needs a long sentence to be told."};
    sheet.intro = {"A long introduction that is worth a line or two on most screens, \x1b[2J no?"};
    for (int columns = 10; columns <= 120; columns += 11) {
      for (int rows = 1; rows <= 30; rows += 3) {
        const Picture picture = draw(sheet, {columns, rows}, true);
        CHECK(picture.lines.size() <= static_cast<std::size_t>(rows));
        for (const auto& line : picture.lines) {
          CHECK(width(uncolored(line)) <= columns);
          CHECK(uncolored(line).find('\x1b') == std::string::npos);
        }
        if (!picture.cursor) continue;
        CHECK(picture.cursor->row < static_cast<int>(picture.lines.size()));
        CHECK(picture.cursor->column < columns);
      }
    }
  }
}

TEST_CASE("a long text is seen around the cursor") {
  std::string lines;
  for (int count = 0; count < 40; ++count) lines += std::to_string(count) + "\n";
  auto sheet = sheet_of(wording_of(QuestionType::text), {}, lines + "here");
  CHECK(shows(sheet, "here", {80, 10}));
  CHECK(shows(sheet, "39", {80, 10}));
}

TEST_CASE("a written answer is told its form") {
  CHECK(shows(sheet_of(wording_of(QuestionType::date)),
              "A date, as 2026-03-01, next sunday or in a month."));
  CHECK(shows(sheet_of(wording_of(QuestionType::text), {}, "some"), "Ctrl-E editor"));
  CHECK(shows(sheet_of(wording_of(QuestionType::text), {}, "some"), "Alt-Enter new line"));
  CHECK(shows(sheet_of(wording_of(QuestionType::text)), "Enter skips"));
  CHECK(shows(sheet_of(wording_of(QuestionType::date), {}, "2026"), "? help"));
}

}  // namespace hearth
