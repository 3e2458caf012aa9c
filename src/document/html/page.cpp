#include "hearth/document/html.hpp"

#include <fmt/format.h>

#include "hearth/core/text.hpp"
#include "html/body.hpp"
#include "html/style.hpp"
#include "html/text.hpp"

namespace hearth {
namespace {

/// What the page may do, whatever is in it: nothing but to be styled by what stands in it.
constexpr std::string_view kPolicy =
    "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

std::string head(const HtmlPage& page) {
  return fmt::format(
      "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
      "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
      "<meta name=\"color-scheme\" content=\"light dark\">\n"
      "<meta name=\"referrer\" content=\"no-referrer\">\n"
      "<meta http-equiv=\"Content-Security-Policy\" content=\"{}\">\n"
      "<title>{}</title>\n<style>\n{}</style>\n</head>\n<body{}>\n",
      kPolicy, html_line(page.title), kHtmlStyle, page.is_compact ? " class=\"page\"" : "");
}

std::string foot(const std::vector<std::string>& lines) {
  std::string html;
  for (const std::string& line : lines) html += fmt::format("<p>{}</p>\n", html_line(line));
  return html.empty() ? html : fmt::format("<footer>\n{}</footer>\n", html);
}

}  // namespace

std::string to_html(const Document& document, const HtmlPage& page) {
  HtmlBody body;
  for (const Block& block : document.blocks) {
    std::visit([&](const auto& each) { body.add(each); }, block);
  }
  return head(page) + std::move(body).result() + foot(page.foot) + "</body>\n</html>\n";
}

}  // namespace hearth
