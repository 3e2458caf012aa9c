#include <fmt/format.h>

#include <cstdint>
#include <optional>

#include "hearth/app/keys/key_source.hpp"
#include "hearth/app/keys/new_passphrase.hpp"
#include "hearth/app/sitting/round.hpp"
#include "hearth/core/text.hpp"
#include "hearth/core/translated.hpp"
#include "hearth/document/document.hpp"
#include "hearth/journal/people.hpp"
#include "hearth/store/journal.hpp"
#include "hearth/terminal/dialogs.hpp"
#include "hearth/terminal/passphrase_prompt.hpp"
#include "hearth/vault/vault_header.hpp"
#include "journal.hpp"
#include "key/slots.hpp"

namespace hearth {
namespace {

using NameList = std::vector<std::string>;

constexpr std::size_t kMostOfTheirOwn = kMostSlots / 2;  ///< a passphrase and a recovery code each

class Init final : public Command {
 public:
  void declare(Options& options) override {
    options.many("--person", given_, "A person who will write in it; repeat for each")
        .flag("--one-each", one_each_, "A passphrase for each of them, rather than one for all")
        .flag("--no-encryption", plain_, "A plain file, for a disk that is encrypted already");
  }

  [[nodiscard]] bool is_translated() const override { return true; }

  Exit run(Env& env) override {
    check_options();
    refuse_early(env);
    const NameList names = given_.empty() ? asked(env) : checked();
    check_room(names);
    if (plain_) {
      Journal::create(env.journal, names, env.now);
    } else {
      create_encrypted(env, names);
    }
    env.console.note(
        tr("A journal for {}, at {}.\n{}\n`hearth checkin` starts the first check-in.\n",
           listed(names), printable(env.journal.string()), how_kept()));
    return Exit::ok;
  }

 private:
  void check_options() const {
    if (!one_each_ || !plain_) return;
    throw Error(tr("A journal without encryption has no passphrases."),
                tr("Give --one-each or --no-encryption, not both."), Exit::usage);
  }

  void check_room(const NameList& names) const {
    if (!one_each_ || names.size() <= kMostOfTheirOwn) return;
    throw Error(
        tr("There is room for the passphrases of {} people.", kMostOfTheirOwn),
        tr("Leave --one-each out; a few of you can take one of their own later: `hearth key "
           "add --as NAME`."),
        Exit::usage);
  }

  std::string how_kept() const {
    return plain_ ? tr("It is readable by you alone, and not encrypted.")
                  : tr("It is encrypted: without a passphrase or a recovery code nobody can read "
                       "it.");
  }

  /// Before any question: nobody likes to answer and then hear that it was for nothing.
  static void refuse_early(const Env& env) try {
    Journal::check_new(env.journal);
  } catch (const Error& reason) {
    if (!env.home_of_account || env.journal_option) throw;
    throw Error(reason.what(),
                tr("HOME is not set, and the account's home was taken. {}", reason.hint()),
                reason.exit());
  }

  void create_encrypted(Env& env, const NameList& names) const {
    explain(env, names);
    const bool each = names.size() > 1 && wants_one_each(env, names.size());
    const auto named = named_with_as(env, names);
    const std::size_t first = named.value_or(0);
    const UnseenTyping unseen;
    if (each) tell_whose_turn(env, names[first]);
    const Secret passphrase = new_passphrase(env, tr("--no-encryption makes a plain journal."));
    const bool is_theirs = each || named || names.size() == 1;
    const NewVault vault = new_vault(passphrase.view(), env.new_cost(),
                                     is_theirs ? slot_of(first) : std::uint8_t{0}, env.now);
    show_recovery_code_then(env, vault.recovery_code,
                            [&] { Journal::create(env.journal, names, env.now, vault); });
    for (std::size_t n = 0; each && n < names.size(); ++n) {
      if (n != first) give_passphrase(env, passphrase, names, n);
    }
  }

  /// What a passphrase means, before one is chosen: on a page of its own where the choice is one
  /// too, for that takes all else off the screen.
  void explain(const Env& env, const NameList& names) const {
    if (!can_ask(env)) return;
    const std::vector<std::string> said = meaning(names.size() > 1 && !env.as);
    const auto screen = is_asked_for_one_each(env, names.size()) ? env.console.screen() : nullptr;
    if (!screen) {
      for (const std::string& paragraph : said) env.console.note(paragraph + "\n");
      return;
    }
    Document document;
    for (const std::string& paragraph : said) document.blocks.emplace_back(Paragraph{paragraph});
    if (read_pages(*screen, env.style, document, tr("Enter goes on"))) return;
    throw Error(tr("Nothing was made."), "", Exit::left);
  }

