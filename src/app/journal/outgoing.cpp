#include "hearth/app/journal/outgoing.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <utility>

#include "hearth/app/journal/visible.hpp"
#include "hearth/core/text.hpp"
#include "hearth/exchange/readable.hpp"
#include "hearth/store/history.hpp"
#include "outgoing_authors.hpp"

namespace hearth {
namespace {

constexpr std::size_t kMostHeld = 2000;  ///< entries, of all authors together
constexpr std::size_t kFewestOfOne = 20;

bool is_private(const Answer& answer) {
  const bool hidden = answer.share == Share::only_me || answer.share == Share::overlap;
  return hidden && answered(answer.value);
}

/// Puts what comes in order of time into that of sort_by_time(), and other entries at their places.
class ByTime {
 public:
  ByTime(std::vector<Entry> besides, std::function<void(Entry)> give)
      : besides_(std::move(besides)), give_(std::move(give)) {
    std::ranges::sort(besides_, [](const Entry& a, const Entry& b) { return is_of_earlier(b, a); });
  }

  void add(Entry entry) {
    if (!of_one_moment_.empty() && of_one_moment_.front().at.ms != entry.at.ms) give_moment();
    of_one_moment_.push_back(std::move(entry));
  }

  void give_moment() {
    if (of_one_moment_.empty()) return;
    const std::int64_t ms = of_one_moment_.front().at.ms;
    for (; !besides_.empty() && besides_.back().at.ms <= ms; besides_.pop_back()) {
      of_one_moment_.push_back(std::move(besides_.back()));
    }
    sort_by_time(of_one_moment_);
    for (Entry& entry : of_one_moment_) give_(std::move(entry));
    of_one_moment_.clear();
  }

  void finish() {
    give_moment();
    for (; !besides_.empty(); besides_.pop_back()) give_(std::move(besides_.back()));
  }

 private:
  std::vector<Entry> besides_;  ///< the first of them last
  std::function<void(Entry)> give_;
  std::vector<Entry> of_one_moment_;
};

/// The version that somebody else saw change last, by the one that stands, where that is another.
std::map<Uuid, Entry> last_seen_to_change(const Journal& journal, const Reader& reader,
                                          const Seals& seals) {
  std::map<Uuid, Entry> found;
  const std::vector<Person>& people = seals.people();
  const auto is_reader = [&](const Person& person) { return person.id == reader.person; };
  if (std::ranges::all_of(people, is_reader)) return found;
  std::vector<std::pair<Uuid, Uuid>> edited;
  visit_visible(journal, {.with_unconfirmed = true, .edited = true}, reader, seals,
                [&](const Entry& entry) {
                  const bool of_another = entry.author && entry.author != reader.person;
                  if (of_another) edited.emplace_back(entry.id, entry.entry);
                  return true;
                });
  for (const auto& [standing, entry] : edited) {
    std::vector<Entry> versions = visible_history(reader, revisions_of(journal, entry), seals);
    if (versions.empty() || versions.back().id == standing) continue;
    found.emplace(standing, std::move(versions.back()));
  }
  return found;
}

}  // namespace

Outgoing::Outgoing(const Journal& journal, const Reader& reader, bool all)
    : journal_(journal),
      reader_(reader),
      all_(all),
      seals_(seals_asked_for(journal)),
      replaced_(last_seen_to_change(journal, reader, seals_)) {}

bool Outgoing::is_empty() {
  bool any = false;
  const auto found = [&](const Entry& /*entry*/) { return any = true; };
  visit_by_time({found, [&] { return !any; }});
  return !any;
}

void Outgoing::visit_by_time(const InParts& parts) {
  count_ = {};
  bool full = false;
  ByTime ordered(replaced(), [&](Entry entry) {
    if (goes(entry)) full = parts.visit(std::move(entry)) || full;
  });
  bool more = true;
  const auto add = [&](Entry entry) {
    if (!replaced_.contains(entry.id)) ordered.add(std::move(entry));
    return full;
  };
  const auto after_part = [&] {
    ordered.give_moment();
    more = !std::exchange(full, false) || parts.between();
    return more;
  };
  visit_in_parts(journal_, {.with_unconfirmed = true}, reader_, seals_, {add, after_part});
  if (more) ordered.finish();
}

void Outgoing::visit_as_written(const InParts& parts) {
  count_ = {};
  std::vector<Author> authors{std::nullopt};
  for (const Person& person : seals_.people()) authors.emplace_back(person.id);
  const std::size_t most = std::max(kMostHeld / authors.size(), kFewestOfOne);
  std::vector<WrittenBy> written;
  written.reserve(authors.size());
  for (const Author& author : authors) {
    // What stays is not numbered either: that would tell of it.
    written.emplace_back(journal_, author, replaced_of(author), most,
                         [this](Entry entry) { return going(std::move(entry)); });
  }
  for (;;) {
    WrittenBy* first = nullptr;
    for (WrittenBy& one : written) {
      const bool is_first = one.next() && (!first || written_before(*one.next(), *first->next()));
      if (is_first) first = &one;
    }
    if (!first) return;
    if (parts.visit(first->take()) && !parts.between()) return;
  }
}

std::vector<Entry> Outgoing::replaced() const {
  std::vector<Entry> entries;
  for (const auto& [standing, entry] : replaced_) entries.push_back(entry);
  return entries;
}

std::vector<Entry> Outgoing::replaced_of(const Author& author) {
  std::vector<Entry> entries = replaced();
  std::erase_if(entries,
                [&](const Entry& entry) { return entry.author != author || !goes(entry); });
  return entries;
}

std::optional<Entry> Outgoing::going(Entry entry) {
  if (entry.state == EntryState::written) {
    if (replaced_.contains(entry.id)) return std::nullopt;
    auto seen = visible_to(reader_, std::move(entry), seals_);
    return seen && goes(*seen) ? std::move(seen) : std::nullopt;
  }
  const bool theirs = !entry.author || entry.author == reader_.person;
  if (entry.kind != PackKind::plan || !theirs) return std::nullopt;
  return entry;
}

bool Outgoing::goes(const Entry& entry) {
  const bool marked = kept_from_therapist(entry);
  if (marked) ++count_.marked;
  if (marked && !all_) return false;
  ++count_.entries;
  const auto hidden = std::ranges::count_if(entry.answers, is_private);
  if (hidden > 0 && entry.author) {
    count_.private_answers[*entry.author] += static_cast<std::size_t>(hidden);
  }
  return true;
}

std::string said_of_marked(std::size_t marked, bool all) {
  if (marked == 0) return "";
  const char* const entries = marked == 1 ? "entry that is" : "entries that are";
  return all ? fmt::format("In it: {} {} marked as kept from a therapist.\n", marked, entries)
             : fmt::format(
                   "Left out: {} {} marked as kept from a therapist; --all takes {} along.\n",
                   marked, entries, marked == 1 ? "it" : "them");
}

std::string said_of_private(const OutgoingCount& count, const std::vector<Person>& people) {
  std::string text;
  for (const Person& person : people) {
    const auto found = count.private_answers.find(person.id);
    if (found == count.private_answers.end()) continue;
    text += fmt::format("In it: {} private {} of {}'s.\n", found->second,
                        found->second == 1 ? "answer" : "answers", printable(person.name));
  }
  return text;
}

}  // namespace hearth
