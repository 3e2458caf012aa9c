#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "hearth/core/tree.hpp"

namespace hearth {

/// What is offered when a sentence about somebody else leaves them little room to answer.
struct Reframe {
  std::vector<std::string> absolutes;      ///< "you never", "you always" ...
  std::string offer;                       ///< the question whether to try another way
  std::string observation, feeling, wish;  ///< what to ask for, one after the other
  std::string choice;                      ///< the question whether to keep the new words
};

/// The part of a reframe file for that language or what it falls back to (`de-AT`, `de`), else the
/// English one; empty if it has neither or
/// is not of the form that hearth-pack(5) describes.
[[nodiscard]] std::optional<Reframe> read_reframe(const Tree& file, std::string_view language);

/// Whether the text has one of the absolutes as whole words; case, accents and kinds of apostrophe
/// do not matter. `…` in an absolute stands for up to four words of the same clause: where German
/// puts the verb, other words come between.
[[nodiscard]] bool has_absolute(const Reframe& reframe, std::string_view text);

/// Trying once to say a text as what happened, what was felt and what is wished for. The person's
/// own words stand unless they choose the new ones.
class Rewording {
 public:
  Rewording(Reframe reframe, std::string own)
      : reframe_(std::move(reframe)), own_(std::move(own)) {}

  [[nodiscard]] bool done() const { return stage_ == Stage::done; }

  /// What to ask next; the choice shows the new words. Precondition: not done.
  std::string question() const;

  /// The answer to question(): y, yes, j or ja takes the offer or the new words and anything else
  /// declines; a part may be empty.
  void take(std::string_view line);

  /// The words to keep: the person's own until they have chosen others.
  const std::string& words() const { return chosen_ ? new_ : own_; }

 private:
  enum class Stage { offer, observation, feeling, wish, choice, done };

  void add(std::string_view part, Stage next);

  Reframe reframe_;
  std::string own_;
  std::string new_;
  Stage stage_ = Stage::offer;
  bool chosen_ = false;
};

}  // namespace hearth
