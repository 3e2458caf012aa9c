#include "hearth/app/packs/file_check.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <memory>
#include <set>

#include "hearth/app/journal/visible.hpp"
#include "hearth/app/journal/who.hpp"
#include "hearth/app/packs/asked_pack.hpp"
#include "hearth/core/error.hpp"
#include "hearth/core/text.hpp"
#include "hearth/learn/topic_reader.hpp"
#include "hearth/plan/pack_contract.hpp"
#include "hearth/practice/practice_reader.hpp"
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
  bool is_stray = false;                ///< beside the folders of the shelf, where nothing is asked
  std::string language;                 ///< of a translation, as its name says
  std::optional<std::string> original;  ///< the text that it translates
};

/// What packs are looked over with.
struct Knowledge {
  const Shelf& shelf;
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

std::string full_name(PackKind kind, const std::string& id) {
  return fmt::format("{}/{}", to_string(kind), id);
}

/// Without a language.
std::string original_name(const PackFile& file) { return file.name.substr(0, file.name.find('.')); }

/// Whether there is enough of it to compare a translation with.
bool is_sound(const Tree& original) {
  const ShelfFile kind = shelf_file(original);
  if (kind == ShelfFile::practice) return read_practice(original).practice.has_value();
  if (kind == ShelfFile::topic) return read_topic(original).topic.has_value();
  return read_pack(original).pack.has_value();
}

/// What is asked lies in a folder of its kind.
Problem never_asked(const Case& file, const Tree& tree, PackKind kind, const std::string& id) {
  const std::filesystem::path from(file.file.shown);
  const std::filesystem::path to = from.parent_path() / to_string(kind);
  return warning(place_of(tree, "id"), "it lies in no folder of its kind, so it is never asked",
                 fmt::format("mkdir -p {0} && mv {1} {0}/{2}.toml", shell_word(to.string()),
                             shell_word(from.string()), id));
}

/// A pack is found by folder and file name, and its answers are kept under what is written in it.
void check_name(const Case& file, const Tree& tree, PackKind kind, const std::string& id,
                std::vector<Problem>& problems) {
  const std::string name = full_name(kind, id);
  if (file.is_stray) problems.push_back(never_asked(file, tree, kind, id));
  if (!file.on_shelf || original_name(file.file) == name) return;
  problems.push_back(warning(
      place_of(tree, "id"),
      fmt::format("`kind` and `id` make this {}, and the file is {}.toml", name, file.file.name),
      fmt::format("a file {}.toml in the folder {}", id, to_string(kind))));
}

void check_language(const Case& file, const Tree& tree, const std::string& lang,
                    std::vector<Problem>& problems) {
  const auto fits = language_and_fallbacks(file.language);
  if (std::ranges::find(fits, lang) != fits.end()) return;
  problems.push_back(
      warning(place_of(tree, "lang"),
              fmt::format("the file's name says {}, and `lang` {}", file.language, lang),
              fmt::format("`lang = \"{}\"`", file.language)));
}

void check_translation(const Case& file, const Tree& tree, const std::string& lang,
                       std::vector<Problem>& problems) {
  if (file.language.empty()) return;
  check_language(file, tree, lang, problems);
  const ParsedToml original = parse_prompt(file.original.value_or(""));
  if (!file.original || !original.tree) {
    problems.push_back(warning(tree.at, "there is no original that this could be compared with",
                               "the file without the language in its name, beside this one"));
  } else if (is_sound(*original.tree)) {
    append(problems, compare_translation(*original.tree, tree));
  }
}

std::vector<Problem> changes_to_plan(const Case& file, const Tree& tree, const Pack& pack) {
  return check_plan_pack(tree, pack, file.on_shelf ? original_name(file.file) : "",
                         shipped_packs(full_name(pack.kind, pack.id)));
}

/// Where it sends people elsewhere, that is there.
void check_sent_to(const Tree& tree, const std::string& key, const std::vector<std::string>& ids,
                   const Shelf& shelf, std::vector<Problem>& problems) {
  const auto known = shelf.names(PackKind::practice);
  for (const std::string& id : ids) {
    if (id.empty() || std::ranges::find(known, id) != known.end()) continue;
    problems.push_back(warning(place_of(tree, key), fmt::format("there is no practice `{}`", id),
                               "the id of a practice that there is"));
  }
}

std::vector<Problem> problems_of_practice(const Case& file, const Tree& tree,
                                          const Knowledge& known) {
  ReadPractice read = read_practice(tree);
  std::vector<Problem> problems = std::move(read.problems);
  if (!read.practice) return problems;
  const Practice& practice = *read.practice;
  check_name(file, tree, PackKind::practice, practice.id, problems);
  check_translation(file, tree, practice.lang, problems);
  check_sent_to(tree, "instead", {practice.instead}, known.shelf, problems);
  check_sent_to(tree, "before_this", practice.before_this, known.shelf, problems);
  append(problems, check_words(tree, known.words));
  return problems;
}

std::vector<Problem> problems_of_topic(const Case& file, const Tree& tree) {
  ReadTopic read = read_topic(tree);
  std::vector<Problem> problems = std::move(read.problems);
  if (!read.topic) return problems;
  check_name(file, tree, PackKind::learn, read.topic->id, problems);
  check_translation(file, tree, read.topic->lang, problems);
  return problems;
}

std::vector<Problem> problems_of(const Case& file, const Knowledge& known) {
  const ParsedToml parsed = parse_prompt(file.file.text);
  if (!parsed.tree) return parsed.problems;
  const ShelfFile kind = shelf_file(*parsed.tree);
  if (kind == ShelfFile::practice) return problems_of_practice(file, *parsed.tree, known);
  if (kind == ShelfFile::topic) return problems_of_topic(file, *parsed.tree);
  std::vector<Problem> problems = check_shelf_file(*parsed.tree);
  if (kind != ShelfFile::pack) return problems;
  const ReadPack read = read_pack(*parsed.tree);
  if (!read.pack) return problems;
  append(problems, changes_to_plan(file, *parsed.tree, *read.pack));
  check_name(file, *parsed.tree, read.pack->kind, read.pack->id, problems);
  check_translation(file, *parsed.tree, read.pack->lang, problems);
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

Knowledge knowledge_of(const Env& env) { return {env.shelf, known_words(env), answered_in(env)}; }

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
  const bool in_folder = name.find('/') != std::string::npos;
  Case each{std::move(*file), in_folder, false, language, std::nullopt};
  each.is_stray = !in_folder && each.file.origin == Origin::yours;
  if (!language.empty()) {
    if (const auto found = env.shelf.original(each.file, original)) each.original = found->text;
  }
  return checked(each, known);
} catch (const Error& error) {
  return unreadable(name + ".toml", error);
}

/// The pack that the translation says it is, as hearth ships it; else one of one's own.
std::optional<std::string> original_on_shelf(const Env& env, const std::string& text) {
  const ParsedToml parsed = parse_prompt(text);
  if (!parsed.tree || !is_sound(*parsed.tree)) return std::nullopt;
  const auto kind = parse_pack_kind(parsed.tree->text("kind"));
  if (!kind) return std::nullopt;
  const std::string name = full_name(*kind, parsed.tree->text("id"));
  const auto shipped = Shelf::shipped(name);
  const auto file = shipped ? shipped : env.shelf.find(name);
  return file ? std::optional(file->text) : std::nullopt;
}

/// Whether it lies where packs of one's own lie, and in none of the folders there.
bool is_stray(const Env& env, const std::filesystem::path& path) try {
  const auto folder = std::filesystem::absolute(path).parent_path();
  std::error_code failed;
  return std::filesystem::equivalent(folder, env.shelf.own_path("any").parent_path(), failed);
} catch (const Error&) {
  return false;
}

}  // namespace

CheckedFile check_path(const Env& env, const std::filesystem::path& path) try {
  const auto [name, language] = split_language(path.stem().string());
  Case file{{path.stem().string(), path.string(), Origin::yours, read_file(path, kMostBytes)},
            false,
            is_stray(env, path),
            language,
            std::nullopt};
  if (!language.empty()) {
    const auto beside = read_if_there(path.parent_path() / (name + ".toml"), kMostBytes);
    file.original = beside ? beside : original_on_shelf(env, file.file.text);
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
