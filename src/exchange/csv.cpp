#include "hearth/exchange/csv.hpp"

#include <fmt/core.h>
#include <algorithm>
#include <array>

#include "hearth/core/text.hpp"

namespace hearth {
namespace {

constexpr std::size_t kMostCells = 1000;

char separator_of(std::string_view text) {
  const auto line = text.substr(0, text.find('\n'));
  char best = ',';
  std::ptrdiff_t most = 0;
  for (const char candidate : {',', ';', '\t'}) {
    const auto count = std::count(line.begin(), line.end(), candidate);
    if (count > most) {
      most = count;
      best = candidate;
    }
  }
  return best;
}

class CsvReader {
 public:
  explicit CsvReader(std::string_view text) : text_(text), separator_(separator_of(text)) {}

  std::vector<CsvRow> rows() {
    while (at_ < text_.size()) read_row();
    return std::move(rows_);
  }

 private:
  void read_row() {
    CsvRow row{line_, {}};
    for (bool more = true; more;) more = read_cell(row);
    const bool empty = row.cells.size() == 1 && row.cells.front().empty();
    if (!empty) rows_.push_back(std::move(row));
  }

  /// Whether another cell follows in the same row.
  bool read_cell(CsvRow& row) {
    std::string cell = at_ < text_.size() && text_[at_] == '"' ? quoted() : std::string();
    const auto stop = text_.find_first_of(ends(), at_);
    const auto end = std::min(stop, text_.size());
    cell += text_.substr(at_, end - at_);
    at_ = end;
    if (row.cells.size() < kMostCells) row.cells.push_back(std::move(cell));
    if (at_ == text_.size()) return false;
    if (text_[at_] == separator_) {
      ++at_;
      return true;
    }
    end_line();
    return false;
  }

  std::string_view ends() const {
    ends_ = {separator_, '\r', '\n'};
    return {ends_.data(), ends_.size()};
  }

  void end_line() {
    if (text_[at_] == '\r' && at_ + 1 < text_.size() && text_[at_ + 1] == '\n') ++at_;
    ++at_;
    ++line_;
  }

  std::string quoted() {
    std::string cell;
    for (++at_; at_ < text_.size(); ++at_) {
      if (text_[at_] == '"') {
        if (at_ + 1 >= text_.size() || text_[at_ + 1] != '"') break;
        ++at_;
      }
      if (text_[at_] == '\n') ++line_;
      cell += text_[at_];
    }
    if (at_ < text_.size()) ++at_;
    return cell;
  }

  std::string_view text_;
  char separator_;
  mutable std::array<char, 3> ends_{};
  std::size_t at_ = 0;
  std::size_t line_ = 1;
  std::vector<CsvRow> rows_;
};

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
         std::any_of(kBeginnings.begin(), kBeginnings.end(),
                     [&](std::string_view one) { return bare.starts_with(one); });
}

}  // namespace

std::vector<CsvRow> parse_csv(std::string_view text) { return CsvReader(text).rows(); }

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

}  // namespace hearth
