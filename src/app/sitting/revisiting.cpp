#include "revisiting.hpp"

#include <algorithm>

#include "hearth/app/journal/visible.hpp"
#include "hearth/app/packs/asked_pack.hpp"
#include "hearth/core/error.hpp"
#include "hearth/core/translated.hpp"
#include "hearth/journal/history.hpp"
#include "hearth/prompt/answer/answer_text.hpp"
#include "hearth/terminal/dialogs.hpp"

namespace hearth {
namespace {

constexpr std::size_t kAtOnce = 3;

bool says_yes(const Sitting& sitting, const std::string& question) {
  const Confirmed said = confirm(sitting.env.console, sitting.env.style, question, false);
  if (said == Confirmed::left) throw Error(tr("Left. The check-in is kept."), "", Exit::left);
  return said == Confirmed::yes;
}

void write_again(const Sitting& sitting, const Person& person) {
  const Pack pack = asked_pack(sitting.env, PackKind::log, "feeling");
  Sitting again{sitting.env, sitting.journal, pack, sitting.people, sitting.when};
  ask(again, person);
}

void offer(const Sitting& sitting, const Person& person, const Entry& entry) {
  const Answer strong = strong_feelings(entry);
  const std::string noted = tr("On {} you noted: {}.", spoken(local_date(entry.at)),
                               shown(*strong.wording, strong.value));
  if (says_yes(sitting, tr("{} Would you like to write about it again?", noted))) {
    write_again(sitting, person);
  } else if (!says_yes(sitting, tr("Let it go? Then it is not offered again."))) {
    return;
  }
  sitting.journal.append({let_go(entry)}, sitting.env.now);
}

}  // namespace

void offer_feelings(const Sitting& sitting, const Person& person) {
  const std::vector<Entry> entries = visible_entries(sitting.journal, {}, Reader{person.id});
  const std::vector<Entry> found = to_revisit(entries, person.id);
  for (std::size_t n = 0; n < std::min(found.size(), kAtOnce); ++n) {
    offer(sitting, person, found[n]);
  }
}

}  // namespace hearth
