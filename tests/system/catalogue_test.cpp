#include "hearth/system/catalogue.hpp"

#include <doctest/doctest.h>

#include <cstdlib>

#include "support/catalogue_file.hpp"
#include "hearth/core/translated.hpp"
#include "support/temp_folder.hpp"

using namespace hearth;
using namespace hearth::test;

namespace {

/// A German catalogue in a scratch folder; afterwards everything is English again.
class Catalogues {
 public:
  Catalogues() {
    write_catalogue(folder_.path(), "de",
                    {{"Kept.", "Verwahrt."},
                     {std::string("{} day\0{} days", 14), std::string("{} Tag\0{} Tage", 14)}});
    look_for_catalogues(folder_.path());
  }
  ~Catalogues() {
    speak("");
    look_for_catalogues({});
  }
  Catalogues(const Catalogues&) = delete;
  Catalogues& operator=(const Catalogues&) = delete;

 private:
  TempFolder folder_;
};

}  // namespace

TEST_CASE("a language is spoken from its catalogue, or from that of a wider one") {
  const Catalogues german;
  for (const char* tag : {"de-AT", "de-DE", "de"}) {
    speak(tag);
    CHECK(language_spoken() == "de");
    CHECK(tr("Kept.") == "Verwahrt.");
    CHECK(trn("{} day", "{} days", 1, 1) == "1 Tag");
    CHECK(trn("{} day", "{} days", 0, 0) == "0 Tage");
    CHECK(tr("not in the catalogue") == "not in the catalogue");
  }
}

TEST_CASE("without a catalogue everything is English, also after another language") {
  const Catalogues german;
  for (const char* tag : {"", "en", "en-GB", "fr", "dex"}) {
    speak("de");
    speak(tag);
    CHECK(language_spoken() == "en");
    CHECK(tr("Kept.") == "Kept.");
    CHECK(trn("{} day", "{} days", 1, 1) == "1 day");
  }
  look_for_catalogues({});
  speak("de");
  CHECK(tr("Kept.") == "Kept.");
}

TEST_CASE("a catalogue that is elsewhere, or another one, is found at once") {
  const Catalogues german;
  speak("de");
  CHECK(tr("Kept.") == "Verwahrt.");
  const TempFolder other;
  write_catalogue(other.path(), "de", {{"Kept.", "Behalten."}});
  look_for_catalogues(other.path());
  speak("de");
  CHECK(tr("Kept.") == "Behalten.");
}

TEST_CASE("programs that are started keep the language that they had") {
  const Catalogues german;
  ::setenv("LANGUAGE", "fr:nl", 1);
  speak("de");
  CHECK(tr("Kept.") == "Verwahrt.");
  CHECK(std::string(std::getenv("LANGUAGE")) == "fr:nl");
  ::unsetenv("LANGUAGE");
  CHECK(tr("Kept.") == "Verwahrt.");
  CHECK(std::getenv("LANGUAGE") == nullptr);
}