  static std::vector<std::string> meaning(bool of_several) {
    std::vector<std::string> said = {
        tr("The journal is encrypted under a passphrase. Nobody can reset it: without it, and "
           "without the recovery code that you are shown once, nobody can read the journal.")};
    if (!of_several) return said;
    said.push_back(
        tr("One passphrase for all of you: what somebody keeps private is hidden from the others, "
           "and not closed to them; whoever knows the passphrase could read it with other tools."));
    said.push_back(
        tr("One for each of you: what is private is closed to everybody else, and lost with that "
           "passphrase and its recovery code."));
    return said;
  }

  /// Who is asked for the names is asked for this too; a script has said all it wants to say.
  [[nodiscard]] bool is_asked_for_one_each(const Env& env, std::size_t people) const {
    return people > 1 && people <= kMostOfTheirOwn && given_.empty() && !one_each_ && !env.as;
  }

  [[nodiscard]] bool wants_one_each(const Env& env, std::size_t people) const {
    if (one_each_) return true;
    if (env.as) return false;
    if (is_asked_for_one_each(env, people)) return asked_for_one_each(env);
    if (can_ask(env)) {
      env.console.note(
          tr("This one is for all of you. `hearth key add --as NAME` gives somebody one "
             "of their own, at any time.") +
          "\n");
    }
    return false;
  }

  static bool asked_for_one_each(const Env& env) {
    const auto chosen =
        choose(env.console, env.style, tr("One passphrase for all of you, or one for each?"),
               {tr("One for all of us"), tr("One for each of us")}, 0);
    if (!chosen) throw Error(tr("Nothing was made."), "", Exit::left);
    return *chosen == 1;
  }

  static std::uint8_t slot_of(std::size_t place) { return static_cast<std::uint8_t>(place + 1); }

  /// The place of the one who was said to be at the keyboard.
  static std::optional<std::size_t> named_with_as(const Env& env, const NameList& names) {
    for (std::size_t n = 0; env.as && n < names.size(); ++n) {
      if (folded(names[n]) == folded(*env.as)) return n;
    }
    return std::nullopt;
  }

  static void tell_whose_turn(const Env& env, const std::string& name) {
    if (can_ask(env)) env.console.note(tr("{}: first yours.", name) + "\n");
  }

  /// Alone at the keyboard; whoever is not here now takes one later.
  static void give_passphrase(Env& env, const Secret& opening, const NameList& names,
                              std::size_t n) {
    if (can_ask(env) && !env.passphrase_fd && !is_here(env, names[n])) return;
    const VaultInfo info = encrypted_header(env).info;
    const Unlocked open = unlock_vault(info, opening.view());
    const Secret passphrase = new_passphrase(env);
    const NewSlots slots = new_slots(env, info, open.keys, slot_of(n), passphrase);
    show_recovery_code_then(env, slots.recovery_code,
                            [&] { add_slots(env, info, open.keys, slots); });
  }

  static bool is_here(Env& env, const std::string& name) {
    const Handed handed = hand_over(env.console, env.style, turn_of(name));
    if (handed == Handed::over) return true;
    const std::string later =
        tr("`hearth key add --as {}` makes a passphrase for {} at any time.", name, name);
    if (handed == Handed::left) throw Error(tr("Left. The journal is made."), later, Exit::left);
    env.console.note(later + "\n");
    return false;
  }

  NameList checked() const {
    NameList names;
    for (const std::string& given : given_) {
      names.push_back(checked_name(given, names));
    }
    return names;
  }

  static NameList asked(Env& env) {
    if (!can_ask(env)) {
      throw Error(tr("A journal needs to know who writes in it."),
                  tr("Add --person NAME, once for each person."), Exit::usage);
    }
    env.console.note(
        tr("Who will write in this journal? One name at a time; just Enter when that is "
           "all.\nOne person is fine. Somebody can be added later.\n"));
    NameList names;
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
  bool one_each_ = false;
  bool plain_ = false;
};

}  // namespace

std::unique_ptr<Command> make_init() { return std::make_unique<Init>(); }

}  // namespace hearth
