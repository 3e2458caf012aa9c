#include "hearth/journal/visibility.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "support/entries.hpp"

using namespace hearth;
using namespace hearth::test;

namespace {

const std::string kOccasion = "weekly/2026-W09";
const Uuid kAlex = id(1);
const Uuid kSam = id(2);

std::vector<Person> couple() {
  return {person(1, "Alex", "2026-01-01T00:00:00Z"), person(2, "Sam", "2026-01-01T00:00:00Z")};
}

Attendance here(const Uuid& who) {
  return {kOccasion, who, moment("2026-02-25T12:00:00Z").ms, *parse_date("2026-02-25"),
          memberships(couple())};
}

Entry with_every_share(std::optional<Uuid> author) {
  Entry entry;
  entry.author = author;
  entry.occasion = kOccasion;
  entry.invited = memberships(couple());
  entry.tags = {"evening"};
  for (auto share : {Share::only_me, Share::overlap, Share::sealed, Share::shared}) {
    entry.answers.push_back(answer(scale(std::string(to_string(share))), 5.0, share));
  }
  return entry;
}

std::vector<Share> seen(const Reader& reader, const Entry& entry, const Seals& seals) {
  std::vector<Share> shares;
  const auto visible = visible_to(reader, entry, seals);
  if (!visible) return shares;
  for (const Answer& one : visible->answers) shares.push_back(one.share);
  return shares;
}

using Shares = std::vector<Share>;

void skipping_tells_nothing(const Answer& hidden, const Answer& open) {
  Entry said = with_every_share(kAlex);
  said.answers = {hidden, open};
  Entry skipped = said;
  skipped.answers.front().value = Skipped{};
  const std::vector<Attendance> first{here(kAlex)}, both{here(kAlex), here(kSam)};
  for (const auto& attendance : {first, both}) {
    const Seals seals(attendance, couple());
    for (const Reader& reader : {Reader{}, Reader{kSam}}) {
      const auto one = visible_to(reader, said, seals), other = visible_to(reader, skipped, seals);
      if (one && other) CHECK(one->tags == other->tags);
    }
  }
}

}  // namespace

TEST_CASE("the author sees everything, before and after the seal opens") {
  const Seals closed({here(kAlex)}, couple());
  CHECK(seen({kAlex}, with_every_share(kAlex), closed).size() == 4);
}

TEST_CASE("the other sees what is shared, and what is sealed once both have answered") {
  const Seals closed({here(kAlex)}, couple());
  const Seals open({here(kAlex), here(kSam)}, couple());
  CHECK(seen({kSam}, with_every_share(kAlex), closed) == Shares{Share::shared});
  CHECK(seen({kSam}, with_every_share(kAlex), open) == Shares{Share::sealed, Share::shared});
}

TEST_CASE("both at one screen see no more than each of them may") {
  const Seals closed({here(kAlex)}, couple());
  const Seals open({here(kAlex), here(kSam)}, couple());
  CHECK(seen({}, with_every_share(kAlex), closed) == Shares{Share::shared});
  CHECK(seen({}, with_every_share(kAlex), open) == Shares{Share::sealed, Share::shared});
}

TEST_CASE("a third person who came later sees no sealed answers of before") {
  std::vector<Person> three = couple();
  three.push_back(person(3, "Kim", "2026-06-01T00:00:00Z"));
  const Seals open({here(kAlex), here(kSam)}, three);
  CHECK(seen({id(3)}, with_every_share(kAlex), open) == Shares{Share::shared});
  CHECK(seen({}, with_every_share(kAlex), open) == Shares{Share::shared});
  CHECK(seen({kSam}, with_every_share(kAlex), open) == Shares{Share::sealed, Share::shared});
}

TEST_CASE("what was written together everybody sees") {
  CHECK(seen({kSam}, with_every_share(std::nullopt), Seals({}, couple())).size() == 4);
}

TEST_CASE("an entry of which nothing may be seen is not there at all") {
  Entry entry = with_every_share(kAlex);
  std::erase_if(entry.answers, [](const Answer& one) { return one.share >= Share::sealed; });
  CHECK_FALSE(visible_to({kSam}, entry, Seals({here(kAlex), here(kSam)}, couple())));
}

TEST_CASE("tags come with all answers that are as open as they are") {
  const Seals closed({here(kAlex)}, couple());
  CHECK(visible_to({kSam}, with_every_share(kAlex), closed)->tags.empty());
  CHECK(visible_to({kAlex}, with_every_share(kAlex), closed)->tags.size() == 1);
}

TEST_CASE("tags beside words that others see come along where numbers alone are hidden") {
  const Seals closed({here(kAlex)}, couple());
  Entry note = with_every_share(kAlex);
  note.answers = {answer(text("note"), std::string("words"), Share::shared),
                  answer(scale("mood"), 5.0, Share::only_me)};
  CHECK(share_of_tags(note) == Share::shared);
  CHECK(visible_to({kSam}, note, closed)->tags == note.tags);
  note.answers.push_back(answer(text("more"), std::string("secret"), Share::only_me));
  CHECK(share_of_tags(note) == Share::only_me);
  CHECK(visible_to({kSam}, note, closed)->tags.empty());
  note.answers = {answer(scale("mood"), 5.0, Share::only_me),
                  answer(scale("energy"), 5.0, Share::shared)};
  CHECK(visible_to({kSam}, note, closed)->tags.empty());
}

