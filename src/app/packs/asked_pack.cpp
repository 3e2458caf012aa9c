#include "hearth/app/packs/asked_pack.hpp"

#include <algorithm>
#include <functional>

#include "hearth/app/journal/who.hpp"
#include "hearth/core/error.hpp"
#include "hearth/core/text.hpp"
#include "hearth/core/translated.hpp"
#include "hearth/store/shelf/toml.hpp"
#include "hearth/system/read_file.hpp"

namespace hearth {
namespace {

constexpr std::size_t kMostBytes = std::size_t{1024} * 1024;

WordsFile words_in(const std::string& text, const std::string& shown) {
  const ParsedToml parsed = parse_prompt(text);
  ReadWords read;
  if (parsed.tree) read = read_words(*parsed.tree);
  if (read.words) return std::move(*read.words);
  const auto& problems = parsed.tree ? read.problems : parsed.problems;
  throw Error(
      tr("The words in {} cannot be used as they are.\n{}", shown, describe(problems, shown, text)),
      tr("Nothing was asked or written. Mend the file and try again."));
}

/// In that language where there are some, else as they were written.
WordsFile shipped_words(const Shelf& shelf, std::string_view language) {
  const auto file = shelf.find("words");
  if (!file) return {};
  const PackFile used = shelf.translation(*file, language).value_or(*file);
  return words_in(used.text, used.shown);
}

WordsFile own_words(const std::filesystem::path& path) {
  const auto text = read_if_there(path, kMostBytes);
  return text ? words_in(*text, path.string()) : WordsFile{};
}

WordsFile or_none(const std::function<WordsFile()>& read) try {
  return read();
} catch (const Error&) {
  return {};
}

}  // namespace

Pack asked_pack(const Env& env, PackKind kind, const std::string& id) {
  return load_pack(env.shelf, kind, id, env.lang, [&](const PackFile& file) {
    env.console.note(
        tr("{} cannot be asked as it is, so the pack that hearth ships is asked in "
           "its place.\n`hearth prompts check` says what is to be mended.\n",
           printable(file.shown)));
  });
}

Words words_of(const Env& env, const std::string& name, std::string_view language) {
  return words_for(shipped_words(env.shelf, language), own_words(env.own_words), name);
}

Words words_to_read(const Env& env, const std::string& name) {
  return words_for(or_none([&] { return shipped_words(env.shelf, env.lang); }),
                   or_none([&] { return own_words(env.own_words); }), name);
}

Names names_to_read(const Env& env, const std::optional<Uuid>& author,
                    const std::vector<Person>& people) {
  const auto writer =
      std::ranges::find_if(people, [&](const Person& person) { return person.id == author; });
  const auto person = writer == people.end() ? std::nullopt : std::optional(*writer);
  Names names = names_for(person, people);
  names.words = words_to_read(env, person ? person->name : "");
  return names;
}

}  // namespace hearth
