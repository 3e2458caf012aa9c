// What leaves with a page: in 2,000 made-up journals and choices, in the bytes of every format.

#include <doctest/doctest.h>

#include <algorithm>
#include <random>

#include "hearth/app/journal/pdf.hpp"
#include "hearth/app/page/page_choice.hpp"
#include "hearth/app/page/page_reading.hpp"
#include "hearth/core/text.hpp"
#include "page/page_text.hpp"
#include "random_journal.hpp"
#include "support/entries.hpp"
#include "support/program_paths.hpp"
#include "support/scripted_console.hpp"

using namespace hearth;
using namespace hearth::test;

namespace {

constexpr int kJournals = 2000;
constexpr const char* kFormats[] = {"md", "html", "json", "csv", "fhir"};

std::string in_format(const char* format, const Page& page) {
  ScriptedConsole console;
  const Env env{console, moment("2026-03-01T20:00:00+01:00"), {}, Shelf({}, {}), {}};
  return page_text(env, format, page);
}

/// All formats behind each other, without what is drawn anew for each FHIR bundle.
std::string bytes_of(const Page& page) {
  std::string bytes;
  for (const char* format : kFormats) bytes += in_format(format, page) + "\n";
  constexpr std::string_view kDrawn = "urn:uuid:";
  constexpr std::size_t kUuid = 36;
  for (auto at = bytes.find(kDrawn); at != std::string::npos; at = bytes.find(kDrawn, at + 1)) {
    bytes.erase(at + kDrawn.size(), kUuid);
  }
  return bytes;
}

Page page_of(const RandomJournal& journal, std::vector<PageItem> items, bool more = false) {
  Page page{journal.people, std::move(items), {}, journal.window};
  page.entries = leaving(journal.entries, page.items);
  page.has_more = more;
  return page;
}

/// Each person takes some of what is asked of them, whatever it is.
PageYes some_yes(std::mt19937& chance, const RandomJournal& journal,
                 const std::vector<PageItem>& items) {
  PageYes yes;
  for (const Person& person : journal.people) {
    for (const std::size_t place : part_of(items, person.id)) {
      if (chance() % 2 == 0) yes[person.id].insert(place);
    }
  }
  return yes;
}

/// The canaries of a text: `canary12x`.
std::vector<std::string> canaries_in(const std::string& text) {
  std::vector<std::string> found;
  for (auto at = text.find("canary"); at != std::string::npos; at = text.find("canary", at + 1)) {
    found.push_back(text.substr(at, text.find('x', at) + 1 - at));
  }
  return found;
}

std::string words_in(const Value& value) {
  if (const auto* text = std::get_if<std::string>(&value)) return *text;
  std::string all;
  if (const auto* tags = std::get_if<std::vector<std::string>>(&value)) {
    for (const std::string& tag : *tags) all += tag + "\n";
  }
  return all;
}

/// That of all words in the journal only those that were agreed to are there.
void check_canaries(const RandomJournal& journal, const Page& page, const std::string& bytes) {
  std::string agreed_words;
  for (const Entry& entry : page.entries) {
    for (const Answer& answer : entry.answers) agreed_words += words_in(answer.value) + "\n";
  }
  const std::vector<std::string> may = canaries_in(agreed_words);
  for (const std::string& canary : canaries_in(bytes)) {
    CHECK(std::ranges::find(may, canary) != may.end());
  }
  for (const Entry& entry : journal.entries) {
    const bool stays = kept_from_therapist(entry) || entry.state != EntryState::written ||
                       entry.standing == Standing::unconfirmed;
    for (const Answer& answer : entry.answers) {
      if (!stays) continue;
      for (const std::string& canary : canaries_in(words_in(answer.value))) {
        CHECK(bytes.find(canary) == std::string::npos);
      }
    }
  }
}

/// The journal with whatever was not agreed to otherwise than it was, or not there at all.
RandomJournal otherwise(std::mt19937& chance, RandomJournal journal,
                        const std::vector<PageItem>& taken) {
  const auto is_taken = [&](const Entry& entry, const Answer& answer) {
    return std::ranges::any_of(taken,
                               [&](const PageItem& item) { return holds(item, entry, answer); });
  };
  for (Entry& entry : journal.entries) {
    std::erase_if(entry.answers, [&](const Answer& answer) {
      return !is_taken(entry, answer) && chance() % 2 == 0;
    });
    for (Answer& answer : entry.answers) {
      if (is_taken(entry, answer)) continue;
      if (std::holds_alternative<double>(answer.value))
        answer.value = static_cast<double>(chance() % 11);
      if (std::holds_alternative<std::string>(answer.value)) answer.value = std::string("other");
      if (answer.share == Share::overlap) answer.share = Share::only_me;
    }
  }
  return journal;
}

/// The items of a journal that hold just what those hold.
std::vector<PageItem> same_items(const std::vector<PageItem>& taken,
                                 const std::vector<PageItem>& items) {
  std::vector<PageItem> same;
  for (const PageItem& one : taken) {
    const auto found = std::ranges::find_if(items, [&](const PageItem& item) {
      return item.part == one.part && item.pieces == one.pieces;
    });
    if (found != items.end()) same.push_back(*found);
  }
  return same;
}

/// By the first part of their name, with which every part of it begins that a text has.
[[nodiscard]] bool names(const std::string& bytes, const Person& person) {
  const std::string first = person.name.substr(0, person.name.find_first_of(" -"));
  return folded(bytes).find(folded(first)) != std::string::npos;
}

}  // namespace

