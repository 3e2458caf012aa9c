#include <fmt/core.h>

#include "hearth/app/journal/entry_words.hpp"
#include "hearth/app/journal/selection.hpp"
#include "hearth/app/journal/visible.hpp"
#include "hearth/app/journal/who.hpp"
#include "hearth/app/keys/key_source.hpp"
#include "hearth/app/keys/own_passphrase.hpp"
#include "hearth/app/page/page_choice.hpp"
#include "hearth/core/text.hpp"
#include "hearth/journal/query.hpp"
#include "hearth/journal/undo.hpp"
#include "hearth/journal/visibility.hpp"
#include "hearth/store/attendance.hpp"
#include "hearth/store/history.hpp"
#include "hearth/terminal/dialogs.hpp"
#include "journal.hpp"

namespace hearth {
namespace {

constexpr int kLongestLine = 60;

std::string first_words(const Env& env, const Entry& entry) {
  Titles titles(env.shelf);
  const std::string line = printable(entry_line(entry, titles));
  return shorten(line.substr(0, line.find('\n')), kLongestLine);
}

std::string named(const Env& env, const Entry& entry) {
  return fmt::format("{}, {}", spoken(local_date(entry.at)), first_words(env, entry));
}

class Undo final : public Command {
 public:
  void declare(Options& options) override {
    options.flag("--redo", redo_, "Bring back what was taken back last");
  }

  Exit run(Env& env) override {
    Journal journal = open_journal(env);
    const Person person = writer(env, journal.people());
    need_key_of(env, journal, person);
    std::vector<Entry> revisions = revisions_by(journal, person.id);
    // --withdraw alone takes back what was agreed to for pages; a refusal here would tell of it.
    std::erase_if(revisions, is_page_choice);
    const auto turn = redo_ ? redoing(std::move(revisions)) : undoing(std::move(revisions));
    if (!turn) {
      env.console.note(redo_ ? "There is nothing to bring back.\n"
                             : "There is nothing to take back.\n");
      return Exit::nothing_found;
    }
    refuse_opened(journal, *turn);
    journal.append({turn->revision}, env.now);
    env.console.note(said(env, journal, {person.id}, *turn));
    return Exit::ok;
  }

 private:
  static void refuse_opened(const Journal& journal, const Reversal& turn) {
    if (turn.revision.state != EntryState::undone) return;
    if (!has_opened(turn.change, Seals(all_occasions(journal)))) return;
    throw Error(
        "Each of you has answered, so what was sealed has opened, and what was given for it stays "
        "with it. Nothing was changed.",
        "`hearth edit` changes an answer, and keeps what it was; `hearth erase` removes the words "
        "for good.");
  }

  std::string said(const Env& env, const Journal& journal, const Reader& reader,
                   const Reversal& turn) const {
    const std::string id = short_id(journal, reader, turn.change.entry);
    const std::string what = fmt::format("{} ({})", named(env, turn.change), id);
    if (redo_) return fmt::format("Brought back: {}\n", what);
    if (turn.revision.state == EntryState::undone) {
      return fmt::format(
          "Taken back: {}\n`hearth undo --redo` brings it back; `hearth erase {}` removes it for "
          "good.\n",
          what, id);
    }
    return fmt::format(
        "As it was before the change: {} ({})\n`hearth undo --redo` changes it again.\n",
        named(env, turn.revision), id);
  }

  bool redo_ = false;
};

class Erase final : public Command {
 public:
  void declare(Options& options) override {
    options.value("id", id_, "Which entry; the beginning or end of its id is enough")
        .known({"ids"})
        .flag("--yes", yes_, "Without asking");
  }

  Exit run(Env& env) override {
    if (!yes_ && !can_ask(env)) {
      throw Error("Erasing asks first, and there is no terminal to ask at.",
                  "Add --yes if you are sure.", Exit::usage);
    }
    Journal journal = open_journal(env);
    const OwnEntry own = own_entry(env, journal, journal.people(), id_, Undone::too);
    refuse_page_choice(own.entry);
    if (!yes_) make_sure(env, last_words(journal, own.entry));
    journal.erase(own.entry, env.now);
    env.console.note(
        "Erased, from the journal and from the versions that hearth keeps beside it.\n"
        "What was made of it elsewhere may still hold it: backups, exports, other copies of the "
        "file, snapshots of the disk.\n");
    return Exit::ok;
  }

 private:
  /// What was taken back is told by what it said.
  static Entry last_words(const Journal& journal, const Entry& entry) {
    Entry last = entry;
    for (Entry& revision : revisions_of(journal, entry.entry)) {
      if (revision.state == EntryState::written) last = std::move(revision);
    }
    return last;
  }

  static void make_sure(Env& env, const Entry& entry) {
    const auto said = confirm(
        env.console, env.style,
        fmt::format("Erase {}, \"{}\", with all its earlier versions? It cannot be brought back.",
                    spoken(local_date(entry.at)), first_words(env, entry)),
        false);
    if (said != Confirmed::yes) throw Error("Left. Nothing was erased.", "", Exit::left);
  }

  std::optional<std::string> id_;
  bool yes_ = false;
};

}  // namespace

std::unique_ptr<Command> make_undo() { return std::make_unique<Undo>(); }

std::unique_ptr<Command> make_erase() { return std::make_unique<Erase>(); }

}  // namespace hearth
