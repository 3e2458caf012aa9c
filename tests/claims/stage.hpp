#pragma once

#include <string>
#include <vector>

#include "cli/couple.hpp"

namespace hearth::test {

inline constexpr const char* kSharedWords = "four quiet garden words";
inline constexpr const char* kAlexsWords = "one lamp by a window";
inline constexpr const char* kSamsWords = "seven boats in the rain";

/// A journal of Alex and Sam with something in it, on which a claim is tried.
class Stage : public World {
 public:
  enum class Kind { plain, sealed, own_keys };
  explicit Stage(Kind kind = Kind::plain);

  /// Runs a command with these passphrases at hand: the shared one, unless others are said.
  Outcome with(const std::string& command, std::vector<std::string> typed = {},
               std::vector<std::string> words = {kSharedWords, kSharedWords, kSharedWords});

  /// Runs it, and checks that the text is said and that nothing was changed.
  Outcome says(const std::string& text, const std::string& command,
               std::vector<std::string> typed = {},
               std::vector<std::string> words = {kSharedWords, kSharedWords, kSharedWords});

  /// What the journal holds for each reader; its bytes where it does not open.
  std::string content();

  std::string journal() const { return (*this / "journal.hearth").string(); }
  std::string newest(const std::string& as);
  const std::string& code() const { return code_; }

 private:
  std::string code_;
  std::string seen_by(const std::string& as);
};

/// Checks that this fails and says the text, and that the journal holds what it held.
void fails_saying(Stage& stage, const std::string& text, const std::function<void()>& work);

}  // namespace hearth::test
