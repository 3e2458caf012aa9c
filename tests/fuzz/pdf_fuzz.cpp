// Feeds arbitrary bytes to what hearth-pdf reads. Nothing may crash or hang: it is no request, said
// in a sentence, or it becomes a PDF.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "hearth/core/error.hpp"
#include "hearth/core/json.hpp"
#include "hearth/core/members.hpp"
#include "hearth/pdf/pdf.hpp"

namespace hearth {
namespace {

void set(std::string_view json) {
  try {
    const PdfRequest request = pdf_request_from(parse_json(json));
    if (!make_pdf(request).bytes.starts_with("%PDF-")) std::abort();
  } catch (const Error&) {
    return;
  } catch (const Unfit&) {
    return;
  }
}

}  // namespace
}  // namespace hearth

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  hearth::set({reinterpret_cast<const char*>(data), size});
  return 0;
}
