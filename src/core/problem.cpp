#include "hearth/core/problem.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

#include "hearth/core/text.hpp"
#include "hearth/core/translated.hpp"

namespace hearth {
namespace {

constexpr int kWidest = 72;
constexpr int kWidestBeforeColumn = 40;

/// As wide as it is, so that the caret stands under its column.
std::string unbroken(std::string_view bytes) {
  auto text = printable(bytes);
  std::ranges::replace(text, '\n', ' ');
  std::ranges::replace(text, '\t', ' ');
  return text;
}

std::optional<std::string_view> line_of(std::string_view source, std::size_t number) {
  if (number == 0) return std::nullopt;
  for (std::size_t i = 1; i < number; ++i) {
    const auto end = source.find('\n');
    if (end == std::string_view::npos) return std::nullopt;
    source.remove_prefix(end + 1);
  }
  const auto line = source.substr(0, source.find('\n'));
  return line.ends_with('\r') ? line.substr(0, line.size() - 1) : line;
}

/// The end of the text, at most `columns` wide; what was cut is shown by one `…`.
std::string last_columns(const std::string& text, int columns) {
  if (width(text) <= columns) return text;
  const auto clusters = graphemes(text);
  std::size_t first = clusters.size();
  int used = 1;
  for (; first > 0; --first) {
    used += width(clusters[first - 1]);
    if (used > columns) break;
  }
  std::string kept = "…";
  for (; first < clusters.size(); ++first) kept += clusters[first];
  return kept;
}

bool is_continuation(char byte) { return (static_cast<unsigned char>(byte) & 0xc0U) == 0x80U; }

/// The byte before which the line is cut in two for the caret; never inside a character.
std::size_t caret_byte(std::string_view line, std::size_t column) {
  auto at = std::min(column == 0 ? 0 : column - 1, line.size());
  while (at > 0 && at < line.size() && is_continuation(line[at])) --at;
  return at;
}

std::string place(const Problem& problem, std::string_view file) {
  auto text = one_line(file);
  if (problem.at.line > 0) text += fmt::format(":{}", problem.at.line);
  if (problem.at.line > 0 && problem.at.column > 0) text += fmt::format(":{}", problem.at.column);
  return text;
}

std::string excerpt(Position at, std::string_view line, const std::string& margin) {
  const auto cut = caret_byte(line, at.column);
  const auto before = last_columns(unbroken(line.substr(0, cut)), kWidestBeforeColumn);
  const auto after = shorten(unbroken(line.substr(cut)), kWidest - width(before));
  auto text = fmt::format("  {} | {}{}\n", at.line, before, after);
  if (at.column > 0) text += fmt::format("{}| {}^\n", margin, pad_right("", width(before)));
  return text;
}

std::string name(Problem::Severity severity) {
  return severity == Problem::Severity::error ? tr("error") : tr("warning");
}

std::size_t count_of(std::span<const Problem> problems) {
  return count_of(problems, Problem::Severity::error) +
         count_of(problems, Problem::Severity::warning);
}

}  // namespace

void collect(std::vector<Problem>& problems, Problem problem) {
  const auto as_severe = [&](const Problem& other) { return other.severity == problem.severity; };
  if (std::cmp_less(std::ranges::count_if(problems, as_severe), kMostProblems)) {
    problems.push_back(std::move(problem));
  } else {
    ++std::find_if(problems.rbegin(), problems.rend(), as_severe)->more;
  }
}

std::size_t count_of(std::span<const Problem> problems, Problem::Severity severity) {
  std::size_t count = 0;
  for (const Problem& problem : problems) {
    if (problem.severity == severity) count += 1 + problem.more;
  }
  return count;
}

std::string describe(const Problem& problem, std::string_view file, std::string_view source) {
  auto text = fmt::format("{}: {}: {}\n", place(problem, file), name(problem.severity),
                          one_line(problem.what));
  const auto line = line_of(source, problem.at.line);
  const auto margin = line ? std::string(std::to_string(problem.at.line).size() + 3, ' ') : "  ";
  if (line) text += excerpt(problem.at, *line, margin);
  if (!problem.expected.empty()) {
    text += fmt::format("{}= {}\n", margin, tr("expected: {}", one_line(problem.expected)));
  }
  return text;
}

std::string describe(std::span<const Problem> problems, std::string_view file,
                     std::string_view source) {
  std::vector<Problem> ordered(problems.begin(), problems.end());
  std::ranges::stable_sort(ordered, {}, &Problem::at);
  const std::size_t shown = std::min(kMostProblems, ordered.size());
  const std::size_t left = count_of(problems) - shown;
  std::string text;
  for (std::size_t n = 0; n < shown; ++n) text += describe(ordered[n], file, source);
  if (left > 0) text += tr("{}: and {} more\n", one_line(file), left);
  return text;
}

}  // namespace hearth
