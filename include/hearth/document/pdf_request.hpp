#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "hearth/core/moment.hpp"
#include "hearth/core/tree.hpp"
#include "hearth/document/document.hpp"

namespace hearth {

/// A4 is 210 by 297 mm, Letter 8.5 by 11 inches.
enum class Paper { a4, letter };

/// `a4` and `letter`.
[[nodiscard]] std::optional<Paper> parse_paper(std::string_view name);

/// In bytes. PDF cuts what is longer, and two passwords would open one file (ISO 32000-2,
/// 7.6.4.3.3).
inline constexpr std::size_t kLongestPdfPassword = 127;

/// What stands around a document on its paper.
struct PdfPage {
  std::string title;  ///< of the window
  std::vector<std::string> foot = {};
  Paper paper = Paper::a4;
  std::string lang = "en";  ///< of the document, as BCP 47 spells it
};

/// What the program hearth-pdf reads: all that goes into a file, so that the same gives the same.
struct PdfRequest {
  Document document;
  PdfPage page;
  Moment made;           ///< the time that the file says it was made
  std::string password;  ///< that opens it, UTF-8; empty: it is open to all
};

Tree to_tree(const PdfRequest& request);

/// The request that to_tree() gave. Throws Unfit if it is none.
PdfRequest pdf_request_from(const Tree& tree);

}  // namespace hearth
