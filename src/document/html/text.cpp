#include "html/text.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "hearth/core/text.hpp"

namespace hearth {
namespace {

std::string escaped(std::string_view text) {
  std::string html;
  for (const char letter : text) {
    switch (letter) {
      case '&':
        html += "&amp;";
        break;
      case '<':
        html += "&lt;";
        break;
      case '>':
        html += "&gt;";
        break;
      case '"':
        html += "&quot;";
        break;
      case '\'':
        html += "&#39;";
        break;
      default:
        html += letter;
    }
  }
  return html;
}

}  // namespace

std::string html_line(std::string_view text) { return escaped(one_line(text)); }

std::string html_paragraphs(std::string_view text) {
  const std::string clean(trimmed(printable(text)));
  std::string html;
  std::string paragraph;
  const auto finish = [&] {
    if (!paragraph.empty()) html += fmt::format("<p dir=\"auto\">{}</p>\n", paragraph);
    paragraph.clear();
  };
  for (std::string_view rest = clean; !rest.empty();) {
    const std::string_view line = rest.substr(0, rest.find('\n'));
    const std::string words = html_line(line);
    if (words.empty()) finish();
    if (!words.empty()) paragraph += (paragraph.empty() ? "" : "<br>") + words;
    rest.remove_prefix(std::min(line.size() + 1, rest.size()));
  }
  finish();
  return html;
}

std::string_view html_class(const Panel::Voice& voice) {
  if (voice.place == 0) return "one";
  return voice.place == 1 ? "two" : "other";
}

}  // namespace hearth
