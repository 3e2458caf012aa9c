#pragma once

#include <filesystem>
#include <string>
#include <string_view>

// gettext, as far as hearth uses it: the catalogues of po/, for hearth/core/translated.hpp.
namespace hearth {

/// Where catalogues are looked for, as <folder>/<language>/LC_MESSAGES/hearth.mo. Without a folder
/// everything is English.
void look_for_catalogues(const std::filesystem::path& folder);

/// From now on everything is said in that language (a tag, as `de-AT`), in what it falls back to
/// (`de`), or, where there is no catalogue of either, in English. No locale has to be installed for
/// it. Not for two threads.
void speak(std::string_view language);

/// Speaks a language as long as it lives, and afterwards the one that was spoken before: a pack is
/// asked in its own.
class Speaking {
 public:
  explicit Speaking(std::string_view language);
  ~Speaking();
  Speaking(const Speaking&) = delete;
  Speaking& operator=(const Speaking&) = delete;

 private:
  std::string before_;
};

}  // namespace hearth