TEST_CASE("nothing leaves with a page but what each of its writers said yes to") {
  std::mt19937 chance(16);
  std::size_t taken_in_all = 0;
  for (int n = 0; n < kJournals; ++n) {
    CAPTURE(n);
    const RandomJournal journal = random_journal(chance, 1 + n % 3);
    const std::vector<PageItem> items = page_items(journal.source(), journal.seals());
    const PageYes yes = some_yes(chance, journal, items);
    const std::vector<PageItem> taken = agreed(items, yes);
    taken_in_all += taken.size();
    const Page page = page_of(journal, taken, n % 4 == 0);
    const std::string bytes = bytes_of(page);
    check_canaries(journal, page, bytes);
    if (!page.has_more) CHECK(count_words(to_document(page).document) <= kMostPageWords);
    const RandomJournal other = otherwise(chance, journal, taken);
    const std::vector<PageItem> again =
        same_items(taken, page_items(other.source(), other.seals()));
    REQUIRE(again.size() == taken.size());
    CHECK(bytes_of(page_of(other, again, n % 4 == 0)) == bytes);
  }
  CHECK(taken_in_all > 2U * kJournals);
}

TEST_CASE("with further pages every tag that was agreed to is there, as data too") {
  std::mt19937 chance(3);
  std::size_t tags_in_all = 0;
  for (int n = 0; n < kJournals / 20; ++n) {
    CAPTURE(n);
    const RandomJournal journal = random_journal(chance, 2);
    const std::vector<PageItem> items = page_items(journal.source(), journal.seals());
    const Page page = page_of(journal, agreed(items, some_yes(chance, journal, items)), true);
    for (const Entry& entry : page.entries) {
      for (const Answer& answer : entry.answers) {
        if (!std::holds_alternative<std::vector<std::string>>(answer.value)) continue;
        for (const std::string& canary : canaries_in(words_in(answer.value))) {
          ++tags_in_all;
          for (const char* format : {"md", "html", "json"}) {
            CHECK_MESSAGE(in_format(format, page).find(canary) != std::string::npos, format);
          }
        }
      }
    }
  }
  CHECK(tags_in_all > 50);
}

TEST_CASE("a page on paper has the same bytes whatever was not agreed to") {
  if (std::string_view(kPdf).empty()) return;
  std::mt19937 chance(7);
  const auto paper_of = [](const Page& page) {
    ScriptedConsole console;
    Env env{console, moment("2026-03-01T20:00:00+01:00"), {}, Shelf({}, {}), {}};
    env.pdf = kPdf;
    const PageOnPaper set = page_on_paper(page, Paper::letter);
    return pdf_of(env, set.document, set.around);
  };
  for (int n = 0; n < 10; ++n) {
    CAPTURE(n);
    const RandomJournal journal = random_journal(chance, 2);
    const std::vector<PageItem> items = page_items(journal.source(), journal.seals());
    const std::vector<PageItem> taken = agreed(items, some_yes(chance, journal, items));
    const RandomJournal other = otherwise(chance, journal, taken);
    const std::vector<PageItem> again =
        same_items(taken, page_items(other.source(), other.seals()));
    CHECK(paper_of(page_of(other, again)) == paper_of(page_of(journal, taken)));
  }
}

TEST_CASE("no name of anybody else is on a page of one person, and none on one of pseudonyms") {
  std::mt19937 chance(61);
  std::size_t named = 0;
  for (int n = 0; n < kJournals / 4; ++n) {
    CAPTURE(n);
    const RandomJournal journal = random_journal(chance, 3);
    const std::vector<PageItem> items =
        page_items(journal.source(), journal.seals(), journal.people.front().id);
    PageYes yes;
    for (std::size_t place = 0; place < items.size(); ++place) {
      yes[journal.people.front().id].insert(place);
    }
    const Page page = page_of(journal, agreed(items, yes), true);
    if (names(bytes_of(page), journal.people.back())) ++named;
    PageTerms terms;
    terms.only = journal.people.front().id;
    const std::string alone = bytes_of(called_for(page, terms));
    CHECK_FALSE(names(alone, journal.people[1]));
    CHECK_FALSE(names(alone, journal.people[2]));
    terms.pseudonyms = true;
    CHECK_FALSE(names(bytes_of(called_for(page, terms)), journal.people.front()));
  }
  CHECK(named > 50);
}

TEST_CASE("a page of one person is the same whether the other wrote, agreed, or took it back") {
  std::mt19937 chance(77);
  for (int n = 0; n < kJournals / 4; ++n) {
    CAPTURE(n);
    RandomJournal both = random_journal(chance, 2);
    const Uuid& alex = both.people.front().id;
    const Uuid& sam = both.people.back().id;
    RandomJournal alone = both;
    std::erase_if(alone.entries, [&](const Entry& entry) { return entry.author == sam; });
    RandomJournal withdrawn = both;
    Entry choice = both.entries.front();
    choice.author = sam;
    choice.pack = kChoicePack;
    choice.id = choice.entry = id(99);
    choice.answers = withdrawn_choice();
    withdrawn.entries.push_back(choice);
    const auto bytes = [&](const RandomJournal& journal) {
      const std::vector<PageItem> items = page_items(journal.source(), both.seals());
      return bytes_of(page_of(journal, agreed(items, {{alex, usual_yes(items, alex)}})));
    };
    CHECK(bytes(alone) == bytes(both));
    CHECK(bytes(withdrawn) == bytes(both));
  }
}
