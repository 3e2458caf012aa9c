#include "hearth/terminal/editor.hpp"

#include <doctest/doctest.h>

#include <csignal>
#include <map>

#include "support/temp_folder.hpp"

namespace hearth {
namespace {

namespace fs = std::filesystem;
using Kind = Edited::Kind;

/// A folder in memory that stands for the person's own, and editors that are shell scripts.
class Desk {
 public:
  Desk() { fs::create_directory(memory_); }
  ~Desk() { fs::remove_all(memory_); }
  Desk(const Desk&) = delete;
  Desk& operator=(const Desk&) = delete;

  /// `script` finds the file in `$1`.
  Edited edit(const std::string& text, const std::string& script) {
    return edit_with(text, editor(script));
  }

  Edited edit_with(const std::string& text, const std::string& command) {
    settings_["EDITOR"] = command;
    return edit_outside(text, environment(), memory_);
  }

  Environment environment() const {
    return [this](const char* name) -> std::optional<std::string> {
      const auto found = settings_.find(name);
      return found == settings_.end() ? std::nullopt : std::optional(found->second);
    };
  }

  std::string editor(const std::string& script) {
    const fs::path path = folder_ / "editor";
    test::write_file(path, "#!/bin/sh\n" + script + "\n");
    fs::permissions(path, fs::perms::owner_all);
    return path.string();
  }

  void set(const std::string& name, const std::string& value) { settings_[name] = value; }
  bool left_nothing() const { return fs::is_empty(memory_); }
  fs::path memory() const { return memory_; }
  fs::path note() const { return folder_ / "note"; }
  std::string noted() const { return test::file_bytes(note()); }

