#pragma once

#include <optional>
#include <string>
#include <vector>

#include "hearth/app/journal/output_file.hpp"
#include "hearth/app/journal/selection.hpp"
#include "options.hpp"

namespace hearth {

/// The options by which entries are chosen: --from, --to, --on, --who, --tag and more.
void declare_selection(Options& options, Selection& selection);

/// The options for writing a file: --format, --output, --force. `formats`: which there are, in
/// words; `names`: what they are called.
void declare_output(Options& options, OutputFile& output, const std::string& formats,
                    std::vector<std::string> names);

/// --date: when something was that is told only now.
void declare_date(Options& options, std::optional<std::string>& date);

}  // namespace hearth
