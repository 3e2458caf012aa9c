#include "hearth/core/message.hpp"

#include <algorithm>

#include "hearth/core/text.hpp"

namespace hearth {
namespace {

/// The end of the word that begins there; what stands between backquotes is a part of one.
std::size_t word_end(std::string_view line, std::size_t at) {
  for (; at < line.size() && line[at] != ' '; ++at) {
    const auto closed = line[at] == '`' ? line.find('`', at + 1) : std::string_view::npos;
    if (closed != std::string_view::npos) at = closed;
  }
  return at;
}

void add_line(std::string& all, std::string_view line, int columns) {
  std::size_t begin = 0;
  std::size_t end = 0;
  while (end < line.size()) {
    const std::size_t from = std::min(line.find_first_not_of(' ', end), line.size());
    const std::size_t to = word_end(line, from);
    if (from < to && end > begin && width(line.substr(begin, to - begin)) > columns) {
      all.append(line.substr(begin, end - begin)).append("\n");
      begin = from;
    }
    end = to;
  }
  all.append(line.substr(begin));
}

bool is_set(std::string_view line) {
  return line.starts_with(' ') || line.find('\x1b') != std::string_view::npos;
}

}  // namespace

std::string wrapped_message(std::string_view text, int columns) {
  std::string all;
  for (;;) {
    const auto line = text.substr(0, text.find('\n'));
    is_set(line) ? void(all.append(line)) : add_line(all, line, columns);
    if (line.size() == text.size()) return all;
    all += '\n';
    text.remove_prefix(line.size() + 1);
  }
}

}  // namespace hearth
