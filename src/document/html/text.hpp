#pragma once

#include <string>
#include <string_view>

#include "hearth/document/document.hpp"

namespace hearth {

/// Text on one line as HTML, safe inside an element and inside quotes.
std::string html_line(std::string_view text);

/// Paragraphs: an empty line begins another, a line break stays one.
std::string html_paragraphs(std::string_view text);

/// `one` and `two` for the first two people of a journal, `other` for everybody else.
std::string_view html_class(const Panel::Voice& voice);

}  // namespace hearth
