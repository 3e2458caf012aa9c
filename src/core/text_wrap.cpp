#include <algorithm>
#include <utility>

#include "hearth/core/text.hpp"
#include "text_code_point.hpp"

namespace hearth {
namespace {

/// A space at which a line may end: not the kinds whose purpose is to forbid it.
bool may_break_at(std::string_view cluster) {
  constexpr std::int32_t kNoBreakSpace = 0xA0;
  constexpr std::int32_t kFigureSpace = 0x2007;
  constexpr std::int32_t kNarrowNoBreakSpace = 0x202F;
  const auto code_point = first_code_point(cluster);
  if (code_point.size != cluster.size()) return false;
  return is_space(code_point.value) && code_point.value != kNoBreakSpace &&
         code_point.value != kFigureSpace && code_point.value != kNarrowNoBreakSpace;
}

/// Fills lines with the words of one paragraph.
class Filler {
 public:
  explicit Filler(int columns) : columns_(std::max(columns, 1)) {}

  std::vector<std::string> fill(std::string_view paragraph) {
    if (std::cmp_less_equal(paragraph.size(), columns_) && is_printable_ascii(paragraph)) {
      return {std::string(paragraph.substr(0, paragraph.find_last_not_of(' ') + 1))};
    }
    if (is_printable_ascii(paragraph)) return fill_ascii(paragraph);
    for (const auto cluster : graphemes(paragraph)) {
      if (may_break_at(cluster)) {
        place_word();
        gap_ += std::max(width(cluster), 1);
      } else {
        word_.push_back(cluster);
        word_width_ += width(cluster);
      }
    }
    place_word();
    end_line();
    return std::move(lines_);
  }

 private:
  /// Where each byte is a column nothing has to be cut into characters.
  std::vector<std::string> fill_ascii(std::string_view paragraph) {
    while (!paragraph.empty()) {
      const std::size_t spaces = std::min(paragraph.find_first_not_of(' '), paragraph.size());
      gap_ += static_cast<int>(spaces);
      paragraph.remove_prefix(spaces);
      const std::string_view letters = paragraph.substr(0, paragraph.find(' '));
      if (!letters.empty()) place_ascii(letters);
      paragraph.remove_prefix(letters.size());
    }
    end_line();
    return std::move(lines_);
  }

  void place_ascii(std::string_view word) {
    open_gap(static_cast<int>(word.size()));
    while (!word.empty()) {
      if (used_ == columns_) end_line();
      const std::string_view part = word.substr(0, static_cast<std::size_t>(columns_ - used_));
      line_ += part;
      used_ += static_cast<int>(part.size());
      word.remove_prefix(part.size());
    }
    gap_ = 0;
  }

  void place_word() {
    if (word_.empty()) return;
    open_gap(word_width_);
    for (const auto cluster : word_) place_cluster(cluster);
    word_.clear();
    word_width_ = 0;
    gap_ = 0;
  }

  /// Before a word so wide: a space in the line, or the end of the line.
  void open_gap(int word) {
    if (used_ + gap_ + word <= columns_) {
      line_.append(static_cast<std::size_t>(gap_), ' ');
      used_ += gap_;
    } else if (!line_.empty()) {
      end_line();
    }
  }

  void place_cluster(std::string_view cluster) {
    const int columns = width(cluster);
    if (used_ > 0 && used_ + columns > columns_) end_line();
    line_ += cluster;
    used_ += columns;
  }

  void end_line() {
    lines_.push_back(std::move(line_));
    line_.clear();
    used_ = 0;
  }

  int columns_;
  std::vector<std::string> lines_;
  std::string line_;
  int used_ = 0;
  int gap_ = 0;  // spaces seen since the last word
  std::vector<std::string_view> word_;
  int word_width_ = 0;
};

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

std::vector<std::string> wrap(std::string_view utf8, int columns) {
  std::vector<std::string> lines;
  for (;;) {
    const auto end = utf8.find('\n');
    for (auto& line : Filler{columns}.fill(utf8.substr(0, end))) lines.push_back(std::move(line));
    if (end == std::string_view::npos) return lines;
    utf8.remove_prefix(end + 1);
  }
}

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
