// systemd's own look at the units. What it says of days and times is not asked: at the spring clock
// change `systemd-analyze calendar` leaves one out.
#include <doctest/doctest.h>

#include <cstdlib>

#include "real_home.hpp"

using namespace hearth;
using namespace hearth::test;

namespace {

namespace fs = std::filesystem;

/// Whether systemd takes these two files; what it says of them goes into `said`.
bool accepts(const RealHome& home, std::string& said) {
  const fs::path runtime = home.outside("runtime");
  fs::create_directories(runtime);
  fs::permissions(runtime, fs::perms::owner_all);
  const std::string folder = (home / ".config/systemd/user").string();
  const std::string command = "XDG_RUNTIME_DIR='" + runtime.string() +
                              "' systemd-analyze --user verify '" + folder +
                              "/hearth-remind.service' '" + folder + "/hearth-remind.timer' >'" +
                              home.outside("verified").string() + "' 2>&1";
  const bool good = std::system(command.c_str()) == 0;
  said = file_bytes(home.outside("verified"));
  return good && said.find("Failed to parse") == std::string::npos;
}

}  // namespace

TEST_CASE("systemd accepts both units, and not a day that is misspelt in one") {
  if (std::system("systemd-analyze --version >/dev/null 2>&1") != 0) {
    MESSAGE("SKIP: systemd-analyze is not here");
    return;
  }
  const RealHome home;
  REQUIRE(home.run("remind install --systemd --yes").exit == 0);
  std::string said;
  const bool good = accepts(home, said);
  CHECK_MESSAGE(good, said);
  const fs::path timer = home / ".config/systemd/user/hearth-remind.timer";
  std::string text = file_bytes(timer);
  write_file(timer, text.replace(text.find("*:0/15"), 6, "sundey"));
  CHECK_FALSE(accepts(home, said));
  CHECK(said.find("sundey") != std::string::npos);
}
