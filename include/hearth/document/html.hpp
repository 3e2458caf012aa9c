#pragma once

#include <string>
#include <vector>

#include "hearth/document/document.hpp"

namespace hearth {

/// What stands around a document on its page.
struct HtmlPage {
  std::string title;  ///< of the window, where it also lands in the history of a browser
  std::vector<std::string> foot = {};
  /// To be read in a minute, on one sheet of paper where there is little enough of it.
  bool is_compact = false;
};

/// One file that is all there is: no script, nothing loaded, and a content security policy that
/// forbids both, so that even a mistake in escaping could do nothing. For light and dark screens of
/// any width and for paper. Panels become drawings (SVG) with their values in words, all numbers
/// tables; people's words run in their own direction.
std::string to_html(const Document& document, const HtmlPage& page);

}  // namespace hearth
