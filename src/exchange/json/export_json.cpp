#include "hearth/exchange/json/export_json.hpp"

#include <algorithm>
#include <utility>

#include "hearth/core/error.hpp"
#include "hearth/core/json.hpp"
#include "hearth/journal/codec.hpp"
#include "hearth/journal/signed_form.hpp"

namespace hearth {
namespace {

Tree person_tree(const Person& person) {
  return Tree::Table{{"id", to_string(person.id)},
                     {"name", person.name},
                     {"joined", to_string(person.joined)},
                     {"left", person.left ? Tree(to_string(*person.left)) : Tree()}};
}

Tree answer_tree(const Answer& answer, WordingList& wordings) {
  return Tree::Table{{"question", answer.wording->id},
                     {"wording", wordings.place_of(answer.wording)},
                     {"share", to_string(answer.share)},
                     {"value", to_tree(answer.value)}};
}

Tree author_tree(const Entry& entry, const std::vector<Person>& people) {
  for (const Person& person : people) {
    if (entry.author == person.id) return person.name;
  }
  return {};
}

Tree id_tree(const Uuid& id) { return to_string(id); }

Tree invited_tree(const Membership& one) {
  return Tree::Table{{"person", to_string(one.person)}, {"joined", one.joined_ms}};
}

/// Of what the reader sees none of, there is no word of a signature either.
Tree proofs_tree(const Entry& entry) {
  Tree::Table proofs;
  for (const Share share : shares_in(entry)) {
    for (const Proof& proof : entry.proofs) {
      if (proof.share == share) proofs.push_back({std::string(to_string(share)), proof.signature});
    }
  }
  return proofs;
}

Tree entry_tree(const Entry& entry, const std::vector<Person>& people, WordingList& wordings) {
  Tree tree;
  if (entry.state != EntryState::written) tree.add("state", to_string(entry.state));
  const auto answer = [&](const Answer& one) { return answer_tree(one, wordings); };
  tree.add("id", to_string(entry.entry))
      .add("revision", to_string(entry.id))
      .add("follows", Tree::list_of(entry.follows, id_tree))
      .add("restores", entry.restores ? id_tree(*entry.restores) : Tree())
      .add("device", to_string(entry.device))
      .add("clock", entry.clock.ticks)
      .add("began", entry.began.ticks)
      .add("at", to_string(entry.at))
      .add("recalled", entry.recalled)
      .add("person", author_tree(entry, people))
      .add("kind", to_string(entry.kind))
      .add("pack", entry.pack)
      .add("version", entry.version)
      .add("occasion", entry.occasion)
      .add("invited", Tree::list_of(entry.invited, invited_tree))
      .add("unopened", entry.unopened)
      .add("tags", Tree::list_of(entry.tags))
      .add("answers", Tree::list_of(entry.answers, answer))
      .add("signatures", proofs_tree(entry));
  return tree;
}

/// When the revision with that id was written, told by what can be seen of it alone.
std::int64_t written_ms(const Uuid& id, const Entry& entry) {
  return std::min(time_in(id).value_or(entry.at.ms), kLastMs);
}

/// As members of a list, each on a line of its own.
class Lines {
 public:
  void add(const Tree& tree) { text_.append(text_.empty() ? "\n" : ",\n").append(to_json(tree)); }
  std::string list() const { return "[" + text_ + (text_.empty() ? "]" : "\n]"); }

 private:
  std::string text_;
};

constexpr std::size_t kMostPlaces = 1000;

}  // namespace

void ClockNumbers::renumber(Entry& entry) {
  if (entry.began == HybridTime{}) entry.began = entry.clock;
  if (entry.author) {
    HybridTime& before = last_[*entry.author];
    entry.clock = before = tick(before, written_ms(entry.id, entry));
    entry.began =
        is_edited(entry) ? HybridTime{written_ms(entry.entry, entry) * 65536} : entry.clock;
  }
  entry.clock = std::clamp(entry.clock, kFirstClock, kLastClock);
  entry.began = std::clamp(entry.began, kFirstClock, kLastClock);
}

std::int64_t WordingList::place_of(const std::shared_ptr<const Wording>& wording) {
  const auto known = places_.find(wording.get());
  if (known != places_.end()) return known->second.second;
  std::vector<std::int64_t>& alike = alike_[{wording->pack, wording->version, wording->id}];
  const auto same = std::ranges::find_if(alike, [&](std::int64_t place) {
    return *list_[static_cast<std::size_t>(place)] == *wording;
  });
  const auto place = same == alike.end() ? static_cast<std::int64_t>(list_.size()) : *same;
  if (same == alike.end()) {
    list_.push_back(wording);
    alike.push_back(place);
  }
  if (places_.size() >= kMostPlaces) places_.clear();
  places_[wording.get()] = {wording, place};
  return place;
}

JsonExport::JsonExport(std::vector<Person> people) : people_(std::move(people)) {
  // Not by their places in the journal: those differ where the people were named in another order.
  std::ranges::sort(people_, [](const Person& a, const Person& b) {
    return std::tie(a.joined.ms, a.id) < std::tie(b.joined.ms, b.id);
  });
}

void JsonExport::note_wordings(const Entry& entry) {
  for (const Answer& answer : entry.answers) wordings_.place_of(answer.wording);
}

std::string JsonExport::beginning() {
  Lines people;
  Lines wordings;
  for (const Person& person : people_) people.add(person_tree(person));
  for (const auto& wording : wordings_.list()) wordings.add(to_tree(*wording));
  noted_ = wordings_.list().size();
  return "{\"format\":\"" + std::string(kExportFormat) +
         "\",\"version\":1,\n\"people\":" + people.list() + ",\n\"wordings\":" + wordings.list() +
         ",\n\"entries\":[";
}

std::string JsonExport::add(const Entry& entry) {
  std::string line = std::exchange(is_first_, false) ? "\n" : ",\n";
  line += to_json(entry_tree(entry, people_, wordings_));
  if (wordings_.list().size() == noted_) return line;
  throw Error("The journal was changed while it was read.", "Run the command again.", Exit::busy);
}

std::string JsonExport::end() const { return is_first_ ? "]}\n" : "\n]}\n"; }

std::string export_json(std::vector<Person> people, std::vector<Entry> entries) {
  std::ranges::sort(entries, written_before);
  ClockNumbers clocks;
  for (Entry& entry : entries) clocks.renumber(entry);
  std::ranges::sort(entries, written_before);
  JsonExport parts(std::move(people));
  for (const Entry& entry : entries) parts.note_wordings(entry);
  std::string all = parts.beginning();
  for (const Entry& entry : entries) all += parts.add(entry);
  return all += parts.end();
}

}  // namespace hearth
