#include "hearth/vault/kdf.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <utility>

#include "hearth/core/error.hpp"
#include "sample_vault.hpp"

namespace hearth {

namespace {

// A machine on which a pass over 256 MiB takes `seconds` and which has `free_kib` of memory.
KdfTimer machine(double seconds, std::uint64_t free_kib) {
  return [=](KdfCost cost) -> std::optional<double> {
    if (cost.kib > free_kib) return std::nullopt;
    return seconds * cost.passes * static_cast<double>(cost.kib) / (256UL * 1024);
  };
}

constexpr std::uint64_t kPlenty = 1024UL * 1024;

}  // namespace

TEST_CASE("calibration keeps at least three passes over 256 MiB") {
  CHECK(calibrate(0.5, machine(0.2, kPlenty)) == KdfCost{3, 256UL * 1024});
  CHECK(calibrate(0.5, machine(10.0, kPlenty)) == KdfCost{3, 256UL * 1024});
}

TEST_CASE("calibration adds passes on a fast machine, up to the limit of the format") {
  CHECK(calibrate(0.5, machine(0.11, kPlenty)) == KdfCost{5, 256UL * 1024});
  CHECK(calibrate(0.5, machine(0.06, kPlenty)) == KdfCost{9, 256UL * 1024});
  CHECK(calibrate(0.5, machine(0.0, kPlenty)).passes == 64);
}

TEST_CASE("calibration makes do with less memory, and makes up for it in passes") {
  CHECK(calibrate(0.5, machine(0.22, 128UL * 1024)) == KdfCost{5, 128UL * 1024});
  CHECK(calibrate(0.5, machine(0.22, 65536)) == KdfCost{10, 65536});
  CHECK_THROWS_AS(calibrate(0.5, machine(0.2, 65535)), Error);
}

TEST_CASE("a key depends on the passphrase, the salt and the cost, and on nothing else") {
  const KdfSalt salt{1, 2, 3};
  const auto derive = [](std::string_view text, KdfCost cost, const KdfSalt& with) {
    return derive_slot_key(sample::view(text), cost, with).key;
  };
  const auto key = derive("a", {1, 8}, salt);
  CHECK(key.size() == 32);
  CHECK(same_secret(key.view(), derive("a", {1, 8}, salt).view()));
  CHECK_FALSE(same_secret(key.view(), derive("b", {1, 8}, salt).view()));
  CHECK_FALSE(same_secret(key.view(), derive("a", {2, 8}, salt).view()));
  CHECK_FALSE(same_secret(key.view(), derive("a", {1, 9}, salt).view()));
  CHECK_FALSE(same_secret(key.view(), derive("a", {1, 8}, {1, 2, 4}).view()));
}

TEST_CASE("memory that is not there is an error, not a crash") {
  CHECK_THROWS_AS(derive_slot_key({}, {1, std::uint64_t{1} << 40U}, {}), Error);
}

TEST_CASE("a secret moves, is wiped where it left, and starts as zeros") {
  Secret a(3);
  CHECK(std::ranges::all_of(a.view(), [](auto byte) { return byte == 0; }));
  a.bytes()[0] = 9;
  Secret b = std::move(a);
  CHECK(b.view()[0] == 9);
  CHECK(b.size() == 3);
  Secret c(8);
  c = std::move(b);
  CHECK(c.size() == 3);
  CHECK(same_secret(c.view(), Secret::copy_of(c.view()).view()));
  CHECK_FALSE(same_secret(c.view(), Secret(3).view()));
  CHECK_FALSE(same_secret(c.view(), Secret(4).view()));
}

}  // namespace hearth
