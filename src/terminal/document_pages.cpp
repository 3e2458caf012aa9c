#include "document_pages.hpp"

#include <algorithm>
#include <utility>
#include <variant>

#include "hearth/core/translated.hpp"

namespace hearth {
namespace {

std::string text_of(const Block& block, const Style& style) {
  std::string text = to_terminal({{block}}, style);
  while (text.ends_with('\n')) text.pop_back();
  return text;
}

/// A heading belongs to all that follows up to the next, and sticks to the first of it.
std::vector<Part> parts_of(const Document& document, const Style& style) {
  std::vector<Part> parts;
  bool behind_heading = false;
  for (const auto& block : document.blocks) {
    const bool is_heading = std::holds_alternative<Heading>(block);
    if (parts.empty() || (is_heading && !behind_heading)) parts.emplace_back();
    if (behind_heading) {
      parts.back().back() += "\n\n" + text_of(block, style);
    } else {
      parts.back().push_back(text_of(block, style));
    }
    behind_heading = is_heading;
  }
  return parts;
}

std::string numbered(const Feet& feet, std::size_t page, std::size_t count) {
  std::string foot = page + 1 < count ? feet.earlier : feet.last;
  if (!feet.back.empty()) foot += "   " + feet.back;
  return foot + "   " + tr("Page {} of {}", page + 1, count);
}

}  // namespace

Feet feet_to_read(const std::string& last) {
  return {.last = last, .earlier = tr("Enter goes on"), .back = tr("< back")};
}

std::vector<Picture> pages_of_document(Size size, const Style& style, const Document& document,
                                       const Feet& feet) {
  Style plain = style;
  plain.color = false;  // the pages have their own inks
  plain.columns = room_of(size);
  plain.drawing_columns = 0;  // a wider drawing would be wrapped
  const auto parts = parts_of(document, plain);
  const std::size_t count = pages_of_parts(parts, feet.last, size, style.color).size();
  if (count < 2) return pages_of_parts(parts, feet.last, size, style.color);
  std::vector<Picture> pages;
  for (std::size_t n = 0; n < count; ++n) {
    auto all = pages_of_parts(parts, numbered(feet, n, count), size, style.color);
    pages.push_back(std::move(all.at(std::min(n, all.size() - 1))));
  }
  return pages;
}

}  // namespace hearth
