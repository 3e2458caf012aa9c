#include "hearth/app/journal/remark_lines.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <span>
#include <tuple>

#include "hearth/core/text.hpp"

namespace hearth {
namespace {

constexpr std::size_t kMostLines = 50;

/// The lines of these remarks, which are in order: `52-61, 70`.
std::string line_numbers(std::span<const Remark> remarks) {
  std::string text;
  for (std::size_t n = 0; n < remarks.size();) {
    const std::size_t first = remarks[n].line;
    std::size_t last = first;
    for (; n < remarks.size() && remarks[n].line <= last + 1; ++n) last = remarks[n].line;
    text += fmt::format("{}{}", text.empty() ? "" : ", ", first);
    if (last > first) text += fmt::format("-{}", last);
  }
  return text;
}

/// The files of these remarks, which are in order.
std::string file_names(std::span<const Remark> remarks) {
  std::string text;
  const std::string* last = nullptr;
  for (const Remark& remark : remarks) {
    if (!last || *last != remark.file) text += (last ? ", " : "") + printable(remark.file);
    last = &remark.file;
  }
  return text;
}

/// `notes/a.md, line 3: `
std::string place(const Remark& remark) {
  std::string text = printable(remark.file);
  if (remark.line > 0) text += fmt::format("{}line {}", text.empty() ? "" : ", ", remark.line);
  return text.empty() ? text : text + ": ";
}

std::string places(std::span<const Remark> remarks) {
  if (!remarks.back().file.empty()) return "in " + file_names(remarks);
  return "in lines " + line_numbers(remarks);
}

}  // namespace

std::string remark_lines(std::vector<Remark> remarks) {
  std::ranges::stable_sort(remarks, [](const Remark& a, const Remark& b) {
    return std::tie(a.file, a.line) < std::tie(b.file, b.line);
  });
  std::string text;
  for (std::size_t n = 0; n < std::min(remarks.size(), kMostLines); ++n) {
    text += fmt::format("  {}{}\n", place(remarks[n]), printable(remarks[n].what));
  }
  if (remarks.size() > kMostLines) {
    const auto more = std::span<const Remark>(remarks).subspan(kMostLines);
    text += fmt::format("  and {} more, {}\n", more.size(), places(more));
  }
  return text;
}

}  // namespace hearth
