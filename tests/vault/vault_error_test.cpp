#include "hearth/vault/vault_header.hpp"

#include <doctest/doctest.h>

using namespace hearth;

TEST_CASE("only a wrong passphrase is locked; what is damaged is never called so") {
  CHECK(VaultError(VaultFault::wrong_passphrase, "", "").exit() == Exit::locked);
  CHECK(VaultError(VaultFault::damaged, "", "").exit() == Exit::damaged);
  CHECK(VaultError(VaultFault::tampered, "", "").exit() == Exit::damaged);
  CHECK(VaultError(VaultFault::newer, "", "").exit() == Exit::failed);
}

TEST_CASE("damage names the way back") {
  const VaultError error = damaged_vault("it ends too early");
  CHECK(error.fault() == VaultFault::damaged);
  CHECK(error.hint().find("hearth restore") != std::string::npos);
}
