#include "page_text.hpp"

#include <algorithm>

#include "hearth/app/journal/fhir_text.hpp"
#include "hearth/core/json.hpp"
#include "hearth/document/data.hpp"
#include "hearth/document/html.hpp"
#include "hearth/document/markdown.hpp"
#include "hearth/exchange/table/metric_table.hpp"

namespace hearth {
namespace {

/// What is said beneath the rest stands beneath the page.
std::string as_html(Document document) {
  HtmlPage page{.title = "Page for an appointment", .is_compact = true};
  if (const auto* small = std::get_if<SmallPrint>(&document.blocks.back())) {
    page.foot = small->lines;
    document.blocks.pop_back();
  }
  return to_html(document, page);
}

/// Each line once: the further pages draw all of them.
std::string as_json(Document document, bool has_more) {
  const auto panels = std::ranges::find_if(
      document.blocks, [](const Block& block) { return std::holds_alternative<Panels>(block); });
  if (has_more && panels != document.blocks.end()) document.blocks.erase(panels);
  return to_json(to_tree(document), 2) + "\n";
}

}  // namespace

std::string page_text(const Env& env, std::string_view format, const Page& page) {
  if (format == "csv") return metric_table(page.people, page.entries);
  if (format == "fhir") return fhir_text(env, page.people, page.entries);
  Document document = to_document(page).document;
  if (format == "html") return as_html(std::move(document));
  if (format == "json") return as_json(std::move(document), page.has_more);
  return to_markdown(document);
}

}  // namespace hearth
