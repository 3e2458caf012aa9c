#include <fmt/format.h>

#include "hearth/app/keys/key_source.hpp"
#include "hearth/app/keys/new_passphrase.hpp"
#include "hearth/core/text.hpp"
#include "hearth/core/translated.hpp"
#include "hearth/journal/people.hpp"
#include "hearth/store/journal.hpp"
#include "hearth/terminal/passphrase_prompt.hpp"
#include "journal.hpp"

namespace hearth {
namespace {

class Init final : public Command {
 public:
  void declare(Options& options) override {
    options.many("--person", given_, "A person who will write in it; repeat for each")
        .flag("--no-encryption", plain_, "A plain file, for a disk that is encrypted already");
  }

  [[nodiscard]] bool is_translated() const override { return true; }

  Exit run(Env& env) override {
    refuse_early(env);
    const std::vector<std::string> names = given_.empty() ? asked(env) : checked();
    if (plain_) {
      Journal::create(env.journal, names, env.now);
    } else {
      create_encrypted(env, names);
    }
    env.console.note(
        tr("A journal for {}, at {}.\n{}\n`hearth checkin{}` starts the first check-in.\n",
           listed(names), printable(env.journal.string()),
           plain_ ? tr("It is readable by you alone, and not encrypted.")
                  : tr("It is encrypted: without the passphrase or the recovery code nobody can "
                       "read it."),
           names.size() == 1 ? " solo" : ""));
    return Exit::ok;
  }

 private:
  /// Before any question: nobody likes to answer and then hear that it was for nothing.
  static void refuse_early(const Env& env) try {
    Journal::check_new(env.journal);
  } catch (const Error& reason) {
    if (!env.home_of_account || env.journal_option) throw;
    throw Error(reason.what(),
                tr("HOME is not set, and the account's home was taken. {}", reason.hint()),
                reason.exit());
  }

  /// What a passphrase means, before one is chosen.
  static void explain(const Env& env, const std::vector<std::string>& names) {
    if (!can_ask(env)) return;
    env.console.note(tr(
        "The journal is encrypted under a passphrase. Nobody can reset it: without it, and without "
        "the recovery code that you are shown once, nobody can read the journal.\n"));
    if (names.size() == 1 || env.as) return;
    env.console.note(tr(
        "This one is for all of you. What somebody keeps private is hidden from the others then; "
        "it is closed to them once that person has a passphrase of their own: `hearth key add --as "
        "NAME`.\n"));
  }

  static void create_encrypted(Env& env, const std::vector<std::string>& names) {
    explain(env, names);
    const UnseenTyping unseen;
    const Secret passphrase = new_passphrase(env, tr("--no-encryption makes a plain journal."));
    const NewVault vault =
        new_vault(passphrase.view(), env.new_cost(), owner_of_first(env, names), env.now);
    show_recovery_code_then(env, vault.recovery_code,
                            [&] { Journal::create(env.journal, names, env.now, vault); });
  }

  /// The first passphrase is everybody's unless it was said, or is clear, whose it is.
  static std::uint8_t owner_of_first(const Env& env, const std::vector<std::string>& names) {
    if (names.size() == 1) return 1;
    for (std::size_t n = 0; env.as && n < names.size(); ++n) {
      if (folded(names[n]) == folded(*env.as)) return static_cast<std::uint8_t>(n + 1);
    }
    return 0;
  }

  std::vector<std::string> checked() const {
    std::vector<std::string> names;
    for (const std::string& given : given_) {
      names.push_back(checked_name(given, names));
    }
    return names;
  }

  static std::vector<std::string> asked(Env& env) {
    if (!can_ask(env)) {
      throw Error(tr("A journal needs to know who writes in it."),
                  tr("Add --person NAME, once for each person."), Exit::usage);
    }
    env.console.note(
        tr("Who will write in this journal? One name at a time; just Enter when that is "
           "all.\nOne person is fine. Somebody can be added later.\n"));
    std::vector<std::string> names;
    for (;;) {
      const Line line = env.console.read_line(names.empty() ? tr("Name: ") : tr("And: "));
      const std::string name(trimmed(line.text));
      if (line.kind != Line::Kind::text) throw Error(tr("Nothing was made."), "", Exit::left);
      if (name.empty() && !names.empty()) return names;
      const std::string why = objection_to_name(name, names);
      if (why.empty()) {
        names.push_back(name);
      } else {
        env.console.note(why + "\n");
      }
    }
  }

  std::vector<std::string> given_;
  bool plain_ = false;
};

}  // namespace

std::unique_ptr<Command> make_init() { return std::make_unique<Init>(); }

}  // namespace hearth
