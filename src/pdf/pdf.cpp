#include "hearth/pdf/pdf.hpp"

#include <array>

#include "blocks.hpp"
#include "finish.hpp"
#include "painter.hpp"

namespace hearth {
namespace {

std::vector<Page> laid_out(const PdfRequest& request, const Sheet& sheet, Typesetter& typesetter) {
  PdfBody body(typesetter, sheet.room());
  for (const Block& block : request.document.blocks) {
    std::visit([&](const auto& each) { body.add(each); }, block);
  }
  return pages_of(std::move(body).result(request.page.foot), sheet.column());
}

/// Pages of paper.
struct Laid {
  Sheet sheet;
  std::vector<Page> pages;
};

/// What runs over one page by little is set smaller, so that it has one page: at the smallest its
/// text is as large as that of a newspaper.
Laid laid_out_well(const PdfRequest& request, Typesetter& typesetter) {
  constexpr std::array<double, 3> kSmaller{0.96, 0.92, 0.88};
  Sheet sheet = sheet_of(request.page.paper);
  Laid laid{sheet, laid_out(request, sheet, typesetter)};
  if (laid.pages.size() != 2) return laid;
  for (const double scale : kSmaller) {
    sheet.scale = scale;
    std::vector<Page> pages = laid_out(request, sheet, typesetter);
    if (pages.size() == 1) return {sheet, std::move(pages)};
  }
  return laid;
}

}  // namespace

MadePdf make_pdf(const PdfRequest& request) {
  Typesetter typesetter(request.page.lang);
  const Laid laid = laid_out_well(request, typesetter);
  Painted painted = paint(laid.pages, laid.sheet, request, typesetter);
  return {finished(painted.bytes, {.lang = request.page.lang,
                                   .figures = std::move(painted.figures),
                                   .password = request.password}),
          typesetter.missing().told()};
}

}  // namespace hearth
