#pragma once

#include <string>

#include "hearth/core/error.hpp"

namespace hearth {

/// The ways in which a vault does not open.
enum class VaultFault {
  damaged,           ///< not what was written, whoever or whatever changed it
  tampered,          ///< the header was changed by someone who knew how to
  wrong_passphrase,  ///< the header is whole, and no slot opens; never said of a damaged file
  newer,             ///< of a format that this version does not know
};

/// damaged and tampered end with Exit::damaged, wrong_passphrase with Exit::locked and newer with
/// Exit::failed.
class VaultError : public Error {
 public:
  VaultError(VaultFault fault, const std::string& what, std::string hint);

  VaultFault fault() const { return fault_; }

 private:
  VaultFault fault_;
};

/// "The journal is damaged: " and the detail, with the way back to a good copy.
VaultError damaged_vault(const std::string& detail);

}  // namespace hearth
