#pragma once

#include <fmt/core.h>

#include <functional>
#include <string>
#include <string_view>
#include <vector>

// What the program says, in the language of the people who read it. The English words stand in the
// code and are the keys of the catalogues (po/<language>.po). Names of data, of commands and of
// options are no words to read: they are the same in every language.
namespace hearth {

/// How English words become those of another language, marks and all. The one without functions is
/// English.
struct Translator {
  std::string language = "en";
  std::function<std::string(const std::string& msgid)> words = nullptr;
  /// The form that goes with that count.
  std::function<std::string(const std::string& one, const std::string& many, unsigned long count)>
      counted = nullptr;
};

/// From now on everything is said in its language. Not for two threads.
void translate_with(Translator translator);

/// The language that is spoken, as `en` or `de`.
[[nodiscard]] const std::string& language_spoken();

/// Marks words that are kept to be said later, by translated(): those of a table.
consteval const char* msgid(const char* words) { return words; }

/// Words that were marked by msgid(), in the language that is spoken; in English without a
/// translation.
[[nodiscard]] std::string translated(std::string_view msgid);

/// What people may type to mean words that were marked by msgid(), each folded(): the English, then
/// those of the language that is spoken; of words that are typed and never said there may be
/// several, with `|` between them.
[[nodiscard]] std::vector<std::string> ways_to_type(std::string_view msgid);

/// Whether this is what somebody typed, white space and capitals aside: one of ways_to_type().
[[nodiscard]] bool means(std::string_view typed, std::string_view msgid);

/// Whether it is how one of ways_to_type() begins; false for nothing.
[[nodiscard]] bool begins_like(std::string_view typed, std::string_view msgid);

/// tr() and trn() behind their templates. A catalogue whose marks are not those of the English
/// words, as of another version of hearth, leaves it at the English.
[[nodiscard]] std::string filled_in(fmt::string_view msgid, fmt::format_args args);
[[nodiscard]] std::string filled_in(fmt::string_view one, fmt::string_view many, std::size_t count,
                                    fmt::format_args args);

/// Words in the language that is spoken, their marks filled in as by fmt::format.
template <typename... Args>
[[nodiscard]] std::string tr(fmt::format_string<Args...> msgid, Args&&... args) {
  return filled_in(msgid, fmt::make_format_args(args...));
}

/// Likewise, in the form that goes with that count: `one` for 1 in English, else `many`. A language
/// has as many forms as it likes.
template <typename... Args>
[[nodiscard]] std::string trn(fmt::format_string<Args...> one, fmt::format_string<Args...> many,
                              std::size_t count, Args&&... args) {
  return filled_in(one, many, count, fmt::make_format_args(args...));
}

}  // namespace hearth
