#include "hearth/journal/query.hpp"

#include <algorithm>
#include <bit>
#include <cstdint>
#include <iterator>

#include "hearth/core/text.hpp"
#include "hearth/prompt/answer/answer_kind.hpp"

namespace hearth {
namespace {

constexpr std::size_t kFewestShown = 6;

bool on_day(const Query& query, const Entry& entry) {
  if (!query.from && !query.to && query.every_year.empty()) return true;
  const Date day = local_date(entry.at);
  if (query.from && day < *query.from) return false;
  if (query.to && day > *query.to) return false;
  const auto& yearly = query.every_year;
  return yearly.empty() || std::ranges::find(yearly, day.month() / day.day()) != yearly.end();
}

bool has_tags(const Query& query, const Entry& entry) {
  return std::ranges::all_of(query.tags, [&](const std::string& wanted) {
    return std::ranges::any_of(entry.tags,
                               [&](const std::string& tag) { return searchable(tag) == wanted; });
  });
}

/// Whether the words stand in what somebody wrote, not in what they chose.
struct HoldsWords {
  const std::string& wanted;

  bool operator()(const std::string& text) const { return hearth::holds(text, wanted); }
  bool operator()(const std::vector<std::string>& list) const {
    return std::ranges::any_of(
        list, [this](const std::string& each) { return hearth::holds(each, wanted); });
  }
  bool operator()(const std::vector<Feeling>& list) const {
    return std::ranges::any_of(list, [this](const Feeling& each) {
      return hearth::holds(each.name, wanted) || hearth::holds(each.place, wanted);
    });
  }
  template <class Other>
  bool operator()(const Other& /*value*/) const {
    return false;
  }
};

bool has_words(const Query& query, const Entry& entry) {
  if (query.words.empty()) return true;
  const HoldsWords holds{query.words};
  return holds(entry.tags) || std::ranges::any_of(entry.answers, [&](const Answer& answer) {
           return !kind_of(*answer.wording).chooses() && std::visit(holds, answer.value);
         });
}

/// A question of that id, or else of that metric.
const Value* value_of(const Entry& entry, std::string_view name) {
  const Value* found = nullptr;
  for (const Answer& answer : entry.answers) {
    if (!answered(answer.value)) continue;
    if (answer.wording->id == name) return &answer.value;
    if (answer.wording->metric == name) found = &answer.value;
  }
  return found;
}

bool has_answers(const Query& query, const Entry& entry) {
  if (query.where.always()) return true;
  return query.where.holds([&](std::string_view name) { return value_of(entry, name); });
}

/// As a list shows it, by so many of its last characters: seldom more than the fewest.
bool begins_as_shown(std::string_view id, std::string_view typed) {
  for (std::size_t length = kFewestShown; length <= kFewestShown + 2; ++length) {
    if (id.substr(id.size() - length).starts_with(typed)) return true;
  }
  return false;
}

bool has_id(const Query& query, const Entry& entry) {
  if (query.id.empty()) return true;
  const std::string id = bare_id(entry.entry);
  return id.starts_with(query.id) || id.ends_with(query.id) || begins_as_shown(id, query.id);
}

constexpr std::size_t kLongestShown = 16;
constexpr std::size_t kWhole = 32;

std::vector<std::uint64_t> from_their_ends(const std::vector<Uuid>& ids) {
  std::vector<std::uint64_t> ends;
  ends.reserve(ids.size());
  for (const Uuid& id : ids) ends.push_back(from_its_end(id));
  std::ranges::sort(ends);
  return ends;
}

/// How many of the last characters two ids have in common, of sixteen.
std::size_t alike(std::uint64_t one, std::uint64_t other) {
  return static_cast<std::size_t>(std::countl_zero(one ^ other)) / 4;
}

std::size_t most_alike(const std::vector<std::uint64_t>& ends) {
  std::size_t most = 0;
  for (std::size_t n = 1; n < ends.size(); ++n) most = std::max(most, alike(ends[n - 1], ends[n]));
  return most;
}

/// How far one that is not among these is like any of them.
std::size_t most_like(const std::vector<std::uint64_t>& ends, std::uint64_t other) {
  const auto next = std::ranges::lower_bound(ends, other);
  std::size_t most = next == ends.end() ? 0 : alike(*next, other);
  if (next != ends.begin()) most = std::max(most, alike(*std::prev(next), other));
  return most;
}

}  // namespace

namespace {

bool asks(const Query& query, const Entry& entry) {
  if (query.asking.empty()) return true;
  return std::ranges::any_of(entry.answers, [&](const Answer& answer) {
    return answered(answer.value) && std::ranges::count(query.asking, answer.wording->id) > 0;
  });
}

template <typename Value>
bool is_any(const std::vector<Value>& wanted, const Value& value) {
  return wanted.empty() || std::ranges::find(wanted, value) != wanted.end();
}

bool passes_either(const Query& query, const Entry& entry) {
  if (query.either.empty()) return true;
  return std::ranges::any_of(query.either,
                             [&](const Query& other) { return passes(other, entry); });
}

}  // namespace

bool passes(const Query& query, const Entry& entry) {
  return (query.with_unconfirmed || entry.standing != Standing::unconfirmed) &&
         on_day(query, entry) && (!query.by || *query.by == entry.author) &&
         (!query.edited || is_edited(entry)) && is_any(query.kinds, entry.kind) &&
         is_any(query.packs, entry.pack) && has_id(query, entry) && has_tags(query, entry) &&
         has_answers(query, entry) && has_words(query, entry) && asks(query, entry) &&
         passes_either(query, entry);
}

std::string bare_id(const Uuid& id) {
  std::string text = to_string(id);
  std::erase(text, '-');
  return text;
}

std::uint64_t from_its_end(const Uuid& id) {
  std::uint64_t number = 0;
  for (std::size_t n = id.bytes.size(); n-- > id.bytes.size() / 2;) {
    const std::uint8_t byte = id.bytes.at(n);
    number = number << 8U | static_cast<std::uint8_t>(byte << 4U | byte >> 4U);
  }
  return number;
}

std::size_t short_id_length(const std::vector<Uuid>& shown, const std::vector<Uuid>& others) {
  const std::vector<std::uint64_t> ends = from_their_ends(shown);
  std::size_t most = most_alike(ends);
  for (const Uuid& other : others) most = std::max(most, most_like(ends, from_its_end(other)));
  const std::size_t length = std::max(kFewestShown, most + 1);
  return length <= kLongestShown ? length : kWhole;
}

}  // namespace hearth
