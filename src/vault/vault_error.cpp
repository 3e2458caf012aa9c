#include "hearth/vault/vault_error.hpp"

#include <utility>

namespace hearth {

namespace {

Exit exit_for(VaultFault fault) {
  switch (fault) {
    case VaultFault::damaged:
    case VaultFault::tampered:
      return Exit::damaged;
    case VaultFault::wrong_passphrase:
      return Exit::locked;
    case VaultFault::newer:
      return Exit::failed;
  }
  return Exit::failed;
}

}  // namespace

VaultError::VaultError(VaultFault fault, const std::string& what, std::string hint)
    : Error(what, std::move(hint), exit_for(fault)), fault_(fault) {}

VaultError damaged_vault(const std::string& detail) {
  return {VaultFault::damaged, "The journal is damaged: " + detail + ".",
          "Leave the file as it is and run 'hearth restore' to go back to the previous copy."};
}

}  // namespace hearth
