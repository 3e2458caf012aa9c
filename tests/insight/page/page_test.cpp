#include "hearth/insight/page/page.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "hearth/document/markdown.hpp"
#include "hearth/insight/page/score.hpp"
#include "six_weeks.hpp"
#include "support/entries.hpp"

using namespace hearth;
using namespace hearth::test;

namespace {

std::vector<std::string> titles_of(const Document& document) {
  std::vector<std::string> titles;
  for (const Block& block : document.blocks) {
    if (const auto* heading = std::get_if<Heading>(&block)) titles.push_back(heading->text);
  }
  return titles;
}

const Panels& panels_of(const Document& document) {
  for (const Block& block : document.blocks) {
    if (const auto* panels = std::get_if<Panels>(&block)) return *panels;
  }
  FAIL("there are no panels");
  throw;
}

std::string second_paragraph(const Document& document) {
  return std::get<Paragraph>(document.blocks.at(1)).text;
}

}  // namespace

TEST_CASE("a page goes from hopes to questions, in the words of all who are on it") {
  const Document page = to_document(whole_page()).document;
  CHECK(titles_of(page) ==
        std::vector<std::string>{"For our appointment", "What we hope for",
                                 "What we want from this appointment", "In numbers", "What changed",
                                 "What we have agreed", "Questions for the team"});
  const auto& head = std::get<Heading>(page.blocks.front());
  CHECK(head.beside == "From Alex and Sam · 19 Jan – 1 Mar 2026, six weeks");
  CHECK(second_paragraph(page) ==
        "Each of us chose what is on this page; other things are left out.");
  CHECK(count_words(page) <= kMostPageWords);
}

TEST_CASE("a page of one person says I, and what was written together is not on it") {
  std::vector<PageItem> own = all_items(six_weeks());
  std::erase_if(own, [](const PageItem& item) { return item.author != id(1); });
  const Document page = to_document(page_with(six_weeks(), own)).document;
  CHECK(titles_of(page).front() == "For my appointment");
  CHECK(titles_of(page)[1] == "What I hope for");
  CHECK(second_paragraph(page) == "I chose what is on this page; other things are left out.");
}

TEST_CASE("each person has at most four panels, the four that are usual first") {
  const Document page = to_document(whole_page()).document;
  const Panels& panels = panels_of(page);
  REQUIRE(panels.panels.size() == 8);
  CHECK(panels.panels.front().metric == "comfort");
  CHECK(panels.panels[3].metric == "pain");
  CHECK(panels.panels[4].voice.name == "Sam");
  CHECK(panels.events.size() == 1);
}

TEST_CASE("panels and tags past those that there is room for are counted, and stand further on") {
  std::vector<Entry> entries = six_weeks();
  Wording helped = *text("helped");
  helped.type = QuestionType::tags;
  const std::vector<std::string> tags{"music", "walks", "naps", "rain", "letters", "plums"};
  entries.push_back(entry(60, 1, "weekly", PackKind::checkin, "2026-02-02",
                          {answer(std::make_shared<const Wording>(helped), tags, Share::shared)}));
  Page page = page_with(entries, all_items(entries));
  const std::size_t before = to_document(page_with(six_weeks(), all_items(six_weeks()))).left_over;
  CHECK(before > 0);
  CHECK(to_document(page).left_over == before + 2);
  const auto has_tags = [&](const Document& document) {
    const std::string all = to_markdown(document);
    return std::ranges::count_if(
        tags, [&](const std::string& tag) { return all.find(tag) != std::string::npos; });
  };
  CHECK(has_tags(to_document(page).document) == 4);
  page.has_more = true;
  CHECK(has_tags(to_document(page).document) == 6);
}

TEST_CASE("what is not usual is listed without a tick") {
  for (const PageItem& item : all_items(six_weeks())) {
    CHECK_MESSAGE(item.is_usual == (item.field != "distress"), item.field);
  }
}

TEST_CASE("three wishes stand on it, and how many found no room is told") {
  const PageDocument page = to_document(whole_page());
  CHECK(page.left_over == 3);  // a wish, and the fifth panel of each
  const auto wishes = std::ranges::find_if(page.document.blocks, [](const Block& block) {
    const auto* bullets = std::get_if<Bullets>(&block);
    return bullets && bullets->items.front().starts_with("How to talk");
  });
  REQUIRE(wishes != page.document.blocks.end());
  CHECK(std::get<Bullets>(*wishes).items.size() == 3);
}

