#pragma once

#include <string_view>

namespace hearth::fault {

enum class Fault {
  none,
  kill_before,
  kill_after,
  kill_half,    ///< in the middle of a write; before any other call
  error,        ///< fails with plan().error
  short_write,  ///< writes half and says so
  lie,          ///< writes nothing and reports success
};

/// What the environment asks of this process:
/// HEARTH_FAULT_FOLDER   the folder whose calls are counted
/// HEARTH_FAULT_KIND     kill_before, kill_after, kill_half, short, lie, eio, enospc, edquot,
///                       eacces, eintr
/// HEARTH_FAULT_AT       which call, from 1 on
/// HEARTH_FAULT_STICKY   present: every call from there on
/// HEARTH_FAULT_REACHED  a file to create when that call comes
/// HEARTH_FAULT_TOUCH    a file whose time to change then, as another program would
/// HEARTH_FAULT_LOG      a file to write the calls to
/// HEARTH_FAULT_IGNORE   file or folder: its fsync does nothing and says that it did
struct Plan {
  std::string_view folder;
  Fault fault = Fault::none;
  int error = 0;
  long at = 0;
  bool sticky = false;
  const char* reached = nullptr;
  const char* touched = nullptr;
  const char* log = nullptr;
  std::string_view ignore;
};

const Plan& plan();

/// Counts a call and says what is to happen to it.
Fault next_fault();

[[noreturn]] void die();

}  // namespace hearth::fault
