// hearth-pdf: a document as JSON on stdin, the PDF on stdout. A program of its own, for the
// libraries that it needs would slow every command of hearth.

#include <fmt/core.h>

#include <cstdio>
#include <exception>
#include <string>

#include "hearth/core/error.hpp"
#include "hearth/core/json.hpp"
#include "hearth/core/members.hpp"
#include "hearth/core/text.hpp"
#include "hearth/pdf/pdf.hpp"
#include "hearth/system/standard_input.hpp"

namespace {

using hearth::Error;

hearth::PdfRequest request_in(const std::string& json) try {
  return hearth::pdf_request_from(hearth::parse_json(json));
} catch (const hearth::Unfit& unfit) {
  throw Error(unfit.why);
}

void write(const hearth::MadePdf& made) {
  if (std::fwrite(made.bytes.data(), 1, made.bytes.size(), stdout) != made.bytes.size() ||
      std::fflush(stdout) != 0) {
    throw Error("the PDF could not be written");
  }
  for (const std::string& note : made.notes) {
    fmt::print(stderr, "hearth-pdf: {}\n", hearth::one_line(note));
  }
}

}  // namespace

int main() {
  try {
    write(hearth::make_pdf(request_in(hearth::all_of_stdin())));
    return 0;
  } catch (const std::exception& error) {
    fmt::print(stderr, "hearth-pdf: {}\n", hearth::one_line(error.what()));
    return 1;
  }
}
