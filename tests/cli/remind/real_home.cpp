#include "real_home.hpp"

#include <fmt/core.h>
#include <sys/wait.h>

#include <cstdlib>

#include "support/program_paths.hpp"

namespace hearth::test {
namespace {

namespace fs = std::filesystem;

/// As Debian's: a crontab whose last line has no line break is refused, unless LAX is set.
constexpr const char* kCrontab =
    "case $1 in\n"
    "-l) cat \"$SPOOL\" 2>/dev/null || { echo 'no crontab for somebody' >&2; exit 1; } ;;\n"
    "-) cat >\"$SPOOL.new\"\n"
    "  if [ -s \"$SPOOL.new\" ] && [ ! \"$LAX\" ] && [ \"$(tail -c 1 \"$SPOOL.new\" | wc -l)\" = 0 "
    "]\n"
    "  then echo 'new crontab file is missing newline before EOF' >&2; exit 1; fi\n"
    "  mv \"$SPOOL.new\" \"$SPOOL\" ;;\n"
    "*) exit 2 ;;\n"
    "esac\n";

std::string quoted(const std::string& word) { return "'" + word + "'"; }

}  // namespace

RealHome::RealHome() {
  fs::create_directories(*this / "");
  fs::create_directories(outside("bin"));
  stand_in("crontab", kCrontab);
  stand_in("systemctl", "echo \"$@\" >>\"$SPOOL.systemctl\"; exit 1");
  stand_in("notify-send", "echo \"$@\" >>\"$SPOOL.notified\"");
}

void RealHome::stand_in(const std::string& name, const std::string& commands) const {
  const fs::path file = outside("bin") / name;
  write_file(file, "#!/bin/sh\n" + commands + "\n");
  fs::permissions(file, fs::perms::owner_all);
}

std::string RealHome::environment() const {
  std::string all = fmt::format("env -i HOME={} SPOOL={} HEARTH_NOW={} PATH={}:/usr/bin:/bin",
                                quoted((*this / "").string()), quoted(crontab().string()), now,
                                quoted(outside("bin").string()));
  for (const auto& [name, value] : variables) all += fmt::format(" {}={}", name, quoted(value));
  return all;
}

Ran RealHome::run_by(const std::string& program, const std::string& words) const {
  const std::string command =
      fmt::format("{} {} {} {} </dev/null >{} 2>{}", environment(), program, quoted(kHearth), words,
                  quoted(outside("out").string()), quoted(outside("notes").string()));
  const int status = std::system(command.c_str());
  return {WIFEXITED(status) ? WEXITSTATUS(status) : -1, file_bytes(outside("out")),
          file_bytes(outside("notes"))};
}

std::string RealHome::shell(const std::string& script) const {
  write_file(outside("script"), fmt::format("cd \"${{SPOOL%/*}}\"\nhearth() {{ {} \"$@\"; }}\n{}\n",
                                            quoted(kHearth), script));
  const std::string command =
      fmt::format("{} /bin/sh {} </dev/null >{} 2>&1", environment(),
                  quoted(outside("script").string()), quoted(outside("out").string()));
  const int status = std::system(command.c_str());
  return status == 0 ? file_bytes(outside("out")) : "it failed: " + file_bytes(outside("out"));
}

std::string bytes_if_there(const fs::path& file) {
  return fs::exists(file) ? file_bytes(file) : std::string();
}

}  // namespace hearth::test
