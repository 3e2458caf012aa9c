#include "hearth/system/catalogue.hpp"

#include <libintl.h>

#include <algorithm>
#include <clocale>
#include <cstdlib>
#include <optional>
#include <string>

#include "hearth/core/translated.hpp"

namespace hearth {
namespace {

constexpr const char* kDomain = "hearth";

/// What was asked for of the process, which speaks one language at a time.
struct Asked {
  std::filesystem::path folder;
  std::string language;
};

Asked& asked() {
  static Asked the_one;
  return the_one;
}

/// gettext goes by a variable, whatever locales are installed here. It is set for as long as one
/// lives: programs that hearth starts have a language of their own.
class LanguageVariable {
 public:
  explicit LanguageVariable(const std::string& language) {
    if (const char* before = std::getenv(kName)) before_ = before;
    ::setenv(kName, language.c_str(), 1);
  }
  ~LanguageVariable() {
    if (before_) {
      ::setenv(kName, before_->c_str(), 1);
    } else {
      ::unsetenv(kName);
    }
  }
  LanguageVariable(const LanguageVariable&) = delete;
  LanguageVariable& operator=(const LanguageVariable&) = delete;

 private:
  static constexpr const char* kName = "LANGUAGE";
  std::optional<std::string> before_;
};

/// In the locale "C" gettext looks up nothing; the one taken is there on every system.
void open_catalogue() {
  std::setlocale(LC_MESSAGES, "C.UTF-8");
  ::bindtextdomain(kDomain, asked().folder.c_str());
  ::bind_textdomain_codeset(kDomain, "UTF-8");
  ::textdomain(kDomain);  // also makes what was found before be looked up anew
}

/// As a catalogue says it in its head; empty without one.
std::string language_in(std::string head) {
  constexpr std::string_view kField = "\nLanguage: ";
  head.insert(0, "\n");
  const auto at = head.find(kField);
  if (at == std::string::npos) return "";
  const auto begin = at + kField.size();
  return head.substr(begin, head.find('\n', begin) - begin);
}

Translator translator_for(const std::string& variable) {
  const auto words = [variable](const std::string& msgid) -> std::string {
    const LanguageVariable set(variable);
    return ::gettext(msgid.c_str());
  };
  const auto counted = [variable](const std::string& one, const std::string& many,
                                  unsigned long count) -> std::string {
    const LanguageVariable set(variable);
    return ::ngettext(one.c_str(), many.c_str(), count);
  };
  return {language_in(words("")), words, counted};
}

}  // namespace

void look_for_catalogues(const std::filesystem::path& place) { asked().folder = place; }

void speak(std::string_view language) {
  asked().language = language;
  const bool english = language.empty() || language == "en" || language.starts_with("en-");
  if (english || asked().folder.empty()) return translate_with({});
  open_catalogue();
  std::string variable(language);
  std::ranges::replace(variable, '-', '_');
  Translator translator = translator_for(variable);
  translate_with(translator.language.empty() ? Translator{} : std::move(translator));
}

Speaking::Speaking(std::string_view language) : before_(asked().language) { speak(language); }

Speaking::~Speaking() { speak(before_); }

}  // namespace hearth
