#include "hearth/exchange/table/csv.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <array>

#include "hearth/core/text.hpp"

namespace hearth {
namespace {

std::string quoted(const std::string& cell) {
  if (cell.find_first_of(",;\t\"\r\n") == std::string::npos) return cell;
  std::string text = "\"";
  for (const char letter : cell) {
    text += letter;
    if (letter == '"') text += '"';
  }
  return text + '"';
}

bool begins_formula(std::string_view text) {
  const auto bare = trimmed(text);
  // Spreadsheets take the full-width forms for the plain ones.
  constexpr std::array<std::string_view, 8> kBeginnings = {"=",  "+",  "-",  "@",
                                                           "＝", "＋", "－", "＠"};
  return text.starts_with('\t') || text.starts_with('\r') || text.starts_with('\n') ||
         std::ranges::any_of(kBeginnings,
                             [&](std::string_view one) { return bare.starts_with(one); });
}

constexpr std::size_t kMostCells = 1000;

/// What a quotation mark within a quoted cell is.
enum class Mark {
  doubled,   ///< the first of two, which stand for one
  word,      ///< one of the words, though it is not doubled
  last,      ///< the end of the quotation
  too_late,  ///< the first of a cell of a later line: the quotation was never closed
};

class CsvReader {
 public:
  CsvReader(std::string_view text, char separator) : text_(text), ends_{separator, '\r', '\n'} {}

  CsvTable table() {
    while (at_ < text_.size()) read_row();
    return std::move(table_);
  }

 private:
  void read_row() {
    CsvRow row{line_, {}};
    std::size_t cells = 0;
    for (bool more = true; more; ++cells) {
      std::string cell = read_cell();
      if (cells < kMostCells) row.cells.push_back(std::move(cell));
      more = at_ < text_.size() && text_[at_] == ends_.front();
      if (more) ++at_;
    }
    if (at_ < text_.size()) end_line();
    if (cells > kMostCells) {
      remark(row.line,
             fmt::format("there are {} cells in it; those after the first {} are left out", cells,
                         kMostCells));
    }
    const bool empty = row.cells.size() == 1 && row.cells.front().empty();
    if (!empty) table_.rows.push_back(std::move(row));
  }

  std::string read_cell() {
    std::string cell = quotes_at(at_) ? quoted() : std::string();
    const auto end = std::min(text_.find_first_of(ends(), at_), text_.size());
    cell += text_.substr(at_, end - at_);
    at_ = end;
    return cell;
  }

  void end_line() {
    if (text_[at_] == '\r' && at_ + 1 < text_.size() && text_[at_ + 1] == '\n') ++at_;
    ++at_;
    ++line_;
  }

  /// What stands between two quotation marks; what follows the second is left to be read.
  std::string quoted() {
    const std::size_t first = at_;
    const std::size_t first_line = line_;
    std::string cell;
    for (++at_; at_ < text_.size();) {
      if (!quotes_at(at_)) {
        take_within(cell);
        continue;
      }
      const Mark mark = mark_here(first_line);
      if (mark == Mark::too_late) break;
      at_ += mark == Mark::doubled ? 2 : 1;
      if (mark == Mark::last) return cell;
      cell += '"';
    }
    return unclosed(first, first_line);
  }

  void take_within(std::string& cell) {
    const char letter = text_[at_++];
    cell += letter;
    const bool first_of_two = letter == '\r' && at_ < text_.size() && text_[at_] == '\n';
    if ((letter == '\n' || letter == '\r') && !first_of_two) ++line_;
  }

  Mark mark_here(std::size_t first_line) {
    if (quotes_at(at_ + 1)) return Mark::doubled;
    if (ends_cell(at_ + 1)) return Mark::last;
    if (line_ > first_line && is_end(text_[at_ - 1])) return Mark::too_late;
    remark(line_,
           "a quotation mark stands alone among the words; look whether they are as they were "
           "meant");
    return closed_on_line() ? Mark::word : Mark::last;
  }

