#include "hearth/document/pdf_request.hpp"

#include <algorithm>

#include "codec/codec.hpp"
#include "hearth/core/enum_names.hpp"
#include "hearth/core/members.hpp"

namespace hearth {
namespace {

constexpr EnumNames<Paper, 2> kPaperNames{{{Paper::a4, "a4"}, {Paper::letter, "letter"}}};

constexpr std::size_t kLongestTag = 35;

/// `de-DE`: letters, digits and hyphens.
std::string lang_in(const Tree& tree) {
  std::string lang = text_member(tree, "lang");
  const bool fits =
      !lang.empty() && lang.size() <= kLongestTag && std::ranges::all_of(lang, [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
               c == '-';
      });
  if (!fits) throw Unfit{"`lang` is no language, as de-DE"};
  return lang;
}

std::string password_in(const Tree& tree) {
  std::string password = text_or_empty(tree, "password");
  if (password.size() > kLongestPdfPassword || password.find('\0') != std::string::npos) {
    throw Unfit{"`password` is longer than the 127 bytes that a PDF can have"};
  }
  return password;
}

std::vector<std::string> foot_in(const Tree& tree) {
  std::vector<std::string> lines = tree.texts("foot");
  if (lines.size() != list_member(tree, "foot").size()) {
    throw Unfit{"`foot` holds something that is no text"};
  }
  return lines;
}

}  // namespace

std::optional<Paper> parse_paper(std::string_view name) { return named(kPaperNames, name); }

Tree to_tree(const PdfRequest& request) {
  const PdfPage& page = request.page;
  return Tree::Table{{"document", encoded(request.document)},
                     {"title", page.title},
                     {"foot", Tree::list_of(page.foot)},
                     {"paper", name_of(kPaperNames, page.paper)},
                     {"lang", page.lang},
                     {"made", to_string(request.made)},
                     {"password", request.password.empty() ? Tree() : Tree(request.password)}};
}

PdfRequest pdf_request_from(const Tree& tree) {
  return {.document = document_from(member(tree, "document")),
          .page = {.title = text_member(tree, "title"),
                   .foot = foot_in(tree),
                   .paper = word_member(tree, "paper", parse_paper),
                   .lang = lang_in(tree)},
          .made = moment_member(tree, "made"),
          .password = password_in(tree)};
}

}  // namespace hearth
