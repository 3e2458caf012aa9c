#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "hearth/app/env.hpp"
#include "hearth/app/journal/output_file.hpp"
#include "hearth/document/pdf_request.hpp"

namespace hearth {

/// For before anything is asked or read: throws Error, with how to come by it and what to do
/// without, where the program hearth-pdf is not there, and Error (usage) where a PDF would land on
/// a screen; else as OutputFile::check() does.
void check_pdf(const Env& env, const OutputFile& output);

/// The paper that was asked for, or A4. Throws Error (usage) where there is none of that name, and
/// where the format has no paper.
Paper paper_asked(const std::optional<std::string>& name, std::string_view format);

/// Writes the document as PDF, which hearth-pdf makes; where it is to be encrypted, a passphrase
/// for it is asked for, without which no viewer opens it. A letter that no font here has is told on
/// stderr, with the package that has one. Throws Error if hearth-pdf is not there or fails, and as
/// OutputFile::write() does; Error (usage) for a passphrase that a PDF does not take: longer
/// than 127 bytes, or no UTF-8. The passphrase lies only in memory that is wiped.
void put_pdf(Env& env, const OutputFile& output, const Document& document, const PdfPage& page,
             std::string_view what);

/// The document as PDF that is open to all. Throws Error as put_pdf() does.
std::string pdf_of(const Env& env, const Document& document, const PdfPage& page);

}  // namespace hearth
