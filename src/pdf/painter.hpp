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

/// A sheet of paper and what stays empty at its edges.
struct Sheet {
  double width;
  double height;
  double side = 43;  ///< 15 mm
  double top = 40;
  double bottom = 48;  ///< the number of the page stands in it

  [[nodiscard]] double room() const { return width - 2 * side; }
  [[nodiscard]] double column() const { return height - top - bottom; }
};

Sheet sheet_of(Paper paper);

/// What cairo makes of pages, and what it cannot tell of them itself.
struct Painted {
  std::string bytes;
  std::vector<std::string> figures;  ///< each in words, in their order in the structure
};

/// Throws Error if cairo fails.
Painted paint(const std::vector<Page>& pages, const PdfRequest& request, Typesetter& typesetter);

}  // namespace hearth
