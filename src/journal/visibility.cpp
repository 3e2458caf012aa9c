#include "hearth/journal/visibility.hpp"

#include <algorithm>

namespace hearth {
namespace {

bool is_of(const Reader& reader, const Entry& entry) {
  return !entry.author || reader.person == entry.author;
}

bool may_see(const Reader& reader, const Entry& entry, const Answer& answer, const Seals& seals) {
  if (is_of(reader, entry)) return true;
  switch (answer.share) {
    case Share::only_me:
    case Share::overlap:
      return false;
    case Share::sealed:
      return seals.open_to(reader, {entry.occasion, entry.author, entry.invited});
    case Share::shared:
      return true;
  }
  return false;
}

/// That somebody was asked and skipped everything is theirs to tell.
bool says_anything_to_others(std::span<const Answer> seen) {
  return std::ranges::any_of(seen, [](const Answer& answer) { return answered(answer.value); });
}

/// How open the same question is in the version that stands; nobody else's if it is not there.
Share share_now(const Entry& current, const Answer& earlier) {
  for (const Answer& answer : current.answers) {
    if (answer.wording->id == earlier.wording->id) return answer.share;
  }
  return Share::only_me;
}

void tighten(Entry& earlier, const Entry& current, bool changed_unopened) {
  for (Answer& answer : earlier.answers) {
    answer.share = std::min(answer.share, share_now(current, answer));
    if (changed_unopened && answer.share == Share::sealed) answer.share = Share::only_me;
  }
}

bool is_same_to_read(const Entry& one, const Entry& other) {
  return one.tags == other.tags &&
         std::ranges::equal(one.answers, other.answers, [](const Answer& a, const Answer& b) {
           return *a.wording == *b.wording && a.value == b.value;
         });
}

/// By what was asked: whether it was answered is its author's to tell.
bool asks_for_words(const Answer& answer) {
  return answer.wording->type != QuestionType::scale &&
         answer.wording->type != QuestionType::number;
}

auto count_of(std::span<const Answer> answers, Share share) {
  return std::ranges::count(answers, share, &Answer::share);
}

}  // namespace

Share share_of_tags(const Entry& entry) {
  std::optional<Share> words;
  for (const Answer& answer : entry.answers) {
    if (asks_for_words(answer)) words = std::min(words.value_or(answer.share), answer.share);
  }
  return words.value_or(tightest_share(entry));
}

std::vector<std::string> tags_of_part(const Entry& entry, std::span<const Answer> part) {
  std::vector<std::string> tags = entry.tags;
  const Share share = share_of_tags(entry);
  if (count_of(part, share) == count_of(entry.answers, share)) return tags;
  std::erase_if(tags, [](const std::string& tag) { return tag != kNotForTherapist; });
  return tags;
}

Seals::Seals(const std::shared_ptr<const Occasions>& occasions)
    : people_(occasions->people()), who_answered_([occasions](const std::string& occasion) {
        std::vector<Author> authors;
        for (const Attendance& one : occasions->of(occasion)) authors.push_back(one.author);
        return authors;
      }) {}

const std::vector<Author>& Seals::answered(const std::string& occasion) const {
  constexpr std::size_t kMostKnown = 1000;  // however long the list, memory has an end
  const auto known = known_.find(occasion);
  if (known != known_.end()) return known->second;
  if (known_.size() >= kMostKnown) known_.clear();
  return known_.emplace(occasion, who_answered_(occasion)).first->second;
}

bool Seals::open_to(const Reader& reader, const Seal& seal) const {
  const auto is_invited = [&](const Membership& one) {
    return std::ranges::find(seal.invited, one) != seal.invited.end();
  };
  std::vector<Membership> looking = memberships(people_);
  if (reader.person) {
    std::erase_if(looking, [&](const Membership& one) { return one.person != *reader.person; });
  }
  if (looking.empty() || !std::ranges::all_of(looking, is_invited)) return false;
  const std::vector<Author>& there = answered(seal.occasion);
  return std::ranges::all_of(seal.invited, [&](const Membership& one) {
    return one.person == seal.author || !lasts(one, people_) ||
           std::ranges::find(there, Author(one.person)) != there.end();
  });
}

bool has_opened(const Entry& entry, const Seals& seals) {
  const bool sealed = std::ranges::any_of(entry.answers, [](const Answer& answer) {
    return answer.share == Share::sealed && answered(answer.value);
  });
  const std::vector<Person>& people = seals.people();
  return sealed && std::ranges::any_of(people, [&](const Person& person) {
           return !person.left && person.id != entry.author &&
                  seals.open_to({person.id}, {entry.occasion, entry.author, entry.invited});
         });
}

std::optional<Entry> visible_to(const Reader& reader, Entry entry, const Seals& seals) {
  if (entry.state != EntryState::written) return std::nullopt;
  if (is_of(reader, entry)) return entry;
  std::vector<Answer> seen = entry.answers;
  std::erase_if(seen, [&](const Answer& answer) { return !may_see(reader, entry, answer, seals); });
  if (!entry.answers.empty() && !says_anything_to_others(seen)) return std::nullopt;
  entry.tags = tags_of_part(entry, seen);
  entry.answers = std::move(seen);
  return entry;
}

std::vector<Entry> visible_history(const Reader& reader, std::vector<Entry> revisions,
                                   const Seals& seals) {
  std::vector<Entry> seen;
  if (revisions.empty()) return seen;
  const Entry current = revisions.back();
  bool changed_unopened = false;
  for (auto revision = revisions.rbegin(); revision != revisions.rend(); ++revision) {
    const bool own = is_of(reader, *revision);
    if (!own && revision != revisions.rbegin()) tighten(*revision, current, changed_unopened);
    changed_unopened = changed_unopened || revision->unopened;
    auto visible = visible_to(reader, *revision, seals);
    if (!visible) continue;
    // Of versions that read alike the oldest is shown: when it was changed tells of what is hidden.
    if (!own && !seen.empty() && is_same_to_read(*visible, seen.back())) seen.pop_back();
    seen.push_back(std::move(*visible));
  }
  std::ranges::reverse(seen);
  return seen;
}

Entry left_behind(const Entry& entry, std::span<const Person> others, const Seals& seals) {
  Entry staying = entry;
  std::erase_if(staying.answers, [&](const Answer& answer) {
    Entry alone = entry;
    alone.answers = {answer};
    return std::ranges::none_of(others, [&](const Person& other) {
      return visible_to(Reader{other.id}, alone, seals).has_value();
    });
  });
  staying.tags = tags_of_part(entry, staying.answers);
  return staying;
}

}  // namespace hearth
