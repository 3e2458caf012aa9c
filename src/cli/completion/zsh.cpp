#include <fmt/format.h>

#include <algorithm>

#include "scripts.hpp"

namespace hearth {
namespace {

using Completion = DeclaredOption::Completion;

std::string zsh_safe(const std::string& text) {
  std::string safe;
  for (const char sign : replaced(text, "'", R"('\'')")) {
    if (sign == '[' || sign == ']' || sign == ':') safe += '\\';
    safe += sign;
  }
  return safe;
}

/// The words that are there, and the kinds of those that are looked up.
std::string zsh_words(const std::vector<std::string>& words,
                      const std::vector<std::string>& kinds) {
  if (kinds.empty()) return fmt::format("({})", fmt::join(words, " "));
  return fmt::format(" _hearth_words \"{}\" {}", fmt::join(words, " "), fmt::join(kinds, " "));
}

std::string zsh_values(const DeclaredOption& option) {
  switch (option.completion) {
    case Completion::nothing:
      return "";
    case Completion::words:
      return zsh_words(option.words, option.known);
    case Completion::files:
      return "_files";
  }
  return "";
}

std::string zsh_option(const DeclaredOption& option) {
  std::string text;
  const bool repeats = std::holds_alternative<std::vector<std::string>*>(option.target);
  for (const std::string& name : names_of(option)) {
    text += fmt::format(" '{}{}[{}]", repeats ? "*" : "", name, zsh_safe(option.help));
    if (option.takes_value()) text += fmt::format(":{}:{}", name, zsh_values(option));
    text += "'";
  }
  return text;
}

/// A bare word, or one of the words that lead on; both may come first.
std::string zsh_place(const Place& place, std::vector<std::string> words) {
  std::string text;
  std::size_t number = 1;
  for (const DeclaredOption& option : place.options) {
    if (!option.is_positional()) {
      text += zsh_option(option);
      continue;
    }
    const bool repeats = std::holds_alternative<std::vector<std::string>*>(option.target);
    const std::string where = repeats ? "*" : std::to_string(number);
    std::string values = zsh_values(option);
    if (number++ == 1 && !words.empty()) {
      words.insert(words.end(), option.words.begin(), option.words.end());
      values = zsh_words(std::exchange(words, {}), option.known);
    }
    text += fmt::format(" '{}:{}:{}'", where, option.names, values);
  }
  if (!words.empty()) text += fmt::format(" '1:command:({})'", fmt::join(words, " "));
  return fmt::format("    '{}') _arguments $globals{} ;;\n", place.path, text);
}

/// The commands with what they are for.
std::string zsh_commands(const std::vector<Place>& places) {
  std::string text;
  for (const Place& place : places) {
    if (!above(place).empty()) continue;
    text += fmt::format(" '{}:{}'", word_of(place), zsh_safe(place.summary));
  }
  return text;
}

}  // namespace

std::string zsh_completion(const std::vector<Place>& places,
                           const std::vector<DeclaredOption>& globals) {
  std::string of_all, all;
  for (const DeclaredOption& option : globals) of_all += zsh_option(option);
  for (const Place& place : places) all += zsh_place(place, words_in(places, place.path));
  return fmt::format(R"(#compdef hearth
# Completion of hearth for zsh, as `hearth completion zsh` prints it.
_hearth_words() {{
  local -a fixed=(${{=1}}) known
  shift
  known=("${{(@f)$(hearth $given completion $@ 2>/dev/null </dev/null)}}")
  known=("${{(@)${{(@)${{(@)known//\\/\\\\}}//:/\\:}}/$'\t'/:}}")
  (( $#fixed )) && _describe -t words 'word' fixed
  [[ -n $known ]] && _describe -t known 'known' known
}}
_hearth_commands() {{
  local -a commands=({0})
  _describe 'command' commands
}}
_hearth() {{
  local command='' n
  local -a rest=("$words[1]") globals=({1}) given=()
  for (( n = 2; n < CURRENT; n++ )); do
    [[ $words[n-1] == (--journal|--as) ]] && given+=("$words[n-1]" "${{${{(Q)words[n]}}/#\\~\\//$HOME/}}")
    case "$command $words[n]" in
      {2}) command="${{command:+$command }}$words[n]" ;;
      *) rest+=("$words[n]") ;;
    esac
  done
  words=("${{(@)rest}}" "${{(@)words[CURRENT,-1]}}")
  CURRENT=$(( $#rest + 1 ))
  case "$command" in
    '') _arguments $globals '1:command:_hearth_commands' ;;
{3}  esac
}}
if [[ $funcstack[1] == _hearth ]]; then  # as a file of fpath
  _hearth "$@"
else
  compdef _hearth hearth
fi
)",
                     zsh_commands(places), of_all, steps(places, "|"), all);
}

}  // namespace hearth
