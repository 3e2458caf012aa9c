#include "sitting.hpp"

#include <fstream>
#include <iterator>
#include <stdexcept>

#include "hearth/store/drafts.hpp"
#include "hearth/store/journal.hpp"
#include "hearth/store/rescue.hpp"
#include "hearth/vault/slots.hpp"
#include "support/entries.hpp"

namespace hearth::fault {

namespace {

namespace fs = std::filesystem;

const Moment kNow = test::moment("2026-03-01T19:00:00+01:00");
constexpr Uuid kJournal{{0xfa, 0x18}};

VaultKeys keys() { return *VaultKeys::from(Bytes(VaultKeys::kSize, 7), 1); }

Journal opened(const fs::path& journal) {
  Journal open = Journal::open(journal, [](const VaultHeader&) { return keys(); });
  rescue_to(open, {journal.parent_path() / "drafts"});
  import_rescued(open, kNow);
  return open;
}

Answer answer_number(std::size_t number) {
  return test::answer(test::text("question" + std::to_string(number)),
                      kAnswerCanary + std::to_string(number),
                      number == kAnswers ? Share::only_me : Share::shared);
}

Entry entry_of(const Draft& draft) {
  Entry entry;
  entry.at = kNow;
  entry.author = draft.author;
  entry.pack = draft.pack;
  entry.answers = draft.answers;
  return entry;
}

void note_count(const fs::path& journal, std::size_t count) {
  std::ofstream(count_of(journal)) << count;
}

}  // namespace

void begin_journal(const fs::path& journal, bool has_draft) {
  const SlotKey key{kFloorCost, {}, Secret(32)};
  const VaultInfo info{kJournal, 0, {wrap_keys({SlotKind::passphrase, 1}, kJournal, key, keys())}};
  Journal made = Journal::create(journal, {"Alex"}, kNow, {info, keys(), ""});
  if (!has_draft) return;
  keep_draft(made, {"weekly", made.people()[0].id, "", kNow, {answer_number(1)}});
}

void sit(const fs::path& journal, const std::string& ending) {
  Journal open = opened(journal);
  const Uuid alex = open.people()[0].id;
  const auto earlier = read_draft(open, "weekly", alex);
  Draft draft = earlier.value_or(Draft{"weekly", alex, "", kNow, {}});
  draft.answers.clear();
  for (std::size_t number = 1; number <= kAnswers; ++number) {
    draft.answers.push_back(answer_number(number));
    keep_sitting(open, draft);
    note_count(journal, number);
  }
  if (ending == "done") open.append({entry_of(draft)}, kNow, &draft);
  if (ending == "left") leave_sitting(open, draft);
  if (ending != "discarded") return;
  note_count(journal, 0);
  discard_draft(open, draft);
}

fs::path count_of(const fs::path& journal) { return journal.parent_path().string() + ".count"; }

Remains remains_of(const fs::path& journal) {
  const Journal open = opened(journal);
  Remains remains;
  const auto draft = read_draft(open, "weekly", open.people()[0].id);
  if (draft) remains.answers = draft->answers.size();
  open.visit({}, [&](const Entry& entry) {
    if (entry.answers.size() != kAnswers) throw std::runtime_error("an entry lacks answers");
    ++remains.entries;
    return true;
  });
  std::error_code failed;
  const fs::directory_iterator files(journal.parent_path() / "drafts", failed);
  remains.files = static_cast<std::size_t>(std::distance(begin(files), end(files)));
  return remains;
}

}  // namespace hearth::fault
