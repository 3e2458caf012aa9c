#include "hearth/app/packs/file_check.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <memory>
#include <set>

#include "hearth/app/journal/visible.hpp"
#include "hearth/app/journal/who.hpp"
#include "hearth/app/packs/asked_pack.hpp"
#include "hearth/core/error.hpp"
#include "hearth/plan/pack_contract.hpp"
#include "hearth/prompt/pack/pack_comparison.hpp"
#include "hearth/prompt/pack/pack_reader.hpp"
#include "hearth/prompt/pack/shelf_file.hpp"
#include "hearth/store/journal.hpp"
#include "hearth/store/shelf/language.hpp"
#include "hearth/store/shelf/toml.hpp"
#include "hearth/system/read_file.hpp"

namespace hearth {
namespace {

constexpr std::size_t kMostBytes = std::size_t{1024} * 1024;

/// A file to look over, and what surrounds it.
struct Case {
  PackFile file;
  bool on_shelf = false;                ///< then its name says what it is
  std::string language;                 ///< of a translation, as its name says
  std::optional<std::string> original;  ///< the text that it translates
};

/// What packs are looked over with.
struct Knowledge {
  Words words;
  std::vector<Wording> answered;  ///< in the journal
};

void append(std::vector<Problem>& to, std::vector<Problem> more) {
  to.insert(to.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

Position place_of(const Tree& file, std::string_view key) {
  const Tree* value = file.find(key);
  return value == nullptr ? file.at : value->at;
}

Problem warning(Position at, std::string what, std::string expected) {
  return {Problem::Severity::warning, at, std::move(what), std::move(expected)};
}

std::string full_name(const Pack& pack) {
  return fmt::format("{}/{}", to_string(pack.kind), pack.id);
}

/// Without a language.
std::string original_name(const PackFile& file) { return file.name.substr(0, file.name.find('.')); }

/// A pack is found by folder and file name, and its answers are kept under what is written in it.
void check_name(const Case& file, const Tree& tree, const Pack& pack,
                std::vector<Problem>& problems) {
  const std::string name = full_name(pack);
  if (!file.on_shelf || original_name(file.file) == name) return;
  problems.push_back(warning(
      place_of(tree, "id"),
      fmt::format("`kind` and `id` make this {}, and the file is {}.toml", name, file.file.name),
      fmt::format("a file {}.toml in the folder {}", pack.id, to_string(pack.kind))));
}

void check_language(const Case& file, const Tree& tree, const Pack& pack,
                    std::vector<Problem>& problems) {
  const auto fits = language_and_fallbacks(file.language);
  if (std::ranges::find(fits, pack.lang) != fits.end()) return;
  problems.push_back(
      warning(place_of(tree, "lang"),
              fmt::format("the file's name says {}, and `lang` {}", file.language, pack.lang),
              fmt::format("`lang = \"{}\"`", file.language)));
}

void check_translation(const Case& file, const Tree& tree, const Pack& pack,
                       std::vector<Problem>& problems) {
  if (file.language.empty()) return;
  check_language(file, tree, pack, problems);
  const ParsedToml original = parse_toml(file.original.value_or(""));
  if (!file.original || !original.tree) {
    problems.push_back(warning(tree.at, "there is no original that this could be compared with",
                               "the file without the language in its name, beside this one"));
  } else if (read_pack(*original.tree).pack) {
    append(problems, compare_translation(*original.tree, tree));
  }
}

std::vector<Problem> changes_to_plan(const Case& file, const Tree& tree, const Pack& pack) {
  return check_plan_pack(tree, pack, file.on_shelf ? original_name(file.file) : "",
                         shipped_packs(full_name(pack)));
}

std::vector<Problem> problems_of(const Case& file, const Knowledge& known) {
  const ParsedToml parsed = parse_toml(file.file.text);
  if (!parsed.tree) return parsed.problems;
  std::vector<Problem> problems = check_shelf_file(*parsed.tree);
  if (shelf_file(*parsed.tree) != ShelfFile::pack) return problems;
  const ReadPack read = read_pack(*parsed.tree);
  if (!read.pack) return problems;
  append(problems, changes_to_plan(file, *parsed.tree, *read.pack));
  check_name(file, *parsed.tree, *read.pack, problems);
  check_translation(file, *parsed.tree, *read.pack, problems);
  append(problems, check_words(*parsed.tree, known.words));
  append(problems, check_versions(*parsed.tree, *read.pack, known.answered));
  return problems;
}

/// Own words that cannot be read are told by themselves; packs are looked over with the shipped.
Words known_words(const Env& env) {
  Env shipped = env;
  shipped.own_words.clear();
  try {
    return words_of(env, "", "");
  } catch (const Error&) {
    return words_of(shipped, "", "");
  }
}

std::vector<Wording> answered_in(const Journal& journal, const Reader& reader) {
  std::set<std::shared_ptr<const Wording>> found;
  visit_visible(journal, {}, reader, [&](const Entry& entry) {
    for (const Answer& answer : entry.answers) {
      if (answered(answer.value)) found.insert(answer.wording);
    }
    return true;
  });
  std::vector<Wording> wordings;
  wordings.reserve(found.size());
  for (const auto& wording : found) wordings.push_back(*wording);
  return wordings;
}

/// Only from a journal that opens by itself: looking packs over asks for nothing. And only what the
/// reader may see: a warning would tell that somebody has answered.
std::vector<Wording> answered_in(const Env& env) {
  try {
    std::error_code failed;
    if (!std::filesystem::exists(env.journal, failed)) return {};
    const Journal journal = Journal::open(env.journal);
    return answered_in(journal, reader(env, journal.people()));
  } catch (const Error&) {
    return {};
  }
}

Knowledge knowledge_of(const Env& env) { return {known_words(env), answered_in(env)}; }

CheckedFile unreadable(const std::string& shown, const Error& error) {
  return {shown, "", {{Problem::Severity::error, {}, error.what(), error.hint()}}};
}

CheckedFile checked(const Case& file, const Knowledge& known) {
  return {file.file.shown, file.file.text, problems_of(file, known)};
}

/// `weekly.de` -> `weekly` and `de`.
std::pair<std::string, std::string> split_language(const std::string& name) {
  const auto dot = name.rfind('.');
  if (dot == std::string::npos || dot < name.rfind('/') + 1) return {name, ""};
  return {name.substr(0, dot), name.substr(dot + 1)};
}

CheckedFile check_named(const Env& env, const std::string& name, const Knowledge& known) try {
  auto file = env.shelf.find(name);
  if (!file) return {name + ".toml", "", {}};
  const auto [original, language] = split_language(name);
  Case each{std::move(*file), name.find('/') != std::string::npos, language, std::nullopt};
  if (!language.empty()) {
    if (const auto found = env.shelf.original(each.file, original)) each.original = found->text;
  }
  return checked(each, known);
} catch (const Error& error) {
  return unreadable(name + ".toml", error);
}

std::optional<std::string> original_beside(const std::filesystem::path& path,
                                           const std::string& name) {
  return read_if_there(path.parent_path() / (name + ".toml"), kMostBytes);
}

/// The shipped pack that the translation says it is.
std::optional<std::string> original_on_shelf(const Env& env, const std::string& text) {
  const ParsedToml parsed = parse_toml(text);
  if (!parsed.tree) return std::nullopt;
  const ReadPack read = read_pack(*parsed.tree);
  if (!read.pack) return std::nullopt;
  const auto file = env.shelf.find(fmt::format("{}/{}", to_string(read.pack->kind), read.pack->id));
  return file ? std::optional(file->text) : std::nullopt;
}

}  // namespace

CheckedFile check_path(const Env& env, const std::filesystem::path& path) try {
  const auto [name, language] = split_language(path.stem().string());
  Case file{{path.stem().string(), path.string(), Origin::yours, read_file(path, kMostBytes)},
            false,
            language,
            std::nullopt};
  if (!language.empty()) {
    file.original = original_beside(path, name);
    if (!file.original) file.original = original_on_shelf(env, file.file.text);
  }
  return checked(file, knowledge_of(env));
} catch (const Error& error) {
  return unreadable(path.string(), error);
}

std::vector<CheckedFile> check_everything(const Env& env) {
  const Knowledge known = knowledge_of(env);
  std::vector<CheckedFile> files;
  for (const std::string& name : env.shelf.all_names()) {
    files.push_back(check_named(env, name, known));
  }
  std::error_code failed;
  if (std::filesystem::exists(std::filesystem::symlink_status(env.own_words, failed))) {
    files.push_back(check_path(env, env.own_words));
  }
  return files;
}

}  // namespace hearth
