#include "page_text.hpp"

#include <algorithm>

#include "hearth/app/journal/fhir_text.hpp"
#include "hearth/core/json.hpp"
#include "hearth/document/data.hpp"
#include "hearth/document/html.hpp"
#include "hearth/document/markdown.hpp"
#include "hearth/exchange/table/metric_table.hpp"
#include "hearth/insight/page/score.hpp"

namespace hearth {
namespace {

std::string as_html(const Page& page) {
  const PageOnPaper set = page_on_paper(page, Paper::a4);
  return to_html(set.document,
                 {.title = set.around.title, .foot = set.around.foot, .is_compact = true});
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
  if (format == "csv") return metric_table(page.people, scores_as_numbers(page.entries));
  if (format == "fhir") return fhir_text(env, page.people, page.entries);
  if (format == "html") return as_html(page);
  Document document = to_document(page).document;
  if (format == "json") return as_json(std::move(document), page.has_more);
  return to_markdown(document);
}

PageOnPaper page_on_paper(const Page& page, Paper paper) {
  PageOnPaper set{to_document(page).document, {.title = "Page for an appointment", .paper = paper}};
  if (const auto* small = std::get_if<SmallPrint>(&set.document.blocks.back())) {
    set.around.foot = small->lines;
    set.document.blocks.pop_back();
  }
  return set;
}

}  // namespace hearth
