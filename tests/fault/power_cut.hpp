#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "call_log.hpp"

namespace hearth::fault {

/// A folder as it would be found after the power came back.
struct Found {
  std::map<std::string, std::uint64_t> names;  ///< to inodes
  std::map<std::uint64_t, Bytes> files;

  /// Empty if there is no such name.
  std::optional<Bytes> file(const std::string& name) const;
};

/// What of the bytes that no fsync confirmed reached the disk.
enum class Unsynced { kept, dropped, zeroed, torn, late_half };

inline constexpr Unsynced kUnsynced[] = {Unsynced::kept, Unsynced::dropped, Unsynced::zeroed,
                                         Unsynced::torn, Unsynced::late_half};

/// A disk that promises no more than fsync does: bytes are sure once their file was synced, names
/// once their folder was, and until then any part of them may be there or not, in any order.
class Disk {
 public:
  explicit Disk(Found start) : sure_(std::move(start)) {}

  void apply(const Call& call);

  /// Every state that a power cut at this moment could leave.
  std::vector<Found> after_power_cut() const;

 private:
  void sync(std::uint64_t inode);

  Found sure_;
  std::map<std::uint64_t, std::vector<Call>> bytes_;  ///< unsynced, by inode
  std::vector<Call> moves_;                           ///< unsynced
};

}  // namespace hearth::fault
