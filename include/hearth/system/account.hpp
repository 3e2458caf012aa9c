#pragma once

#include <sys/types.h>

#include <filesystem>
#include <optional>
#include <string>

namespace hearth {

/// An account of this machine, as the system knows it.
struct Account {
  std::string name;
  std::filesystem::path home;  ///< as it is written there: it need not exist
};

/// Empty if there is no such account, or if it cannot be looked up.
[[nodiscard]] std::optional<Account> account_of(uid_t user);

}  // namespace hearth
