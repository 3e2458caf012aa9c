#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "hearth/core/tree.hpp"
#include "hearth/prompt/answer/value.hpp"

namespace hearth {

/// A rough word for a feeling, and more exact ones.
struct FeelingFamily {
  std::string name;
  std::vector<std::string> words;
};

/// The vocabulary that is offered where feelings are asked for. Nobody has to use it.
using FeelingWords = std::vector<FeelingFamily>;

/// The families of a feelings file that check_shelf_file() finds in order; others are left out.
FeelingWords read_feelings(const Tree& file);

/// For people to read: "sad: down, grieving, disappointed".
std::string spoken(const FeelingFamily& family);

/// Feelings as somebody would type them, from which the same ones are read again: a name or a place
/// that would be taken for something else is in quotation marks, `"sad, mostly" 7 in chest`.
std::string as_typed(const std::vector<Feeling>& feelings);

/// The family that is called so, capitals aside; null if none is.
const FeelingFamily* family_named(const FeelingWords& vocabulary, std::string_view name);

/// Whether it is a word of the vocabulary or the name of a family, capitals aside.
[[nodiscard]] bool is_known(const FeelingWords& vocabulary, std::string_view name);

/// The words that begin so, names of families among them, each once and in their order; none for
/// nothing.
std::vector<std::string> words_beginning(const FeelingWords& vocabulary, std::string_view typed);

/// Those in which another word than the first begins so, as "in need of quiet" for "qu".
std::vector<std::string> phrases_with(const FeelingWords& vocabulary, std::string_view typed);

/// What was typed, where a feeling is given by the number of a word in that list, counted from 1,
/// with that word: "2 7" as "grieving 7". All else stays as it is, and whatever has quotation
/// marks; no feeling begins with a number.
std::string with_words_for_numbers(std::string_view typed, const std::vector<std::string>& listed);

/// One sentence where a named feeling looks like a slip of the keyboard, or as the beginning of
/// more than one word; empty otherwise. The answer stands in either case: every own word is one.
[[nodiscard]] std::optional<std::string> spelling_hint(const FeelingWords& vocabulary,
                                                       const Value& answer);

}  // namespace hearth
