#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "hearth/core/bytes.hpp"

namespace hearth::fault {

/// What a save did to its folder, as far as a power cut could undo it.
enum class Op : std::uint32_t { create, write, allocate, sync, sync_folder, link, rename, unlink };

/// One call in the log file: this head, then the name, the other name and the data.
struct CallHead {
  Op op{};
  std::uint32_t name_size = 0;
  std::uint32_t other_size = 0;
  std::uint32_t data_size = 0;
  std::uint64_t inode = 0;
  std::uint64_t offset = 0;  ///< of a write; the new size for allocate
};

struct Call {
  CallHead head;
  std::string name;
  std::string other;
  Bytes data;
};

std::vector<Call> read_call_log(const std::filesystem::path& file);

}  // namespace hearth::fault
