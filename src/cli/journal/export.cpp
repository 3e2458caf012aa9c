#include <fmt/core.h>

#include <map>
#include <utility>

#include "export_page.hpp"
#include "frame/shared_options.hpp"
#include "hearth/app/journal/fhir_text.hpp"
#include "hearth/app/journal/outgoing.hpp"
#include "hearth/app/journal/output_file.hpp"
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

constexpr std::size_t kPart = std::size_t{4} << 20;  ///< bytes that are held between two writes

/// Text on its way to a sink, held until there is a part of it.
class HeldText {
 public:
  HeldText(const TextSink& sink, std::string beginning)
      : sink_(sink), text_(std::move(beginning)) {}

  /// Whether there is a part.
  [[nodiscard]] bool add(std::string_view more) {
    text_ += more;
    return text_.size() >= kPart;
  }

  /// Whether somebody still reads.
  bool give() {
    is_heard_ = sink_(text_) && is_heard_;
    text_.clear();
    return is_heard_;
  }

  void finish(std::string_view end) {
    if (!is_heard_) return;
    text_ += end;
    give();
  }

 private:
  const TextSink& sink_;
  std::string text_;
  bool is_heard_ = true;
};

/// What of the journal is exported, and for whom.
struct Exported {
  const Env& env;
  const Journal& journal;
  const std::vector<Person>& people;
  Outgoing& going;
};

void write_table(const Exported& exported, const std::string& beginning, const TextSink& sink) {
  const NamesOf names = remembered_names(exported.env, exported.people);
  HeldText text(sink, beginning + answer_header());
  exported.going.visit_by_time(
      {[&](const Entry& entry) { return text.add(answer_rows(exported.people, entry, names)); },
       [&] { return text.give(); }});
  text.finish("");
}

void write_readable(const Exported& exported, const TextSink& sink) {
  const NamesOf names = remembered_names(exported.env, exported.people);
  ReadableParts parts;
  HeldText text(sink, "");
  const char* between = "";
  exported.going.visit_by_time({[&](const Entry& entry) {
                                  const std::string part =
                                      to_markdown(parts.next(exported.people, entry, names));
                                  return text.add(std::exchange(between, "\n") + part);
                                },
                                [&] { return text.give(); }});
  text.finish("");
}

/// Its wordings come before its entries: these are read twice, but the first time only until every
/// wording is known.
void write_json(const Exported& exported, const TextSink& sink) {
  JsonExport parts(exported.people);
  const std::optional<std::size_t> wordings = exported.journal.wordings();
  exported.going.visit_as_written({[&](const Entry& entry) {
                                     parts.note_wordings(entry);
                                     return parts.wordings() == wordings;
                                   },
                                   [] { return false; }});
  HeldText text(sink, parts.beginning());
  exported.going.visit_as_written({[&](const Entry& entry) { return text.add(parts.add(entry)); },
                                   [&] { return text.give(); }});
  text.finish(parts.end());
}

std::string in_fhir(const Exported& exported) {
  std::vector<Entry> entries;
  const auto add = [&](Entry entry) {
    entries.push_back(std::move(entry));
    return false;
  };
  exported.going.visit_by_time({add, [] { return true; }});
  return fhir_text(exported.env, exported.people, std::move(entries));
}

std::string counted(const Outgoing& going) {
  const std::size_t count = going.count().entries;
  return fmt::format("{} {}", count, count == 1 ? "entry" : "entries");
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
    Outgoing going(journal, reader(env, people), all_);
    if (going.is_empty()) return nothing(env, going.count());
    put(env, format, {env, journal, people, going});
    env.console.note(said_of_private(going.count(), people) +
                     said_of_marked(going.count().marked, all_) + left_out(env, people));
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

  void put(Env& env, std::string_view format, const Exported& exported) const {
    if (format == "fhir") {
      const std::string text = in_fhir(exported);
      return out_.put(env, text, counted(exported.going));
    }
    out_.put_parts(env, [&](const TextSink& sink) {
      if (format == "csv") write_table(exported, std::string(bom_ ? kByteOrderMark : ""), sink);
      if (format == "md") write_readable(exported, sink);
      if (format == "json") write_json(exported, sink);
      return counted(exported.going);
    });
  }

  static Exit nothing(const Env& env, const OutgoingCount& count) {
    env.console.note(count.marked == 0 ? "Nothing is written here yet; no file was made.\n"
                                       : "There is nothing to export; no file was made.\n");
    env.console.note(said_of_marked(count.marked, false));
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
