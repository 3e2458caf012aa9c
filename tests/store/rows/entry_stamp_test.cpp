#include "rows/entry_stamp.hpp"

#include <doctest/doctest.h>

#include "hearth/journal/signed_form.hpp"
#include "hearth/vault/personal_key.hpp"
#include "support/entries.hpp"

using namespace hearth;
using namespace hearth::test;

namespace {

using FormOf = std::string (*)(const Entry&, Share);

/// Shared words with a mood that is kept closer.
Entry note_with(std::vector<std::string> tags) {
  Entry note;
  note.id = note.entry = id(1);
  note.author = id(3);
  note.pack = "moment";
  note.tags = std::move(tags);
  note.answers = {answer(text("note"), std::string("words"), Share::shared),
                  answer(scale("mood"), 7.0, Share::only_me)};
  return note;
}

Entry signed_by(const SigningKey& key, Entry entry, FormOf form) {
  for (const Share share : shares_in(entry)) {
    entry.proofs.push_back({share, key.sign(form(entry, share))});
  }
  return entry;
}

Entry with_tags(Entry entry, std::vector<std::string> tags) {
  entry.tags = std::move(tags);
  return entry;
}

}  // namespace

TEST_CASE("what was signed holds in either form, and no tag comes to it or goes") {
  const SigningKey key(VaultKeys::random(1));
  for (const FormOf form : {&signed_form, &earlier_signed_form}) {
    const Entry tagged = signed_by(key, note_with({"tea"}), form);
    CHECK(is_signed(tagged, key.public_key()));
    CHECK_FALSE(is_signed(with_tags(tagged, {}), key.public_key()));
    CHECK_FALSE(is_signed(with_tags(tagged, {"regret"}), key.public_key()));
    const Entry plain = signed_by(key, note_with({}), form);
    CHECK(is_signed(plain, key.public_key()));
    CHECK_FALSE(is_signed(with_tags(plain, {"regret"}), key.public_key()));
  }
}

TEST_CASE("parts that were signed in different forms do not hold together") {
  const SigningKey key(VaultKeys::random(1));
  Entry mixed = note_with({"tea"});
  mixed.proofs = {{Share::shared, key.sign(earlier_signed_form(mixed, Share::shared))},
                  {Share::only_me, key.sign(signed_form(mixed, Share::only_me))}};
  CHECK_FALSE(is_signed(mixed, key.public_key()));
}

TEST_CASE("who sees a part of it can tell that it is signed") {
  const SigningKey key(VaultKeys::random(1));
  Entry part = signed_by(key, note_with({"tea"}), signed_form);
  part.answers.pop_back();
  CHECK(is_signed(part, key.public_key()));
  CHECK_FALSE(is_signed(with_tags(part, {"regret"}), key.public_key()));
}
