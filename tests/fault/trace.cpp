#include "trace.hpp"

#include <algorithm>
#include <array>
#include <fstream>
#include <regex>

namespace hearth::fault {

namespace {

namespace fs = std::filesystem;

constexpr const char* kTrace =
    " -f -y -qq -s 4096 -e signal=none -e "
    "trace=openat,open,creat,unlink,unlinkat,rename,renameat,renameat2,link,linkat,symlink,"
    "symlinkat,mkdir,mkdirat,write,writev,pwrite64,pwritev,pwritev2,sendto,sendmsg,sendfile,"
    "copy_file_range,splice";

/// Calls that carry bytes away, as strace begins them; what they carry is no path.
constexpr std::array kCarriers{"write(",  "writev(",  "pwrite64(", "pwritev(",         "pwritev2(",
                               "sendto(", "sendmsg(", "sendfile(", "copy_file_range(", "splice("};

/// With -o and -f each call stands behind the number of its process.
std::string name_in(const std::string& call) {
  const auto begin = call.find_first_not_of("0123456789 ");
  if (begin == std::string::npos) return "";
  return call.substr(begin, call.find('(', begin) - begin + 1);
}

bool carries_bytes(const std::string& call) {
  const std::string name = name_in(call);
  return std::ranges::find(kCarriers, name) != kCarriers.end();
}

bool goes_to_an_output(const std::string& call) {
  const auto descriptor = call.find('(') + 1;
  return call.compare(descriptor, 2, "1<") == 0 || call.compare(descriptor, 2, "2<") == 0;
}

/// Whether a call only looks: an open that neither makes nor writes, or one refused.
bool changes_nothing(const std::string& call) {
  if (call.find(" = -1 ") != std::string::npos) return true;
  static const std::regex open(R"(\bopen(at)?\()");
  static const std::regex writing("O_WRONLY|O_RDWR|O_CREAT|O_TRUNC|O_APPEND");
  return std::regex_search(call, open) && !std::regex_search(call, writing);
}

/// strace says which folder a name is in.
std::vector<fs::path> paths_in(const std::string& call) {
  static const std::regex named("(?:<([^>\"]*)>, )?\"([^\"]*)\"");
  std::vector<fs::path> paths;
  for (std::sregex_iterator at(call.begin(), call.end(), named), end; at != end; ++at) {
    paths.push_back(fs::path((*at)[1].str()) / (*at)[2].str());
  }
  return paths;
}

}  // namespace

std::string Trace::tracing() const { return "exec strace -o '" + file_.string() + "'" + kTrace; }

std::vector<std::string> Trace::calls() const {
  std::vector<std::string> calls;
  std::ifstream file(file_);
  for (std::string call; std::getline(file, call);) calls.push_back(std::move(call));
  return calls;
}

std::vector<Change> Trace::changes() const {
  std::vector<Change> changes;
  for (const std::string& call : calls()) {
    if (carries_bytes(call) || changes_nothing(call)) continue;
    changes.push_back({call, paths_in(call)});
  }
  return changes;
}

std::vector<std::string> Trace::writes_of(const std::string& word) const {
  std::vector<std::string> found;
  for (const std::string& call : calls()) {
    if (!carries_bytes(call) || goes_to_an_output(call)) continue;
    if (call.find(word) != std::string::npos) found.push_back(call.substr(0, 200));
  }
  return found;
}

}  // namespace hearth::fault
