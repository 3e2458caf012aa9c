#include "hearth/app/sitting/opened.hpp"

#include <algorithm>

#include "hearth/app/journal/visible.hpp"
#include "hearth/app/journal/who.hpp"
#include "hearth/app/sitting/words_of.hpp"
#include "hearth/core/error.hpp"
#include "hearth/insight/reveal.hpp"
#include "hearth/journal/visibility.hpp"

namespace hearth {
namespace {

/// By when they began; several of one day keep their order.
std::string newest_open(const Seals& seals, const Reader& reader, const std::string& pack) {
  const Attendance* newest = nullptr;
  for (const Attendance& one : seals.occasions().attendance()) {
    if (!one.occasion.starts_with(pack + "/")) continue;
    const bool later = !newest || std::tie(newest->first_day, newest->first_ms, newest->occasion) <
                                      std::tie(one.first_day, one.first_ms, one.occasion);
    if (later && seals.open_to(reader, {one.occasion, one.author, one.invited})) newest = &one;
  }
  return newest ? newest->occasion : std::string();
}

/// The pack that they answered, for what it says of its questions; nothing if it cannot be read any
/// more, which is no reason not to show what they said.
std::optional<Pack> asked_then(const Env& env, const std::vector<Entry>& entries) try {
  if (entries.empty()) return std::nullopt;
  return load_pack(env.shelf, entries.front().kind, entries.front().pack, env.lang);
} catch (const Error&) {
  return std::nullopt;
}

}  // namespace

Document newest_opened(const Env& env, const Journal& journal, const std::string& pack) {
  const Seals seals(journal.occasions());
  const std::string occasion = newest_open(seals, reader(env, seals.occasions().people()), pack);
  return occasion.empty() ? Document{} : opened_in(env, journal, occasion);
}

Document opened_in(const Env& env, const Journal& journal, const std::string& occasion) {
  const std::vector<Person> people = journal.people();
  std::vector<Entry> entries = visible_entries(journal, {}, reader(env, people));
  std::erase_if(entries, [&](const Entry& entry) { return entry.occasion != occasion; });
  return reveal(entries, people, asked_then(env, entries), words_to_read(env, ""));
}

}  // namespace hearth
