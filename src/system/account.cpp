#include "hearth/system/account.hpp"

#include <pwd.h>

#include <array>

namespace hearth {

std::optional<Account> account_of(uid_t user) {
  constexpr std::size_t kRoom = 16384;
  std::array<char, kRoom> text{};
  struct passwd entry {};
  struct passwd* found = nullptr;
  if (::getpwuid_r(user, &entry, text.data(), text.size(), &found) != 0 || found == nullptr) {
    return std::nullopt;
  }
  return Account{entry.pw_name, entry.pw_dir};
}

}  // namespace hearth
