#pragma once

#include <string>

#include "hearth/document/document.hpp"
#include "hearth/document/terminal.hpp"
#include "hearth/terminal/console.hpp"
#include "hearth/terminal/screen/screen.hpp"

namespace hearth {

/// Shows a document to whoever is at the screen until they have read it, page by page where there
/// is a whole screen, else in lines that are taken off afterwards; `foot` says how to go on. False
/// if the person left instead.
[[nodiscard]] bool read_through(Console& console, const Style& style, const Document& document,
                                const std::string& foot);

/// The pages of it.
[[nodiscard]] bool read_pages(Screen& screen, const Style& style, const Document& document,
                              const std::string& foot);

}  // namespace hearth
