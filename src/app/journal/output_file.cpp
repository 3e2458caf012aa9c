#include "hearth/app/journal/output_file.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <vector>

#include "hearth/app/keys/new_passphrase.hpp"
#include "hearth/app/keys/rescued_words.hpp"
#include "hearth/core/error.hpp"
#include "hearth/core/text.hpp"
#include "hearth/store/storage/backup.hpp"
#include "hearth/system/journal_files.hpp"
#include "hearth/system/path.hpp"
#include "hearth/system/save.hpp"
#include "hearth/system/signals.hpp"
#include "hearth/vault/age_file.hpp"

namespace hearth {
namespace {

namespace fs = std::filesystem;

bool is_same_as_any(const Env& env, const fs::path& file) {
  std::error_code failed;
  if (!fs::exists(file, failed)) return false;
  std::vector<fs::path> taken{env.journal};
  for (const KeptVersion& kept : kept_versions(env.journal)) taken.push_back(kept.file);
  return std::ranges::any_of(
      taken, [&](const fs::path& one) { return fs::equivalent(one, file, failed); });
}

/// Of what has no folder, whoever writes there says so.
bool is_name_beside(const Env& env, const fs::path& target) try {
  const fs::path file = real_file(target);
  if (is_beside(file, real_file(env.journal))) return true;
  std::error_code failed;
  return file.extension() == kRescued &&
         std::ranges::any_of(rescue_folders(env), [&](const fs::path& folder) {
           return fs::equivalent(folder, file.parent_path(), failed);
         });
} catch (const Error&) {
  return false;
}

/// Endings that mean one kind of file to everybody.
constexpr std::array<std::string_view, 30> kKinds = {
    "csv", "doc",  "docx",     "epub", "gif", "gz",  "htm", "html", "ics", "jpeg",
    "jpg", "json", "markdown", "md",   "mp3", "odp", "ods", "odt",  "pdf", "png",
    "ppt", "pptx", "rtf",      "svg",  "tex", "tsv", "xls", "xlsx", "xml", "zip"};

bool is_among(std::string_view name, std::span<const std::string_view> names) {
  return std::ranges::find(names, name) != names.end();
}

/// `json, csv or md`.
std::string or_listed(const std::vector<std::string>& names) {
  if (names.size() == 1) return names.front();
  return fmt::format("{} or {}", fmt::join(names.begin(), names.end() - 1, ", "), names.back());
}

std::vector<std::string> names_of(std::span<const FileFormat> formats) {
  std::vector<std::string> names;
  for (const FileFormat& format : formats) names.emplace_back(format.name);
  return names;
}

std::vector<std::string> usual_endings(std::span<const FileFormat> formats) {
  std::vector<std::string> endings;
  for (const FileFormat& format : formats) {
    std::string ending = "." + std::string(format.endings.front());
    if (std::ranges::find(endings, ending) == endings.end()) endings.push_back(std::move(ending));
  }
  return endings;
}

/// In lower case and without the point; empty where there is none.
std::string ending_of(const std::filesystem::path& file) {
  const std::string ending = file.extension().string();
  return ending.empty() ? ending : folded(ending.substr(1));
}

constexpr const char* kLocked = "age";

/// The name that the file has once it is opened. Throws Error (usage) where its ending and what is
/// to be done contradict each other.
std::string inner_name(const std::string& file, bool encrypt) {
  if ((ending_of(file) == kLocked) == encrypt) {
    return encrypt ? std::filesystem::path(file).stem().string() : file;
  }
  if (encrypt) {
    throw Error("The name of an encrypted file ends in .age, so that it is clear what opens it.",
                fmt::format("Nothing was written. Call it {}.age.", printable(file)), Exit::usage);
  }
  throw Error(fmt::format("{} is the name of an encrypted file.", printable(file)),
              "Nothing was written. Add --encrypt, or give it another name.", Exit::usage);
}

const FileFormat* named(std::span<const FileFormat> formats, const std::string& name) {
  const auto found =
      std::ranges::find_if(formats, [&](const FileFormat& one) { return one.name == name; });
  return found == formats.end() ? nullptr : &*found;
}

const FileFormat* ending_in(std::span<const FileFormat> formats, const std::string& ending) {
  const auto found = std::ranges::find_if(
      formats, [&](const FileFormat& one) { return is_among(ending, one.endings); });
  return found == formats.end() ? nullptr : &*found;
}

[[noreturn]] void refuse_ending(const std::string& file, const std::vector<std::string>& endings) {
  throw Error(fmt::format("{} is the name of another kind of file.",
                          printable(std::filesystem::path(file).filename().string())),
              fmt::format("Nothing was written. Here it ends in {}.", or_listed(endings)),
              Exit::usage);
}

constexpr std::string_view kOpenedByAge =
    "`age -d` opens it with that passphrase. Tell it in person or by telephone, not in the same "
    "message; nobody can reset it.";

/// Whether the format that is meant locks its files itself.
bool locks_itself(std::span<const FileFormat> formats, const OutputFile& output) {
  const FileFormat* meant = output.format      ? named(formats, *output.format)
                            : output.to_file() ? ending_in(formats, ending_of(*output.file))
                                               : nullptr;
  return meant && meant->has_lock;
}

ByteView bytes_of(std::string_view text) {
  return {reinterpret_cast<const std::uint8_t*>(text.data()), text.size()};
}

std::string_view text_of(ByteView bytes) {
  return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

/// As a file that the passphrase opens.
TextParts locked(const Secret& passphrase, const TextParts& parts) {
  return [&](const TextSink& sink) {
    bool is_heard = true;
    AgeSealing sealing(passphrase.view(),
                       [&](ByteView piece) { is_heard = sink(text_of(piece)) && is_heard; });
    std::string what = parts([&](std::string_view text) {
      sealing.add(bytes_of(text));
      return is_heard;
    });
    sealing.finish();
    return what;
  };
}

/// The parts go into a new file; who wants the command to end does not wait for the last.
FileContents contents_of(const TextParts& parts, std::string& what) {
  return {.write = [&](const NewFile& file) {
    what = parts([&](std::string_view part) {
      file.sink(bytes_of(part));
      if (interruption_waits()) throw Error("The writing was interrupted.", "No file was made.");
      return true;
    });
  }};
}

}  // namespace

void refuse_journal(const Env& env, const fs::path& file) {
  if (!is_same_as_any(env, file) && !is_name_beside(env, file)) return;
  throw Error(fmt::format("{} is the journal itself, an earlier version of it, or the name of a "
                          "file that belongs to it.",
                          printable(file.string())),
              "Nothing was written. Give the file a name of its own.", Exit::usage);
}

void refuse_other_kind(const std::string& file, std::span<const std::string_view> endings) {
  const std::string ending = ending_of(file);
  if (!is_among(ending, kKinds) || is_among(ending, endings)) return;
  std::vector<std::string> usual;
  for (const std::string_view each : endings) usual.push_back(fmt::format(".{}", each));
  refuse_ending(file, usual);
}

std::string_view OutputFile::chosen(std::span<const FileFormat> formats) const {
  const bool by_age = encrypt && !locks_itself(formats, *this);
  const std::string name = to_file() ? inner_name(*file, by_age) : "";
  const std::string ending = ending_of(name);
  if (!format) {
    if (ending.empty()) return formats.front().name;
    if (const FileFormat* found = ending_in(formats, ending)) return found->name;
    refuse_ending(name, usual_endings(formats));
  }
  const FileFormat* found = named(formats, *format);
  if (!found) {
    throw Error(fmt::format("There is no format `{}`.", printable(*format)),
                fmt::format("It is {}.", or_listed(names_of(formats))), Exit::usage);
  }
  if (to_file()) refuse_other_kind(name, found->endings);
  return found->name;
}

void OutputFile::check(const Env& env) const {
  if (!to_file() && encrypt && env.console.interactive()) {
    throw Error("What is encrypted is nothing to read on a screen.",
                "Nothing was written. Give it a file: -o NAME.age.", Exit::usage);
  }
  if (!to_file()) return;
  refuse_journal(env, *file);
  check_target(*file, force);
}

void OutputFile::put(Env& env, std::string_view text, std::string_view what) const {
  put_parts(env, [&](const TextSink& sink) {
    sink(text);
    return std::string(what);
  });
}

void OutputFile::put_parts(Env& env, const TextParts& parts) const {
  if (!encrypt) return write_parts(env, parts, kReadByAll);
  env.console.note("A passphrase for this file alone:\n");
  const Secret passphrase = new_passphrase(env);
  write_parts(env, locked(passphrase, parts), kOpenedByAge);
}

void OutputFile::write(Env& env, std::string_view bytes, std::string_view what,
                       std::string_view who_reads) const {
  const auto parts = [&](const TextSink& sink) {
    sink(bytes);
    return std::string(what);
  };
  write_parts(env, parts, who_reads);
}

void OutputFile::write_parts(Env& env, const TextParts& parts, std::string_view who_reads) const {
  if (!to_file()) {
    parts([&](std::string_view part) {
      env.console.out(part);
      return env.console.is_heard();
    });
    return;
  }
  check(env);
  std::string what;
  write_whole_file(*file, contents_of(parts, what), force, env.journal);
  env.console.note(fmt::format("Exported {} to {}.\n{}\n", what, printable(*file), who_reads));
}

}  // namespace hearth
