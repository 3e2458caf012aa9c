#include "peers.hpp"

#include <fmt/core.h>
#include <stdlib.h>

#include <string>
#include <vector>

#include "journals.hpp"
#include "race.hpp"

namespace hearth::bench {
namespace {

namespace fs = std::filesystem;

constexpr double kToJournal = 0.05;  ///< times the processor's time of another journal
constexpr double kToTask = 1.2;      ///< times that of what keeps tasks and hours

struct Match {
  Command ours;
  Command peer;
};

struct Peer {
  std::string name;
  double limit;
  std::vector<Match> matches;
};

const Command kLog{"log", "x"};
const Command kLastFive{"list", "-n", "5"};
const Command kSearch{"list", "--search", "7777"};
const Command kList{"list"};
const Command kExport{"export"};

std::vector<Peer> peers() {
  return {{"task",
           kToTask,
           {{kLog, {"task", "add", "x"}},
            {kLastFive, {"task", "list", "limit:5"}},
            {kSearch, {"task", "description.contains:7777", "list"}},
            {kList, {"task", "list"}},
            {kExport, {"task", "export"}}}},
          {"timew",
           kToTask,
           {{kLog, {"timew", "start", "x"}},
            {kLastFive, {"timew", "summary", ":day"}},
            {kList, {"timew", "summary", ":all"}},
            {kExport, {"timew", "export"}}}},
          {"jrnl",
           kToJournal,
           {{kLog, {"jrnl", "x"}},
            {kLastFive, {"jrnl", "-n", "5"}},
            {kSearch, {"jrnl", "-contains", "7777"}},
            {kExport, {"jrnl", "--format", "json"}}}},
          {"nb",
           kToJournal,
           {{kLog, {"nb", "add", "x"}},
            {kLastFive, {"nb", "ls", "--limit", "5"}},
            {kSearch, {"nb", "search", "7777"}}}}};
}

/// Where each keeps what it is given, so that it neither finds nor touches what is somebody's.
void settle_in(const fs::path& home) {
  fs::create_directories(home);
  for (const auto& [name, place] :
       {std::pair{"HOME", ""}, std::pair{"TASKRC", "taskrc"}, std::pair{"TASKDATA", "task"},
        std::pair{"TIMEWARRIORDB", "timew"}, std::pair{"NB_DIR", "nb"},
        std::pair{"XDG_CONFIG_HOME", "config"}, std::pair{"XDG_DATA_HOME", "data"},
        std::pair{"XDG_STATE_HOME", "state"}, std::pair{"XDG_CACHE_HOME", "cache"}}) {
    setenv(name, (home / place).c_str(), 1);
  }
}

bool is_installed(const std::string& name) {
  try {
    in_shell("command -v " + name + " >/dev/null");
  } catch (const std::runtime_error&) {
    return false;
  }
  return true;
}

std::string title_of(const Peer& peer, const Command& words) {
  std::string title = peer.name + ":";
  for (const std::string& word : words) title += " " + word;
  return title;
}

bool measure_one(const Options& options, const fs::path& journal, const Peer& peer) {
  bool kept = true;
  for (const Match& match : peer.matches) {
    kept = measure({title_of(peer, match.ours),
                    hearth_on(options, journal, match.ours),
                    match.peer,
                    {.cpu_ratio = peer.limit}},
                   options.rounds) &&
           kept;
  }
  return kept;
}

}  // namespace

bool measure_peers(const Options& options, const fs::path& folder) {
  settle_in(folder / "home");
  const fs::path journal = make_journal(options, folder / "notes", {10'000});
  bool kept = true;
  for (const Peer& peer : peers()) {
    if (is_installed(peer.name)) {
      kept = measure_one(options, journal, peer) && kept;
    } else {
      fmt::print("{} is not installed.\n", peer.name);
    }
  }
  return kept;
}

}  // namespace hearth::bench