TEST_CASE("however much people write, a page has 300 words, and further pages have the rest") {
  std::vector<Entry> entries = six_weeks();
  std::string hopes;
  for (int n = 0; n < 60; ++n) hopes += "something that takes ten words to say in full here\n";
  entries.push_back(entry(50, 2, "assessment", PackKind::plan, "2026-02-01",
                          {answer(text("hopes"), hopes, Share::shared)}));
  Page page = page_with(entries, all_items(entries));
  const PageDocument one = to_document(page);
  CHECK(count_words(one.document) <= kMostPageWords);
  CHECK(one.left_over > 30);
  page.has_more = true;
  const Document more = to_document(page).document;
  CHECK(count_words(more) > kMostPageWords);
  const auto titles = titles_of(more);
  CHECK(std::ranges::find(titles, "What else there is") != titles.end());
  CHECK(std::ranges::find(titles, "How to read this") != titles.end());
  CHECK(std::holds_alternative<SmallPrint>(more.blocks.back()));
}

TEST_CASE("how to read it explains what is said beside the lines, and nothing else") {
  Page page = whole_page();
  page.has_more = true;
  const Document more = to_document(page).document;
  std::string said;
  for (const Block& block : more.blocks) {
    const auto* panels = std::get_if<Panels>(&block);
    if (!panels) continue;
    for (const Panel& panel : panels->panels) said += panel.note.front() + panel.words + "\n";
  }
  const auto title = std::ranges::find_if(more.blocks, [](const Block& block) {
    const auto* heading = std::get_if<Heading>(&block);
    return heading && heading->text == "How to read this";
  });
  REQUIRE(title != more.blocks.end());
  std::string explained;
  for (const std::string& line : std::get<Bullets>(*(title + 1)).items) explained += line + "\n";
  const auto has = [](const std::string& text, const char* part) {
    return text.find(part) != std::string::npos;
  };
  CHECK(has(said, "middle ") == has(explained, "“3 to 7, middle 5”"));
  CHECK(has(said, "mostly ") == has(explained, "“Mostly 3 to 6”"));
  CHECK(has(said, "nothing to show") == has(explained, "“nothing to show”"));
  CHECK(has(said, "nothing to show") == has(explained, "a “–”"));
}

TEST_CASE("what leaves as data is listed whole, of a table its numbers") {
  const Page page = whole_page();
  const auto lines = [&](bool only_numbers) {
    return std::get<Bullets>(page_list(page, only_numbers).blocks.at(1)).items;
  };
  REQUIRE(lines(false).size() == page.items.size());
  for (const PageItem& item : page.items) {
    const auto holds_it = [&](const std::string& line) { return line.ends_with(item.words); };
    CHECK_MESSAGE(std::ranges::any_of(lines(false), holds_it), item.words);
    const bool is_number = item.part == PagePart::number;
    CHECK_MESSAGE(std::ranges::any_of(lines(true), holds_it) == is_number, item.words);
  }
  CHECK(lines(true).size() == 10);
  CHECK(std::holds_alternative<Paragraph>(page_list({}, true).blocks.back()));
}

TEST_CASE("a line of an answer leaves alone") {
  const std::vector<Entry> entries = six_weeks();
  std::vector<PageItem> items = all_items(entries);
  std::erase_if(items, [](const PageItem& item) { return item.text != "To laugh."; });
  REQUIRE(items.size() == 1);
  const std::vector<Entry> left = leaving(entries, items);
  REQUIRE(left.size() == 1);
  CHECK(std::get<std::string>(left.front().answers.front().value) == "To laugh.");
}

TEST_CASE("what somebody wrote who has left stays, and what they wrote with others does too") {
  std::vector<Person> people = couple();
  people.back().left = moment("2026-02-27T00:00:00Z");
  PageSource source{.people = people, .entries = six_weeks(), .window = kSixWeeks};
  source.agreements = {id(43)};
  for (const PageItem& item : page_items(source, Seals(std::vector<Attendance>{}, people))) {
    CHECK(item.author == id(1));
  }
}

