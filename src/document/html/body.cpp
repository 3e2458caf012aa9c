#include "html/body.hpp"

#include <fmt/format.h>

#include "hearth/core/text.hpp"
#include "hearth/document/scale_words.hpp"
#include "html/table.hpp"
#include "html/text.hpp"

namespace hearth {
namespace {

constexpr std::string_view kWords = "div class=\"words\"";
constexpr std::string_view kRemarks = "dl class=\"remarks\"";

std::string_view name_in(std::string_view tag) { return tag.substr(0, tag.find(' ')); }

}  // namespace

void HtmlBody::add(const Heading& heading) {
  begin_group("");
  if (heading.level <= 1) return add_title(heading);
  if (heading.level == 2) {
    begin_section(heading.text);
  } else {
    main_ += fmt::format("<h3 dir=\"auto\">{}</h3>\n", html_line(heading.text));
  }
  if (!heading.beside.empty()) {
    main_ += fmt::format("<p class=\"when\">{}</p>\n", html_line(heading.beside));
  }
}

void HtmlBody::add(const Paragraph& paragraph) {
  begin_group("");
  main_ += html_paragraphs(paragraph.text);
}

void HtmlBody::add(const Quote& quote) {
  begin_group(quote.is_brief ? kWords : "");
  main_ += "<blockquote>" + html_paragraphs(quote.text);
  if (!quote.source.empty()) {
    main_ += fmt::format("<p class=\"source\">{}</p>", html_line(quote.source));
  }
  main_ += "</blockquote>\n";
}

void HtmlBody::add(const Bullets& bullets) {
  begin_group("");
  if (bullets.items.empty()) return;
  main_ += "<ul>\n";
  for (const std::string& item : bullets.items) {
    main_ += fmt::format("<li dir=\"auto\">{}</li>\n", html_line(item));
  }
  main_ += "</ul>\n";
}

void HtmlBody::add(const Table& table) {
  begin_group("");
  if (table.columns.empty() || table.rows.empty()) return;
  const std::string id = next_id("table");
  main_ += fmt::format(
      "<section class=\"scroll\" aria-label=\"Table {0}\" tabindex=\"0\" id=\"{1}\">\n{2}"
      "</section>\n",
      ids_, id, html_table(table, ""));
}

void HtmlBody::add(const OnScale& scale) {
  ScaleWords words = words_of(scale);
  add(Paragraph{std::move(words.ends)});
  add(Bullets{std::move(words.places)});
}

void HtmlBody::add(const SideBySide& words) {
  begin_group("");
  if (words.columns.empty()) return;
  main_ += "<dl class=\"beside\">\n";
  for (const SideBySide::Column& each : words.columns) {
    main_ += fmt::format("<div><dt><bdi>{}</bdi></dt><dd dir=\"auto\">{}</dd></div>\n",
                         html_line(each.name), html_line(each.text));
  }
  main_ += "</dl>\n";
}

void HtmlBody::add(const SmallPrint& small) {
  begin_group("");
  for (const std::string& line : small.lines) {
    main_ += fmt::format("<p class=\"note\" dir=\"auto\">{}</p>\n", html_line(line));
  }
}

void HtmlBody::add(const Remarks& remarks) {
  for (const Remarks::Remark& one : remarks.remarks) {
    if (one.voice.name.empty()) {
      begin_group("");
      main_ += html_paragraphs(one.text);
      continue;
    }
    begin_group(kRemarks);
    main_ += fmt::format("<div><dt class=\"{}\"><bdi>{}</bdi></dt><dd dir=\"auto\">{}</dd></div>\n",
                         html_class(one.voice), html_line(one.voice.name), html_line(one.text));
  }
}

std::string HtmlBody::result() && {
  if (!numbers_.empty()) {
    title_id_.clear();
    begin_section("All numbers");
    main_ += fmt::format("<div class=\"numbers\">\n{}</div>\n", numbers_);
  }
  end_section();
  const std::string header = header_.empty() ? "" : "<header>\n" + header_ + "</header>\n";
  return header + "<main>\n" + main_ + "</main>\n";
}

void HtmlBody::add_title(const Heading& heading) {
  end_section();
  std::string& place = header_.empty() ? header_ : main_;
  if (&place == &main_) title_id_ = next_id("title");
  title_ = heading.text;
  const std::string id = title_id_.empty() ? "" : fmt::format(" id=\"{}\"", title_id_);
  place += fmt::format("<h1{} dir=\"auto\">{}</h1>\n", id, html_line(heading.text));
  if (!heading.beside.empty()) {
    place += fmt::format("<p class=\"when\">{}</p>\n", html_line(heading.beside));
  }
}

void HtmlBody::begin_section(const std::string& title, std::string_view style) {
  end_section();
  const std::string id = next_id("part");
  const std::string look = style.empty() ? "" : fmt::format(" class=\"{}\"", style);
  main_ += fmt::format("<section aria-labelledby=\"{}\">\n<h2 id=\"{}\"{}><bdi>{}</bdi></h2>\n",
                       labels_for(id), id, look, html_line(title));
  in_section_ = true;
}

/// Under a second title the same parts come again, so that title tells them apart.
std::string HtmlBody::labels_for(const std::string& id) const {
  return title_id_.empty() ? id : fmt::format("{} {}", title_id_, id);
}

void HtmlBody::end_section() {
  begin_group("");
  if (in_section_) main_ += "</section>\n";
  in_section_ = false;
}

void HtmlBody::begin_group(std::string_view tag) {
  if (tag == group_) return;
  if (!group_.empty()) main_ += fmt::format("</{}>\n", name_in(group_));
  if (!tag.empty()) main_ += fmt::format("<{}>\n", tag);
  group_ = tag;
}

std::string HtmlBody::next_id(std::string_view kind) { return fmt::format("{}-{}", kind, ++ids_); }

}  // namespace hearth