  /// Whether the line holds a mark after this one that ends the cell. It is looked for once for all
  /// the marks before it: there may be many.
  bool closed_on_line() {
    if (closing_ <= at_) {
      closing_ = at_;
      do {
        closing_ = std::min(text_.find_first_of("\"\r\n", closing_ + 1), text_.size());
      } while (quotes_at(closing_) && !ends_cell(closing_ + 1));
    }
    return quotes_at(closing_);
  }

  /// Takes the quotation for one that should have ended with its line.
  std::string unclosed(std::size_t first, std::size_t first_line) {
    line_ = first_line;
    at_ = closing_ = std::min(text_.find_first_of("\r\n", first), text_.size());
    while (!table_.remarks.empty() && table_.remarks.back().line > first_line) {
      table_.remarks.pop_back();
    }
    remark(first_line,
           "a quotation mark opens here and is never closed; what stands between it and the end "
           "of the line was taken for the words");
    return std::string(text_.substr(first + 1, at_ - first - 1));
  }

  void remark(std::size_t line, const std::string& what) {
    std::vector<Remark>& remarks = table_.remarks;
    const bool known =
        !remarks.empty() && remarks.back().line == line && remarks.back().what == what;
    if (!known) remarks.push_back({line, what});
  }

  std::string_view ends() const { return {ends_.data(), ends_.size()}; }
  bool is_end(char letter) const { return ends().find(letter) != std::string_view::npos; }
  bool quotes_at(std::size_t at) const { return at < text_.size() && text_[at] == '"'; }

  /// Whether nothing but spaces stands there before the next cell.
  bool ends_cell(std::size_t at) const {
    const auto next = text_.find_first_not_of(' ', at);
    return next == std::string_view::npos || is_end(text_[next]);
  }

  std::string_view text_;
  std::array<char, 3> ends_;  ///< what ends a cell, the separator first
  std::size_t at_ = 0;
  std::size_t line_ = 1;
  std::size_t closing_ = 0;  ///< what closed_on_line() found
  CsvTable table_;
};

}  // namespace

std::string csv_line(const std::vector<std::string>& cells) {
  std::string line;
  for (const std::string& cell : cells) {
    if (&cell != &cells.front()) line += ',';
    line += quoted(cell);
  }
  return line + "\r\n";
}

std::string csv_text(std::string_view text) {
  const std::string clean = printable(text);
  return begins_formula(clean) ? "'" + clean : clean;
}

CsvTable parse_csv(std::string_view text, char separator) {
  return CsvReader(text, separator).table();
}

std::optional<char> separator_called(std::string_view name) {
  if (name == "tab" || name == "\\t") return '\t';
  if (name.size() != 1) return std::nullopt;
  const char sign = name.front();
  const bool letter = (sign >= 'a' && sign <= 'z') || (sign >= 'A' && sign <= 'Z');
  const bool usable = sign == '\t' || (sign > ' ' && sign < '\x7f' && sign != '"');
  if (!usable || letter || (sign >= '0' && sign <= '9')) return std::nullopt;
  return sign;
}

std::optional<char> declared_separator(std::string_view text) {
  constexpr std::string_view kSays = "sep=";
  std::string_view line = text.substr(0, text.find_first_of("\r\n"));
  if (line.size() > 2 && line.starts_with('"') && line.ends_with('"')) {
    line = line.substr(1, line.size() - 2);
  }
  if (folded(line.substr(0, kSays.size())) != kSays) return std::nullopt;
  return separator_called(line.substr(kSays.size()));
}

std::vector<char> likely_separators(std::string_view text) {
  const auto line = text.substr(0, text.find_first_of("\r\n"));
  std::vector<char> separators = {',', ';', '\t', '|'};
  std::ranges::stable_sort(separators, [&](char a, char b) {
    return std::ranges::count(line, a) > std::ranges::count(line, b);
  });
  return separators;
}

}  // namespace hearth
