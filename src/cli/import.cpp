#include <fmt/core.h>

#include <algorithm>

#include "commands.hpp"
#include "hearth/core/text.hpp"
#include "hearth/exchange/admission.hpp"
#include "hearth/exchange/export_json.hpp"
#include "hearth/exchange/source.hpp"
#include "hearth/store/text_file.hpp"
#include "hearth/store/vault_file.hpp"
#include "key_source.hpp"
#include "own_key.hpp"
#include "rescued_words.hpp"
#include "who.hpp"

namespace hearth {
namespace {

constexpr std::size_t kMostBytes = std::size_t{256} << 20;
constexpr std::size_t kMostLines = 50;
constexpr const char* kPack = "moment";

std::string remark_lines(std::vector<Remark> remarks) {
  std::stable_sort(remarks.begin(), remarks.end(),
                   [](const Remark& a, const Remark& b) { return a.line < b.line; });
  std::string text;
  for (std::size_t n = 0; n < std::min(remarks.size(), kMostLines); ++n) {
    const Remark& remark = remarks[n];
    const std::string place = remark.line > 0 ? fmt::format("line {}: ", remark.line) : "";
    text += fmt::format("  {}{}\n", place, printable(remark.what));
  }
  if (remarks.size() > kMostLines) {
    text += fmt::format("  and {} more\n", remarks.size() - kMostLines);
  }
  return text;
}

class Import final : public Command {
 public:
  void declare(Options& options) override {
    options.value("file", file_, "The file to bring in; - is stdin")
        .value("--format", hints_.format, "hearth, jrnl, dayone or csv; without it, looked at")
        .value("--columns", columns_, "For a table: date=Day,text=Note,mood=Mood")
        .value("--share", share_, "private (default) or shared, for what hearth did not write")
        .flag("--dry-run", dry_run_, "Tell what would be done, and do nothing");
  }

  Exit run(Env& env) override {
    if (!file_) {
      throw Error("It was not said which file to bring in.", "As in `hearth import journal.txt`.",
                  Exit::usage);
    }
    if (*file_ != "-" && is_vault(*file_)) return rescued(env);
    read_hints();
    const std::string text = *file_ == "-" ? env.console.read_all() : read_file(*file_, kMostBytes);
    const Source source = recognised(text, hints_);
    Journal journal = open_journal(env);
    const std::vector<Person> people = journal.people();
    Parcel parcel = parcel_in(env, journal, source, people);
    const std::vector<Remark> remarks = parcel.remarks;
    Admission admission = admitted(std::move(parcel), people, journal.revisions(), env.now);
    if (admission.entries.empty() && admission.here_already == 0 && admission.refused.empty()) {
      env.console.note("There is no entry in it.\n");
      return Exit::nothing_found;
    }
    tell(env, admission, remarks);
    const bool all = admission.refused.empty();
    if (!dry_run_) take_in(env, journal, std::move(admission));
    return all ? Exit::ok : Exit::failed;
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

  void read_hints() {
    if (columns_) hints_.columns = parse_columns(*columns_);
    hints_.named_csv = folded(std::filesystem::path(*file_).extension().string()) == ".csv";
    if (share_ && *share_ != "private" && *share_ != "shared") {
      throw Error(fmt::format("--share does not take `{}`.", printable(*share_)),
                  "It takes private or shared.", Exit::usage);
    }
  }

  Parcel parcel_in(Env& env, Journal& journal, const Source& source,
                   const std::vector<Person>& people) const {
    if (source.program == Program::hearth) return read_export(*source.json);
    const Pack pack = load_pack(env.shelf, PackKind::log, kPack, env.lang);
    const Person author = writer(env, people);
    let_in(env, journal, author);
    const Share share = share_ == "shared" ? Share::shared : Share::only_me;
    return read_foreign(source, hints_,
                        {pack, author.id, share, env.now, std::string(to_string(source.program))});
  }

  void tell(const Env& env, const Admission& admission, const std::vector<Remark>& remarks) const {
    env.console.note(fmt::format("Read: {} new, {} here already, {} refused.\n",
                                 admission.entries.size(), admission.here_already,
                                 admission.refused.size()));
    if (!admission.refused.empty()) {
      env.console.note("Refused:\n" + remark_lines(admission.refused));
    }
    if (!remarks.empty()) env.console.note("To look at:\n" + remark_lines(remarks));
    for (const PersonChange& change : admission.people) {
      if (!change.was) {
        env.console.note(fmt::format("{} comes along.\n", printable(change.is.name)));
      }
    }
  }

  void take_in(Env& env, Journal& journal, Admission admission) const {
    if (admission.entries.empty() && admission.people.empty()) return;
    let_in_authors(env, journal, admission.entries);
    journal.take_in(admission.people, std::move(admission.entries), env.now);
    env.console.note("Kept.\n");
  }

  std::optional<std::string> file_, columns_, share_;
  SourceHints hints_;
  bool dry_run_ = false;
};

}  // namespace

std::unique_ptr<Command> make_import() { return std::make_unique<Import>(); }

}  // namespace hearth
