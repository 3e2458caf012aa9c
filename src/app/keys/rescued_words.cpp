#include "hearth/app/keys/rescued_words.hpp"

#include <fmt/core.h>

#include "hearth/app/keys/key_source.hpp"
#include "hearth/core/error.hpp"
#include "hearth/core/text.hpp"
#include "hearth/core/translated.hpp"
#include "hearth/store/people.hpp"
#include "hearth/store/rescue.hpp"
#include "hearth/system/file_lock.hpp"
#include "hearth/system/path.hpp"

namespace hearth {
namespace {

constexpr const char* kImported = msgid("What could not be saved before is in the journal now.\n");

ImportedWords imported(Env& env, Journal& journal) {
  rescue_to(journal, rescue_folders(env));
  ImportedWords result = import_rescued(journal, env.now);
  if (result.imported > 0) {
    env.took_back = true;
    env.console.note(translated(kImported));
  }
  return result;
}

std::string wait_in(const RescuedFile& left) {
  return tr("Words that could not be saved before wait in {}: {}.", printable(left.file.string()),
            left.why.what());
}

}  // namespace

std::vector<std::filesystem::path> rescue_folders(const Env& env) {
  std::vector<std::filesystem::path> folders{real_file(env.journal).parent_path() / "drafts"};
  if (!env.state.empty()) folders.push_back(env.state / "drafts");
  return folders;
}

void import_rescued(Env& env, Journal& journal) {
  for (const RescuedFile& left : imported(env, journal).left) {
    env.console.note(fmt::format("{} {}\n", wait_in(left), left.why.hint()));
  }
}

void import_rescued_first(Env& env, std::span<const VaultKeys> keys) {
  Journal journal =
      Journal::open(env.journal, [&](const VaultHeader&) { return keys.front().copy(); });
  for (const VaultKeys& more : keys.subspan(1)) add_personal_keys(journal, more);
  for (const RescuedFile& left : imported(env, journal).left) {
    if (left.for_other_keys) continue;
    throw Error(wait_in(left), tr("The keys were left as they are. {}", left.why.hint()));
  }
}

std::vector<std::filesystem::path> rescued_files(const Env& env) {
  return rescued_files(rescue_folders(env), env.journal);
}

void import_rescued(Env& env, const std::filesystem::path& file) try {
  Journal journal = open_journal(env);
  std::error_code failed;
  if (!std::filesystem::exists(file, failed)) return;  // opening the journal has taken it in
  const Opener opener = [&](const VaultHeader& header) { return unlock(env, header.info).keys; };
  import_rescued(journal, file, opener, env.now);
  env.console.note(translated(kImported));
} catch (const Waiting& why) {
  throw Error(tr("{} was not taken in: {}.", printable(file.string()), why.what()), why.hint(),
              why.exit());
}

}  // namespace hearth
