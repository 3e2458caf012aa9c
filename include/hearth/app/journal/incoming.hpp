#pragma once

#include <optional>
#include <string>
#include <vector>

#include "hearth/app/env.hpp"
#include "hearth/exchange/imported_file.hpp"
#include "hearth/exchange/source.hpp"

namespace hearth {

/// What is to be brought in, before it is known whose it is.
struct Incoming {
  Source source;                          ///< of a file, a pipe or stdin
  std::optional<Notes> dated_files = {};  ///< of a folder instead
  std::vector<Remark> remarks = {};       ///< on what could not be read as it stood
};

/// Reads a file, a folder of files named after days, a pipe, or `-` for stdin. Throws Error for
/// what cannot be read.
Incoming read_incoming(Env& env, const std::string& path, const SourceHints& hints);

/// Reads it as notes of one author; not for what another hearth wrote.
ImportedFile read_incoming(Incoming incoming, const SourceHints& hints, const NoteMaking& making);

/// Remarks in the order of their places, a line each. After fifty it is told where the others are.
std::string remark_lines(std::vector<Remark> remarks);

}  // namespace hearth
