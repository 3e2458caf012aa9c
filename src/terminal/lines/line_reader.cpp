#include "line_reader.hpp"

#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <utility>

#include "hearth/core/error.hpp"
#include "hearth/core/translated.hpp"
#include "hearth/system/system_error.hpp"

namespace hearth {
namespace {

constexpr std::size_t kPiece = 16384;

/// How many bytes were added to the text; 0 at the end, negative on failure.
ssize_t read_piece(int file, std::string& text) {
  std::array<char, kPiece> piece{};
  ssize_t count = 0;
  do {
    count = ::read(file, piece.data(), piece.size());
  } while (count < 0 && errno == EINTR);
  if (count > 0) text.append(piece.data(), static_cast<std::size_t>(count));
  return count;
}

}  // namespace

Line LineReader::next(SignalWatch& watch) {
  while (waiting_.find('\n') == std::string::npos) {
    const int signal = watch.wait_for(file_);
    if (signal == SIGINT) {
      waiting_.clear();
      return {Line::Kind::interrupted, {}};
    }
    if (signal != 0 && signal != SIGWINCH) watch.pass_on(signal);
    if (signal != 0 || fill()) continue;
    if (waiting_.empty()) return {Line::Kind::end, {}};
    return {Line::Kind::text, take(waiting_.size())};
  }
  std::string line = take(waiting_.find('\n') + 1);
  line.pop_back();
  if (line.ends_with('\r')) line.pop_back();
  return {Line::Kind::text, std::move(line)};
}

std::string LineReader::rest(std::size_t limit) {
  std::string all = std::exchange(waiting_, {});
  ssize_t count = 1;
  while (all.size() <= limit && count > 0) count = read_piece(file_, all);
  if (count < 0) {
    throw Error(tr("The input could not be read: {}.", reason_of(last_error())),
                tr("Please check what is piped or typed into hearth, and try again."));
  }
  if (all.size() > limit) {
    throw Error(tr("The input is larger than {} MiB.", limit >> 20),
                tr("Please split it into smaller pieces."));
  }
  return all;
}

std::string LineReader::take(std::size_t bytes) {
  std::string taken = waiting_.substr(0, bytes);
  waiting_.erase(0, bytes);
  return taken;
}

bool LineReader::fill() { return read_piece(file_, waiting_) > 0; }

}  // namespace hearth
