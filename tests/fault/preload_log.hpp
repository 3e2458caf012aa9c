#pragma once

#include <sys/types.h>

#include "call_log.hpp"

namespace hearth::fault {

/// True while HEARTH_FAULT_LOG asks for it.
bool recording();

std::uint64_t inode_of(int descriptor);
std::uint64_t inode_at(int folder, const char* name);

/// 0 if there is none.
void record_names(Op op, std::uint64_t inode, const char* name, const char* other = "");
void record_data(Op op, std::uint64_t inode, std::uint64_t offset, const void* data,
                 std::size_t size);

}  // namespace hearth::fault
