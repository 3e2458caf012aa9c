#include "hearth/app/journal/pdf.hpp"

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
std::string password_asked(Env& env) {
  env.console.note("A passphrase for this file alone:\n");
  const Secret typed = new_passphrase(env);
  const Secret bytes = passphrase_bytes(typed.view());
  return {bytes.view().begin(), bytes.view().end()};
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

std::string pdf_of(const Env& env, const Document& document, const PdfPage& page,
                   const std::string& password) {
  if (password.size() > kLongestPdfPassword) {
    throw Error("That passphrase is longer than the 127 bytes that a PDF takes.",
                "Nothing was written. A shorter one of several words is as good.", Exit::usage);
  }
  const PdfRequest request{document, page, env.now, password};
  return made_by(program_of(env), to_json(to_tree(request)), kRemedy);
}

void put_pdf(Env& env, const OutputFile& output, const Document& document, const PdfPage& page,
             std::string_view what) {
  check_pdf(env, output);
  const std::string password = output.encrypt ? password_asked(env) : "";
  output.write(env, pdf_of(env, document, page, password), what,
               output.encrypt ? kOpenedByViewer : kReadByAll);
}

}  // namespace hearth
