#include <fmt/core.h>

#include <array>

#include "commands.hpp"
#include "hearth/core/text.hpp"
#include "hearth/document/markdown.hpp"
#include "hearth/exchange/answer_table.hpp"
#include "hearth/exchange/export_json.hpp"
#include "hearth/exchange/readable.hpp"
#include "hearth/store/whole_file.hpp"
#include "key_source.hpp"
#include "visible.hpp"
#include "who.hpp"

namespace hearth {
namespace {

enum class Format { json, csv, md };

constexpr std::array<std::pair<std::string_view, Format>, 3> kFormats = {
    {{"json", Format::json}, {"csv", Format::csv}, {"md", Format::md}}};

std::optional<Format> format_named(std::string_view name) {
  for (const auto& [known, format] : kFormats) {
    if (known == name) return format;
  }
  return std::nullopt;
}

std::string written(Format format, const std::vector<Person>& people, std::vector<Entry> entries) {
  switch (format) {
    case Format::json:
      return export_json(people, std::move(entries));
    case Format::csv:
      return answer_table(people, std::move(entries));
    case Format::md:
      return to_markdown(readable(people, std::move(entries)));
  }
  return "";
}

/// Said whether or not there is any of it: that somebody keeps something back is theirs to tell.
std::string left_out(const Env& env, const std::vector<Person>& people) {
  if (people.size() == 1) return "Left out: earlier versions of what was edited.\n";
  if (at_keyboard(env, people)) {
    return "Left out: what others keep private or sealed, and earlier versions of what was "
           "edited.\n";
  }
  return "Left out: private answers (--as NAME takes along those of NAME), what is sealed, and "
         "earlier versions of what was edited.\n";
}

/// Their own words, and still not there: that they have to know.
void note_closed(Env& env, const Journal& journal, const std::vector<Person>& people) {
  const auto person = at_keyboard(env, people);
  if (!person || journal.privacy_of(person->id) != Journal::Privacy::closed) return;
  env.console.note(
      fmt::format("What {} keeps private is not in it either: the journal was opened with another "
                  "passphrase than theirs.\n",
                  person->name));
}

void refuse_journal(const Env& env, const std::filesystem::path& file) {
  const std::string beside = env.journal.string() + ".prev";
  for (const std::filesystem::path& kept : {env.journal, std::filesystem::path(beside)}) {
    std::error_code failed;
    if (std::filesystem::equivalent(kept, file, failed)) {
      throw Error(fmt::format("{} is the journal itself.", file.string()),
                  "Nothing was written. Give the export a name of its own.", Exit::usage);
    }
  }
}

class Export final : public Command {
 public:
  void declare(Options& options) override {
    options.value("--format", format_, "json (default), csv or md")
        .value("-o,--output", file_, "The file to write; without it, stdout")
        .flag("--force", force_, "Replace a file that is there already");
  }

  Exit run(Env& env) override {
    const Format format = wanted_format();
    const Journal journal = open_journal(env);
    const std::vector<Person> people = journal.people();
    std::vector<Entry> entries = visible_entries(journal, {}, reader(env, people));
    if (entries.empty()) {
      env.console.note("Nothing is written here yet; no file was made.\n");
      return Exit::nothing_found;
    }
    const std::size_t count = entries.size();
    put(env, written(format, people, std::move(entries)), count);
    env.console.note(left_out(env, people));
    note_closed(env, journal, people);
    return Exit::ok;
  }

 private:
  Format wanted_format() const {
    if (format_) {
      if (const auto format = format_named(*format_)) return *format;
      throw Error(fmt::format("There is no format `{}`.", printable(*format_)),
                  "It is json, csv or md.", Exit::usage);
    }
    const std::string ending =
        file_ ? std::filesystem::path(*file_).extension().string() : std::string();
    return format_named(ending.empty() ? ending : ending.substr(1)).value_or(Format::json);
  }

  void put(Env& env, const std::string& text, std::size_t count) const {
    if (!file_ || *file_ == "-") {
      env.console.out(text);
      return;
    }
    refuse_journal(env, *file_);
    write_whole_file(*file_, text, force_);
    env.console.note(fmt::format(
        "Exported {} {} to {}.\nThat file is not encrypted: whoever can read it can read all of "
        "it.\n",
        count, count == 1 ? "entry" : "entries", *file_));
  }

  std::optional<std::string> format_, file_;
  bool force_ = false;
};

}  // namespace

std::unique_ptr<Command> make_export() { return std::make_unique<Export>(); }

}  // namespace hearth
