#include "hearth/pdf/pdf.hpp"

#include "blocks.hpp"
#include "finish.hpp"
#include "painter.hpp"

namespace hearth {

MadePdf make_pdf(const PdfRequest& request) {
  Typesetter typesetter(request.page.lang);
  const Sheet sheet = sheet_of(request.page.paper);
  PdfBody body(typesetter, sheet.room());
  for (const Block& block : request.document.blocks) {
    std::visit([&](const auto& each) { body.add(each); }, block);
  }
  body.add_foot(request.page.foot);
  const std::vector<Page> pages = pages_of(std::move(body).result(), sheet.column());
  Painted painted = paint(pages, request, typesetter);
  return {finished(painted.bytes, {.lang = request.page.lang,
                                   .figures = std::move(painted.figures),
                                   .password = request.password}),
          typesetter.missing().told()};
}

}  // namespace hearth