TEST_CASE("answers about pressure are asked of somebody who speaks alone, and of nobody else") {
  std::vector<Entry> entries = six_weeks();
  entries.push_back(entry(60, 1, "weekly", PackKind::checkin, "2026-02-28",
                          {answer(scale("pressure"), 7.0, Share::shared)}));
  const auto has_pressure = [&](std::optional<Uuid> only) {
    PageSource source{.people = couple(), .entries = entries, .window = kSixWeeks};
    const auto items = page_items(source, Seals(std::vector<Attendance>{}, couple()), only);
    return std::ranges::find(items, "pressure", &PageItem::field) != items.end();
  };
  CHECK_FALSE(has_pressure(std::nullopt));
  CHECK(has_pressure(id(1)));
}

namespace {

Answer told(const char* question, QuestionType type, const Value& value) {
  Wording wording;
  wording.pack = kScorePack;
  wording.id = question;
  wording.type = type;
  return answer(std::make_shared<const Wording>(wording), value, Share::shared);
}

}  // namespace

TEST_CASE("a score has no name and no day on it but its own, as far as they are in sight") {
  std::vector<Entry> entries = {
      entry(70, 1, kScorePack, PackKind::log, "2026-02-27",
            {told("questionnaire", QuestionType::text, std::string("PHQ-9")),
             told("score", QuestionType::number, 21.0),
             told("scored_on", QuestionType::date, *parse_date("2026-02-20"))})};
  entries[0].answers[2].share = Share::only_me;
  std::vector<PageItem> items = all_items(entries);
  REQUIRE(items.size() == 1);
  CHECK(items[0].is_open);
  CHECK(items[0].text == "PHQ-9: 21");
  entries[0].answers[0].share = Share::only_me;
  items = all_items(entries);
  REQUIRE(items.size() == 1);
  CHECK_FALSE(items[0].is_open);
  CHECK(items[0].text == "PHQ-9: 21, 20 Feb 2026");
  entries[0].answers.erase(entries[0].answers.begin());
  CHECK(all_items(entries).empty());
}

TEST_CASE(
    "a score from elsewhere stands on it as it was told, in no panel, and in a table by name") {
  std::vector<Entry> entries = {
      entry(70, 1, kScorePack, PackKind::log, "2026-02-27",
            {told("questionnaire", QuestionType::text, std::string("PHQ-9")),
             told("score", QuestionType::number, 7.0), told("out_of", QuestionType::number, 27.0),
             told("scored_on", QuestionType::date, *parse_date("2026-02-20")),
             told("told_by", QuestionType::text, std::string("a clinic"))}),
      entry(71, 1, kScorePack, PackKind::log, "2026-02-26",
            {told("questionnaire", QuestionType::text, std::string("GAD-7")),
             told("score", QuestionType::number, 12.5)}),
      entry(72, 1, kScorePack, PackKind::log, "2026-02-26",
            {told("questionnaire", QuestionType::text, std::string("without a number"))})};
  entries[0].answers.back().share = Share::only_me;
  std::vector<PageItem> items = all_items(entries);
  REQUIRE(items.size() == 2);
  CHECK(items.back().words == "Score from elsewhere: PHQ-9: 7 of 27, 20 Feb 2026");
  CHECK(items.back().pieces.size() == 4);
  entries[0].answers.back().share = Share::shared;
  items = all_items(entries);
  const Document page = to_document(page_with(entries, items)).document;
  CHECK(titles_of(page).back() == "Scores from elsewhere");
  CHECK(std::get<Bullets>(page.blocks.at(page.blocks.size() - 2)).items ==
        std::vector<std::string>{"GAD-7: 12.5", "PHQ-9: 7 of 27, 20 Feb 2026, told by a clinic"});
  CHECK(std::ranges::none_of(
      page.blocks, [](const Block& block) { return std::holds_alternative<Panels>(block); }));
  const Entry row = scores_as_numbers(entries).front();
  CHECK(local_date(row.at) == *parse_date("2026-02-20"));
  REQUIRE(row.answers.size() == 1);
  CHECK(row.answers.front().wording->metric == "PHQ-9");
  CHECK(row.answers.front().wording->max == 27.0);
  CHECK(std::get<Bullets>(page_list(page_with(entries, items), true).blocks.at(1)).items.size() ==
        1);
}
