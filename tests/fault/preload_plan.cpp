#include "preload_plan.hpp"

#include <fcntl.h>
#include <signal.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstdlib>
#include <string>

namespace hearth::fault {

namespace {

struct KindName {
  std::string_view name;
  Fault fault;
  int error;
};

constexpr std::array<KindName, 10> kKinds{{
    {"kill_before", Fault::kill_before, 0},
    {"kill_after", Fault::kill_after, 0},
    {"kill_half", Fault::kill_half, 0},
    {"short", Fault::short_write, 0},
    {"lie", Fault::lie, 0},
    {"eio", Fault::error, EIO},
    {"enospc", Fault::error, ENOSPC},
    {"edquot", Fault::error, EDQUOT},
    {"eacces", Fault::error, EACCES},
    {"eintr", Fault::error, EINTR},
}};

const char* text(const char* name) {
  const char* value = std::getenv(name);
  return value == nullptr ? "" : value;
}

Plan read_plan() {
  Plan plan;
  plan.folder = text("HEARTH_FAULT_FOLDER");
  plan.at = std::atol(text("HEARTH_FAULT_AT"));
  plan.sticky = std::getenv("HEARTH_FAULT_STICKY") != nullptr;
  plan.reached = std::getenv("HEARTH_FAULT_REACHED");
  plan.touched = std::getenv("HEARTH_FAULT_TOUCH");
  plan.log = std::getenv("HEARTH_FAULT_LOG");
  plan.ignore = text("HEARTH_FAULT_IGNORE");
  for (const auto& kind : kKinds) {
    if (kind.name != text("HEARTH_FAULT_KIND")) continue;
    plan.fault = kind.fault;
    plan.error = kind.error;
  }
  return plan;
}

// Past the wrappers, which would count it.
void leave_mark(const char* file) {
  if (file == nullptr) return;
  const long made = ::syscall(SYS_openat, AT_FDCWD, file, O_CREAT | O_WRONLY | O_CLOEXEC, 0600);
  if (made >= 0) ::syscall(SYS_close, made);
}

}  // namespace

const Plan& plan() {
  static const Plan asked = read_plan();
  return asked;
}

Fault next_fault() {
  static long calls = 0;
  ++calls;
  if (calls == plan().at) {
    leave_mark(plan().reached);
    if (plan().touched != nullptr) ::utimensat(AT_FDCWD, plan().touched, nullptr, 0);
  }
  const bool now = calls == plan().at || (plan().sticky && calls > plan().at);
  return now ? plan().fault : Fault::none;
}

void die() {
  ::kill(::getpid(), SIGKILL);
  ::_exit(137);
}

}  // namespace hearth::fault
