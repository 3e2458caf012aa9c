#include "finish.hpp"

#include <fmt/format.h>

#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFWriter.hh>

#include "hearth/core/error.hpp"

namespace hearth {
namespace {

using Object = QPDFObjectHandle;

/// Walks the structure and says what it holds.
class Structure {
 public:
  explicit Structure(const std::vector<std::string>& figures) : figures_(figures) {}

  void walk(Object element) {
    if (element.isArray()) {
      for (Object& kid : element.getArrayAsVector()) walk(kid);
    } else if (element.isDictionary() && element.getKey("/S").isName()) {
      tell(element, element.getKey("/S").getName());
      walk(element.getKey("/K"));
    }
  }

  [[nodiscard]] std::size_t told() const { return next_; }

 private:
  void tell(Object element, const std::string& kind) {
    if (kind == "/Figure" && next_ < figures_.size()) {
      element.replaceKey("/Alt", Object::newUnicodeString(figures_[next_++]));
    }
    if (kind == "/TH") element.replaceKey("/A", Object::parse("<</O /Table /Scope /Column>>"));
  }

  const std::vector<std::string>& figures_;
  std::size_t next_ = 0;
};

void say(QPDF& file, const Finish& finish) {
  Object root = file.getRoot();
  root.replaceKey("/MarkInfo", Object::parse("<</Marked true>>"));
  root.replaceKey("/Lang", Object::newUnicodeString(finish.lang));
  root.replaceKey("/ViewerPreferences", Object::parse("<</DisplayDocTitle true>>"));
  Structure structure(finish.figures);
  structure.walk(root.getKey("/StructTreeRoot").getKey("/K"));
  if (structure.told() != finish.figures.size()) {
    throw Error("a figure of the page is not in its structure");
  }
}

/// Whoever has the password may do everything with the file: no viewer could be made to refuse.
void lock(QPDFWriter& writer, const std::string& password) {
  writer.setR6EncryptionParameters(password.c_str(), password.c_str(), true, true, true, true, true,
                                   true, qpdf_r3p_full, true);
}

std::string written(QPDF& file, const std::string& password) {
  QPDFWriter writer(file);
  writer.setOutputMemory();
  if (password.empty()) {
    writer.setDeterministicID(true);
  } else {
    lock(writer, password);
  }
  writer.write();
  const std::unique_ptr<Buffer> bytes(writer.getBuffer());
  return {reinterpret_cast<const char*>(bytes->getBuffer()), bytes->getSize()};
}

}  // namespace

std::string finished(const std::string& pdf, const Finish& finish) try {
  QPDF file;
  file.setSuppressWarnings(true);
  file.processMemoryFile("page", pdf.data(), pdf.size());
  say(file, finish);
  return written(file, finish.password);
} catch (const Error&) {
  throw;
} catch (const std::exception& failure) {
  throw Error(fmt::format("the page could not be finished: {}", failure.what()));
}

}  // namespace hearth
