#include "hearth/system/path.hpp"

#include <doctest/doctest.h>

#include "hearth/core/error.hpp"
#include "vault/scratch_folder.hpp"

namespace hearth {

using sample::ScratchFolder;

TEST_CASE("a link to nothing is found wherever on the way it stands, with where it leads") {
  const ScratchFolder folder;
  std::filesystem::create_symlink("/mnt/of-a-disk/journal", folder / "absolute");
  CHECK(broken_link_to(folder / "absolute")->target == "/mnt/of-a-disk/journal");
  std::filesystem::create_symlink("nowhere/journal", folder / "relative");
  CHECK(broken_link_to(folder / "relative")->target == folder / "nowhere/journal");
  std::filesystem::create_symlink("absolute", folder / "chain");
  CHECK(broken_link_to(folder / "chain")->link == folder / "chain");
  CHECK(broken_link_to(folder / "chain")->target == "/mnt/of-a-disk/journal");
  CHECK(broken_link_to(folder / "absolute/deep/journal")->link == folder / "absolute");
}

TEST_CASE("what is there, what is missing without a link, and a circle are no such links") {
  const ScratchFolder folder;
  std::filesystem::create_directory(folder / "disk");
  std::filesystem::create_symlink("disk", folder / "link");
  std::filesystem::create_symlink("circle", folder / "circle");
  CHECK_FALSE(broken_link_to(folder / "link"));
  CHECK_FALSE(broken_link_to(folder / "link/journal"));
  CHECK_FALSE(broken_link_to(folder / "missing/journal"));
  CHECK_FALSE(broken_link_to(folder / "circle"));
  CHECK_FALSE(broken_link_to(""));
  CHECK_NOTHROW(refuse_broken_link(folder / "link"));
}

TEST_CASE("the error names the link, where it leads, and the disk") {
  const ScratchFolder folder;
  std::filesystem::create_symlink("/mnt/of-a-disk", folder / "link");
  try {
    refuse_broken_link(folder / "link/journal");
    FAIL("nothing was refused");
  } catch (const Error& error) {
    CHECK(std::string(error.what()).find((folder / "link").string()) != std::string::npos);
    CHECK(std::string(error.what()).find("/mnt/of-a-disk") != std::string::npos);
    CHECK(error.hint().find("not mounted") != std::string::npos);
  }
}

}  // namespace hearth
