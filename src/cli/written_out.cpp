#include "written_out.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <vector>

#include "hearth/core/error.hpp"
#include "hearth/core/text.hpp"
#include "hearth/store/backup.hpp"
#include "hearth/store/whole_file.hpp"

namespace hearth {
namespace {

void refuse_journal(const Env& env, const std::filesystem::path& file) {
  std::error_code failed;
  if (!std::filesystem::exists(file, failed)) return;
  std::vector<std::filesystem::path> taken{env.journal};
  for (const KeptVersion& kept : kept_versions(env.journal)) taken.push_back(kept.file);
  for (const std::filesystem::path& one : taken) {
    if (!std::filesystem::equivalent(one, file, failed)) continue;
    throw Error(
        fmt::format("{} is the journal itself, or an earlier version of it.", file.string()),
        "Nothing was written. Give the export a name of its own.", Exit::usage);
  }
}

/// `json, csv or md`.
std::string listed(std::span<const std::string_view> names) {
  return fmt::format("{} or {}", fmt::join(names.first(names.size() - 1), ", "), names.back());
}

std::string ending_of(const std::string& file) {
  const std::string ending = std::filesystem::path(file).extension().string();
  return ending.empty() ? ending : ending.substr(1);
}

}  // namespace

void WrittenOut::declare(Options& options, const std::string& formats) {
  options.value("--format", format, formats)
      .value("-o,--output", file, "The file to write; without it, stdout")
      .flag("--force", force, "Replace a file that is there already");
}

std::string_view WrittenOut::chosen(std::span<const std::string_view> formats) const {
  const std::string wanted = format ? *format : file ? ending_of(*file) : "";
  const auto found = std::find(formats.begin(), formats.end(), wanted);
  if (found != formats.end()) return *found;
  if (!format) return formats.front();
  throw Error(fmt::format("There is no format `{}`.", printable(*format)),
              fmt::format("It is {}.", listed(formats)), Exit::usage);
}

void WrittenOut::check(const Env& env) const {
  if (!to_file()) return;
  refuse_journal(env, *file);
  check_target(*file, force);
}

void WrittenOut::put(Env& env, std::string_view text, std::string_view what) const {
  if (!to_file()) {
    env.console.out(text);
    return;
  }
  check(env);
  write_whole_file(*file, text, force, env.journal);
  env.console.note(fmt::format(
      "Exported {} to {}.\nThat file is not encrypted: whoever can read it can read all of it.\n",
      what, printable(*file)));
}

}  // namespace hearth
