#include "html/table.hpp"

#include <fmt/format.h>

#include "html/text.hpp"

namespace hearth {
namespace {

std::string cell(std::string_view tag, const std::string& text, bool is_number) {
  return fmt::format("<{}{} dir=\"auto\">{}</{}>", tag, is_number ? " class=\"number\"" : "",
                     html_line(text), tag.substr(0, tag.find(' ')));
}

}  // namespace

std::string html_table(const Table& table, std::string_view caption) {
  const auto is_number = [&](std::size_t n) {
    return n < table.columns.size() && table.columns[n].align == Table::Align::right;
  };
  std::string head;
  for (std::size_t n = 0; n < table.columns.size(); ++n) {
    head += cell("th scope=\"col\"", table.columns[n].title, is_number(n));
  }
  std::string body;
  for (const auto& row : table.rows) {
    body += "<tr>";
    for (std::size_t n = 0; n < row.size(); ++n) {
      body += cell(n == 0 ? "th scope=\"row\"" : "td", row[n], is_number(n));
    }
    body += "</tr>\n";
  }
  return fmt::format("<table>\n{}<thead><tr>{}</tr></thead>\n<tbody>\n{}</tbody>\n</table>\n",
                     caption, head, body);
}

}  // namespace hearth
