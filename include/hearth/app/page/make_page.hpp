#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "hearth/app/journal/output_file.hpp"
#include "hearth/app/page/page_reading.hpp"
#include "hearth/document/pdf_request.hpp"

namespace hearth {

/// How a page comes about.
struct PageMaking {
  PageTerms terms{};
  std::string_view format;
  OutputFile out{};
  Paper paper = Paper::a4;
  bool asks = true;       ///< each person is shown their part; else whoever is here takes the usual
  bool is_noted = false;  ///< an entry says that it was written
};

/// What a page can be written as, the usual one first.
std::span<const FileFormat> page_formats();

/// For before anything is asked or read: throws Error where a page of that format could not be
/// written there, or not at all. `asks`: as PageMaking has it; a name that will be asked for is
/// checked then.
void check_page_file(const Env& env, std::string_view format, const OutputFile& out, bool asks);

/// Asks those who are here, each for their own part, shows the page and writes it where it is to
/// go. False if there is nothing on it; no file was made then. Throws Error (Exit::left) if
/// somebody leaves.
[[nodiscard]] bool make_page(PageReading& reading, const PageMaking& making,
                             const std::vector<Person>& here);

}  // namespace hearth
