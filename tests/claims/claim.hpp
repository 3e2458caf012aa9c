#pragma once

#include <functional>
#include <string>
#include <vector>

namespace hearth::test {

/// A sentence in which hearth says that something was not done, and what brings it to say so.
struct Claim {
  std::string file;             ///< where it stands, below src
  std::string text;             ///< as it stands there and is shown
  std::function<void()> force;  ///< checks that it is said then, and that it is true
};

/// By somebody who leaves; by what was asked for; of other files; of keys; of signatures; of
/// disks; of reminders; and of a page for an appointment.
std::vector<Claim> left_claims();
std::vector<Claim> refused_claims();
std::vector<Claim> file_claims();
std::vector<Claim> key_claims();
std::vector<Claim> signed_claims();
std::vector<Claim> disk_claims();
std::vector<Claim> remind_claims();
std::vector<Claim> page_claims();

}  // namespace hearth::test