 private:
  test::TempFolder folder_;
  fs::path memory_ = fs::path("/dev/shm") / folder_.path().filename();
  std::map<std::string, std::string> settings_;
};

}  // namespace

TEST_CASE("what an editor saves comes back, and nothing is left behind") {
  Desk desk;
  const Edited edited =
      desk.edit("before", "printf 'after, gr\\303\\274\\303\\237e\\nmore\\n' > \"$1\"");
  CHECK(edited.kind == Kind::text);
  CHECK(edited.text == "after, grüße\nmore");
  CHECK(edited.reason.empty());
  CHECK(desk.left_nothing());
}

TEST_CASE("the editor gets the text, in a file and a folder that are for this account alone") {
  Desk desk;
  const Edited edited = desk.edit(
      "one\ntwo", "{ cat \"$1\"; stat -c %a \"$1\" \"${1%/*}\"; } > " + desk.note().string());
  CHECK(desk.noted() == "one\ntwo\n600\n700\n");
  CHECK(edited.kind == Kind::unchanged);
  CHECK(desk.left_nothing());
}

TEST_CASE("an editor of another system leaves no marks and no line ends of its own") {
  Desk desk;
  CHECK(desk.edit("x", "printf '\\357\\273\\277one\\r\\ntwo\\r\\n' > \"$1\"").text == "one\ntwo");
  CHECK(desk.edit("one\r\ntwo", "true").kind == Kind::unchanged);
  CHECK(desk.edit("one\ntwo", "printf '\\357\\273\\277one\\r\\ntwo\\r\\n' > \"$1\"").kind ==
        Kind::unchanged);
}

TEST_CASE("an editor that writes a new file in place of the old one is understood") {
  Desk desk;
  CHECK(desk.edit("x", "mv \"$1\" \"$1~\"; echo new > \"$1\"; chmod 644 \"$1\"").text == "new");
  CHECK(desk.left_nothing());
}

TEST_CASE("broken bytes cost nothing but themselves, and it is said") {
  Desk desk;
  const Edited edited = desk.edit("x", "printf 'good \\377 and good' > \"$1\"");
  CHECK(edited.kind == Kind::broken_bytes);
  CHECK(edited.text == "good \uFFFD and good");
  CHECK(edited.reason.find("not UTF-8") != std::string::npos);
}

TEST_CASE("an editor that is killed leaves the text as it was, or what it had saved") {
  Desk desk;
  const Edited lost = desk.edit("x", "kill -9 $$");
  CHECK(lost.kind == Kind::failed);
  CHECK(lost.reason == "editor was ended by a signal. Your text is as it was before.");
  const Edited saved = desk.edit("x", "echo saved > \"$1\"; kill -9 $$");
  CHECK(saved.kind == Kind::text);
  CHECK(saved.text == "saved");
  CHECK(saved.reason.find("was ended by a signal") != std::string::npos);
  CHECK(desk.left_nothing());
}

TEST_CASE("an editor that fails or cannot be started is told") {
  Desk desk;
  CHECK(desk.edit("x", "exit 1").reason ==
        "editor ended with an error. Your text is as it was before.");
  const Edited missing = desk.edit_with("x", "/nonexistent/editor 2>/dev/null");
  CHECK(missing.kind == Kind::failed);
  CHECK(missing.reason.find("could not be started") != std::string::npos);
  CHECK(desk.left_nothing());
}

TEST_CASE("swap files, backups and folders of an editor go too") {
  Desk desk;
  desk.edit("x",
            "cd \"${1%/*}\"; echo s > .answer.swp; echo b > answer.txt~; mkdir -p a/b; "
            "echo c > a/b/c; ln -s /etc/passwd link; mkfifo pipe; chmod 0 .answer.swp");
  CHECK(desk.left_nothing());
  CHECK(fs::exists("/etc/passwd"));
}

TEST_CASE("what a copy elsewhere holds is overwritten only in the folder itself") {
  Desk desk;
  test::write_file(desk.note(), "mine");
  desk.edit("x", "ln -s " + desk.note().string() + " \"${1%/*}/link\"");
  CHECK(desk.noted() == "mine");
}

TEST_CASE("a link, a second name, a folder or a pipe in place of the file is refused") {
  for (const std::string instead : {"ln -s /etc/hostname \"$1\"", "mkdir \"$1\"", "mkfifo \"$1\"",
                                    "true", "echo x > \"$1.b\"; ln \"$1.b\" \"$1\""}) {
    Desk desk;
    const Edited edited = desk.edit("x", "rm \"$1\"; " + instead);
    CHECK(edited.kind == Kind::failed);
    CHECK(edited.reason.find("not a file that can be read safely") != std::string::npos);
    CHECK(desk.left_nothing());
  }
}

TEST_CASE("VISUAL comes before EDITOR, the person's own memory before the shared one") {
  Desk desk;
  desk.set("VISUAL", desk.editor("echo \"$1\" > \"$1\""));
  CHECK(desk.edit_with("x", "/nonexistent").text.starts_with(desk.memory().string()));
  const auto own = desk.memory() / "own";
  fs::create_directory(own);
  desk.set("XDG_RUNTIME_DIR", own.string());
  CHECK(desk.edit_with("x", "/nonexistent").text.starts_with(own.string()));
}

TEST_CASE("the setting may hold words and assignments for the editor") {
  Desk desk;
  const std::string editor = desk.editor("echo \"$WORD $1\" > \"$2\"");
  CHECK(desk.edit_with("x", "WORD=a " + editor + " 'b c'").text == "a b c");
}

TEST_CASE("without a place in memory nothing is opened") {
  Desk desk;
  desk.set("EDITOR", desk.editor("echo opened > " + desk.note().string()));
  desk.set("XDG_RUNTIME_DIR", "/proc");
  const Edited edited = edit_outside("x", desk.environment(), "/proc");
  CHECK(edited.kind == Kind::failed);
  CHECK(edited.reason.find("no place in memory") != std::string::npos);
  CHECK_FALSE(fs::exists(desk.note()));
}

TEST_CASE("without an editor it is said how to name one") {
  const auto nothing = [](const char*) { return std::optional<std::string>(); };
  CHECK(edit_outside("x", nothing).reason.find("Set EDITOR") != std::string::npos);
  CHECK(editor_caution(nothing).empty());
}

TEST_CASE("known editors are kept from leaving copies, of others one is warned") {
  Desk desk;
  const fs::path vim = desk.note().parent_path() / "vim";
  test::write_file(vim, "#!/bin/sh\nprintf '%s\\n' \"$@\" > " + desk.note().string() + "\n");
  fs::permissions(vim, fs::perms::owner_all);
  desk.edit_with("x", vim.string() + " -u NONE");
  CHECK(desk.noted().starts_with("-u\nNONE\n-n\n-i\nNONE\n--cmd\nset nobackup nowritebackup"));
  CHECK(editor_caution(desk.environment()).empty());
  desk.set("EDITOR", "/usr/bin/emacs -nw");
  CHECK(editor_caution(desk.environment()).starts_with("emacs may keep a copy"));
}

}  // namespace hearth
