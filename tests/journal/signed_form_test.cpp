#include "hearth/journal/signed_form.hpp"

#include <doctest/doctest.h>

#include <functional>
#include <set>

#include "hearth/journal/visibility.hpp"
#include "support/entries.hpp"

using namespace hearth;
using namespace hearth::test;

namespace {

Entry sample() {
  Entry entry;
  entry.id = id(1);
  entry.entry = id(2);
  entry.follows = {id(2)};
  entry.at = moment("2026-03-01T19:00:00+01:00");
  entry.author = id(3);
  entry.kind = PackKind::checkin;
  entry.pack = "weekly";
  entry.occasion = "weekly/2026-W09";
  entry.invited = {{id(3), 5}};
  entry.tags = {"tea"};
  entry.answers = {answer(scale("mood"), 7.0, Share::shared),
                   answer(text("note"), std::string("words"), Share::only_me)};
  return entry;
}

Wording other_words(const char* ask) {
  Wording wording = *scale("mood");
  wording.ask = ask;
  return wording;
}

}  // namespace

TEST_CASE("whatever a revision says of itself is signed") {
  const std::vector<std::function<void(Entry&)>> changes{
      [](Entry& one) { one.id = id(9); },
      [](Entry& one) { one.entry = id(9); },
      [](Entry& one) { one.follows.clear(); },
      [](Entry& one) { one.restores = id(2); },
      [](Entry& one) { one.author = id(9); },
      [](Entry& one) { one.author.reset(); },
      [](Entry& one) { one.state = EntryState::undone; },
      [](Entry& one) { one.at.ms += 1000; },
      [](Entry& one) { one.at.offset_minutes += 60; },
      [](Entry& one) { one.recalled = true; },
      [](Entry& one) { one.kind = PackKind::log; },
      [](Entry& one) { one.pack = "daily"; },
      [](Entry& one) { one.version = 2; },
      [](Entry& one) { one.occasion = "weekly/2026-W10"; },
      [](Entry& one) { one.invited.front().joined_ms = 6; },
      [](Entry& one) { one.unopened = true; },
      [](Entry& one) { one.answers.front().value = 8.0; },
      [](Entry& one) { one.answers.front().value = Skipped{}; },
      [](Entry& one) {
        one.answers.front().wording = std::make_shared<const Wording>(other_words("And now?"));
      },
  };
  std::set<std::string> forms{signed_form(sample(), Share::shared)};
  for (const auto& change : changes) {
    Entry changed = sample();
    change(changed);
    forms.insert(signed_form(changed, Share::shared));
  }
  CHECK(forms.size() == changes.size() + 1);
}

TEST_CASE("where and in which order it came into a journal is no part of it") {
  Entry elsewhere = sample();
  elsewhere.device = id(8);
  elsewhere.clock = {77};
  elsewhere.began = {66};
  CHECK(signed_form(elsewhere, Share::shared) == signed_form(sample(), Share::shared));
}

TEST_CASE("who sees only some answers can check these, whatever the others say") {
  Entry part = sample();
  part.answers.pop_back();
  part.tags.clear();
  CHECK(signed_form(part, Share::shared) == signed_form(sample(), Share::shared));
  Entry other = sample();
  other.answers.back().value = std::string("other words");
  CHECK(signed_form(other, Share::shared) == signed_form(sample(), Share::shared));
  CHECK(signed_form(other, Share::only_me) != signed_form(sample(), Share::only_me));
  CHECK(shares_in(part) == std::vector{Share::shared});
  CHECK(shares_in(sample()) == std::vector{Share::only_me, Share::shared});
  CHECK(shares_in({}) == std::vector{Share::shared});
}

TEST_CASE("tags are signed with the tightest words, in any order") {
  Entry tagged = sample();
  tagged.tags = {"walk", "tea"};
  Entry turned = tagged;
  turned.tags = {"tea", "walk"};
  CHECK(signed_form(tagged, Share::only_me) == signed_form(turned, Share::only_me));
  CHECK(signed_form(tagged, Share::only_me) != signed_form(sample(), Share::only_me));
  CHECK(signed_form(tagged, Share::shared) == signed_form(sample(), Share::shared));
}

TEST_CASE("tags beside words are signed with these, and what was signed before still holds") {
  Entry note = sample();
  note.answers = {answer(text("note"), std::string("words"), Share::shared),
                  answer(scale("mood"), 7.0, Share::only_me)};
  Entry untagged = note;
  untagged.tags.clear();
  CHECK(signed_form(note, Share::shared) != signed_form(untagged, Share::shared));
  CHECK(signed_form(note, Share::only_me) == signed_form(untagged, Share::only_me));
  Entry part = note;
  part.answers.pop_back();
  CHECK(signed_form(part, Share::shared) == signed_form(note, Share::shared));
  Entry silent = note;
  silent.answers.front().value = Skipped{};
  CHECK(share_of_tags(silent) == share_of_tags(note));
  CHECK(earlier_signed_form(note, Share::only_me) != signed_form(note, Share::only_me));
  CHECK(earlier_signed_form(sample(), Share::only_me) == signed_form(sample(), Share::only_me));
}

TEST_CASE("the mark that keeps it from a therapist, which goes with every part, is not signed") {
  Entry marked = sample();
  marked.tags.emplace_back("not-for-therapist");
  for (const Share share : shares_in(marked)) {
    CHECK(signed_form(marked, share) == signed_form(sample(), share));
  }
}

TEST_CASE("no two lists look the same") {
  const auto with = [](std::vector<std::string> words) {
    Entry entry = sample();
    entry.answers = {answer(text("note"), std::move(words), Share::shared)};
    return signed_form(entry, Share::shared);
  };
  CHECK(with({"ab"}) != with({"a", "b"}));
  CHECK(with({"a", ""}) != with({"a"}));
  CHECK(with({"1:a,"}) != with({"a"}));
}
