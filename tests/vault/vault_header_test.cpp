#include "hearth/vault/vault_header.hpp"

#include <doctest/doctest.h>

#include "sample_vault.hpp"

using namespace hearth;
using namespace hearth::sample;

TEST_CASE("a vault is known by its first bytes, and nothing else is") {
  const Bytes vault = sealed(one_slot(some_keys()), some_keys(), {});
  CHECK(looks_like_vault(vault));
  CHECK(looks_like_vault(ByteView(vault).first(8)));
  CHECK_FALSE(looks_like_vault(ByteView(vault).first(7)));
  CHECK_FALSE(looks_like_vault({}));
  CHECK_FALSE(looks_like_vault(view("SQLite format 3")));
}

TEST_CASE("a header says what was sealed and leaves the source at the body") {
  const VaultInfo info = one_slot(some_keys());
  const Bytes vault = sealed(info, some_keys(), view("body"));
  const ByteSource source = read_from(vault);
  const VaultHeader header = read_header(source);
  CHECK(header.info == info);
  Bytes rest(vault.size());
  CHECK(source(rest) == vault.size() - header.raw.size());
}

TEST_CASE("keys of another vault do not fit") {
  const Bytes vault = sealed(one_slot(some_keys()), some_keys(), {});
  const VaultHeader header = read_header(read_from(vault));
  CHECK(keys_fit(header, some_keys()));
  CHECK_FALSE(keys_fit(header, VaultKeys::random()));
  CHECK_FALSE(keys_fit(header, VaultKeys::random().with_person_of(some_keys())));
}
