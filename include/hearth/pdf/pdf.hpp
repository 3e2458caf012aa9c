#pragma once

#include <string>
#include <vector>

#include "hearth/document/pdf_request.hpp"

namespace hearth {

struct MadePdf {
  std::string bytes;
  std::vector<std::string> notes;  ///< letters that no font here has, and which package has them
};

/// The document on paper, tagged, with an outline and links between its parts. The same request
/// gives the same bytes with the same fonts, unless it has a password. Reads fonts and writes
/// nothing. Throws Error if the libraries that set it fail.
MadePdf make_pdf(const PdfRequest& request);

}  // namespace hearth
