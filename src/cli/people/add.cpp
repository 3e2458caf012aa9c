#include <fmt/core.h>

#include <algorithm>

#include "hearth/app/keys/key_source.hpp"
#include "hearth/app/keys/new_passphrase.hpp"
#include "hearth/app/keys/own_passphrase.hpp"
#include "hearth/core/error.hpp"
#include "hearth/core/text.hpp"
#include "hearth/journal/people.hpp"
#include "hearth/store/people.hpp"
#include "hearth/store/storage/vault_file.hpp"
#include "hearth/system/system_error.hpp"
#include "hearth/terminal/dialogs.hpp"
#include "hearth/terminal/passphrase_prompt.hpp"
#include "key/slots.hpp"
#include "people.hpp"

namespace hearth {
namespace {

constexpr std::size_t kMostPeople = 255;  // the number in a slot is one byte

/// Somebody who left and comes back, or somebody new.
PersonChange joining(const std::vector<Person>& people, const std::string& typed, Moment now) {
  for (const Person& person : people) {
    if (!person.left || folded(person.name) != folded(trimmed(typed))) continue;
    return {person.id, {person.id, person.name, now, std::nullopt, person.signing}};
  }
  const std::string name = checked_name(typed, names_but(people, std::nullopt));
  if (people.size() >= kMostPeople) throw Error("No more people fit into a journal.");
  return {std::nullopt, {Uuid{}, name, now, std::nullopt}};
}

std::uint8_t number_of(const std::vector<Person>& people, const PersonChange& change) {
  const auto here =
      std::ranges::find_if(people, [&](const Person& person) { return change.was == person.id; });
  return static_cast<std::uint8_t>(here - people.begin() + 1);
}

bool has_slot(const VaultInfo& info, std::uint8_t person) {
  return std::ranges::any_of(info.slots,
                             [&](const KeySlot& slot) { return slot.owner.person == person; });
}

class PeopleAdd final : public Command {
 public:
  void declare(Options& options) override {
    options.value("name", name_, "Who is to write in the journal as well")
        .flag("--yes", yes_, "They have said yes");
  }

  Exit run(Env& env) override {
    if (!name_) {
      throw Error("It was not said who is to join.", "As in `hearth people add Kim`.", Exit::usage);
    }
    if (is_vault(env.journal)) {
      add_with_passphrase(env);
    } else {
      Journal journal = open_journal(env);
      const PersonChange change = joining(journal.people(), *name_, env.now);
      hear_yes(env, change.is.name);
      change_people(journal, {change}, env.now);
    }
    env.console.note(fmt::format("{} is here now.\n", printable(trimmed(*name_))));
    return Exit::ok;
  }

 private:
  /// To write here takes two: those who are here, and the one who comes.
  void hear_yes(Env& env, const std::string& name) const {
    if (yes_) return;
    if (!can_ask(env)) {
      throw Error("Whoever joins has to say yes, and there is no terminal to ask at.",
                  "Add --yes if they have said it.", Exit::usage);
    }
    const std::string question = fmt::format(
        "{}: would you like to write in this journal? The others see what you share, and you see "
        "what they share. You can leave at any time.",
        name);
    if (confirm(env.console, env.style, question, false) == Confirmed::yes) return;
    throw Error("Nobody was added.", "", Exit::left);
  }

  /// In an encrypted journal a passphrase of their own is their yes.
  void add_with_passphrase(Env& env) const {
    const VaultInfo info = encrypted_header(env).info;
    const Unlocked open = unlock(env, info);
    Journal journal =
        Journal::open(env.journal, [&](const VaultHeader&) { return open.keys.copy(); });
    const std::vector<Person> people = journal.people();
    const PersonChange change = joining(people, *name_, env.now);
    const std::uint8_t number = number_of(people, change);
    if (change.was) need_consent(env, journal, change.is);
    if (has_slot(info, number)) {
      hear_yes(env, change.is.name);
      change_people(journal, {change}, env.now);
      return;
    }
    env.console.note(fmt::format(
        "{}: a passphrase of your own lets you in, and nobody else to what you keep private. The "
        "others see what you share. You can leave at any time.\n",
        change.is.name));
    const UnseenTyping unseen;
    const Secret passphrase = new_passphrase(env);
    const NewSlots slots = new_slots(env, info, open.keys, number, passphrase);
    show_recovery_code_then(env, slots.recovery_code, [&] {
      change_people(journal, {change}, env.now);
      give_slots(env, info, open.keys, slots, change.is.name);
    });
  }

  static void give_slots(Env& env, const VaultInfo& info, const VaultKeys& open,
                         const NewSlots& slots, const std::string& name) try {
    add_slots(env, info, open, slots);
  } catch (const HalfDone&) {
    throw;
  } catch (const Error& failure) {
    throw after(fmt::format("{0} is in the journal now, without a passphrase of their own: `hearth "
                            "key add --as {0}` gives one.",
                            name),
                failure);
  }

  std::optional<std::string> name_;
  bool yes_ = false;
};

}  // namespace

std::unique_ptr<Command> make_people_add() { return std::make_unique<PeopleAdd>(); }

}  // namespace hearth
