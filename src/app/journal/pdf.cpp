#include "hearth/app/journal/pdf.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "hearth/app/keys/new_passphrase.hpp"
#include "hearth/core/error.hpp"
#include "hearth/core/json.hpp"
#include "hearth/core/text.hpp"
#include "hearth/vault/passphrase.hpp"
#include "journal/own_program.hpp"

namespace hearth {
namespace {

constexpr std::string_view kWhereFrom =
    "is installed by itself: as the Debian package hearth-pdf, or by building where pango, cairo "
    "and libqpdf are";
constexpr const char* kRemedy = "--format html makes a page that any browser prints as PDF.";
constexpr std::string_view kOpenedByViewer =
    "Its viewer asks for that passphrase. Tell it in person or by telephone, not in the same "
    "message; nobody can reset it.";

OwnProgram program_of(const Env& env) { return {env.pdf, "hearth-pdf", kWhereFrom}; }

/// A viewer is given what is typed as the keyboard makes it, which is form C nearly everywhere.
Secret password_asked(Env& env) {
  env.console.note("A passphrase for this file alone:\n");
  return passphrase_bytes(new_passphrase(env).view());
}

std::string_view text_in(const Secret& secret) {
  return {reinterpret_cast<const char*>(secret.view().data()), secret.size()};
}

Error unfit(const char* why) {
  return Error(why, "Nothing was written. A shorter one of several words is as good.", Exit::usage);
}

void check_password(const Secret& password) {
  if (password.size() > kLongestPdfPassword) {
    throw unfit("That passphrase is longer than the 127 bytes that a PDF takes.");
  }
  const std::string_view text = text_in(password);
  const bool has_control = std::ranges::any_of(text, [](char c) { return c >= 0 && c < ' '; });
  if (invalid_utf8(text) || has_control) {
    throw unfit("That passphrase has bytes in it that are no letters (UTF-8); a PDF takes none.");
  }
}

/// As JSON has it between its quotes.
std::size_t escaped_size(std::string_view password) {
  return password.size() + static_cast<std::size_t>(std::ranges::count_if(
                               password, [](char c) { return c == '"' || c == '\\'; }));
}

template <typename At>
At put_escaped(std::string_view password, At at) {
  for (const char c : password) {
    if (c == '"' || c == '\\') *at++ = '\\';
    *at++ = static_cast<std::uint8_t>(c);
  }
  return at;
}

/// The request, in which the passphrase is put into memory that is wiped: made as a Tree and its
/// JSON, both would leave copies behind. hearth-pdf has some for the moment that it runs, as its
/// library needs.
Secret locked(std::string_view json, std::string_view password) {
  constexpr std::string_view kOpen = R"("password":)";
  constexpr std::string_view kNone = "null";
  const std::size_t at = json.find(std::string(kOpen) + std::string(kNone)) + kOpen.size();
  const std::string_view behind = json.substr(at + kNone.size());
  Secret request(at + 1 + escaped_size(password) + 1 + behind.size());
  auto end = std::ranges::copy(json.substr(0, at), request.bytes().begin()).out;
  *end++ = '"';
  end = put_escaped(password, end);
  *end++ = '"';
  std::ranges::copy(behind, end);
  return request;
}

std::string request_of(const Env& env, const Document& document, const PdfPage& page) {
  return to_json(to_tree(PdfRequest{document, page, env.now, ""}));
}

std::string locked_pdf_of(const Env& env, const Document& document, const PdfPage& page,
                          const Secret& password) {
  check_password(password);
  const Secret request = locked(request_of(env, document, page), text_in(password));
  return made_by(program_of(env), text_in(request), kRemedy);
}

}  // namespace

void check_pdf(const Env& env, const OutputFile& output) {
  if (env.pdf.empty()) throw not_found(program_of(env), kRemedy);
  if (!output.to_file() && env.console.interactive()) {
    throw Error("A PDF is nothing to read on a screen.",
                "Nothing was written. Give it a file: -o NAME.pdf.", Exit::usage);
  }
  output.check(env);
}

Paper paper_asked(const std::optional<std::string>& name, std::string_view format) {
  if (!name) return Paper::a4;
  if (format != "pdf") {
    throw Error("--paper is for a PDF.", "Add --format pdf, or leave it out.", Exit::usage);
  }
  if (const auto paper = parse_paper(*name)) return *paper;
  throw Error(fmt::format("There is no paper `{}`.", printable(*name)), "It is a4 or letter.",
              Exit::usage);
}

std::string pdf_of(const Env& env, const Document& document, const PdfPage& page) {
  return made_by(program_of(env), request_of(env, document, page), kRemedy);
}

void put_pdf(Env& env, const OutputFile& output, const Document& document, const PdfPage& page,
             std::string_view what) {
  check_pdf(env, output);
  const std::string made = output.encrypt ? locked_pdf_of(env, document, page, password_asked(env))
                                          : pdf_of(env, document, page);
  output.write(env, made, what, output.encrypt ? kOpenedByViewer : kReadByAll);
}

}  // namespace hearth
