#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "hearth/core/translated.hpp"
#include "hearth/prompt/pack/question.hpp"

namespace hearth {

/// What a whole typed line means when it is no answer.
enum class Key { help, back, skip, leave, clear, share };

/// A key as it was given.
struct TypedKey {
  Key key = Key::help;
  std::string typed;  ///< what names whom `=` opens an answer to: "=private"
};

/// `?` help, `<` back, `-` skip, `!` leave, `!!` clear; anything that begins with `=` is share.
/// White space around it does not count. Empty for an answer.
[[nodiscard]] std::optional<Key> key_of(std::string_view typed);

/// The answer meant: a leading backslash before what would be a key is taken away.
std::string unguarded(std::string_view typed);

/// What follows the `=`, or how that begins, in English or the language that is spoken; empty if
/// that is nobody that an answer can be opened to, or could be two.
[[nodiscard]] std::optional<Share> share_of(std::string_view typed);

/// Who may see such an answer: Private, Sealed, Shared, For overlap.
std::string share_in_a_word(Share share);

/// Who may see such an answer, as one sentence; to who writes alone, who may once somebody joins.
std::string share_spoken(Share share, bool alone = false);

/// How a sign that is a key becomes an answer: where lines are typed, and on the screen. To be
/// translated().
inline constexpr std::string_view kOwnSignTyped =
    msgid("To answer with one of these signs itself, type \\ before it.");
inline constexpr std::string_view kOwnSignPressed =
    msgid("To answer with one of these signs itself, type a space behind it.");

/// The keys and what each does, a line each. Text can be typed over several lines. Nobody else is
/// spoken of to who writes alone.
std::vector<std::string> keys_spoken(const Question& question,
                                     std::string_view own_sign = kOwnSignTyped, bool alone = false);

}  // namespace hearth
