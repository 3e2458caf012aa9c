#include <fmt/core.h>

#include <algorithm>
#include <sstream>

#include "care.hpp"
#include "hearth/app/keys/key_source.hpp"
#include "hearth/app/keys/rescued_words.hpp"
#include "hearth/core/error.hpp"
#include "hearth/core/json.hpp"
#include "hearth/core/text.hpp"
#include "hearth/store/storage/backup.hpp"
#include "hearth/store/storage/conflict_copies.hpp"
#include "hearth/store/storage/seen_generation.hpp"
#include "hearth/store/storage/vault_file.hpp"
#include "hearth/system/file_lock.hpp"
#include "hearth/system/path.hpp"
#include "hearth/system/read_file.hpp"

namespace hearth {
namespace {

namespace fs = std::filesystem;

/// What one look came to: nothing to do, or a remedy.
struct Finding {
  std::string what;
  std::string remedy;  ///< empty if all is well
};

bool open_to_others(const fs::path& file) {
  const auto others = fs::perms::group_all | fs::perms::others_all;
  return (fs::status(file).permissions() & others) != fs::perms::none;
}

Finding readable(const fs::path& file, const char* mode) {
  const std::string shown = printable(file.string());
  if (!open_to_others(file)) return {fmt::format("{} is for you alone.", shown), ""};
  return {fmt::format("{} is open to other accounts of this machine.", shown),
          fmt::format("chmod {} {}", mode, shell_word(file.string()))};
}

Finding whole(Env& env) {
  if (kind_of(env.journal) == JournalKind::vault) {
    check_vault(env.journal, keys_of(env, vault_header_of(env.journal)));
    return {"The journal is whole, and encrypted.", ""};
  }
  check_plain_journal(env.journal);
  return {"The journal is whole; it is not encrypted (`hearth key encrypt` does that).", ""};
}

/// That it was said once does not bring back what is missing.
Finding missed(const Env& env, const VaultInfo& info) {
  const auto version = missed_generation(env.state, journal_at(env, info.journal));
  if (!version) return {"No newer version was seen here.", ""};
  return {
      fmt::format("Version {} was open here before an older one was put in its place.", *version),
      fmt::format("Whether words are missing, a copy from another device or a backup tells. "
                  "`hearth restore FILE` goes back to one. If all is well: rm {}",
                  shell_word((env.state / "seen").string()))};
}

/// Every save has a number, so an older version in the journal's place is noticed.
Finding newest(const Env& env) {
  if (!is_vault(env.journal))
    return {"Earlier versions of a plain journal put in its place are not noticed.", ""};
  const VaultInfo info = vault_header_of(env.journal).info;
  const auto seen = seen_generation(env.state, journal_at(env, info.journal));
  if (!seen || *seen <= info.generation) return missed(env, info);
  return {fmt::format("It is version {}, older than version {} that was open here before.",
                      info.generation, *seen),
          "If you did not put it back yourself, look at `hearth restore` before you write."};
}

/// An encrypted journal is read and written as a whole.
Finding size(const fs::path& file) {
  constexpr std::uintmax_t kMiB = std::uintmax_t{1} << 20;
  constexpr std::uintmax_t kLarge = 64 * kMiB;
  const std::uintmax_t bytes = fs::file_size(file);
  if (bytes < kLarge || !is_vault(file)) return {"Its size is nothing to think about.", ""};
  return {fmt::format("It has grown to {} MiB: every change takes long, and at 512 MiB it is full.",
                      bytes / kMiB),
          "`hearth export` the oldest years and begin a new journal, or `hearth key decrypt` it."};
}

Finding previous(const fs::path& file) {
  const auto versions = kept_versions(file);
  const bool readable_one =
      is_vault(file) &&
      std::ranges::any_of(versions, [](const KeptVersion& kept) { return !is_vault(kept.file); });
  if (readable_one) {
    return {"A version from before the journal was encrypted lies beside it, readable.",
            fmt::format("Remove what is no longer needed of {}.*", shell_word(file.string()))};
  }
  if (is_vault(file) && versions.empty()) {
    return {"No earlier version is kept beside the journal yet; the next change keeps one.", ""};
  }
  return {fmt::format("Earlier versions kept beside the journal: {}.", versions.size()), ""};
}

/// Said without a look inside: which of them can be taken in, the next command tells.
Finding rescued(const Env& env) {
  const auto files = rescued_files(env);
  if (files.empty()) return {"No words wait to be taken into the journal.", ""};
  std::string list;
  for (const fs::path& file : files) list += "\n    " + file.string();
  return {"Words that could not be saved wait in:" + list,
          "`hearth list` takes them in, or says why they wait and what to do."};
}

std::string names_of(const std::vector<fs::path>& files) {
  std::string names;
  for (const fs::path& file : files)
    names += (names.empty() ? "" : " ") + shell_word(file.string());
  return names;
}

Finding leftovers(const Leftovers& found) {
  if (!found.passing.empty()) {
    return {fmt::format("A command that was interrupted left what may be readable: {}.",
                        names_of(found.passing)),
            "`hearth list` removes it, unless another hearth is just saving."};
  }
  if (!found.rollbacks.empty()) {
    return {"Of a plain journal, what takes back its last change lies here, readable.",
            fmt::format("rm {}", names_of(found.rollbacks))};
  }
  return {"No interrupted command left anything here.", ""};
}

Finding swapping() {
  std::string swaps;
  try {
    swaps = read_file("/proc/swaps", 65536);
  } catch (const Error&) {
    return {"Whether memory may be written to a disk cannot be seen here.", ""};
  }
  if (std::ranges::count(swaps, '\n') < 2) {
    return {"Memory is not written to a disk.", ""};
  }
  return {"Memory may be written to a disk, and words of the journal with it.",
          "Encrypt the swap space, or the whole disk."};
}

/// As it is typed to bring in what such a copy holds.
std::string line_to_import(const Env& env, const fs::path& copy) {
  const std::string into =
      env.journal_option ? " --journal " + shell_word(env.journal.string()) : std::string();
  return fmt::format("\n    hearth --journal {} export | hearth{} import -",
                     shell_word(copy.string()), into);
}

Finding copies(const Env& env) {
  const auto found = conflict_copies(env.journal);
  if (found.empty()) return {"No conflicting copy lies beside the journal.", ""};
  std::string lines;
  for (const fs::path& copy : found) lines += line_to_import(env, copy);
  return {fmt::format("Beside the journal lies what a program that copies files between devices "
                      "made of a conflict: {}.",
                      names_of(found)),
          "take in what is in them, and remove each once all of it is here. In a journal of "
          "several, each of you does so for yourself, with --as NAME before `export`:" +
              lines};
}

/// Paths and lines to be typed stay whole.
std::string told(const Finding& finding, int columns) {
  constexpr int kIndent = 2;
  std::string text = wrapped_message(finding.what + "\n", columns);
  if (finding.remedy.empty()) return text;
  std::istringstream lines(wrapped_message("To do: " + finding.remedy + "\n", columns - kIndent));
  for (std::string line; std::getline(lines, line);) {
    const bool is_to_type = line.starts_with(' ');
    text += fmt::format("{}{}\n", is_to_type ? "" : "  ", line);
  }
  return text;
}

Tree tree_of(const Finding& finding) {
  return Tree::Table{{"what", finding.what},
                     {"to_do", finding.remedy.empty() ? Tree() : Tree(finding.remedy)}};
}

class Doctor final : public Command {
 public:
  void declare(Options& options) override { options.flag("--json", json_, "As JSON, for scripts"); }

