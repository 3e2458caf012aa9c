#include "hearth/vault/passphrase.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "hearth/vault/slots.hpp"
#include "hearth/vault/vault_header.hpp"
#include "sample_vault.hpp"

namespace hearth {

namespace {

std::string text(const Secret& secret) {
  return {reinterpret_cast<const char*>(secret.view().data()), secret.size()};
}

std::string bytes_of(const std::string& line) { return text(passphrase_bytes(sample::view(line))); }

std::vector<std::string> forms_of(const std::string& line) {
  std::vector<std::string> forms;
  for (const Secret& form : passphrase_forms(sample::view(line))) forms.push_back(text(form));
  return forms;
}

/// A vault whose only passphrase was set as these very bytes.
VaultInfo set_as(const std::string& bytes) {
  const VaultKeys keys = VaultKeys::random();
  const SlotKey key = make_slot_key(sample::view(bytes), sample::kCheap);
  const VaultInfo empty{sample::kJournal, 1, {}};
  return with_slot(empty, wrap_keys({SlotKind::passphrase, 1}, empty.journal, key, keys));
}

bool opens(const VaultInfo& info, const std::string& line) try {
  unlock_vault(info, sample::view(line));
  return true;
} catch (const VaultError& wrong) {
  CHECK(wrong.fault() == VaultFault::wrong_passphrase);
  return false;
}

const std::string kMark = "\xEF\xBB\xBF";

}  // namespace

TEST_CASE("a passphrase is derived from NFC, without what is no part of it") {
  CHECK(bytes_of("cafe\u0301 au lait") == "caf\u00E9 au lait");
  CHECK(bytes_of(kMark + "four quiet words\r") == "four quiet words");
  CHECK(bytes_of("\x1b[200~four quiet words\x1b[201~") == "four quiet words");
  CHECK(bytes_of("\x1b[201~\x1b[200~four\x1b[201~ words") == "four words");
  CHECK(bytes_of("four" + kMark + "words") == "four" + kMark + "words");
  CHECK(bytes_of(" spaces count ") == " spaces count ");
  CHECK(bytes_of("caf\xE9") == "caf\xE9");
  CHECK(bytes_of("") == "");
  CHECK(bytes_of("\r") == "");
}

TEST_CASE("only what differs is another form: each costs a derivation") {
  CHECK(forms_of("four quiet words") == std::vector<std::string>{"four quiet words"});
  CHECK(forms_of("caf\xE9") == std::vector<std::string>{"caf\xE9"});
  CHECK(forms_of("") == std::vector<std::string>{""});
  CHECK(forms_of("caf\u00E9") == std::vector<std::string>{"caf\u00E9", "cafe\u0301"});
  CHECK(forms_of("cafe\u0301") == std::vector<std::string>{"caf\u00E9", "cafe\u0301"});
  CHECK(forms_of("words\r") == std::vector<std::string>{"words", "words\r"});
  CHECK(forms_of(kMark + "words\r") ==
        std::vector<std::string>{"words", kMark + "words", kMark + "words\r"});
}

TEST_CASE("however the same letters are typed, they open what was set with them") {
  const std::vector<std::string> typed = {"caf\u00E9 s\u0323\u0307", "cafe\u0301 \u1E69",
                                          "caf\u00E9 \u1E61\u0323"};
  for (const auto& set : {"caf\u00E9 \u1E69", "cafe\u0301 s\u0323\u0307"}) {
    const VaultInfo info = set_as(set);
    for (const auto& line : typed) CHECK(opens(info, line));
    CHECK_FALSE(opens(info, "cafe \u1E69"));
  }
}

TEST_CASE("what was set as other bytes before still opens with just these") {
  for (const std::string& set : {std::string("caf\u00E9 \u1E61\u0323"), kMark + "four words",
                                 std::string("four words\r"), std::string("caf\xE9")}) {
    CHECK(opens(set_as(set), set));
  }
  CHECK_FALSE(opens(set_as(kMark + "four words"), "four words"));
}

}  // namespace hearth
