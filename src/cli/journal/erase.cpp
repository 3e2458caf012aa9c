#include <fmt/core.h>

#include "frame/commands.hpp"
#include "hearth/app/journal/entry_line.hpp"
#include "hearth/app/journal/own_entry.hpp"
#include "hearth/app/keys/key_source.hpp"
#include "hearth/core/text.hpp"
#include "hearth/terminal/dialogs.hpp"

namespace hearth {
namespace {

constexpr int kLongestLine = 60;

class Erase final : public Command {
 public:
  void declare(Options& options) override {
    options.value("id", id_, "Which entry; the beginning or end of its id is enough")
        .flag("--yes", yes_, "Without asking");
  }

  Exit run(Env& env) override {
    if (!yes_ && !can_ask(env)) {
      throw Error("Erasing asks first, and there is no terminal to ask at.",
                  "Add --yes if you are sure.", Exit::usage);
    }
    Journal journal = open_journal(env);
    const OwnEntry own = own_entry(env, journal, journal.people(), id_, Undone::too);
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
    for (Entry& revision : journal.revisions(entry.entry)) {
      if (revision.state == EntryState::written) last = std::move(revision);
    }
    return last;
  }

  static void make_sure(Env& env, const Entry& entry) {
    const std::string line = printable(entry_line(entry));
    const auto said = confirm(
        env.console, env.style,
        fmt::format("Erase {}, \"{}\", with all its earlier versions? It cannot be brought back.",
                    spoken(local_date(entry.at)),
                    shorten(line.substr(0, line.find('\n')), kLongestLine)),
        false);
    if (said != Confirmed::yes) throw Error("Left. Nothing was erased.", "", Exit::left);
  }

  std::optional<std::string> id_;
  bool yes_ = false;
};

}  // namespace

std::unique_ptr<Command> make_erase() { return std::make_unique<Erase>(); }

}  // namespace hearth
