#include <fmt/core.h>

#include <algorithm>

#include "hearth/app/journal/incoming.hpp"
#include "hearth/app/journal/who.hpp"
#include "hearth/app/keys/key_source.hpp"
#include "hearth/app/keys/own_passphrase.hpp"
#include "hearth/app/keys/rescued_words.hpp"
#include "hearth/core/text.hpp"
#include "hearth/exchange/import_plan.hpp"
#include "hearth/exchange/json/export_json.hpp"
#include "hearth/exchange/source.hpp"
#include "hearth/exchange/table/csv.hpp"
#include "hearth/store/history.hpp"
#include "hearth/store/import.hpp"
#include "hearth/store/storage/vault_file.hpp"
#include "journal.hpp"

namespace hearth {
namespace {

constexpr const char* kPack = "moment";

/// Whether nothing was left out, joined or guessed but what was asked for.
bool all_asked_for(const std::vector<Remark>& remarks) {
  return std::ranges::all_of(remarks, [](const Remark& remark) { return remark.asked_for; });
}

ImportPlan plan_for(ImportedFile imported, const Journal& journal, const JournalImport& import,
                    const std::vector<Person>& people, Moment now) {
  const std::vector<Revision> revisions = all_revisions(journal);
  const Destination here{people, revisions,
                         [&](const Entry& entry) { return import.standing_of(entry); },
                         [&](const Uuid& id) { return find_revision(journal, id); }};
  return plan_import(std::move(imported), here, now);
}

bool holds_nothing(const ImportPlan& plan) {
  return plan.entries.empty() && plan.completed.empty() && plan.here_already == 0 &&
         plan.refused.empty();
}

class Import final : public Command {
 public:
  void declare(Options& options) override {
    options.value("file", file_, "The file or folder to bring in; - is stdin")
        .files()
        .value("--format", hints_.format, "hearth, jrnl, dayone or csv; without it, looked at")
        .words({"hearth", "jrnl", "dayone", "csv"})
        .many("--columns", columns_, "For a table: date=Day,text=Note,mood=Mood; can be repeated")
        .value("--separator", separator_, "For a table: the sign between columns, or tab")
        .many("--mood-words", mood_words_, "For a table: moods in words, as rad=10,good=8,meh=5")
        .value("--date-format", date_format_,
               "How days are written, as %d.%m.%Y; without it ISO 8601")
        .value("--share", share_, "private (default) or shared, for what hearth did not write")
        .words({"private", "shared"})
        .flag("--dry-run", dry_run_, "Tell what would be done, and do nothing");
  }

  Exit run(Env& env) override {
    if (!file_) {
      throw Error("It was not said which file to bring in.", "As in `hearth import journal.txt`.",
                  Exit::usage);
    }
    if (is_encrypted(*file_)) return rescued(env);
    read_hints();
    Incoming incoming = read_incoming(env, *file_, hints_);
    std::vector<Remark> remarks = incoming.remarks;
    Journal journal = open_journal(env);
    JournalImport import(journal);
    const std::vector<Person> people = journal.people();
    ImportedFile imported = brought_in(env, journal, import, std::move(incoming), people);
    remarks.insert(remarks.end(), imported.remarks.begin(), imported.remarks.end());
    ImportPlan plan = plan_for(std::move(imported), journal, import, people, env.now);
    remarks.insert(remarks.end(), plan.remarks.begin(), plan.remarks.end());
    if (holds_nothing(plan)) {
      env.console.note("There is no entry in it.\n");
      tell_remarks(env, remarks);
      return Exit::nothing_found;
    }
    tell(env, plan, remarks);
    const bool as_it_stands = plan.refused.empty() && all_asked_for(remarks);
    if (!dry_run_) write(env, journal, import, std::move(plan));
    return as_it_stands ? Exit::ok : Exit::failed;
  }

 private:
  Exit rescued(Env& env) const {
    if (dry_run_) {
      env.console.note(
          "It is encrypted; if it holds words that could not be saved, they come in.\n");
    } else {
      import_rescued(env, *file_);
    }
    return Exit::ok;
  }

  /// What is no ordinary file would be read twice.
  static bool is_encrypted(const std::filesystem::path& file) {
    std::error_code failed;
    return std::filesystem::is_regular_file(file, failed) && is_vault(file);
  }

  void read_hints() {
    if (date_format_) hints_.dates = DateFormat(*date_format_);
    if (!columns_.empty()) hints_.table.columns = parse_columns(columns_);
    hints_.table.mood_words = parse_mood_words(mood_words_);
    if (separator_) hints_.table.separator = separator();
    const std::string ending = folded(std::filesystem::path(*file_).extension().string());
    hints_.named_csv = ending == ".csv" || ending == ".tsv";
    if (share_ && *share_ != "private" && *share_ != "shared") {
      throw Error(fmt::format("--share does not take `{}`.", printable(*share_)),
                  "It takes private or shared.", Exit::usage);
    }
  }

  char separator() const {
    if (const auto sign = separator_called(*separator_)) return *sign;
    throw Error(fmt::format("--separator does not take `{}`.", printable(*separator_)),
                "It takes one sign that is no letter and no digit, or tab.", Exit::usage);
  }

  ImportedFile brought_in(Env& env, Journal& journal, JournalImport& import, Incoming incoming,
                          const std::vector<Person>& people) const {
    const bool folder = incoming.dated_files.has_value();
    const Program program = folder ? Program::jrnl : incoming.source.program;
    if (program == Program::hearth) return read_export(*incoming.source.json);
    const Pack pack = load_pack(env.shelf, PackKind::log, kPack, env.lang);
    const Person author = writer(env, people);
    need_key_of(env, journal, author);
    const Share share = share_ == "shared" ? Share::shared : Share::only_me;
    return read_incoming(
        std::move(incoming), hints_,
        {pack, author.id, share, env.now, env.zone, env.zones, std::string(to_string(program)),
         [&](std::string_view text) { return import.id_for(text); }});
  }

  static void tell_remarks(const Env& env, const std::vector<Remark>& remarks) {
    if (!remarks.empty()) env.console.note("To look at:\n" + remark_lines(remarks));
  }

  void tell(const Env& env, const ImportPlan& plan, const std::vector<Remark>& remarks) const {
    env.console.note(fmt::format("Read: {} new, {} here already, {} refused.\n",
                                 plan.entries.size() + plan.completed.size(), plan.here_already,
                                 plan.refused.size()));
    if (!plan.refused.empty()) {
      env.console.note("Refused:\n" + remark_lines(plan.refused));
    }
    tell_remarks(env, remarks);
    for (const PersonChange& change : plan.people) {
      if (!change.was) {
        env.console.note(fmt::format("{} comes along.\n", printable(change.is.name)));
      }
    }
  }

  void write(Env& env, Journal& journal, JournalImport& import, ImportPlan plan) const {
    if (plan.entries.empty() && plan.completed.empty() && plan.people.empty()) {
      return;
    }
    need_keys_of_authors(env, journal, plan.entries);
    need_keys_of_authors(env, journal, plan.completed);
    import.write(plan.people, std::move(plan.entries), env.now, plan.completed);
    env.console.note("Kept.\n");
  }

  std::optional<std::string> file_, date_format_, separator_, share_;
  std::vector<std::string> columns_, mood_words_;
  SourceHints hints_;
  bool dry_run_ = false;
};

}  // namespace

std::unique_ptr<Command> make_import() { return std::make_unique<Import>(); }

}  // namespace hearth
