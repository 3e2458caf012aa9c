#include "program_paths.hpp"

namespace hearth {

const char* const kSourceFolder = HEARTH_SOURCE_DIR;
const char* const kHearth = HEARTH_BINARY;
const char* const kCatalogues = HEARTH_CATALOGUES;
const char* const kCalendar = HEARTH_CALENDAR;
const char* const kPdf = HEARTH_PDF;
const char* const kConsoleProbe = HEARTH_CONSOLE_PROBE;
const char* const kViewProbe = HEARTH_VIEW_PROBE;

}  // namespace hearth
