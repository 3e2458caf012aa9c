#include "hearth/terminal/quiet_pages.hpp"

#include <iterator>

#include "document_pages.hpp"
#include "hearth/core/translated.hpp"

namespace hearth {
namespace {

std::vector<Picture> all_pages(Size size, const Style& style,
                               const std::vector<Document>& documents) {
  std::vector<Picture> pages;
  const std::string keys = tr("Space turns the page   Any other key clears it");
  for (const Document& document : documents) {
    auto more = pages_of_document(size, style, document, {.last = keys, .earlier = keys});
    std::move(more.begin(), more.end(), std::back_inserter(pages));
  }
  return pages;
}

}  // namespace

void show_quietly(Screen& screen, const Style& style, const std::vector<Document>& documents) {
  std::size_t at = 0;
  for (;;) {
    const auto pages = all_pages(screen.size(), style, documents);
    if (pages.empty()) return;
    at %= pages.size();
    screen.show(pages[at]);
    const KeyPress press = screen.read();
    if (press.kind == KeyPress::Kind::resized) continue;
    if (press != KeyPress{KeyPress::Kind::text, " "}) return;
    ++at;
  }
}

}  // namespace hearth
