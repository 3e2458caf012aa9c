#pragma once

#include <string>
#include <vector>

#include "cli/couple.hpp"
#include "hearth/core/moment.hpp"

namespace hearth::test {

inline constexpr const char* kSharedWords = "four quiet garden words";
inline constexpr const char* kAlexsWords = "one lamp by a window";

/// What only Alex may read, and what waits in Alex's and in Kim's seals.
inline constexpr const char* kAlexsPrivate = "marmaladecanary";
inline constexpr const char* kAlexsSealed = "sealedcanary";
inline constexpr const char* kKimsSealed = "lanterncanary";

/// What else an attempt comes to: Alex's passphrase is taken away, so that nobody reads with it any
/// more; or Alex says something, too, with that passphrase.
enum class After { nothing_else, key_is_gone, alex_spoke };

/// A journal of Alex, who has a passphrase of their own, and of Sam and Kim, who have the shared
/// one. Each command comes a minute after the one before.
///
/// All three have said yes to the step "one" and signed two agreements, "walks" and "sofa". Of two
/// check-ins the first waits for Sam, the second for Alex.
class Scene : public World {
 public:
  /// Whether Alex's yes to the step and to "sofa" stands, or was taken back since.
  enum class Start { taken_back, wanted };
  explicit Scene(Start start);

  /// Such a journal without a passphrase of Alex's own: what a forgery looks like that succeeds.
  static const Scene& unsigned_one();

  /// A copy of that journal in a folder of its own.
  Scene(const Scene& other);
  Scene& operator=(const Scene&) = delete;

  Outcome sam(const std::string& command, std::vector<std::string> typed = {});
  Outcome alex(const std::string& command, std::vector<std::string> typed = {});
  Outcome by(std::vector<std::string> words, const std::string& command,
             std::vector<std::string> typed = {});

  std::string path(const std::string& name) const { return (*this / name).string(); }
  std::string journal() const { return path("journal.hearth"); }

  /// The id of the newest entry in that pack which this person, or all together, wrote.
  std::string newest(const std::string& pack, const std::string& who);

  /// Where an earlier version was put in the place of the journal: what it was then.
  std::string set_aside() const { return set_aside_; }
  void restore(const std::string& file);

 private:
  struct Blank {};
  explicit Scene(Blank /*unused*/) {}
  static const Scene& prepared(Start start);

  void done(const Outcome& outcome) const;
  void begin(bool own_key);
  void write_as_alex();
  void check_in();
  void say_yes();
  void take_yes_back();

  Moment clock_ = *parse_moment("2026-03-01T10:00:00+01:00");
  std::string alexs_words_ = kAlexsWords;
  std::string set_aside_;
};

}  // namespace hearth::test
