#pragma once

#include <string>
#include <string_view>

#include "hearth/app/env.hpp"
#include "hearth/document/pdf_request.hpp"
#include "hearth/insight/page/page.hpp"

namespace hearth {

/// The bytes of a page in that format: md, html, json, csv (its numbers, answer by answer) or fhir
/// (its answers). Nothing is in them but what leaves the journal with the page. Throws Error where
/// fhir_text() does.
std::string page_text(const Env& env, std::string_view format, const Page& page);

/// A page to be set on paper, with what is said beneath the rest at its foot.
struct PageOnPaper {
  Document document;
  PdfPage around;
};
PageOnPaper page_on_paper(const Page& page, Paper paper);

}  // namespace hearth
