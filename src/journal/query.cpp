#include "hearth/journal/query.hpp"

#include <algorithm>
#include <cstdint>
#include <unordered_map>

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

/// The last characters of an id as a number.
std::uint64_t tail(const Uuid& id, std::size_t length) {
  std::uint64_t low = 0;
  for (std::size_t n = 8; n < id.bytes.size(); ++n) low = low << 8 | id.bytes.at(n);
  return length < 16 ? low & ((std::uint64_t{1} << (4 * length)) - 1) : low;
}

/// Whether so many characters tell each of `shown` from all others.
bool tells_apart(const std::vector<Uuid>& shown, const std::vector<Uuid>& all, std::size_t length) {
  std::unordered_map<std::uint64_t, int> times;
  for (const Uuid& id : shown) times[tail(id, length)] = 0;
  if (times.size() < shown.size()) return false;
  for (const Uuid& id : all) {
    const auto found = times.find(tail(id, length));
    if (found != times.end() && ++found->second > 1) return false;
  }
  return true;
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
         is_any(query.kinds, entry.kind) && is_any(query.packs, entry.pack) &&
         has_id(query, entry) && has_tags(query, entry) && has_answers(query, entry) &&
         has_words(query, entry) && asks(query, entry) && passes_either(query, entry);
}

std::string bare_id(const Uuid& id) {
  std::string text = to_string(id);
  std::erase(text, '-');
  return text;
}

std::size_t short_id_length(const std::vector<Uuid>& shown, const std::vector<Uuid>& all) {
  constexpr std::size_t kLongest = 16;
  constexpr std::size_t kWhole = 32;
  for (std::size_t length = kFewestShown; length <= kLongest; ++length) {
    if (tells_apart(shown, all, length)) return length;
  }
  return kWhole;
}

}  // namespace hearth
