#pragma once

#include <cairo.h>

#include <array>
#include <memory>
#include <string>
#include <vector>

#include "box.hpp"
#include "hearth/document/pdf_request.hpp"
#include "pages.hpp"
#include "setting.hpp"

namespace hearth {

/// A sheet of paper and what stays empty at its edges. What stands between them may be set smaller
/// than it is laid out.
struct Sheet {
  double width;
  double height;
  double side = 43;  ///< 15 mm
  double top = 38;
  double bottom = 42;  ///< the number of the page stands in it
  double scale = 1;

  /// Between the edges, as it is laid out.
  [[nodiscard]] double room() const { return (width - 2 * side) / scale; }
  [[nodiscard]] double column() const { return (height - top - bottom) / scale; }
};

Sheet sheet_of(Paper paper);

/// What cairo makes of pages, and what it cannot tell of them itself.
struct Painted {
  std::string bytes;
  std::vector<std::string> figures;  ///< each in words, in their order in the structure
};

/// Throws Error if cairo fails.
Painted paint(const std::vector<Page>& pages, const Sheet& sheet, const PdfRequest& request,
              Typesetter& typesetter);

}  // namespace hearth
