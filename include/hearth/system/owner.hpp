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

/// Whose a file is.
struct FileOwner {
  uid_t user = 0;
  gid_t group = 0;
};

/// Whose a file that is written under that name is to be: the owner of the one that is there, so
/// that `sudo hearth` takes no journal from anybody; of a new one that root makes, the owner of its
/// folder. Empty: whoever makes it.
[[nodiscard]] std::optional<FileOwner> owner_for(const std::filesystem::path& file);

/// Whose a file with words out of `journal` is to be: as above, but a new one that root makes is
/// that journal's owner's, wherever it lies.
[[nodiscard]] std::optional<FileOwner> owner_for(const std::filesystem::path& file,
                                                 const std::filesystem::path& journal);

/// Makes an open file or folder, which was just made, over to `owner`. Throws Error if it would
/// stay with somebody else: it must be removed then. A group that cannot be given is left out,
/// since nothing that hearth makes is open to a group.
void make_over(int descriptor, const std::optional<FileOwner>& owner,
               const std::filesystem::path& file);

}  // namespace hearth
