#include "hearth/store/shelf/file_names.hpp"

#include <doctest/doctest.h>

#include "hearth/core/error.hpp"
#include "support/temp_folder.hpp"

using namespace hearth;
using namespace hearth::test;

TEST_CASE("files are named by their paths, in order, and what is hidden is left out") {
  TempFolder folder;
  for (const char* name :
       {"b.md", "a/c.txt", "a/b/d.txt", ".hidden.md", ".obsidian/x.md", "a/.trash/y.md", "a.b"}) {
    std::filesystem::create_directories((folder / name).parent_path());
    write_file(folder / name, "x");
  }
  std::filesystem::create_directory_symlink(folder / "a", folder / "again");
  std::filesystem::create_symlink(folder / "b.md", folder / "link.md");
  std::filesystem::create_symlink(folder / "nowhere", folder / "dangling.md");
  CHECK(files_in(folder.path()) ==
        std::vector<std::string>{"a.b", "a/b/d.txt", "a/c.txt", "b.md", "link.md"});
  CHECK(files_in(folder.path() / "") == files_in(folder.path()));
}

TEST_CASE("a folder that is none is an error") {
  TempFolder folder;
  CHECK_THROWS_AS(files_in(folder / "nowhere"), Error);
}
