#include "pager.hpp"

#include <doctest/doctest.h>

#include <cstdlib>

#include "support/temp_folder.hpp"

using namespace hearth;
using namespace hearth::test;

namespace {

/// PAGER for as long as this lives.
class Pager {
 public:
  explicit Pager(const std::string& command) { ::setenv("PAGER", command.c_str(), 1); }
  ~Pager() { ::unsetenv("PAGER"); }
  Pager(const Pager&) = delete;
  Pager& operator=(const Pager&) = delete;
};

}  // namespace

TEST_CASE("a pager gets all of the text, and is kept from remembering it") {
  const TempFolder folder;
  const Pager pager("sh -c 'cat > " + (folder / "shown").string() +
                    "; echo $LESSHISTFILE $LESSSECURE > " + (folder / "kept").string() + "'");
  const std::string text(1 << 20, 'x');
  CHECK(show_in_pager(text));
  CHECK(file_bytes(folder / "shown") == text);
  CHECK(file_bytes(folder / "kept") == "- 1\n");
}

TEST_CASE("a pager that is closed early is no mistake") {
  const Pager pager("true");
  CHECK(show_in_pager(std::string(1 << 20, 'x')));
}

TEST_CASE("without a pager nothing is shown, and that is told") {
  for (const char* none : {"", "  ", "cat", "/nonexistent/pager"}) {
    const Pager pager(none);
    CHECK_MESSAGE(!show_in_pager("text"), none);
  }
}
