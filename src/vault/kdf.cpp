#include "hearth/vault/kdf.hpp"

#include <sodium.h>

#include <algorithm>
#include <chrono>
#include <cmath>

#include "header_codec.hpp"
#include "hearth/core/error.hpp"
#include "hearth/core/translated.hpp"

namespace hearth {

namespace {

static_assert(std::tuple_size_v<KdfSalt> == crypto_pwhash_SALTBYTES);

// libsodium takes the passphrase as char, and never a null pointer.
const char* as_chars(ByteView bytes) {
  return bytes.empty() ? "" : reinterpret_cast<const char*>(bytes.data());
}

std::optional<Secret> stretch(ByteView passphrase, KdfCost cost, const KdfSalt& salt) {
  require_sodium();
  Secret key(kKeySize);
  const auto failed =
      crypto_pwhash(key.bytes().data(), key.size(), as_chars(passphrase), passphrase.size(),
                    salt.data(), cost.passes, cost.kib * 1024, crypto_pwhash_ALG_ARGON2ID13);
  if (failed != 0) return std::nullopt;
  return key;
}

Error no_memory(KdfCost cost) {
  return Error(
      tr("Unlocking needs {} MiB of free memory, which is not there right now.", cost.kib / 1024),
      tr("Close some programs and try again; the journal is untouched."));
}

std::uint32_t passes_for(double min_seconds, KdfCost cost, double seconds) {
  const auto per_pass = std::max(seconds, 1e-6) / cost.passes;
  const auto needed = std::ceil(min_seconds / per_pass);
  const double most = KdfLimits{}.most.passes;
  return static_cast<std::uint32_t>(std::clamp<double>(needed, cost.passes, most));
}

}  // namespace

SlotKey derive_slot_key(ByteView passphrase, KdfCost cost, const KdfSalt& salt) {
  auto key = stretch(passphrase, cost, salt);
  if (!key) throw no_memory(cost);
  return {cost, salt, std::move(*key)};
}

SlotKey make_slot_key(ByteView passphrase, KdfCost cost) {
  require_sodium();
  KdfSalt salt{};
  randombytes_buf(salt.data(), salt.size());
  return derive_slot_key(passphrase, cost, salt);
}

std::optional<double> time_kdf(KdfCost cost) {
  const auto start = std::chrono::steady_clock::now();
  if (!stretch({}, cost, {})) return std::nullopt;
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

KdfCost calibrate(double min_seconds, const KdfTimer& timer) {
  for (KdfCost cost; cost.kib >= kFloorCost.kib; cost.kib /= 2) {
    if (const auto seconds = timer(cost)) {
      cost.passes = passes_for(min_seconds, cost, *seconds);
      return cost;
    }
  }
  throw no_memory(kFloorCost);
}

}  // namespace hearth
