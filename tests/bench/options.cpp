#include "options.hpp"

#include <charconv>

namespace hearth::bench {
namespace {

std::optional<int> positive(const std::string& text) {
  int number = 0;
  const char* end = text.data() + text.size();
  const auto [stopped, error] = std::from_chars(text.data(), end, number);
  if (error != std::errc{} || stopped != end || number < 1) return std::nullopt;
  return number;
}

bool take(Options& options, const std::string& name, const std::string& value) {
  if (name == "--hearth") options.hearth = value;
  if (name == "--sqlite3") options.sqlite3 = value;
  if (name == "--make") options.maker = value;
  if (name == "--rounds") {
    const std::optional<int> rounds = positive(value);
    if (!rounds) return false;
    options.rounds = *rounds;
  }
  return name == "--hearth" || name == "--sqlite3" || name == "--make" || name == "--rounds";
}

}  // namespace

std::string usage() {
  return R"(usage: hearth_bench --hearth BINARY [--rounds N] [--sqlite3 BINARY] [--make COMMAND]

Measures whole processes, in turns with a peer, and prints medians and their ratio.

  --hearth BINARY   what to measure; a release build
  --rounds N        runs of each that count (51)
  --sqlite3 BINARY  the peer (sqlite3)
  --make COMMAND    a shell command that makes a plain journal of 10,000 entries, or as many as
                    are given after it, at $HEARTH_JOURNAL with the binary $HEARTH; without it only
                    the start is measured. For example:
                      tests/bench/make_journal

The journal is made in $TMPDIR: let that be on the disk that journals are kept on.

A row over its limit ends with "over", and the exit status is 1.
)";
}

std::optional<Options> parse(const std::vector<std::string>& arguments) {
  Options options;
  for (std::size_t i = 0; i + 1 < arguments.size(); i += 2) {
    if (!take(options, arguments[i], arguments[i + 1])) return std::nullopt;
  }
  if (arguments.size() % 2 != 0 || options.hearth.empty()) return std::nullopt;
  return options;
}

}  // namespace hearth::bench
