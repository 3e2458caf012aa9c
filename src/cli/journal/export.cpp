#include <fmt/core.h>

#include <map>
#include <utility>

#include "export_page.hpp"
#include "frame/shared_options.hpp"
#include "hearth/app/journal/fhir_text.hpp"
#include "hearth/app/journal/output_file.hpp"
#include "hearth/app/journal/visible.hpp"
#include "hearth/app/journal/who.hpp"
#include "hearth/app/keys/key_source.hpp"
#include "hearth/app/packs/asked_pack.hpp"
#include "hearth/document/markdown.hpp"
#include "hearth/exchange/json/export_json.hpp"
#include "hearth/exchange/readable.hpp"
#include "hearth/exchange/table/answer_table.hpp"
#include "hearth/store/people.hpp"
#include "journal.hpp"

namespace hearth {
namespace {

const std::vector<FileFormat>& formats() {
  static const std::vector<FileFormat> known = {
      {"json", {"json"}}, {"csv", {"csv"}}, {"md", {"md", "markdown"}}, {"fhir", {"json"}}};
  return known;
}

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

/// Each author's words are read once.
NamesOf remembered_names(const Env& env, const std::vector<Person>& people) {
  return [&env, &people, known = std::map<std::optional<Uuid>, Names>()](
             const std::optional<Uuid>& author) mutable -> Names {
    const auto found = known.find(author);
    if (found != known.end()) return found->second;
    return known.emplace(author, names_to_read(env, author, people)).first->second;
  };
}

std::string written(const Env& env, std::string_view format, const std::vector<Person>& people,
                    std::vector<Entry> entries) {
  if (format == "csv") {
    return answer_table(people, std::move(entries), remembered_names(env, people));
  }
  if (format == "fhir") return fhir_text(env, people, std::move(entries));
  if (format == "md") {
    return to_markdown(readable(people, std::move(entries), remembered_names(env, people)));
  }
  return export_json(people, std::move(entries));
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
  if (!person || privacy_of(journal, person->id) != Privacy::closed) return;
  env.console.note(
      fmt::format("What {} keeps private is not in it either: the journal was opened with another "
                  "passphrase than theirs.\n",
                  person->name));
}

class Export final : public Command {
 public:
  void declare(Options& options) override {
    declare_output(options, out_, "json (default), csv, md or fhir; of a page also pdf and html",
                   {"json", "csv", "md", "fhir", "pdf", "html"});
    options.flag("--bom", bom_, "Begin a csv with a byte order mark, which Excel needs")
        .flag("--all", all_, "Also what is marked with --keep-from-therapist");
    page_.declare(options);
  }

  Exit run(Env& env) override {
    if (page_.is_wanted()) return page(env);
    const std::string_view format = out_.chosen(formats());
    if (bom_ && format != "csv") {
      throw Error("--bom is for a table.", "Add --format csv, or leave it out.", Exit::usage);
    }
    out_.check(env);
    const Journal journal = open_journal(env);
    const std::vector<Person> people = journal.people();
    Outgoing going = outgoing(journal, reader(env, people), all_);
    if (going.entries.empty()) return nothing(env, going);
    const std::size_t count = going.entries.size();
    const std::string said = said_of_private(going.entries, people);
    std::vector<Entry> entries = std::move(going.entries);
    if (format == "json") {
      const std::vector<Entry> gone = withdrawn(journal, reader(env, people));
      entries.insert(entries.end(), gone.begin(), gone.end());
    }
    out_.put(
        env,
        std::string(bom_ ? kByteOrderMark : "") + written(env, format, people, std::move(entries)),
        fmt::format("{} {}", count, count == 1 ? "entry" : "entries"));
    env.console.note(said + said_of_marked(going.marked, all_) + left_out(env, people));
    note_closed(env, journal, people);
    return Exit::ok;
  }

 private:
  Exit page(Env& env) {
    if (bom_ || all_) {
      throw Error("--bom and --all are for a copy of everything, and a page was asked for.",
                  "Leave them out.", Exit::usage);
    }
    return page_.run(env, out_);
  }

  static Exit nothing(const Env& env, const Outgoing& going) {
    env.console.note(going.marked == 0 ? "Nothing is written here yet; no file was made.\n"
                                       : "There is nothing to export; no file was made.\n");
    env.console.note(said_of_marked(going.marked, false));
    return Exit::nothing_found;
  }

  OutputFile out_;
  ExportPage page_;
  bool bom_ = false;
  bool all_ = false;
};

}  // namespace

std::unique_ptr<Command> make_export() { return std::make_unique<Export>(); }

}  // namespace hearth
