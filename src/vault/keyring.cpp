#include "hearth/vault/keyring.hpp"

#ifdef HEARTH_KEYRING
#include <keyutils.h>
#include <sodium.h>

#include <array>
#include <string>
#endif

namespace hearth {

#ifdef HEARTH_KEYRING

namespace {

// The kernel rounds a timeout of 0 to "never"; more than a day is nobody's break.
constexpr std::chrono::seconds kLongest = std::chrono::hours(24);
constexpr long kLargestKey = 4096;
constexpr const char* kType = "user";
// Only the user keyring: an expired key in a session keyring would hide the one here.
constexpr key_serial_t kKeyring = KEY_SPEC_USER_KEYRING;

std::string description(const Uuid& journal) {
  std::array<char, 2 * sizeof(journal.bytes) + 1> hex{};
  sodium_bin2hex(hex.data(), hex.size(), journal.bytes.data(), journal.bytes.size());
  return std::string("hearth:") + hex.data();
}

key_serial_t find_key(const Uuid& journal) {
  return static_cast<key_serial_t>(keyctl_search(kKeyring, kType, description(journal).c_str(), 0));
}

bool forget(key_serial_t key) {
  keyctl_revoke(key);
  return keyctl_unlink(key, kKeyring) == 0;
}

}  // namespace

bool keyring_put(const Uuid& journal, ByteView keys, std::chrono::seconds time) {
  if (time < std::chrono::seconds(1) || time > kLongest) return false;
  const auto key = add_key(kType, description(journal).c_str(), keys.data(), keys.size(), kKeyring);
  if (key < 0) return false;
  if (keyctl_set_timeout(key, static_cast<unsigned>(time.count())) == 0) return true;
  forget(key);
  return false;
}

std::optional<Secret> keyring_get(const Uuid& journal) {
  const auto key = find_key(journal);
  if (key < 0) return std::nullopt;
  const long size = keyctl_read(key, nullptr, 0);
  if (size <= 0 || size > kLargestKey) return std::nullopt;
  Secret keys(static_cast<std::size_t>(size));
  const long got = keyctl_read(key, reinterpret_cast<char*>(keys.bytes().data()), keys.size());
  if (got != size) return std::nullopt;
  return keys;
}

bool keyring_forget(const Uuid& journal) {
  const auto key = find_key(journal);
  return key >= 0 && forget(key);
}

#else

bool keyring_put(const Uuid&, ByteView, std::chrono::seconds) { return false; }
std::optional<Secret> keyring_get(const Uuid&) { return std::nullopt; }
bool keyring_forget(const Uuid&) { return false; }

#endif

}  // namespace hearth
