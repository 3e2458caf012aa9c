#include <fmt/format.h>

#include <algorithm>

#include "scripts.hpp"

namespace hearth {
namespace {

using Completion = DeclaredOption::Completion;

std::vector<std::string> option_names(const std::vector<DeclaredOption>& options) {
  std::vector<std::string> all;
  for (const DeclaredOption& option : options) {
    if (option.is_positional()) continue;
    for (std::string& name : names_of(option)) all.push_back(std::move(name));
  }
  return all;
}

/// The words that an option takes, and behind them the kinds of those that are looked up.
std::string bash_values(const DeclaredOption& option) {
  switch (option.completion) {
    case Completion::nothing:
      return "return";
    case Completion::words:
      return fmt::format("_hearth_words '{}'{}{}; return", fmt::join(option.words, " "),
                         option.known.empty() ? "" : " ", fmt::join(option.known, " "));
    case Completion::files:
      return "_hearth_files; return";
  }
  return "";
}

/// What stands behind an option that takes a value. `path`: with the quotation mark at its end.
std::string bash_options(const std::string& path, const std::vector<DeclaredOption>& options) {
  std::string text;
  for (const DeclaredOption& option : options) {
    if (option.is_positional() || !option.takes_value()) continue;
    std::vector<std::string> patterns;
    for (const std::string& name : names_of(option)) patterns.push_back(path + name + "'");
    text += fmt::format("    {}) {} ;;\n", fmt::join(patterns, " | "), bash_values(option));
  }
  return text;
}

std::string assigned(std::string_view name, const std::vector<std::string>& words) {
  return words.empty() ? "" : fmt::format(" {}='{}'", name, fmt::join(words, " "));
}

std::string bash_place(const Place& place, std::vector<std::string> words) {
  std::string before;
  std::vector<std::string> known;
  for (const DeclaredOption& option : place.options) {
    if (!option.is_positional()) continue;
    words.insert(words.end(), option.words.begin(), option.words.end());
    known.insert(known.end(), option.known.begin(), option.known.end());
    if (option.completion != Completion::files) continue;
    before = fmt::format(" [[ $word != -* ]] && {{ {}; }};", bash_values(option));
  }
  return fmt::format("    '{}'){}{}{}{} ;;\n", place.path, before, assigned("words", words),
                     assigned("known", known), assigned("options", option_names(place.options)));
}

}  // namespace

std::string bash_completion(const std::vector<Place>& places,
                            const std::vector<DeclaredOption>& globals) {
  std::string values = bash_options("*' ", globals);
  std::string all = fmt::format("    '') words='{}' ;;\n", fmt::join(words_in(places, ""), " "));
  for (const Place& place : places) {
    values += bash_options("'" + place.path + " ", place.options);
    all += bash_place(place, words_in(places, place.path));
  }
  return fmt::format(R"(# Completion of hearth for bash, as `hearth completion bash` prints it.
_hearth_offer() {{
  local candidate=$1 unescaped=${{word//\\?/}}
  if [[ $unescaped != *[\"\']* ]]; then
    printf -v candidate %q "$candidate"
  elif [[ $candidate == *[\$\`\"\'\\\!\;\&\|\<\>\(\)\*\?\[\]\{{\}}\~\#]* ]]; then
    return # between quotes it would stand as it is, and the shell would read its signs
  fi
  COMPREPLY+=("$candidate")
}}
_hearth_words() {{
  local candidate plain=${{word//[\\\"\']/}}
  COMPREPLY=($(compgen -W "$1" -- "$word"))
  shift
  [[ $# -eq 0 ]] && return
  while IFS=$'\t' read -r candidate _; do
    [[ $candidate == "$plain"* ]] && _hearth_offer "$candidate"
  done < <(hearth "${{given[@]}}" completion "$@" 2>/dev/null </dev/null)
}}
_hearth_files() {{
  local candidate plain=${{word//[\\\"\']/}}
  COMPREPLY=()
  while IFS= read -r candidate; do
    [[ -d $candidate ]] && candidate+=/ && compopt -o nospace 2>/dev/null
    _hearth_offer "$candidate"
  done < <(compgen -f -- "${{plain/#~\//$HOME/}}")
}}
_hearth() {{
  local word=${{COMP_WORDS[COMP_CWORD]}} previous=${{COMP_WORDS[COMP_CWORD - 1]}}
  local command='' words='' options='' known='' candidate before='' plain given=()
  for candidate in "${{COMP_WORDS[@]:1:COMP_CWORD-1}}"; do
    case $before in
      --journal | --as) plain=${{candidate//[\\\"\']/}} given+=("$before" "${{plain/#~\//$HOME/}}") ;;
    esac
    case "$command $candidate" in
      {}) command=${{command:+$command }}$candidate ;;
    esac
    before=$candidate
  done
  case "$command $previous" in
{}  esac
  case $command in
{}  esac
  if [[ $word != -* ]]; then
    _hearth_words "$words" $known
    [[ -n $word || ${{#COMPREPLY[@]}} -gt 0 ]] && return
  fi
  _hearth_words "$options {}"
}}
complete -F _hearth hearth
)",
                     steps(places, " | "), values, all, fmt::join(option_names(globals), " "));
}

}  // namespace hearth
