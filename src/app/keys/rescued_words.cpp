#include "hearth/app/keys/rescued_words.hpp"

#include <fmt/core.h>

#include "hearth/app/keys/key_source.hpp"
#include "hearth/core/error.hpp"
#include "hearth/core/text.hpp"
#include "hearth/store/storage/vault_file.hpp"
#include "hearth/system/file_lock.hpp"

namespace hearth {
namespace {

/// Why they wait, and what to do.
struct Remedy {
  std::string why;
  std::string remedy;
};

Remedy remedy_for(const RescuedFile& left) {
  const std::string import = fmt::format("`hearth import '{}'`", printable(left.file.string()));
  switch (left.why) {
    case Waiting::sitting:
      return {"the same questions are begun in the journal, with other answers",
              "Finish or discard these, and the next command takes them in."};
    case Waiting::person:
      return {"they are private, and the passphrase of who wrote them is not here",
              "They are taken in when that passphrase opens the journal."};
    case Waiting::keys:
      return {"they are encrypted with another key than the journal's",
              import + " takes them in with the passphrase of then."};
    case Waiting::damaged:
      return {"the file is damaged",
              "Put a copy of it in its place if there is one; else remove it."};
    case Waiting::moved:
      return {fmt::format("they belong to a journal at {}, which is there no more",
                          printable(left.place.string())),
              import + " takes them in if this is that journal."};
    case Waiting::strangers:
      return {"they are of people who do not write in this journal",
              "Open the journal that they belong to with --journal."};
    case Waiting::no_words:
      return {"it is an encrypted journal, and not words that could not be saved",
              "`hearth restore` goes back to it; `hearth export` of it can be brought in."};
    case Waiting::elsewhere:
    case Waiting::unsaved:
      break;
  }
  return {"the journal cannot be saved now", "The next command that can save takes them in."};
}

void tell(Env& env, const RescuedFile& left) {
  if (left.why == Waiting::elsewhere) return;  // the commands at that other journal say it
  const Remedy remedy = remedy_for(left);
  env.console.note(fmt::format("Words that could not be saved before wait in {}: {}. {}\n",
                               printable(left.file.string()), remedy.why, remedy.remedy));
}

/// What lies under others already is no worse off without them.
bool opens_with_these_keys(Waiting why) {
  return why == Waiting::unsaved || why == Waiting::sitting || why == Waiting::person ||
         why == Waiting::moved || why == Waiting::strangers;
}

constexpr const char* kTaken = "What could not be saved before is in the journal now.\n";

void note_taken(Env& env, const TakenBack& result) {
  if (result.taken == 0) return;
  env.took_back = true;
  env.console.note(kTaken);
}

}  // namespace

std::vector<std::filesystem::path> rescue_folders(const Env& env) {
  std::vector<std::filesystem::path> folders{real_file(env.journal).parent_path() / "drafts"};
  if (!env.state.empty()) folders.push_back(env.state / "drafts");
  return folders;
}

void take_back(Env& env, Journal& journal) {
  journal.rescue_to(rescue_folders(env));
  const TakenBack result = journal.take_back(env.now);
  note_taken(env, result);
  for (const RescuedFile& left : result.left) tell(env, left);
}

void take_back_first(Env& env, std::span<const VaultKeys> keys) {
  Journal journal =
      Journal::open(env.journal, [&](const VaultHeader&) { return keys.front().copy(); });
  for (const VaultKeys& more : keys.subspan(1)) journal.admit(more);
  journal.rescue_to(rescue_folders(env));
  const TakenBack result = journal.take_back(env.now);
  note_taken(env, result);
  for (const RescuedFile& left : result.left) {
    if (!opens_with_these_keys(left.why)) continue;
    const Remedy remedy = remedy_for(left);
    throw Error(fmt::format("Words that could not be saved before wait in {}: {}.",
                            printable(left.file.string()), remedy.why),
                "The keys were left as they are. " + remedy.remedy);
  }
}

std::vector<std::filesystem::path> rescued_files(const Env& env) {
  const std::vector<Uuid> vaults = is_vault(env.journal)
                                       ? std::vector{vault_header_of(env.journal).info.journal}
                                       : Journal::open(env.journal).vaults();
  return rescued_files(rescue_folders(env), vaults);
}

void import_rescued(Env& env, const std::filesystem::path& file) {
  Journal journal = open_journal(env);
  std::error_code failed;
  if (!std::filesystem::exists(file, failed)) return;  // opening the journal has taken it in
  const auto why = journal.take_back(
      file, [&](const VaultHeader& header) { return unlock(env, header.info).keys; }, env.now);
  if (!why) {
    env.console.note(kTaken);
    return;
  }
  const Remedy remedy = remedy_for({file, *why, {}});
  throw Error(fmt::format("{} was not taken in: {}.", printable(file.string()), remedy.why),
              remedy.remedy, *why == Waiting::person ? Exit::locked : Exit::failed);
}

}  // namespace hearth
