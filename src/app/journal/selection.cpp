#include "hearth/app/journal/selection.hpp"

#include <fmt/core.h>
#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <tuple>

#include "hearth/app/journal/typed_text.hpp"
#include "hearth/app/journal/visible.hpp"
#include "hearth/app/journal/who.hpp"
#include "hearth/app/keys/own_passphrase.hpp"
#include "hearth/core/error.hpp"
#include "hearth/core/text.hpp"
#include "hearth/core/when_phrase.hpp"
#include "hearth/journal/entry_shown.hpp"
#include "hearth/journal/query.hpp"
#include "packs/named_pack.hpp"

namespace hearth {
namespace {

constexpr std::size_t kShortestId = 4;

Author author_called(const std::vector<Person>& people, const std::string& name) {
  const bool is_person = std::ranges::any_of(
      people, [&](const Person& person) { return folded(person.name) == folded(name); });
  if (!is_person && name == "together") return {};
  return {person_named(people, name).id};
}

PackKind kind_called(const std::string& name) {
  if (const auto kind = parse_pack_kind(name)) return *kind;
  throw Error(fmt::format("`{}` is no kind of entry.", printable(name)),
              "It takes checkin, plan, log, practice or learn.", Exit::usage);
}

/// What conditions can name: the questions and metrics that the reader may see answers to, in
/// their newest wording, so that nobody learns from a refusal what is hidden. The journal is read
/// as far as the name that was asked for.
class VisibleNames {
 public:
  VisibleNames(const Journal& journal, const Reader& reader) : journal_(journal), reader_(reader) {}

  const NameType* find(std::string_view name) {
    if (!types_.contains(name)) read_up_to(name);
    const auto found = types_.find(name);
    return found == types_.end() ? nullptr : &found->second;
  }

  /// For a name that was not found.
  std::string hint(std::string_view name) const {
    std::vector<std::string> known;
    for (const auto& [id, type] : types_) known.push_back(id);
    const auto close = nearest(name, known);
    return close ? fmt::format("`{}`", *close) : "the id of a question that was answered";
  }

 private:
  void read_up_to(std::string_view name) {
    if (all_read_) return;
    visit_visible(journal_, {}, reader_, [&](const Entry& entry) {
      for (const Answer& answer : entry.answers) add(*answer.wording);
      return !types_.contains(name);
    });
    all_read_ = !types_.contains(name);
  }

  void add(const Wording& wording) {
    types_.try_emplace(wording.id, name_type(wording));
    if (!wording.metric.empty()) types_.try_emplace(wording.metric, name_type(wording));
  }

  const Journal& journal_;
  const Reader& reader_;
  std::map<std::string, NameType, std::less<>> types_;
  bool all_read_ = false;
};

Condition condition_in(const std::string& text, const Journal& journal, const Reader& reader) {
  VisibleNames names(journal, reader);
  ParsedCondition parsed = parse_condition(
      text, [&](std::string_view name) { return names.find(name); },
      [&](std::string_view name) { return names.hint(name); });
  if (parsed.problems.empty()) return std::move(parsed.condition);
  throw Error(fmt::format("The condition cannot be understood.\n{}",
                          describe(parsed.problems, "--where", text)),
              "As in --where \"pain >= 7 and mood < 5\".", Exit::usage);
}

std::string searchable_words(const std::string& words) {
  if (invalid_utf8(words) || trimmed(words).empty()) {
    throw Error("There are no words to search for.", "As in --search river.", Exit::usage);
  }
  return searchable(words);
}

void add_days(Query& query, const Selection& selection, Date today) {
  const auto& [from, to, on] = std::tie(selection.from, selection.to, selection.on);
  if (on && (from || to)) {
    throw Error("--on does not go with --from and --to.", "Give one or the other.", Exit::usage);
  }
  if (from) query.from = days_said(*from, today).first;
  if (to) query.to = days_said(*to, today).last;
  if (on) {
    const Days days = days_said(*on, today);
    query.from = days.first;
    query.to = days.last;
  }
  if (selection.on_this_day) query.every_year = remembered_on(today);
}

Entry only_one(const std::vector<Entry>& found, const std::string& id) {
  if (found.size() == 1) return found.front();
  if (found.empty()) {
    throw Error(fmt::format("There is no entry {} here.", printable(id)),
                "`hearth list` shows the ids.", Exit::nothing_found);
  }
  throw Error(fmt::format("{} entries are called {}.", found.size(), printable(id)),
              "Give more characters of the one that is meant.", Exit::usage);
}

std::string id_typed(const std::string& typed) {
  std::string id = folded(trimmed(typed));
  std::erase(id, '-');
  const bool hex = id.find_first_not_of("0123456789abcdef") == std::string::npos;
  if (hex && id.size() >= kShortestId && id.size() <= 32) return id;
  throw Error(
      fmt::format("`{}` is no id of an entry.", printable(typed)),
      "`hearth list` shows the ids; four characters or more, its first or its last, are enough.",
      Exit::usage);
}

/// Whoever is not at the keyboard when a key bears their name finds it out by this.
void refuse_note_of_key(const Entry& entry) {
  if (entry.author || entry.kind != PackKind::log || entry.pack != kKeyNotePack) return;
  throw Error("This entry tells everybody whose passphrase was added, and when.",
              "Nothing was changed: it stays for all to see.", Exit::usage);
}

}  // namespace

bool Selection::narrows() const {
  return from || to || on || on_this_day || who || kind || pack || where || words || !tags.empty();
}

Query Selection::query(const Env& env, const Journal& journal, const std::vector<Person>& people,
                       const Reader& reader) const {
  Query query;
  query.with_unconfirmed = true;
  add_days(query, *this, local_date(env.now));
  if (who) query.by = author_called(people, *who);
  if (kind) query.kinds = {kind_called(*kind)};
  if (pack && !pack->empty()) query.packs = {*pack};
  refuse_slip_in_pack(env.shelf, journal, reader, pack.value_or(""));
  for (const std::string& tag : tags_typed(tags)) query.tags.push_back(searchable(tag));
  if (words) query.words = searchable_words(*words);
  if (where) query.where = condition_in(*where, journal, reader);
  return query;
}

Entry entry_named(const Journal& journal, const Reader& reader, const std::string& id) {
  Query query;
  query.with_unconfirmed = true;
  query.id = id_typed(id);
  return only_one(visible_entries(journal, query, reader), id);
}

Entry entry_named_or_undone(const Journal& journal, const Uuid& person, const std::string& id) {
  Query query;
  query.id = id_typed(id);
  std::vector<Entry> found = visible_entries(journal, query, {person});
  journal.visit(query, [&](Entry entry) {
    const bool theirs = entry.author.value_or(person) == person;
    if (theirs && entry.state == EntryState::undone) found.push_back(std::move(entry));
    return true;
  });
  return only_one(found, id);
}

OwnEntry own_entry(Env& env, Journal& journal, const std::vector<Person>& people,
                   const std::optional<std::string>& id, Undone undone) {
  if (!id) {
    throw Error("It was not said which entry.", "`hearth list` shows the ids.", Exit::usage);
  }
  const Person person = writer(env, people);
  need_key_of(env, journal, person);
  Entry entry = undone == Undone::too ? entry_named_or_undone(journal, person.id, *id)
                                      : entry_named(journal, {person.id}, *id);
  if (entry.author && *entry.author != person.id) {
    throw Error(
        fmt::format("This entry is {}'s; nobody else changes it.", author_name(entry, people)),
        "Nothing was changed.", Exit::usage);
  }
  refuse_note_of_key(entry);
  return {person, std::move(entry)};
}

}  // namespace hearth
