#include "terminal_remarks.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "hearth/core/text.hpp"

namespace hearth {
namespace {

constexpr int kIndent = 2;
constexpr int kAfterName = 3;
constexpr int kLongestName = 11;
constexpr int kNamesBeside = 60;

/// Columns in front of the words: enough for the names, where there is room for them.
int columns_before(const Remarks& remarks, const Style& style) {
  int longest = 0;
  for (const Remarks::Remark& one : remarks.remarks) {
    const int columns = width(one_line(one.voice.name));
    if (columns <= kLongestName) longest = std::max(longest, columns);
  }
  if (longest == 0 || style.columns < kNamesBeside) return kIndent;
  return kIndent + longest + kAfterName;
}

Lines lines_of(const Remarks::Remark& one, int before, const Style& style) {
  const std::string name = one_line(one.voice.name);
  const std::string text = clean(one.text);
  const std::string indent = pad_right("", kIndent);
  if (name.empty()) return indented(wrap(text, style.columns - kIndent), indent);
  const std::string shown = shorten(name, style.columns - kIndent);
  const std::string paint = painted(shown, one.voice, style);
  const int after = before - kIndent - width(shown);
  Lines words = wrap(text, style.columns - std::max(before, 2 * kIndent));
  if (after > 0 && before > kIndent) {
    words.front() = indent + paint + pad_right("", after) + words.front();
    for (std::size_t n = 1; n < words.size(); ++n) words[n] = pad_right("", before) + words[n];
    return words;
  }
  Lines lines{indent + paint};
  append(lines, indented(std::move(words), pad_right("", std::max(before, 2 * kIndent))));
  return lines;
}

}  // namespace

Lines remark_lines(const Remarks& remarks, const Style& style) {
  Lines lines;
  const int before = columns_before(remarks, style);
  for (const Remarks::Remark& one : remarks.remarks) {
    const std::string name = one_line(one.voice.name);
    if (!style.accessible) {
      append(lines, lines_of(one, before, style));
    } else {
      const std::string text = clean(one.text);
      append(lines, wrap(name.empty() ? text : fmt::format("{}: {}", name, text), style.columns));
    }
  }
  return lines;
}

Lines brief_quote_lines(const Quote& quote, const Style& style) {
  const std::string words = one_line(quote.text);
  const std::string source = one_line(quote.source);
  if (words.empty()) return {};
  Lines lines = wrap(fmt::format("“{}”{}{}", words, source.empty() ? "" : " ", source),
                     style.columns - kIndent);
  for (std::size_t n = 1; n < lines.size(); ++n) lines[n].insert(0, pad_right("", kIndent));
  return lines;
}

Lines small_print_lines(const SmallPrint& small, const Style& style) {
  Lines lines;
  for (const std::string& note : small.lines) append(lines, wrap(clean(note), style.columns));
  return lines;
}

}  // namespace hearth