  Exit run(Env& env) override {
    std::error_code failed;
    if (!fs::exists(env.journal, failed) && !failed) {
      refuse_broken_link(env.journal);
      throw Error(fmt::format("There is no journal at {}.", env.journal.string()),
                  "`hearth restore` lists earlier versions; `hearth init` makes a new journal.");
    }
    const fs::path file = real_file(env.journal);
    const std::vector<Finding> found{whole(env),
                                     newest(env),
                                     size(file),
                                     readable(file, "600"),
                                     readable(file.parent_path(), "700"),
                                     previous(file),
                                     copies(env),
                                     rescued(env),
                                     leftovers(leftovers_beside(file)),
                                     swapping()};
    tell(env, found);
    const auto is_well = [](const Finding& finding) { return finding.remedy.empty(); };
    return std::ranges::all_of(found, is_well) ? Exit::ok : Exit::failed;
  }

 private:
  void tell(const Env& env, const std::vector<Finding>& found) const {
    if (json_) return env.console.out(to_json(Tree::list_of(found, tree_of), 2) + "\n");
    for (const Finding& finding : found) {
      if (env.quiet && finding.remedy.empty()) continue;
      env.console.out(told(finding, env.style.columns));
    }
  }

  bool json_ = false;
};

}  // namespace

std::unique_ptr<Command> make_doctor() { return std::make_unique<Doctor>(); }

}  // namespace hearth