TEST_CASE("whether somebody sees the tags does not depend on what was answered or skipped") {
  for (const Share kept : {Share::only_me, Share::overlap, Share::sealed}) {
    for (const Share open : {Share::sealed, Share::shared}) {
      skipping_tells_nothing(answer(scale("mood"), 5.0, kept),
                             answer(text("note"), std::string("words"), open));
      skipping_tells_nothing(answer(text("more"), std::string("more"), kept),
                             answer(scale("pain"), 5.0, open));
      skipping_tells_nothing(answer(text("more"), std::string("more"), kept),
                             answer(text("note"), std::string("us"), open));
      skipping_tells_nothing(answer(scale("mood"), 5.0, kept), answer(scale("pain"), 5.0, open));
    }
  }
}

TEST_CASE("the mark that keeps an entry from a therapist comes with every part of it") {
  Entry marked = with_every_share(kAlex);
  marked.tags = {"evening", "not-for-therapist"};
  CHECK(visible_to({kSam}, marked, Seals({here(kAlex)}, couple()))->tags ==
        std::vector<std::string>{"not-for-therapist"});
}

TEST_CASE("what was taken back or erased nobody sees, its author included") {
  for (auto state : {EntryState::undone, EntryState::erased}) {
    Entry entry = with_every_share(kAlex);
    entry.state = state;
    CHECK_FALSE(visible_to({kAlex}, entry, Seals({}, couple())));
  }
}

TEST_CASE("no reader but the author can tell a private answer from none") {
  // For every other reader and state of the seal: with and without the private answers, the same.
  for (const std::vector<Attendance>& attendance :
       {std::vector<Attendance>{here(kAlex)}, std::vector<Attendance>{here(kAlex), here(kSam)}}) {
    const Seals seals(attendance, couple());
    for (const Reader& reader : {Reader{}, Reader{kSam}}) {
      Entry with = with_every_share(kAlex);
      with.tags.clear();
      Entry without = with;
      std::erase_if(without.answers, [](const Answer& one) { return one.share <= Share::overlap; });
      CHECK(seen(reader, with, seals) == seen(reader, without, seals));
    }
  }
}

TEST_CASE("that somebody was asked and skipped everything is not told to the others") {
  Entry skipped = with_every_share(kAlex);
  for (Answer& one : skipped.answers) one.value = Skipped{};
  const Seals open({here(kAlex), here(kSam)}, couple());
  CHECK_FALSE(visible_to({kSam}, skipped, open));
  CHECK_FALSE(visible_to({}, skipped, open));
  CHECK(visible_to({kAlex}, skipped, open));
}

TEST_CASE("a seal opens to nobody who joined since, and waits for nobody of them") {
  std::vector<Person> three = couple();
  three.push_back(person(3, "Kim", "2026-02-25T11:00:00Z"));  // before the clock of the entries
  const Seals open({here(kAlex), here(kSam)}, three);
  CHECK(seen({kSam}, with_every_share(kAlex), open) == Shares{Share::sealed, Share::shared});
  CHECK(seen({id(3)}, with_every_share(kAlex), open) == Shares{Share::shared});
}

TEST_CASE("who left and came back was not there when it was written") {
  std::vector<Person> again = couple();
  again[1].joined = moment("2026-05-01T00:00:00Z");
  const Seals seals({here(kAlex), here(kSam)}, again);
  CHECK(seen({kSam}, with_every_share(kAlex), seals) == Shares{Share::shared});
}

TEST_CASE("nobody who is not in the journal sees anything sealed") {
  const Seals open({here(kAlex), here(kSam)}, couple());
  CHECK(seen({id(9)}, with_every_share(kAlex), open) == Shares{Share::shared});
}

TEST_CASE("earlier versions are seen under the tightest of what they were and are") {
  const Seals open({here(kAlex), here(kSam)}, couple());
  Entry before = with_every_share(kAlex);
  before.id = before.entry = id(40);
  Entry now = before;
  now.id = id(41);
  for (Answer& one : now.answers) one.value = 8.0;
  const auto sams = [&] { return visible_history({kSam}, {before, now}, open); };
  CHECK(sams().size() == 2);
  CHECK(sams().front().answers.size() == 2);
  SUBCASE("what is private now was never there for the others") {
    for (Answer& one : now.answers) one.share = Share::only_me;
    CHECK(sams().empty());
    CHECK(visible_history({kAlex}, {before, now}, open).size() == 2);
  }
  SUBCASE("nor is what was changed before it opened") {
    now.unopened = true;
    CHECK(sams().front().answers.size() == 1);
    CHECK(sams().front().answers.front().share == Share::shared);
  }
  SUBCASE("a change of what they do not see is no version for them") {
    now = before;
    now.id = id(41);
    now.answers.front().value = 9.0;
    CHECK(sams().size() == 1);
    CHECK(visible_history({kAlex}, {before, now}, open).size() == 2);
  }
}

TEST_CASE("what has opened to somebody else is told from what has not") {
  const Entry entry = with_every_share(kAlex);
  CHECK_FALSE(has_opened(entry, Seals({here(kAlex)}, couple())));
  CHECK(has_opened(entry, Seals({here(kAlex), here(kSam)}, couple())));
  Entry shared = entry;
  std::erase_if(shared.answers, [](const Answer& one) { return one.share == Share::sealed; });
  CHECK_FALSE(has_opened(shared, Seals({here(kAlex), here(kSam)}, couple())));
}
