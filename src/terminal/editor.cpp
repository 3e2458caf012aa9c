#include "hearth/terminal/editor.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/core.h>

#include "hearth/core/error.hpp"
#include "hearth/core/text.hpp"
#include "hearth/core/translated.hpp"
#include "hearth/system/memory_folder.hpp"
#include "hearth/system/process.hpp"

namespace hearth {
namespace {

using Kind = Edited::Kind;

/// What keeps an editor from leaving copies of a text outside its folder.
struct KnownEditor {
  std::string_view name;
  std::string_view flags;
};

constexpr std::string_view kVimFlags =
    "-n -i NONE --cmd 'set nobackup nowritebackup noundofile noswapfile viminfo='";
constexpr std::string_view kNvimFlags =
    "-n -i NONE --cmd 'set nobackup nowritebackup noundofile noswapfile shada='";
constexpr std::array<KnownEditor, 5> kKnown = {{{"vim", kVimFlags},
                                                {"vi", kVimFlags},
                                                {"vim.tiny", kVimFlags},
                                                {"nvim", kNvimFlags},
                                                {"nano", "-I"}}};

std::string editor_command(const Environment& environment) {
  for (const char* const name : {"VISUAL", "EDITOR"}) {
    const std::string command = environment(name).value_or("");
    if (!trimmed(command).empty()) return std::string(trimmed(command));
  }
  return "";
}

/// The program's own name: "vim" of "/usr/bin/vim -u x".
std::string_view name_in(std::string_view command) {
  const auto program = command.substr(0, command.find(' '));
  const auto slash = program.rfind('/');
  return slash == std::string_view::npos ? program : program.substr(slash + 1);
}

const KnownEditor* known(std::string_view command) {
  const auto same = [&](const KnownEditor& editor) { return editor.name == name_in(command); };
  const auto* const found = std::ranges::find_if(kKnown, same);
  return found == kKnown.end() ? nullptr : found;
}

/// By way of the shell, since the setting may hold words for the editor as well; without a shell
/// that stays, since a signal is meant for the editor.
std::vector<std::string> words_for(const std::string& command, const std::filesystem::path& file) {
  const auto* const editor = known(command);
  const std::string flags = editor == nullptr ? "" : std::string(editor->flags);
  return {"/bin/sh", "-c", fmt::format("exec env {} {} \"$1\"", command, flags), "sh",
          file.string()};
}

Edited failed(std::string reason) { return {Kind::failed, "", std::move(reason)}; }

std::string said_of(const std::string& command, ChildEnd end) {
  const std::string name = printable(name_in(command));
  if (end.signal != 0) return tr("{} was ended by a signal.", name);
  if (end.status == 127) return tr("{} could not be started.", name);
  return end.status == 0 ? "" : tr("{} ended with an error.", name);
}

std::string without_last_break(std::string text) {
  if (text.ends_with('\n')) text.pop_back();
  return text;
}

Edited taken_up(const std::string& before, const std::optional<std::string>& bytes,
                const std::string& trouble) {
  if (!bytes) {
    return failed(
        tr("What the editor left is not a file that can be read safely. Your text is as it "
           "was before."));
  }
  const std::string saved = without_last_break(plain_lines(*bytes));
  const bool unchanged = saved == plain_lines(before);
  if (unchanged && !trouble.empty()) {
    return failed(tr("{} Your text is as it was before.", trouble));
  }
  if (unchanged) return {Kind::unchanged, "", ""};
  const std::string lead = trouble.empty() ? "" : tr("{} This is what it had saved. ", trouble);
  if (!invalid_utf8(saved)) return {Kind::text, printable(saved), lead};
  return {
      Kind::broken_bytes, printable(saved),
      lead + tr("Some of what came back is not UTF-8; each such place is shown as \uFFFD, and the "
                "rest is as you wrote it.")};
}

Edited edited_in(const std::filesystem::path& place, const std::string& command,
                 const std::string& text) {
  SignalWatch watch;  // until the folder is gone
  MemoryFolder folder(place, text + "\n");
  const auto end = run_child(watch, words_for(command, folder.file()), [&] { folder.wipe(); });
  return taken_up(text, folder.read_back(), said_of(command, end));
}

}  // namespace

Edited edit_outside(const std::string& text, const Environment& environment,
                    const std::filesystem::path& memory) {
  const std::string command = editor_command(environment);
  if (command.empty()) {
    return failed(tr("No editor is named. Set EDITOR to the one you like, or go on writing here."));
  }
  std::vector<std::filesystem::path> places = {memory};
  const std::string own = environment("XDG_RUNTIME_DIR").value_or("");
  if (own.starts_with('/')) places.insert(places.begin(), own);
  const auto place = MemoryFolder::place_among(places);
  if (!place) {
    return failed(
        tr("There is no place in memory for the text, and an editor would leave it on the "
           "disk. Please go on writing here."));
  }
  try {
    return edited_in(*place, command, text);
  } catch (const Error& error) {
    return failed(fmt::format("{} {}", error.what(), error.hint()));
  }
}

std::string editor_caution(const Environment& environment) {
  const std::string command = editor_command(environment);
  if (command.empty() || known(command) != nullptr) return "";
  return tr(
      "{} may keep a copy of what you write in a place of its own. hearth knows how to keep vim, "
      "nvim and nano from that.",
      printable(name_in(command)));
}

}  // namespace hearth
