#pragma once

namespace hearth {

// Where this build put things. They are here and not in definitions of all tests, so that the same
// tests are the same object files wherever they are built.

extern const char* const kSourceFolder;
extern const char* const kHearth;    ///< the program itself
extern const char* const kCatalogues;  ///< what look_for_catalogues() takes
extern const char* const kCalendar;  ///< hearth-calendar; empty: it is not there
extern const char* const kPdf;       ///< hearth-pdf; empty: it is not there
extern const char* const kConsoleProbe;
extern const char* const kViewProbe;

}  // namespace hearth
