#include "known_words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "hearth/app/journal/visible.hpp"
#include "hearth/app/journal/who.hpp"
#include "hearth/app/keys/key_source.hpp"
#include "hearth/core/error.hpp"
#include "hearth/core/text.hpp"
#include "hearth/prompt/pack/pack.hpp"
#include "hearth/store/shelf/pack_list.hpp"
#include "prompts/packs.hpp"

namespace hearth {
namespace {

constexpr std::size_t kMostIds = 50;
constexpr std::size_t kMostSearched = 300;  ///< entries in which tags are looked for

/// Somebody presses a key in the middle of a line: no passphrase comes from anywhere.
Env without_questions(const Env& env) {
  Env silent = env;
  silent.no_input = true;
  silent.for_scripts = true;
  silent.passphrase_fd.reset();
  silent.settings.passphrase_command.reset();
  return silent;
}

std::vector<Entry> newest(const Journal& journal, const Reader& reader, std::size_t most) {
  std::vector<Entry> entries;
  visit_visible(journal, {}, reader, [&](Entry entry) {
    entries.push_back(std::move(entry));
    return entries.size() < most;
  });
  return entries;
}

void add_once(std::vector<KnownWord>& words, const std::string& word) {
  const std::string line = one_line(word);
  const bool is_known = std::ranges::find(words, line, &KnownWord::word) != words.end();
  if (!line.empty() && !is_known) words.push_back({line});
}

std::vector<KnownWord> names_in(const Journal& journal, const Reader& /*reader*/) {
  std::vector<KnownWord> names;
  for (const Person& person : present(journal.people())) add_once(names, person.name);
  return names;
}

/// With the day, who and of which pack; none of the words of an entry.
std::vector<KnownWord> ids_in(const Journal& journal, const Reader& reader) {
  const std::vector<Entry> entries = newest(journal, reader, kMostIds);
  const std::vector<Person> people = journal.people();
  std::vector<Uuid> shown;
  shown.reserve(entries.size());
  for (const Entry& entry : entries) shown.push_back(entry.entry);
  const std::size_t length = short_id_length_for(journal, reader, shown);
  std::vector<KnownWord> ids;
  for (const Entry& entry : entries) {
    const std::string id = bare_id(entry.entry);
    ids.push_back({id.substr(id.size() - length),
                   fmt::format("{}, {}, {}", to_string(local_date(entry.at)),
                               one_line(author_name(entry, people)), one_line(entry.pack))});
  }
  return ids;
}

std::vector<KnownWord> tags_in(const Journal& journal, const Reader& reader) {
  std::vector<KnownWord> tags;
  if (!journal.may_have_tags()) return tags;
  for (const Entry& entry : newest(journal, reader, kMostSearched)) {
    for (const std::string& tag : entry.tags) add_once(tags, tag);
  }
  return tags;
}

std::vector<KnownWord> packs_of(const Shelf& shelf, PackKind kind) {
  std::vector<KnownWord> names;
  for (const std::string& id : pack_ids(shelf, kind)) names.push_back({one_line(id)});
  return names;
}

std::vector<KnownWord> all_packs(const Shelf& shelf) {
  std::vector<KnownWord> names;
  for (const PackName& name : packs_on(shelf)) names.push_back({one_line(name.path())});
  return names;
}

/// Nothing of a pack with a mistake in it: `prompts check` tells of that.
std::vector<KnownWord> metrics_on(const Env& env) {
  std::vector<KnownWord> metrics;
  for (const PackKind kind : {PackKind::checkin, PackKind::log}) {
    for (const ListedPack& pack : list_packs(env.shelf, kind, env.lang)) {
      if (!pack.said) continue;
      for (const std::string& metric : pack.said->metrics) add_once(metrics, metric);
    }
  }
  return metrics;
}

using InJournal = std::vector<KnownWord> (*)(const Journal&, const Reader&);

InJournal in_journal(std::string_view kind) {
  if (kind == "names") return names_in;
  if (kind == "ids") return ids_in;
  return kind == "tags" ? tags_in : nullptr;
}

std::vector<KnownWord> on_shelf(const Env& env, std::string_view kind) {
  if (kind == "metrics") return metrics_on(env);
  if (kind == "checkins") return packs_of(env.shelf, PackKind::checkin);
  if (kind == "logs") return packs_of(env.shelf, PackKind::log);
  if (kind == "practices") return packs_of(env.shelf, PackKind::practice);
  if (kind == "topics") return packs_of(env.shelf, PackKind::learn);
  return all_packs(env.shelf);
}

/// Opened once, however many kinds are wanted: that is most of the time which a large one takes.
struct OpenedToLook {
  explicit OpenedToLook(Env env)
      : journal(look_at_journal(env)), who(reader(env, journal.people())) {}

  Journal journal;
  Reader who;
};

/// Nothing if it stays closed, is not there, or does not know who asks.
std::optional<OpenedToLook> opened_to_look(const Env& env) try {
  return std::optional<OpenedToLook>(std::in_place, without_questions(env));
} catch (const Error&) {
  return std::nullopt;
}

std::vector<KnownWord> looked_up(const std::optional<OpenedToLook>& opened, InJournal look) try {
  return opened ? look(opened->journal, opened->who) : std::vector<KnownWord>();
} catch (const Error&) {
  return {};
}

}  // namespace

std::vector<KnownWord> known_words(const Env& env, std::span<const std::string> kinds) {
  std::vector<KnownWord> words;
  std::optional<OpenedToLook> opened;
  if (std::ranges::any_of(kinds, [](const auto& kind) { return in_journal(kind) != nullptr; })) {
    opened = opened_to_look(env);
  }
  for (const std::string& kind : kinds) {
    const InJournal look = in_journal(kind);
    const auto some = look ? looked_up(opened, look) : on_shelf(env, kind);
    words.insert(words.end(), some.begin(), some.end());
  }
  return words;
}

}  // namespace hearth
