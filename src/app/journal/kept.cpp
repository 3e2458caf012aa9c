#include "hearth/app/journal/kept.hpp"

#include <algorithm>

#include "hearth/app/journal/visible.hpp"
#include "hearth/core/translated.hpp"
#include "hearth/journal/people.hpp"
#include "hearth/store/attendance.hpp"
#include "hearth/store/history.hpp"

namespace hearth {
namespace {

enum class ForWhom {
  all,     ///< who writes alone, or all of them together: there is nobody to keep it from
  shared,  ///< every answer
  partly,  ///< some answers
  sealed,  ///< until each has answered
  author,
};

bool holds(const Entry& entry, Share share) {
  return std::ranges::any_of(entry.answers, [&](const Answer& answer) {
    return answer.share == share && answered(answer.value);
  });
}

ForWhom for_whom(const Entry& entry, const std::vector<Person>& others, const Seals& seals) {
  if (!entry.author || others.empty()) return ForWhom::all;
  const bool hides = holds(entry, Share::only_me) || holds(entry, Share::overlap);
  const bool opened = has_opened(entry, seals);
  const bool waits = !opened && holds(entry, Share::sealed);
  if (holds(entry, Share::shared) || (opened && holds(entry, Share::sealed)))
    return hides || waits ? ForWhom::partly : ForWhom::shared;
  return waits ? ForWhom::sealed : ForWhom::author;
}

/// Who it was for, and its id.
struct Receipt {
  ForWhom whom;
  std::string others;
  std::string id;
};

Receipt receipt_of(const Journal& journal, const Person& author, const Entry& entry) {
  std::vector<Person> others = present(journal.people());
  std::erase_if(others, [&](const Person& person) { return person.id == author.id; });
  const Seals seals(occasions_named(journal, {entry.occasion}));
  return {for_whom(entry, others, seals), listed(names_but(others, author.id)),
          short_id(journal, {author.id}, entry.entry)};
}

/// Of a note that is shared in part.
std::string said_of_tags(const Entry& entry) {
  const bool has_any = std::ranges::any_of(
      entry.tags, [](const std::string& tag) { return tag != kNotForTherapist; });
  if (!has_any) return "";
  return share_of_tags(entry) == Share::shared ? tr("Its tags are shared, too.\n")
                                               : tr("Its tags are not shared.\n");
}

}  // namespace

std::optional<Entry> last_entry(const Journal& journal, const Person& author, Date day) {
  std::optional<Entry> last;
  const std::optional<Uuid> id = last_entry_of(journal, author.id);
  if (!id) return last;
  const HybridTime written = last_written(journal, author.id);
  journal.visit({.from = day, .to = day, .id = bare_id(*id)}, [&](Entry entry) {
    if (entry.clock == written) last = std::move(entry);
    return !last;
  });
  return last;
}

std::string said_of_kept(const Journal& journal, const Person& author, const Entry& entry) {
  const Receipt it = receipt_of(journal, author, entry);
  switch (it.whom) {
    case ForWhom::all:
      return tr("Kept ({}).\n", it.id);
    case ForWhom::shared:
      return tr("Kept, shared with {} ({}).\n", it.others, it.id);
    case ForWhom::partly:
      return tr("Kept, shared with {} but for what you keep back in it ({}).\n", it.others, it.id) +
             said_of_tags(entry);
    case ForWhom::sealed:
      return tr("Kept, sealed until each of you has answered ({}).\n", it.id);
    case ForWhom::author:
      return tr("Kept, for you alone ({}).\n", it.id);
  }
  return "";
}

std::string said_of_change(const Journal& journal, const Person& author, const Entry& entry) {
  const Receipt it = receipt_of(journal, author, entry);
  switch (it.whom) {
    case ForWhom::all:
      return tr("Changed ({}). `hearth undo` takes it back.\n", it.id);
    case ForWhom::shared:
      return tr("Changed, shared with {} ({}). `hearth undo` takes it back.\n", it.others, it.id);
    case ForWhom::partly:
      return tr(
          "Changed, shared with {} but for what you keep back in it ({}). `hearth undo` takes it "
          "back.\n",
          it.others, it.id);
    case ForWhom::sealed:
      return tr(
          "Changed, sealed until each of you has answered ({}). `hearth undo` takes it back.\n",
          it.id);
    case ForWhom::author:
      return tr("Changed, for you alone ({}). `hearth undo` takes it back.\n", it.id);
  }
  return "";
}

}  // namespace hearth
