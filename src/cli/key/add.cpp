#include <fmt/core.h>

#include <algorithm>
#include <span>

#include "hearth/app/journal/selection.hpp"
#include "hearth/app/journal/who.hpp"
#include "hearth/app/keys/key_source.hpp"
#include "hearth/app/keys/new_passphrase.hpp"
#include "hearth/app/keys/own_passphrase.hpp"
#include "hearth/app/keys/rescued_words.hpp"
#include "hearth/core/error.hpp"
#include "hearth/plan/step.hpp"
#include "hearth/store/people.hpp"
#include "hearth/system/system_error.hpp"
#include "hearth/terminal/dialogs.hpp"
#include "hearth/terminal/passphrase_prompt.hpp"
#include "key.hpp"
#include "slots.hpp"

namespace hearth {
namespace {

void refuse_second(const VaultInfo& info, std::uint8_t person) {
  const bool has_one = std::ranges::any_of(info.slots, [&](const KeySlot& slot) {
    return slot.owner == SlotOwner{SlotKind::passphrase, person};
  });
  if (!has_one) return;
  throw Error(person == 0 ? "There is a shared passphrase already."
                          : "This person has a passphrase already.",
              "`hearth key change` changes it; --as NAME adds one for somebody else.", Exit::usage);
}

constexpr const char* kLeftOpen =
    "What this person kept private before stays as it was, for nobody but they may close it: "
    "`hearth key add --close --as NAME` does, with the new passphrase.\n";

/// Nobody takes over what somebody has signed, nor the name that it bears.
void refuse_former_key(const Person& person) {
  if (person.signing.empty()) return;
  throw Error(
      fmt::format("{} had a passphrase of their own, and what they wrote is signed with it; it was "
                  "removed, and no other can take its place. Nothing was changed.",
                  person.name),
      "`hearth people add` takes them in under another name.");
}

/// For everybody to see: whoever did it in somebody's place did not do it unseen.
Entry key_note(const Person& person, Moment now) {
  Entry entry;
  entry.at = now;
  entry.kind = PackKind::log;
  entry.pack = kKeyNotePack;
  entry.answers = {recorded(
      kKeyNotePack, "added",
      fmt::format("{} has a passphrase of their own from now on.", person.name), Share::shared)};
  return entry;
}

/// The passphrase holds by then.
void note_key(Journal& journal, const Person& person, Moment now) try {
  journal.append({key_note(person, now)}, now);
} catch (const Error& failure) {
  throw HalfDone(after(
      "The new passphrase and code hold; that there is one is not noted for all to see.", failure));
}

/// Opening it with their key does it.
void close_private_of(Env& env, const VaultKeys& keys) {
  try {
    Journal::open(env.journal, [&](const VaultHeader&) { return keys.copy(); });
  } catch (const Error& failure) {
    throw HalfDone(
        after("The new passphrase and code hold; the first opening with it closes what is private.",
              failure));
  }
  env.console.note(
      "What this person keeps private from now on is closed to every other passphrase, and what "
      "they write is signed with theirs. Backups and versions from before still hold it as it was. "
      "Without this passphrase and this recovery code it is lost: nobody else can open it.\n");
}

class KeyAdd final : public Command {
 public:
  void declare(Options& options) override {
    options
        .flag("--yes", yes_, "Whose passphrase it is sits here, and closes what they keep private")
        .flag("--close", close_, "They have one already, and close what they kept private before");
  }

  Exit run(Env& env) override {
    const OpenedForKeys opened(env);
    const VaultInfo& info = opened.info;
    const auto& open = opened.open;
    // What waits beside it would stay readable with the keys of now.
    if (!rescued_files(env).empty()) import_rescued_first(env, std::span(&open.keys, 1));
    Journal journal =
        Journal::open(env.journal, [&](const VaultHeader&) { return open.keys.copy(); });
    const std::vector<Person> people = journal.people();
    const std::uint8_t person = slot_person(env, people);
    if (close_ && person != 0) {
      close_now(env, info, people[person - 1U], person);
      return Exit::ok;
    }
    refuse_second(info, person);
    if (person != 0) refuse_former_key(people[person - 1U]);
    const bool closes =
        person == 0 || closes_all(env, people[person - 1U], present(people).size() == 1);
    const Secret passphrase = new_passphrase(env);
    const NewSlots slots = new_slots(env, info, open.keys, person, passphrase);
    show_recovery_code_then(env, slots.recovery_code, [&] {
      if (!closes) leave_open(journal, people[person - 1U].id, true);
      add_slots(env, info, open.keys, slots);
      if (person != 0) note_key(journal, people[person - 1U], env.now);
      if (!closes) env.console.note(kLeftOpen);
    });
    return Exit::ok;
  }

 private:
  /// Whether it is their own wish that what they kept private so far is closed to everybody else,
  /// for good. Asked whether or not there is anything: that is theirs to know.
  bool closes_all(const Env& env, const Person& person, bool alone) const {
    if (yes_ || alone) return true;
    if (!can_ask(env)) return false;
    const Confirmed said = confirm(
        env.console, env.style,
        fmt::format("Is it {0} who sits at the keyboard? Then what {0} has kept private so far is "
                    "closed to every other passphrase too, for good.",
                    person.name),
        false);
    if (said != Confirmed::left) return said == Confirmed::yes;
    throw Error("Left. Nothing was changed.", "", Exit::left);
  }

  /// Of a passphrase that somebody has already.
  static void close_now(Env& env, const VaultInfo& info, const Person& person,
                        std::uint8_t number) {
    const VaultKeys keys = keys_of_person(env, info, number, person.name);
    const auto opener = [&](const VaultHeader&) { return keys.copy(); };
    Journal journal = Journal::open(env.journal, opener);
    leave_open(journal, person.id, false);
    Journal::open(env.journal, opener);
    env.console.note(fmt::format("What {} keeps private is closed to every other passphrase now.\n",
                                 person.name));
  }

  bool yes_ = false;
  bool close_ = false;
};

}  // namespace

NewSlots new_slots(const Env& env, const VaultInfo& info, const VaultKeys& open,
                   std::uint8_t person, const Secret& passphrase) {
  // Secrets of their own: what is closed to the others stays closed to this slot's neighbours.
  VaultKeys keys = open.with_person_of(VaultKeys::random(person));
  const RecoverySlot recovery = recovery_slot(info.journal, keys, person);
  const KeySlot slot = passphrase_slot(env, info, keys, {SlotKind::passphrase, person}, passphrase);
  VaultInfo wanted = with_slot(with_slot(info, slot), recovery.slot);
  return {person, std::move(keys), std::move(wanted), recovery.code};
}

void add_slots(Env& env, const VaultInfo& info, const VaultKeys& open, const NewSlots& slots) {
  replace_slots(env, open, info, slots.wanted);
  env.console.note("The new passphrase opens the journal from now on, beside the others.\n");
  if (slots.person != 0) close_private_of(env, slots.keys);
}

std::unique_ptr<Command> make_key_add() { return std::make_unique<KeyAdd>(); }

}  // namespace hearth
